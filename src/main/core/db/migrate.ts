import { refuse } from '#shared/ipc/result.ts';
import type { Db } from './open.ts';

/** One numbered file of `migrations/`. Numbers go in tens, so that a mend can be put between two. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true });

/** All migrations in order; throws when a name has no number or two share one, so that a mistake never ships. */
export const migrations: readonly Migration[] = readMigrations(files);

export function readMigrations(sources: Readonly<Record<string, string>>): Migration[] {
  const read = Object.entries(sources).map(([path, sql]) => {
    const match = /\/(\d{4})-([a-z0-9-]+)\.sql$/.exec(path);
    if (!match?.[1] || !match[2]) throw new Error(`A migration is called NNNN-what.sql, not ${path}`);
    return { number: Number(match[1]), name: match[2], sql };
  });
  read.sort((a, b) => a.number - b.number);
  for (const [index, migration] of read.entries()) {
    if (index > 0 && read[index - 1]?.number === migration.number) {
      throw new Error(`Two migrations have the number ${migration.number}`);
    }
  }
  return read;
}

/** What `PRAGMA application_id` says in a store of Rytm: "Rytm" in ASCII. Set by the first migration. */
export const APPLICATION_ID = 0x52_79_74_6d;

/** The version of the store: the number of its last migration, 0 when it is new. */
export function storeVersion(db: Db): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/**
 * Brings the store to the newest version, all steps or none, with `backup` taken first when there is something to lose.
 * Refuses a store from a newer app (`store.newer`), since writing to it could lose what this version does not know, and a database
 * of another program (`store.not-ours`). Throws what SQLite throws when a step fails; the store is then as it was.
 * Foreign keys sleep meanwhile (https://sqlite.org/lang_altertable.html#otheralter): rebuilding a table must not cascade.
 */
export function migrate(db: Db, backup: (fromVersion: number) => void, steps: readonly Migration[] = migrations): void {
  checkVersion(db, steps);
  const version = storeVersion(db);
  const newest = steps.at(-1)?.number ?? 0;
  const open = steps.filter((step) => step.number > version);
  if (open.length === 0) return;
  if (version > 0) backup(version);
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const step of open) db.exec(step.sql);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0)
        throw new Error(`Migration to ${newest} leaves ${broken.length} rows without their parents`);
      db.pragma(`user_version = ${newest}`);
    }).exclusive();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

/** Refuses a store that these migrations are not for: a newer one, or another program's database. Only reads. */
export function checkVersion(db: Db, steps: readonly Migration[]): void {
  const version = storeVersion(db);
  const newest = steps.at(-1)?.number ?? 0;
  if (version > newest) refuse('unsupported', 'store.newer', { found: version, known: newest });
  const tables = (db.prepare('SELECT count(*) AS n FROM sqlite_schema').get() as { n: number }).n;
  const isNew = version === 0 && tables === 0;
  if (!isNew && db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    refuse('unsupported', 'store.not-ours');
}
