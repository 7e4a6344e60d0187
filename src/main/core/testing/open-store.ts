import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Migration, migrate, migrations } from '../db/migrate.ts';
import { closeDatabase, type Db, openDatabase } from '../db/open.ts';

export interface TestStore {
  readonly folder: string;
  readonly db: Db;
  close(): void;
}

/** A migrated store in a folder of its own, without rooms above it. */
export function openTestStore(steps: readonly Migration[] = migrations): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'rytm-test-'));
  const db = openDatabase(join(folder, 'rytm.db'));
  migrate(db, () => {}, steps);
  return {
    folder,
    db,
    close() {
      closeDatabase(db);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A client's row by plain SQL, for tests below the rooms. */
export function insertClient(db: Db, id: string, name = 'Kwiaciarnia'): void {
  db.prepare(
    `INSERT INTO clients (id, rev, created_at, updated_at, name, colour, time_zone, report_language, currency, status)
     VALUES (?, 1, '2026-11-12T09:00:00.000Z', '2026-11-12T09:00:00.000Z', ?, '#9a4f6b', 'Europe/Warsaw', 'pl', 'PLN', 'active')`,
  ).run(id, name);
}
