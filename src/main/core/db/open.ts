import Database from 'better-sqlite3';

export type Db = Database.Database;

/** Page cache in KiB; a month of 2,000 posts with its indexes fits. */
const CACHE_KIB = 16_000;

/**
 * Opens the store with every setting that its safety rests on; nobody else calls `new Database`.
 * FULL, because WAL with NORMAL lost acknowledged commits in a power cut; see docs/adr.
 * Throws SQLite's own errors, which `openingFault` puts into words.
 */
export function openDatabase(path: string, options: { readonly?: boolean } = {}): Db {
  const db = new Database(path, { readonly: options.readonly ?? false, timeout: 5_000 });
  try {
    if (!options.readonly) {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma('journal_size_limit = 16777216');
    }
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 5000');
    db.pragma('cell_size_check = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma(`cache_size = -${CACHE_KIB}`);
    db.pragma('temp_store = MEMORY');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Answers the problems that SQLite itself sees; empty when there are none. Fast: pages are read, indexes are not compared. */
export function quickCheck(db: Db): string[] {
  const rows = db.pragma('quick_check') as { quick_check: string }[];
  return rows.map((row) => row.quick_check).filter((text) => text !== 'ok');
}

/** The thorough form of the same, for when a person asks: indexes are compared with their tables too. */
export function integrityCheck(db: Db): string[] {
  const rows = db.pragma('integrity_check') as { integrity_check: string }[];
  return rows.map((row) => row.integrity_check).filter((text) => text !== 'ok');
}

/** Leaves the planner's statistics and the log in order, then closes. */
export function closeDatabase(db: Db): void {
  if (!db.open) return;
  try {
    if (!db.readonly) {
      db.pragma('optimize');
      db.pragma('wal_checkpoint(TRUNCATE)');
    }
  } catch {
    // Tidying may fail on a full disk; every commit is in the log already, and the next start carries it over.
  } finally {
    db.close();
  }
}
