import type { Template } from '#shared/rooms/templates/templates.schema.ts';
import type { Db } from '../../db/open.ts';

const columns = `id, rev, created_at AS createdAt, updated_at AS updatedAt, client_id AS clientId, name, content`;

const toTemplate = (row: unknown): Template => {
  const { content, ...rest } = row as Omit<Template, 'content'> & { content: string };
  return { ...rest, content: JSON.parse(content) as Template['content'] };
};

export type TemplatesRepository = ReturnType<typeof createTemplatesRepository>;

export function createTemplatesRepository(db: Db) {
  const list = db.prepare(`SELECT ${columns} FROM templates WHERE deleted_at IS NULL ORDER BY id`);
  const get = db.prepare(`SELECT ${columns} FROM templates WHERE id = ? AND deleted_at IS NULL`);
  const insert = db.prepare(
    `INSERT INTO templates (id, rev, created_at, updated_at, client_id, name, content)
     VALUES (@id, @rev, @createdAt, @updatedAt, @clientId, @name, @content)`,
  );
  const rename = db.prepare(
    `UPDATE templates SET rev = @rev, updated_at = @updatedAt, name = @name WHERE id = @id AND rev = @rev - 1`,
  );
  const remove = db.prepare(`UPDATE templates SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`);
  return {
    list: (): Template[] => list.all().map(toTemplate),
    get: (id: string): Template | null => {
      const row = get.get(id);
      return row === undefined ? null : toTemplate(row);
    },
    insert: (template: Template) => insert.run({ ...template, content: JSON.stringify(template.content) }),
    rename: ({ id, rev, updatedAt, name }: Template) => rename.run({ id, rev, updatedAt, name }),
    remove: (id: string, at: string) => remove.run(at, at, id),
  };
}
