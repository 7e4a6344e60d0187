import type { HistoryStep } from '#shared/rooms/history/history.schema.ts';
import { columnsOf, journalled } from '../db/journal.ts';
import type { Db } from '../db/open.ts';

type Image = Readonly<Record<string, string | number | null>>;

/** One row that a step touched, as it was and as it became; null where it was not. */
export interface HistoryRow {
  readonly table: string;
  readonly id: string;
  readonly before: Image | null;
  readonly after: Image | null;
}

interface StoredStep {
  id: number;
  name: string;
  params: string;
  at: string;
  state: 'done' | 'undone';
}

export type HistoryRepository = ReturnType<typeof createHistoryRepository>;

export function createHistoryRepository(db: Db) {
  const columns = `id, name, params, at, state`;
  const lastDone = db.prepare(`SELECT ${columns} FROM history_steps WHERE state = 'done' ORDER BY id DESC LIMIT 1`);
  const firstUndone = db.prepare(`SELECT ${columns} FROM history_steps WHERE state = 'undone' ORDER BY id LIMIT 1`);
  const list = db.prepare(`SELECT ${columns} FROM history_steps WHERE id < ? ORDER BY id DESC LIMIT ?`);
  const get = db.prepare(`SELECT ${columns} FROM history_steps WHERE id = ?`);
  const doneAfter = db.prepare(`SELECT ${columns} FROM history_steps WHERE state = 'done' AND id > ? ORDER BY id DESC`);
  const undoneUpTo = db.prepare(`SELECT ${columns} FROM history_steps WHERE state = 'undone' AND id <= ? ORDER BY id`);
  const setState = db.prepare(`UPDATE history_steps SET state = ? WHERE id = ?`);
  const rows = db.prepare(
    `SELECT table_name AS "table", row_id AS id, before, after FROM history_rows WHERE step_id = ? ORDER BY seq`,
  );
  const forget = db.prepare(`DELETE FROM history_rows WHERE table_name = ? AND row_id = ?`);
  const forgetAll = db.prepare(
    `DELETE FROM history_rows WHERE table_name = ? AND row_id IN (SELECT value FROM json_each(?))`,
  );
  const forgetEmpty = db.prepare(
    `DELETE FROM history_steps WHERE NOT EXISTS (SELECT 1 FROM history_rows WHERE step_id = history_steps.id)`,
  );
  const writers = new Map(journalled.map((table) => [table as string, createWriter(db, table)]));

  const toStep = (row: unknown): HistoryStep | null => {
    if (row === undefined) return null;
    const stored = row as StoredStep;
    return { ...stored, params: JSON.parse(stored.params) as HistoryStep['params'] };
  };

  return {
    lastDone: () => toStep(lastDone.get()),
    firstUndone: () => toStep(firstUndone.get()),
    list: (before: number, limit: number) => list.all(before, limit).map((row) => toStep(row) as HistoryStep),
    get: (id: number) => toStep(get.get(id)),
    /** What has to be undone to stand just after a step, the last first. */
    doneAfter: (id: number) => doneAfter.all(id).map((row) => toStep(row) as HistoryStep),
    /** What has to be redone to stand just after a step, the first first. */
    undoneUpTo: (id: number) => undoneUpTo.all(id).map((row) => toStep(row) as HistoryStep),
    setState: (id: number, state: 'done' | 'undone') => setState.run(state, id),
    rowsOf: (id: number): HistoryRow[] =>
      (rows.all(id) as { table: string; id: string; before: string | null; after: string | null }[]).map((row) => ({
        table: row.table,
        id: row.id,
        before: row.before === null ? null : (JSON.parse(row.before) as Image),
        after: row.after === null ? null : (JSON.parse(row.after) as Image),
      })),
    /** The row as it stands in its table, or null. */
    current: (table: string, id: string) => writerOf(writers, table).read(id),
    /** Makes the row be `image`, or not be. */
    put: (table: string, id: string, image: Image | null) => {
      const writer = writerOf(writers, table);
      if (image === null) writer.remove(id);
      else writer.upsert(image);
    },
    /** Takes a row out of the history for good; steps left empty go with it. */
    forget: (table: string, id: string) => forget.run(table, id),
    /** The same for many rows of one table in one look through the history. */
    forgetAll: (table: string, ids: readonly string[]) => forgetAll.run(table, JSON.stringify(ids)),
    forgetEmptySteps: () => forgetEmpty.run(),
  };
}

function createWriter(db: Db, table: string) {
  const names = columnsOf(db, table);
  const list = names.map((name) => `"${name}"`).join(', ');
  const remove = db.prepare(`DELETE FROM ${table} WHERE id = ?`);
  const read = db.prepare(`SELECT ${list} FROM ${table} WHERE id = ?`);
  const upserts = new Map<string, ReturnType<Db['prepare']>>();

  /** An image from before a migration lacks its columns: those keep their value, or their default in a new row. */
  function upsertOf(known: readonly string[]) {
    const key = known.join();
    const kept = upserts.get(key);
    if (kept) return kept;
    const updates = known.filter((name) => name !== 'id').map((name) => `"${name}" = excluded."${name}"`);
    const made = db.prepare(
      `INSERT INTO ${table} (${known.map((name) => `"${name}"`).join(', ')}) VALUES (${known.map(() => '?').join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`,
    );
    upserts.set(key, made);
    return made;
  }

  return {
    upsert: (image: Image) => {
      const known = names.filter((name) => name in image);
      upsertOf(known).run(known.map((name) => image[name] ?? null));
    },
    remove: (id: string) => remove.run(id),
    read: (id: string) => (read.get(id) ?? null) as Image | null,
  };
}

function writerOf(writers: ReadonlyMap<string, ReturnType<typeof createWriter>>, table: string) {
  const writer = writers.get(table);
  if (!writer) throw new Error(`History names a table that is not journalled: ${table}`);
  return writer;
}
