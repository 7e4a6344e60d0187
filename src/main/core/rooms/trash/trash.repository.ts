import type { TrashedItem } from '#shared/rooms/trash/trash.schema.ts';
import { type JournalledTable, journalled } from '../../db/journal.ts';
import type { Db } from '../../db/open.ts';

/** Characters of the text that stand for a missing title. */
const EXCERPT = 80;

export type TrashRows = readonly { readonly table: JournalledTable; readonly ids: readonly string[] }[];

/** Things of the trash by their ids. */
export interface Trashed {
  readonly posts: readonly string[];
  readonly files: readonly string[];
  readonly clients: readonly string[];
}

const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

export type TrashRepository = ReturnType<typeof createTrashRepository>;

/** What lies in the trash, and every trace of it: rows that only history still knows are among them. */
export function createTrashRepository(db: Db) {
  const living = `(SELECT id FROM clients WHERE deleted_at IS NULL)`;
  const posts = db.prepare(
    `SELECT 'post' AS kind, id, rev, client_id AS clientId, title,
       CASE WHEN trim(title) = '' THEN substr(text, 1, ${EXCERPT}) ELSE '' END AS excerpt, date, time, deleted_at AS deletedAt,
       (SELECT media_id FROM post_media JOIN media ON media.id = post_media.media_id
        WHERE post_id = posts.id AND media.deleted_at IS NULL ORDER BY position LIMIT 1) AS mediaId
     FROM posts WHERE deleted_at IS NOT NULL AND client_id IN ${living} ORDER BY id`,
  );
  const files = db.prepare(
    `SELECT 'file' AS kind, id, rev, client_id AS clientId, name, mime, bytes, deleted_at AS deletedAt
     FROM media WHERE deleted_at IS NOT NULL AND (client_id IS NULL OR client_id IN ${living}) ORDER BY id`,
  );
  const clients = db.prepare(
    `SELECT 'client' AS kind, id, rev, name, colour, logo_id AS logoId, deleted_at AS deletedAt,
       (SELECT count(*) FROM posts WHERE client_id = clients.id AND deleted_at IS NULL) AS posts,
       (SELECT count(*) FROM media WHERE client_id = clients.id AND deleted_at IS NULL) AS files
     FROM clients WHERE deleted_at IS NOT NULL ORDER BY id`,
  );
  const of = (where: string) => ({
    posts: db.prepare(`SELECT id FROM posts WHERE deleted_at IS NOT NULL AND ${where} ORDER BY id`),
    files: db.prepare(`SELECT id FROM media WHERE deleted_at IS NOT NULL AND ${where} ORDER BY id`),
    clients: db.prepare(`SELECT id FROM clients WHERE deleted_at IS NOT NULL AND ${where} ORDER BY id`),
  });
  const expired = of('deleted_at <= ?');
  const inTrash = of('id IN (SELECT value FROM json_each(?))');
  const name = db.prepare(`SELECT name FROM clients WHERE id = ?`);
  const title = db.prepare(`SELECT title FROM posts WHERE id = ?`);
  const image = 'coalesce(after, before)';
  const partsOf = (table: 'post_channels' | 'post_media') =>
    db.prepare(
      `SELECT id FROM ${table} WHERE post_id IN (SELECT value FROM json_each(@ids))
       UNION SELECT row_id FROM history_rows
       WHERE table_name = '${table}' AND ${image} ->> 'post_id' IN (SELECT value FROM json_each(@ids)) ORDER BY 1`,
    );
  const channelsOf = partsOf('post_channels');
  const picturesOf = partsOf('post_media');
  const mediaOf = db.prepare(
    `SELECT media_id AS id FROM post_media WHERE post_id IN (SELECT value FROM json_each(@ids))
     UNION SELECT ${image} ->> 'media_id' FROM history_rows
     WHERE table_name = 'post_media' AND ${image} ->> 'post_id' IN (SELECT value FROM json_each(@ids)) ORDER BY 1`,
  );
  // A file in a folder, with a label, or of no client was put by somebody for later: it stays though nothing uses it.
  const unusedOf = db.prepare(
    `SELECT id, sha256 FROM media
     WHERE id IN (SELECT value FROM json_each(?)) AND client_id IS NOT NULL AND folder = '' AND labels = '[]'
       AND id NOT IN (SELECT media_id FROM post_media)
       AND id NOT IN (SELECT logo_id FROM clients WHERE logo_id IS NOT NULL)
       AND id NOT IN (SELECT after ->> 'media_id' FROM history_rows WHERE table_name = 'post_media' AND after IS NOT NULL)
       AND id NOT IN (SELECT before ->> 'media_id' FROM history_rows WHERE table_name = 'post_media' AND before IS NOT NULL)
       AND id NOT IN (SELECT after ->> 'logo_id' FROM history_rows WHERE table_name = 'clients' AND after ->> 'logo_id' IS NOT NULL)
       AND id NOT IN (SELECT before ->> 'logo_id' FROM history_rows WHERE table_name = 'clients' AND before ->> 'logo_id' IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM post_versions WHERE instr(content, media.id) > 0)
       AND NOT EXISTS (SELECT 1 FROM series WHERE instr(content, media.id) > 0)
       AND NOT EXISTS (SELECT 1 FROM templates WHERE instr(content, media.id) > 0)
     ORDER BY id`,
  );
  const showingOf = db.prepare(
    `SELECT id FROM post_media WHERE media_id IN (SELECT value FROM json_each(@ids))
     UNION SELECT row_id FROM history_rows
     WHERE table_name = 'post_media' AND ${image} ->> 'media_id' IN (SELECT value FROM json_each(@ids)) ORDER BY 1`,
  );
  const hashesOf = db.prepare(
    `SELECT DISTINCT sha256 FROM media WHERE id IN (SELECT value FROM json_each(?)) ORDER BY sha256`,
  );
  const dropLogos = db.prepare(`UPDATE clients SET logo_id = NULL WHERE logo_id IN (SELECT value FROM json_each(?))`);
  const dropLogosOf = (side: 'before' | 'after') =>
    db.prepare(
      `UPDATE history_rows SET ${side} = json_set(${side}, '$.logo_id', NULL)
       WHERE table_name = 'clients' AND ${side} ->> 'logo_id' IN (SELECT value FROM json_each(?))`,
    );
  const logosInHistory = [dropLogosOf('before'), dropLogosOf('after')];
  const removals = new Map(
    journalled.map((table) => [table, db.prepare(`DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`)]),
  );
  const removeVersions = db.prepare(`DELETE FROM post_versions WHERE post_id IN (SELECT value FROM json_each(?))`);

  const trashed = (statements: ReturnType<typeof of>, value: string): Trashed => ({
    posts: ids(statements.posts.all(value)),
    files: ids(statements.files.all(value)),
    clients: ids(statements.clients.all(value)),
  });
  const ids = (rows: unknown[]) => (rows as { id: string }[]).map((row) => row.id);

  return {
    /** The last removed first. */
    list: (): TrashedItem[] =>
      ([...posts.all(), ...files.all(), ...clients.all()] as TrashedItem[]).sort(
        (one, other) => compareText(other.deletedAt, one.deletedAt) || compareText(other.id, one.id),
      ),
    /** What was removed at that moment or before it. */
    expired: (before: string): Trashed => trashed(expired, before),
    /** Those of the ids that are in the trash. */
    inTrash: (wanted: readonly string[]): Trashed => trashed(inTrash, JSON.stringify(wanted)),
    nameOf: (clientId: string) => (name.get(clientId) as { name: string } | undefined)?.name ?? '',
    titleOf: (postId: string) => (title.get(postId) as { title: string } | undefined)?.title ?? '',
    /** Every row of some posts, in an order in which they may go. */
    rowsOf: (posts: readonly string[]): TrashRows => {
      const named = { ids: JSON.stringify(posts) };
      return [
        { table: 'post_media', ids: ids(picturesOf.all(named)) },
        { table: 'post_channels', ids: ids(channelsOf.all(named)) },
        { table: 'posts', ids: posts },
      ];
    },
    /** Every row of some files: their own, and those that put them onto posts. */
    rowsOfFiles: (media: readonly string[]): TrashRows => [
      { table: 'post_media', ids: ids(showingOf.all({ ids: JSON.stringify(media) })) },
      { table: 'media', ids: media },
    ],
    hashesOf: (media: readonly string[]) =>
      (hashesOf.all(JSON.stringify(media)) as { sha256: string }[]).map(({ sha256 }) => sha256),
    /** Clients have these files as their logo no longer, in history neither: each image says the same, so that steps still fit. */
    dropLogos: (media: readonly string[]) => {
      for (const statement of [dropLogos, ...logosInHistory]) statement.run(JSON.stringify(media));
    },
    /** The files that some posts have, or had. */
    mediaOf: (posts: readonly string[]) => ids(mediaOf.all({ ids: JSON.stringify(posts) })),
    /** Those of the files that nothing uses: no post, logo, version or template, and no step that can be undone or redone. */
    unusedOf: (media: readonly string[]) => unusedOf.all(JSON.stringify(media)) as { id: string; sha256: string }[],
    removeRows: (table: JournalledTable, rows: readonly string[]) => removals.get(table)?.run(JSON.stringify(rows)),
    removeVersions: (posts: readonly string[]) => removeVersions.run(JSON.stringify(posts)),
  };
}
