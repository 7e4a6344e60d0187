import { PostContent, type PostVersion } from '#shared/rooms/posts/posts.versions.ts';
import type { Db } from '../../db/open.ts';

/** More versions of one post than this are not listed. */
const MOST = 500;

export type PostVersionsRepository = ReturnType<typeof createPostVersionsRepository>;

export function createPostVersionsRepository(db: Db) {
  const list = db.prepare(`SELECT id, at, content FROM post_versions WHERE post_id = ? ORDER BY id DESC LIMIT ${MOST}`);
  const last = db.prepare(`SELECT id, at, content FROM post_versions WHERE post_id = ? ORDER BY id DESC LIMIT 1`);
  const get = db.prepare(`SELECT id, at, content FROM post_versions WHERE post_id = ? AND id = ?`);
  const insert = db.prepare(`INSERT INTO post_versions (post_id, at, content) VALUES (?, ?, ?)`);
  const mediaThere = db.prepare(
    `SELECT id FROM media WHERE deleted_at IS NULL AND (client_id IS NULL OR client_id = @clientId)
       AND id IN (SELECT value FROM json_each(@ids))`,
  );

  const toVersion = (row: unknown): PostVersion | null => {
    if (row === undefined) return null;
    const { id, at, content } = row as { id: number; at: string; content: string };
    return { id, at, content: PostContent.parse(JSON.parse(content)) };
  };

  return {
    list: (postId: string) => list.all(postId).flatMap((row) => toVersion(row) ?? []),
    last: (postId: string) => toVersion(last.get(postId)),
    get: (postId: string, id: number) => toVersion(get.get(postId, id)),
    insert: (postId: string, at: string, content: PostContent) => insert.run(postId, at, JSON.stringify(content)),
    /** Those of the files that are still there and may stand on the client's posts. */
    mediaThere: (clientId: string, ids: readonly string[]) =>
      new Set((mediaThere.all({ clientId, ids: JSON.stringify(ids) }) as { id: string }[]).map((row) => row.id)),
  };
}
