import type { Snippet } from '#shared/rooms/snippets/snippets.schema.ts';
import type { Db } from '../../db/open.ts';

const columns = `id, rev, created_at AS createdAt, updated_at AS updatedAt, client_id AS clientId, kind, name, text, position`;

export type SnippetsRepository = ReturnType<typeof createSnippetsRepository>;

export function createSnippetsRepository(db: Db) {
  const list = db.prepare(`SELECT ${columns} FROM snippets WHERE deleted_at IS NULL ORDER BY kind, position, id`);
  const get = db.prepare(`SELECT ${columns} FROM snippets WHERE id = ? AND deleted_at IS NULL`);
  const lastPosition = db.prepare(
    `SELECT coalesce(max(position), -1) AS position FROM snippets WHERE client_id IS ? AND kind = ?`,
  );
  const insert = db.prepare(
    `INSERT INTO snippets (id, rev, created_at, updated_at, client_id, kind, name, text, position)
     VALUES (@id, @rev, @createdAt, @updatedAt, @clientId, @kind, @name, @text, @position)`,
  );
  const update = db.prepare(
    `UPDATE snippets SET rev = @rev, updated_at = @updatedAt, name = @name, text = @text WHERE id = @id AND rev = @rev - 1`,
  );
  const setPosition = db.prepare(
    `UPDATE snippets SET rev = rev + 1, updated_at = @at, position = @position WHERE id = @id AND position <> @position`,
  );
  const remove = db.prepare(`UPDATE snippets SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`);
  return {
    list: () => list.all() as Snippet[],
    get: (id: string) => (get.get(id) as Snippet | undefined) ?? null,
    lastPosition: (clientId: string | null, kind: string): number =>
      (lastPosition.get(clientId, kind) as { position: number }).position,
    insert: (snippet: Snippet) => insert.run(snippet),
    update: (snippet: Snippet) => update.run(snippet),
    setPosition: (id: string, position: number, at: string) => setPosition.run({ id, position, at }),
    remove: (id: string, at: string) => remove.run(at, at, id),
  };
}
