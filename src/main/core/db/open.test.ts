import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, type Db, openDatabase, quickCheck } from './open.ts';

let folder: string;
let db: Db;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rytm-test-'));
  db = openDatabase(join(folder, 'rytm.db'));
});
afterEach(() => {
  closeDatabase(db);
  rmSync(folder, { recursive: true, force: true });
});

describe('the opened store', () => {
  it.each([
    ['journal_mode', 'wal'],
    // 2 is FULL: with NORMAL a power cut loses acknowledged commits in WAL.
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['busy_timeout', 5_000],
    ['journal_size_limit', 16_777_216],
    ['cache_size', -16_000],
    // 2 is MEMORY: temporary triggers and sorts leave no files behind.
    ['temp_store', 2],
  ])('has %s = %s', (pragma, value) => {
    expect(db.pragma(pragma, { simple: true })).toBe(value);
  });

  it('cannot be written to when it was opened for reading', () => {
    db.exec('CREATE TABLE t (a TEXT) STRICT');
    const reader = openDatabase(join(folder, 'rytm.db'), { readonly: true });
    expect(() => reader.exec(`INSERT INTO t VALUES ('x')`)).toThrow(/readonly/);
    expect(quickCheck(reader)).toEqual([]);
    closeDatabase(reader);
  });

  it('leaves one file when it is closed, with the log in it', () => {
    db.exec('CREATE TABLE t (a TEXT) STRICT');
    closeDatabase(db);
    const again = openDatabase(join(folder, 'rytm.db'), { readonly: true });
    expect(again.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 't' }]);
    closeDatabase(again);
  });
});
