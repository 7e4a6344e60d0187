import type { SavedView } from '#shared/rooms/filters/filters.schema.ts';
import type { Db } from '../../db/open.ts';

const columns = `id, rev, created_at AS createdAt, updated_at AS updatedAt, name, filters, position`;

const toView = (row: unknown): SavedView => ({
  ...(row as SavedView),
  filters: JSON.parse((row as { filters: string }).filters) as SavedView['filters'],
});

export type ViewsRepository = ReturnType<typeof createViewsRepository>;

export function createViewsRepository(db: Db) {
  const list = db.prepare(`SELECT ${columns} FROM saved_views WHERE deleted_at IS NULL ORDER BY position, id`);
  const get = db.prepare(`SELECT ${columns} FROM saved_views WHERE id = ? AND deleted_at IS NULL`);
  const nextPosition = db.prepare(`SELECT coalesce(max(position), -1) + 1 AS position FROM saved_views`);
  const insert = db.prepare(
    `INSERT INTO saved_views (id, rev, created_at, updated_at, name, filters, position)
     VALUES (@id, @rev, @createdAt, @updatedAt, @name, @filters, @position)`,
  );
  const update = db.prepare(
    `UPDATE saved_views SET rev = @rev, updated_at = @updatedAt, name = @name, filters = @filters, position = @position
     WHERE id = @id AND rev = @rev - 1`,
  );
  const remove = db.prepare(`UPDATE saved_views SET rev = rev + 1, updated_at = @at, deleted_at = @at WHERE id = @id`);
  const stored = (view: SavedView) => ({ ...view, filters: JSON.stringify(view.filters) });

  return {
    list: (): SavedView[] => list.all().map(toView),
    get: (id: string): SavedView | null => {
      const row = get.get(id);
      return row === undefined ? null : toView(row);
    },
    nextPosition: (): number => (nextPosition.get() as { position: number }).position,
    insert: (view: SavedView) => insert.run(stored(view)),
    update: (view: SavedView) => update.run(stored(view)),
    remove: (id: string, at: string) => remove.run({ id, at }),
  };
}
