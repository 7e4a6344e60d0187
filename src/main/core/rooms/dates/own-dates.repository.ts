import type { OwnDate } from '#shared/rooms/dates/dates.schema.ts';
import type { Db } from '../../db/open.ts';

const columns = `id, rev, created_at AS createdAt, updated_at AS updatedAt, client_id AS clientId, name, date, repeats,
  lead_days AS leadDays`;

export type OwnDatesRepository = ReturnType<typeof createOwnDatesRepository>;

/** Own dates of clients that are not in the trash. */
export function createOwnDatesRepository(db: Db) {
  const alive = `deleted_at IS NULL AND client_id IN (SELECT id FROM clients WHERE deleted_at IS NULL)`;
  const list = db.prepare(
    `SELECT ${columns} FROM own_dates WHERE (@clientId IS NULL OR client_id = @clientId) AND ${alive}
     ORDER BY substr(date, 6), date, id`,
  );
  const get = db.prepare(`SELECT ${columns} FROM own_dates WHERE id = ? AND ${alive}`);
  const insert = db.prepare(
    `INSERT INTO own_dates (id, rev, created_at, updated_at, client_id, name, date, repeats, lead_days)
     VALUES (@id, @rev, @createdAt, @updatedAt, @clientId, @name, @date, @repeats, @leadDays)`,
  );
  const update = db.prepare(
    `UPDATE own_dates SET rev = @rev, updated_at = @updatedAt, name = @name, date = @date, repeats = @repeats,
       lead_days = @leadDays
     WHERE id = @id AND rev = @rev - 1`,
  );
  const remove = db.prepare(`UPDATE own_dates SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`);

  return {
    list: (clientId?: string): OwnDate[] => list.all({ clientId: clientId ?? null }) as OwnDate[],
    get: (id: string): OwnDate | null => (get.get(id) as OwnDate | undefined) ?? null,
    insert: (own: OwnDate) => insert.run(own),
    update: (own: OwnDate) => update.run(own),
    remove: (id: string, at: string) => remove.run(at, at, id),
  };
}
