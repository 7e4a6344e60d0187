import type { Pause } from '#shared/rooms/pauses/pauses.schema.ts';
import type { Db } from '../../db/open.ts';

type Row = Omit<Pause, 'held'>;
interface Stored extends Omit<Pause, 'clientIds'> {
  clientIds: string;
}

const columns = `pauses.id, pauses.rev, pauses.created_at AS createdAt, pauses.updated_at AS updatedAt, reason,
  starts_on AS startsOn, ends_on AS endsOn, mode, client_ids AS clientIds,
  (SELECT count(*) FROM posts WHERE pause_id = pauses.id AND deleted_at IS NULL) AS held`;

const toPause = (row: unknown): Pause => ({
  ...(row as Stored),
  clientIds: JSON.parse((row as Stored).clientIds) as string[],
});

/** Posts that can still be held or shifted: neither out nor called off. */
const OPEN = `deleted_at IS NULL AND status NOT IN ('published', 'cancelled')`;

export interface Touched {
  readonly id: string;
  readonly clientId: string;
}

export type PausesRepository = ReturnType<typeof createPausesRepository>;

export function createPausesRepository(db: Db) {
  // A pause whose clients have all gone holds nothing that anybody sees.
  const list = db.prepare(
    `SELECT ${columns} FROM pauses
     WHERE deleted_at IS NULL AND EXISTS (
       SELECT 1 FROM json_each(client_ids) JOIN clients ON clients.id = value WHERE clients.deleted_at IS NULL)
     ORDER BY starts_on, id`,
  );
  const get = db.prepare(`SELECT ${columns} FROM pauses WHERE id = ? AND deleted_at IS NULL`);
  const holding = db.prepare(
    `SELECT id FROM pauses
     WHERE deleted_at IS NULL AND mode = 'hold' AND @date BETWEEN starts_on AND ends_on
       AND EXISTS (SELECT 1 FROM json_each(client_ids) WHERE value = @clientId)
     ORDER BY starts_on, id LIMIT 1`,
  );
  const touched = db.prepare(
    `SELECT id, client_id AS clientId FROM posts
     WHERE client_id IN (SELECT value FROM json_each(@clientIds)) AND date >= @from AND (@to IS NULL OR date <= @to) AND ${OPEN}
     ORDER BY date, time, id`,
  );
  const heldBy = db.prepare(`SELECT id FROM posts WHERE pause_id = ? ORDER BY date, time, id`);
  const insert = db.prepare(
    `INSERT INTO pauses (id, rev, created_at, updated_at, reason, starts_on, ends_on, mode, client_ids)
     VALUES (@id, @rev, @createdAt, @updatedAt, @reason, @startsOn, @endsOn, @mode, @clientIds)`,
  );
  const remove = db.prepare(`UPDATE pauses SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`);
  const setHeld = db.prepare(`UPDATE posts SET pause_id = ?, rev = rev + 1, updated_at = ? WHERE id = ?`);

  return {
    list: (): Pause[] => list.all().map(toPause),
    get: (id: string): Pause | null => {
      const row = get.get(id);
      return row === undefined ? null : toPause(row);
    },
    /** The pause that holds a client's posts on a day, or null. */
    holding: (clientId: string, date: string): string | null =>
      (holding.get({ clientId, date }) as { id: string } | undefined)?.id ?? null,
    /** Open posts of clients from a day to another, or without an end. */
    touched: (clientIds: readonly string[], from: string, to: string | null): Touched[] =>
      touched.all({ clientIds: JSON.stringify(clientIds), from, to }) as Touched[],
    heldBy: (id: string) => (heldBy.all(id) as { id: string }[]).map((row) => row.id),
    insert: (pause: Row) => insert.run({ ...pause, clientIds: JSON.stringify(pause.clientIds) }),
    remove: (id: string, at: string) => remove.run(at, at, id),
    setHeld: (postId: string, pauseId: string | null, at: string) => setHeld.run(pauseId, at, postId),
  };
}
