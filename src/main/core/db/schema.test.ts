import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../testing/open-store.ts';
import { journalled } from './journal.ts';

let store: TestStore;
beforeAll(() => {
  store = openTestStore();
});
afterAll(() => store.close());

const rowsOf = (sql: string, ...values: string[]) => store.db.prepare(sql).all(...values) as Record<string, string>[];
const tables = () =>
  rowsOf(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`).map(
    (row) => row.name ?? '',
  );
const columns = (table: string) => rowsOf('SELECT name, type FROM pragma_table_info(?)', table);

describe('the schema', () => {
  it('is the one written down beside the migrations; `vitest -u` renews it after a new migration', async () => {
    const sql = rowsOf(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name`);
    const text = sql.map((row) => `${row.sql};\n`).join('\n');
    await expect(text).toMatchFileSnapshot('./schema.snapshot.sql');
  });

  it('journals every table with revisions, so that undo covers it', () => {
    const revised = tables().filter((table) => columns(table).some((column) => column.name === 'rev'));
    expect(revised.filter((table) => !(journalled as readonly string[]).includes(table))).toEqual([]);
    expect(revised).toContain('posts');
  });

  it('journals every table that belongs to a journalled one', () => {
    const parts = tables().filter((table) =>
      rowsOf('SELECT "table" AS parent FROM pragma_foreign_key_list(?)', table).some((key) =>
        (journalled as readonly string[]).includes(key.parent ?? ''),
      ),
    );
    expect(parts.filter((table) => !(journalled as readonly string[]).includes(table))).toEqual([]);
  });

  it.each(journalled)('keeps %s to text and integers under a text id, which JSON carries without loss', (table) => {
    expect(columns(table)[0]).toEqual({ name: 'id', type: 'TEXT' });
    expect(new Set(columns(table).map((column) => column.type))).toSatisfy((types: Set<string>) =>
      [...types].every((type) => type === 'TEXT' || type === 'INTEGER'),
    );
  });

  it('is strict in every table, and holds no trigger or view that would travel with the file', () => {
    expect(
      rowsOf(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'`),
    ).toEqual([]);
    expect(rowsOf(`SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')`)).toEqual([]);
  });

  it('has an index under every reference, so that checking parents never reads a whole table', () => {
    // A logo is one reference a client, and clients are few.
    const few = ['clients.logo_id'];
    const bare = tables().flatMap((table) =>
      rowsOf('SELECT "from" AS name FROM pragma_foreign_key_list(?)', table)
        .map((key) => key.name ?? '')
        .filter((name) => {
          const plan = rowsOf(`EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE ${name} = ?`, 'x');
          return !plan.every((step) => /USING (COVERING )?INDEX/.test(step.detail ?? ''));
        })
        .map((name) => `${table}.${name}`),
    );
    expect(bare.filter((name) => !few.includes(name))).toEqual([]);
  });
});
