import type { LibraryItem, Media, MediaList, MediaUses } from '#shared/rooms/media/media.schema.ts';
import type { Db } from '../../db/open.ts';

type Listed = Omit<LibraryItem, 'isThere'> & { readonly sha256: string };
type Use = MediaUses['posts'][number];

/** Characters of the text that stand for a post without a title. */
const EXCERPT = 80;

const columns = `media.id, media.rev, media.created_at AS createdAt, media.updated_at AS updatedAt, media.client_id AS clientId,
  media.sha256, media.name, media.mime, media.bytes, media.width, media.height, media.folder, media.labels,
  media.duration_ms AS durationMs`;

const alive = `media.deleted_at IS NULL AND (media.client_id IS NULL OR media.client_id IN
  (SELECT id FROM clients WHERE deleted_at IS NULL AND status = 'active'))`;

/** Posts and logos of whatever is not in the trash. */
const uses = `(SELECT count(*) FROM post_media JOIN posts ON posts.id = post_media.post_id
    WHERE post_media.media_id = media.id AND posts.deleted_at IS NULL)
  + (SELECT count(*) FROM clients WHERE logo_id = media.id AND clients.deleted_at IS NULL)`;

const toListed = (row: unknown): Listed => {
  const stored = row as Omit<Listed, 'labels'> & { labels: string };
  return { ...stored, labels: stored.labels === '[]' ? [] : (JSON.parse(stored.labels) as string[]) };
};

export type LibraryRepository = ReturnType<typeof createLibraryRepository>;

/** The files as a library: with how often each is used. */
export function createLibraryRepository(db: Db) {
  const all = db.prepare(`SELECT ${columns}, ${uses} AS uses FROM media WHERE ${alive} ORDER BY media.id DESC`);
  const ofClient = db.prepare(
    `SELECT ${columns}, ${uses} AS uses FROM media WHERE media.client_id = ? AND ${alive} ORDER BY media.id DESC`,
  );
  const forClient = db.prepare(
    `SELECT ${columns}, ${uses} AS uses FROM media
     WHERE (media.client_id = ? OR media.client_id IS NULL) AND ${alive} ORDER BY media.id DESC`,
  );
  const usesOf = db.prepare(`SELECT ${uses} AS uses FROM media WHERE media.id = ?`);
  const posts = db.prepare(
    `SELECT posts.id AS postId, posts.client_id AS clientId, posts.title,
       CASE WHEN trim(posts.title) = '' THEN substr(posts.text, 1, ${EXCERPT}) ELSE '' END AS excerpt,
       posts.date, posts.time, post_media.alt_text AS altText
     FROM post_media JOIN posts ON posts.id = post_media.post_id
     WHERE post_media.media_id = ? AND posts.deleted_at IS NULL
       AND posts.client_id IN (SELECT id FROM clients WHERE deleted_at IS NULL)
     ORDER BY posts.date IS NULL, posts.date, posts.time, posts.id`,
  );
  const logos = db.prepare(`SELECT id FROM clients WHERE logo_id = ? AND deleted_at IS NULL ORDER BY id`);
  const update = db.prepare(
    `UPDATE media SET rev = @rev, updated_at = @updatedAt, name = @name, folder = @folder, labels = @labels
     WHERE id = @id AND rev = @rev - 1`,
  );
  const remove = db.prepare(`UPDATE media SET rev = rev + 1, updated_at = @at, deleted_at = @at WHERE id = @id`);

  const restore = db.prepare(
    `UPDATE media SET rev = rev + 1, updated_at = @at, deleted_at = NULL WHERE id = @id AND deleted_at IS NOT NULL`,
  );

  return {
    list: ({ clientId, withShared = false }: MediaList): Listed[] => {
      if (clientId === undefined) return all.all().map(toListed);
      return (withShared ? forClient : ofClient).all(clientId).map(toListed);
    },
    usesOf: (id: string) => (usesOf.get(id) as { uses: number } | undefined)?.uses ?? 0,
    posts: (id: string) => posts.all(id) as Use[],
    logos: (id: string) => (logos.all(id) as { id: string }[]).map((row) => row.id),
    update: ({ id, rev, updatedAt, name, folder, labels }: Media) =>
      update.run({ id, rev, updatedAt, name, folder, labels: JSON.stringify(labels) }),
    remove: (id: string, at: string) => remove.run({ id, at }),
    restore: (id: string, at: string) => restore.run({ id, at }),
  };
}
