import type { Campaign } from '#shared/rooms/campaigns/campaigns.schema.ts';
import type { Db } from '../../db/open.ts';

const columns = `id, rev, created_at AS createdAt, updated_at AS updatedAt, client_id AS clientId, name, colour,
  starts_on AS startsOn, ends_on AS endsOn, notes`;

const alive = `deleted_at IS NULL AND client_id IN (SELECT id FROM clients WHERE deleted_at IS NULL)`;

export type CampaignsRepository = ReturnType<typeof createCampaignsRepository>;

export function createCampaignsRepository(db: Db) {
  const list = db.prepare(`SELECT ${columns} FROM campaigns WHERE ${alive} ORDER BY starts_on, id`);
  const listOfClient = db.prepare(
    `SELECT ${columns} FROM campaigns WHERE client_id = ? AND ${alive} ORDER BY starts_on, id`,
  );
  const get = db.prepare(`SELECT ${columns} FROM campaigns WHERE id = ? AND ${alive}`);
  const insert = db.prepare(
    `INSERT INTO campaigns (id, rev, created_at, updated_at, client_id, name, colour, starts_on, ends_on, notes)
     VALUES (@id, @rev, @createdAt, @updatedAt, @clientId, @name, @colour, @startsOn, @endsOn, @notes)`,
  );
  const update = db.prepare(
    `UPDATE campaigns SET rev = @rev, updated_at = @updatedAt, name = @name, colour = @colour, starts_on = @startsOn,
       ends_on = @endsOn, notes = @notes
     WHERE id = @id AND rev = @rev - 1`,
  );
  const remove = db.prepare(`UPDATE campaigns SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`);

  return {
    list: (): Campaign[] => list.all() as Campaign[],
    listOfClient: (clientId: string): Campaign[] => listOfClient.all(clientId) as Campaign[],
    get: (id: string): Campaign | null => (get.get(id) as Campaign | undefined) ?? null,
    insert: (campaign: Campaign) => insert.run(campaign),
    update: (campaign: Campaign) => update.run(campaign),
    remove: (id: string, at: string) => remove.run(at, at, id),
  };
}
