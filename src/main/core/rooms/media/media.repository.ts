import type { Media } from '#shared/rooms/media/media.schema.ts';
import type { Db } from '../../db/open.ts';

const columns = `id, rev, created_at AS createdAt, updated_at AS updatedAt, client_id AS clientId, sha256, name, mime, bytes,
  width, height, folder, labels, duration_ms AS durationMs`;

const toMedia = (row: unknown): Media | null =>
  row === undefined ? null : { ...(row as Media), labels: JSON.parse((row as { labels: string }).labels) as string[] };

export type MediaRepository = ReturnType<typeof createMediaRepository>;

export function createMediaRepository(db: Db) {
  const get = db.prepare(`SELECT ${columns} FROM media WHERE id = ? AND deleted_at IS NULL`);
  const getAny = db.prepare(`SELECT ${columns} FROM media WHERE id = ?`);
  const byContent = db.prepare(
    `SELECT ${columns} FROM media WHERE sha256 = ? AND client_id IS ? AND deleted_at IS NULL ORDER BY id LIMIT 1`,
  );
  const insert = db.prepare(
    `INSERT INTO media (id, rev, created_at, updated_at, client_id, sha256, name, mime, bytes, width, height,
       folder, labels, duration_ms)
     VALUES (@id, @rev, @createdAt, @updatedAt, @clientId, @sha256, @name, @mime, @bytes, @width, @height,
       @folder, @labels, @durationMs)`,
  );
  const hashes = db.prepare(`SELECT DISTINCT sha256 FROM media WHERE deleted_at IS NULL ORDER BY sha256`);
  const isUsed = db.prepare(
    `SELECT EXISTS (SELECT 1 FROM media WHERE sha256 = @sha256) OR EXISTS (
       SELECT 1 FROM history_rows
       WHERE table_name = 'media' AND json_extract(coalesce(after, before), '$.sha256') = @sha256) AS used`,
  );

  return {
    get: (id: string) => toMedia(get.get(id)),
    /** Also one in the trash. */
    getAny: (id: string) => toMedia(getAny.get(id)),
    byContent: (sha256: string, clientId: string | null) => toMedia(byContent.get(sha256, clientId)),
    insert: (media: Media) => insert.run({ ...media, labels: JSON.stringify(media.labels) }),
    /** Whether any row names the content: in use, in the trash, or kept by history for undo and redo. */
    isUsed: (sha256: string) => (isUsed.get({ sha256 }) as { used: 0 | 1 }).used === 1,
    hashes: () => (hashes.all() as { sha256: string }[]).map((row) => row.sha256),
  };
}
