import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import type { Db } from '../../db/open.ts';

/** Columns that hold JSON. */
const JSON_COLUMNS = ['slots', 'seo', 'followers'] as const;

const columns = `id, rev, created_at AS createdAt, updated_at AS updatedAt, client_id AS clientId, network, handle, name, url,
  slots, seo, followers, position`;

function toChannel(row: unknown): Channel {
  const copy = { ...(row as Record<string, unknown>) };
  for (const column of JSON_COLUMNS) copy[column] = JSON.parse(String(copy[column]));
  return copy as unknown as Channel;
}

export type ChannelsRepository = ReturnType<typeof createChannelsRepository>;

export function createChannelsRepository(db: Db) {
  const list = db.prepare(
    `SELECT ${columns} FROM channels
     WHERE deleted_at IS NULL AND client_id IN (SELECT id FROM clients WHERE deleted_at IS NULL)
     ORDER BY client_id, position, id`,
  );
  const listOfClient = db.prepare(
    `SELECT ${columns} FROM channels
     WHERE deleted_at IS NULL AND client_id = ? AND client_id IN (SELECT id FROM clients WHERE deleted_at IS NULL)
     ORDER BY position, id`,
  );
  const get = db.prepare(`SELECT ${columns} FROM channels WHERE id = ? AND deleted_at IS NULL`);
  const nextPosition = db.prepare(
    `SELECT coalesce(max(position), -1) + 1 AS position FROM channels WHERE client_id = ?`,
  );
  const insert = db.prepare(
    `INSERT INTO channels (id, rev, created_at, updated_at, client_id, network, handle, name, url, slots, seo,
       followers, position)
     VALUES (@id, @rev, @createdAt, @updatedAt, @clientId, @network, @handle, @name, @url, @slots, @seo, @followers, @position)`,
  );
  const update = db.prepare(
    `UPDATE channels SET rev = @rev, updated_at = @updatedAt, network = @network, handle = @handle, name = @name, url = @url,
       slots = @slots, seo = @seo, followers = @followers, position = @position
     WHERE id = @id AND rev = @rev - 1`,
  );
  const remove = db.prepare(`UPDATE channels SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`);

  const toRow = (channel: Channel) => ({
    ...channel,
    ...Object.fromEntries(JSON_COLUMNS.map((column) => [column, JSON.stringify(channel[column])])),
  });

  return {
    list: (): Channel[] => list.all().map(toChannel),
    listOfClient: (clientId: string): Channel[] => listOfClient.all(clientId).map(toChannel),
    get: (id: string): Channel | null => {
      const row = get.get(id);
      return row === undefined ? null : toChannel(row);
    },
    nextPosition: (clientId: string) => (nextPosition.get(clientId) as { position: number }).position,
    insert: (channel: Channel) => insert.run(toRow(channel)),
    update: (channel: Channel) => update.run(toRow(channel)),
    remove: (id: string, at: string) => remove.run(at, at, id),
  };
}
