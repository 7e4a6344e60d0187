import type { DayNote } from '#shared/rooms/day-notes/day-notes.schema.ts';
import type { Db } from '../../db/open.ts';

const columns = `id, rev, created_at AS createdAt, updated_at AS updatedAt, client_id AS clientId, starts_on AS startsOn,
  ends_on AS endsOn, text`;

const alive = `deleted_at IS NULL
  AND (client_id IS NULL OR client_id IN (SELECT id FROM clients WHERE deleted_at IS NULL))`;

export type DayNotesRepository = ReturnType<typeof createDayNotesRepository>;

export function createDayNotesRepository(db: Db) {
  const list = db.prepare(`SELECT ${columns} FROM day_notes WHERE ${alive} ORDER BY starts_on, id`);
  const get = db.prepare(`SELECT ${columns} FROM day_notes WHERE id = ? AND ${alive}`);
  const insert = db.prepare(
    `INSERT INTO day_notes (id, rev, created_at, updated_at, client_id, starts_on, ends_on, text)
     VALUES (@id, @rev, @createdAt, @updatedAt, @clientId, @startsOn, @endsOn, @text)`,
  );
  const update = db.prepare(
    `UPDATE day_notes SET rev = @rev, updated_at = @updatedAt, client_id = @clientId, starts_on = @startsOn,
       ends_on = @endsOn, text = @text
     WHERE id = @id AND rev = @rev - 1`,
  );
  const remove = db.prepare(`UPDATE day_notes SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`);

  return {
    list: (): DayNote[] => list.all() as DayNote[],
    get: (id: string): DayNote | null => (get.get(id) as DayNote | undefined) ?? null,
    insert: (note: DayNote) => insert.run(note),
    update: (note: DayNote) => update.run(note),
    remove: (id: string, at: string) => remove.run(at, at, id),
  };
}
