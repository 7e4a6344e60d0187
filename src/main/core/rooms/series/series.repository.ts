import type { Series, SeriesContent } from '#shared/rooms/series/series.schema.ts';
import type { Db } from '../../db/open.ts';

/** The row with what its posts are made of, which stays in the core. */
export type SeriesRow = Series & { readonly content: SeriesContent };

const columns = `id, rev, created_at AS createdAt, updated_at AS updatedAt, client_id AS clientId, rule, starts_on AS startsOn, time,
  exceptions, made_until AS madeUntil, content`;

const alive = `deleted_at IS NULL AND client_id IN (SELECT id FROM clients WHERE deleted_at IS NULL)`;

const toRow = (row: unknown): SeriesRow => {
  const stored = row as Omit<SeriesRow, 'exceptions' | 'content'> & { exceptions: string; content: string };
  return {
    ...stored,
    exceptions: JSON.parse(stored.exceptions) as string[],
    content: JSON.parse(stored.content) as SeriesContent,
  };
};

const stored = (row: SeriesRow) => ({
  ...row,
  exceptions: JSON.stringify(row.exceptions),
  content: JSON.stringify(row.content),
});

export type SeriesRepository = ReturnType<typeof createSeriesRepository>;

export function createSeriesRepository(db: Db) {
  const get = db.prepare(`SELECT ${columns} FROM series WHERE id = ? AND ${alive}`);
  const unmade = db.prepare(`SELECT ${columns} FROM series WHERE made_until < ? AND ${alive} ORDER BY id`);
  const insert = db.prepare(
    `INSERT INTO series (id, rev, created_at, updated_at, client_id, rule, starts_on, time, exceptions, made_until, content)
     VALUES (@id, @rev, @createdAt, @updatedAt, @clientId, @rule, @startsOn, @time, @exceptions, @madeUntil, @content)`,
  );
  const update = db.prepare(
    `UPDATE series SET rev = @rev, updated_at = @updatedAt, rule = @rule, starts_on = @startsOn, time = @time,
       exceptions = @exceptions, made_until = @madeUntil, content = @content
     WHERE id = @id AND rev = @rev - 1`,
  );
  const setMadeUntil = db.prepare(`UPDATE series SET made_until = ? WHERE id = ?`);
  const remove = db.prepare(`UPDATE series SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`);
  const lastStep = db.prepare(
    `SELECT history_steps.id, state FROM history_rows JOIN history_steps ON history_steps.id = step_id
     WHERE table_name = 'series' AND row_id = ? ORDER BY step_id DESC LIMIT 1`,
  );

  return {
    get: (id: string): SeriesRow | null => {
      const row = get.get(id);
      return row === undefined ? null : toRow(row);
    },
    /** Those whose posts are made up to a day before `until`. */
    unmade: (until: string): SeriesRow[] => unmade.all(until).map(toRow),
    insert: (row: SeriesRow) => insert.run(stored(row)),
    update: (row: SeriesRow) => update.run(stored(row)),
    setMadeUntil: (id: string, date: string) => setMadeUntil.run(date, id),
    remove: (id: string, at: string) => remove.run(at, at, id),
    /** The last step of history that touched the series, done or undone; null when history no longer knows it. */
    lastStep: (id: string): { readonly id: number; readonly state: 'done' | 'undone' } | null =>
      (lastStep.get(id) as { id: number; state: 'done' | 'undone' } | undefined) ?? null,
  };
}
