import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { profilePaths } from '../context.ts';
import { createHistoryRepository } from '../history/history.repository.ts';
import { createHistoryService } from '../history/history.service.ts';
import { isWhole } from '../integrity/check.ts';
import { openProfile } from '../profile.ts';
import { insertClient } from '../testing/open-store.ts';
import { type Migration, migrations, readMigrations, storeVersion } from './migrate.ts';
import { closeDatabase, type Db, openDatabase } from './open.ts';
import { createUnitOfWork } from './unit-of-work.ts';

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'rytm-test-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

const NOW = Date.UTC(2026, 10, 12, 9);
const open = (steps: readonly Migration[]) => openProfile(profilePaths(profile), () => NOW, steps);
function opened(steps: readonly Migration[]): Db {
  const result = open(steps);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const schemaOf = (db: Db) => db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
const next = (sql: string, number = (migrations.at(-1)?.number ?? 0) + 10): Migration => ({
  number,
  name: 'next',
  sql,
});
const backups = () => readdirSync(join(profile, 'backups'));

describe('the numbering of migrations', () => {
  it('is in order whatever order the files come in', () => {
    const read = readMigrations({ './migrations/0020-b.sql': 'b', './migrations/0010-a.sql': 'a' });
    expect(read.map((migration) => migration.number)).toEqual([10, 20]);
  });

  it.each([
    [{ './migrations/foundation.sql': '' }],
    [{ './migrations/10-short.sql': '' }],
    [{ './migrations/0010-Upper.sql': '' }],
    [{ './migrations/0010-a.sql': '', './migrations/0010-b.sql': '' }],
  ])('refuses a mistake: %j', (files) => {
    expect(() => readMigrations(files as Record<string, string>)).toThrow(/migration/i);
  });
});

/** What every coming migration has to hold to; a new one is added by its number, from the version before it. */
describe('a migration from version N to N+1', () => {
  function filled(): void {
    const db = opened(migrations);
    createUnitOfWork(db, () => NOW).run({ name: 'clients.create' }, () => insertClient(db, 'a', 'Żółta Łódź'));
    closeDatabase(db);
  }

  it.each(migrations.map((migration, index) => [migration.name, index] as const))(
    'works from every released version: %s',
    (_name, index) => {
      closeDatabase(opened(migrations.slice(0, index + 1)));
      const db = opened(migrations);
      expect(storeVersion(db)).toBe(migrations.at(-1)?.number);
      expect(db.pragma('foreign_key_check')).toEqual([]);
      closeDatabase(db);
    },
  );

  it('takes no backup of an empty store, and none when nothing is to be done', () => {
    closeDatabase(opened(migrations));
    closeDatabase(opened(migrations));
    expect(backups()).toEqual([]);
  });

  it('keeps the data, and leaves a whole backup of the store as it was', () => {
    filled();
    const db = opened([...migrations, next(`ALTER TABLE clients ADD COLUMN nip TEXT NOT NULL DEFAULT ''`)]);
    expect(db.prepare('SELECT name, nip FROM clients').all()).toEqual([{ name: 'Żółta Łódź', nip: '' }]);
    closeDatabase(db);
    const files = backups();
    expect(files).toEqual([expect.stringMatching(/^rytm-2026-11-12T09-00-00-000Z-before-migration-from-\d+\.db$/)]);
    const path = join(profile, 'backups', files[0] ?? '');
    expect(isWhole(path)).toBe(true);
    const copy = openDatabase(path, { readonly: true });
    expect(copy.prepare('SELECT name FROM clients').all()).toEqual([{ name: 'Żółta Łódź' }]);
    expect(storeVersion(copy)).toBe(migrations.at(-1)?.number);
    closeDatabase(copy);
  });

  it.each([
    ['a statement that fails', 'CREATE TABLE extra (a TEXT) STRICT; INSERT INTO nowhere VALUES (1);'],
    ['a row left without its parent', `UPDATE clients SET logo_id = 'nowhere'`],
  ])('is all or nothing: %s in the second step leaves version, schema and data', (_case, sql) => {
    filled();
    const before = opened(migrations);
    const schema = schemaOf(before);
    closeDatabase(before);
    const last = migrations.at(-1)?.number ?? 0;
    const result = open([
      ...migrations,
      next('ALTER TABLE clients ADD COLUMN nip TEXT', last + 10),
      next(sql, last + 20),
    ]);
    expect(result).toMatchObject({ ok: false, error: { code: 'store.migration-failed', params: { from: last } } });
    const after = opened(migrations);
    expect(schemaOf(after)).toEqual(schema);
    expect(storeVersion(after)).toBe(last);
    expect(after.prepare('SELECT name, logo_id FROM clients').all()).toEqual([{ name: 'Żółta Łódź', logo_id: null }]);
    closeDatabase(after);
  });

  it('may rebuild a table without taking the rows that hang on it', () => {
    filled();
    const db = opened([
      ...migrations,
      next(`
        CREATE TABLE steps_new (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, params TEXT NOT NULL, at TEXT NOT NULL,
          merged_at TEXT NOT NULL, merge_key TEXT, state TEXT NOT NULL, who TEXT) STRICT;
        INSERT INTO steps_new SELECT *, NULL FROM history_steps;
        DROP TABLE history_steps;
        ALTER TABLE steps_new RENAME TO history_steps;`),
    ]);
    expect(db.prepare('SELECT count(*) AS n FROM history_rows').get()).toEqual({ n: 1 });
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    closeDatabase(db);
  });

  it('does not begin when the backup cannot be made', () => {
    filled();
    rmSync(join(profile, 'backups'), { recursive: true });
    mkdirSync(join(profile, 'backups'));
    // A folder in the place of the copy: also root cannot write through it.
    mkdirSync(
      join(
        profile,
        'backups',
        `rytm-2026-11-12T09-00-00-000Z-before-migration-from-${migrations.at(-1)?.number}.db.part`,
      ),
    );
    const bytes = readFileSync(join(profile, 'rytm.db'));
    expect(open([...migrations, next('ALTER TABLE clients ADD COLUMN nip TEXT')])).toMatchObject({ ok: false });
    expect(readFileSync(join(profile, 'rytm.db')).equals(bytes)).toBe(true);
  });

  it('still undoes and redoes what was done before a column was added', () => {
    const before = opened(migrations);
    const work = createUnitOfWork(before, () => NOW);
    work.run({ name: 'clients.create' }, () => insertClient(before, 'a', 'Przed'));
    work.run({ name: 'clients.update' }, () => before.exec(`UPDATE clients SET name = 'Po', rev = 2`));
    closeDatabase(before);
    const db = opened([...migrations, next(`ALTER TABLE clients ADD COLUMN nip TEXT NOT NULL DEFAULT '000'`)]);
    const history = createHistoryService(
      createHistoryRepository(db),
      createUnitOfWork(db, () => NOW),
    );
    const names = () => db.prepare('SELECT name, nip FROM clients').all();
    history.undo();
    expect(names()).toEqual([{ name: 'Przed', nip: '000' }]);
    history.undo();
    expect(names()).toEqual([]);
    history.redo();
    history.redo();
    expect(names()).toEqual([{ name: 'Po', nip: '000' }]);
    closeDatabase(db);
  });
});

describe('a store that is not to be migrated', () => {
  it('is refused when a newer version wrote it, and stays as it is to the byte', () => {
    closeDatabase(opened([...migrations, next('CREATE TABLE tomorrow (a TEXT) STRICT')]));
    const bytes = readFileSync(join(profile, 'rytm.db'));
    const known = migrations.at(-1)?.number ?? 0;
    expect(open(migrations)).toEqual({
      ok: false,
      error: { kind: 'unsupported', code: 'store.newer', params: { found: known + 10, known } },
    });
    expect(readFileSync(join(profile, 'rytm.db')).equals(bytes)).toBe(true);
    expect(backups()).toEqual([]);
  });

  it.each([0, 3])('is refused when another program made it (its version %i)', (version) => {
    const other = new Database(join(profile, 'rytm.db'));
    other.exec(`CREATE TABLE bookmarks (url TEXT); PRAGMA user_version = ${version}`);
    other.close();
    const bytes = readFileSync(join(profile, 'rytm.db'));
    expect(open(migrations)).toMatchObject({ ok: false, error: { code: 'store.not-ours' } });
    expect(readFileSync(join(profile, 'rytm.db')).equals(bytes)).toBe(true);
    const again = openDatabase(join(profile, 'rytm.db'), { readonly: true });
    expect(schemaOf(again)).toMatchObject([{ name: 'bookmarks' }]);
    closeDatabase(again);
  });

  it('is refused when its file was emptied although it has backups', () => {
    mkdirSync(join(profile, 'backups'));
    writeFileSync(join(profile, 'backups', 'rytm-1.db'), 'x');
    writeFileSync(join(profile, 'rytm.db'), '');
    expect(open(migrations)).toMatchObject({ ok: false, error: { code: 'store.damaged' } });
  });

  it('is refused when only its log is left, which SQLite would throw away', () => {
    writeFileSync(join(profile, 'rytm.db-wal'), 'the last commits');
    expect(open(migrations)).toMatchObject({ ok: false, error: { code: 'store.damaged' } });
    expect(readFileSync(join(profile, 'rytm.db-wal'), 'utf8')).toBe('the last commits');
  });
});
