import type { Db } from '../../db/open.ts';

interface StoredNotes {
  id: string;
  rev: number;
  notes: string;
}

export type ReportNotesRepository = ReturnType<typeof createReportNotesRepository>;

export function createReportNotesRepository(db: Db) {
  const get = db.prepare(
    `SELECT id, rev, notes FROM report_notes WHERE client_id = ? AND period = ? AND deleted_at IS NULL`,
  );
  const insert = db.prepare(
    `INSERT INTO report_notes (id, rev, created_at, updated_at, client_id, period, notes) VALUES (?, 1, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(`UPDATE report_notes SET rev = ?, updated_at = ?, notes = ? WHERE id = ? AND rev = ?`);
  return {
    get: (clientId: string, period: string) => (get.get(clientId, period) ?? null) as StoredNotes | null,
    insert: (id: string, at: string, clientId: string, period: string, notes: string) =>
      insert.run(id, at, at, clientId, period, notes),
    update: (id: string, rev: number, at: string, notes: string) => update.run(rev, at, notes, id, rev - 1),
  };
}
