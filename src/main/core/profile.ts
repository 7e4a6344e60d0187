import { accessSync, closeSync, constants, mkdirSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { type Fault, FaultError, fail, type Result, refuse } from '#shared/ipc/result.ts';
import { backUp } from './backup/backup.ts';
import type { ProfilePaths } from './context.ts';
import { checkVersion, type Migration, migrate, migrations, storeVersion } from './db/migrate.ts';
import { type Db, openDatabase, quickCheck } from './db/open.ts';

/** SQLite's error codes that mean the file is not a store any more, or never was. */
const damaged = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_CORRUPT_VTAB', 'SQLITE_CORRUPT_INDEX']);

/**
 * Makes the profile's folders, opens its store and brings it up to date. Nothing is deleted or overwritten on the way. `checks` says
 * whether the store is looked through before it is opened, or by the caller right after; one that has to be migrated always is before.
 */
export function openProfile(
  paths: ProfilePaths,
  now: () => number,
  steps: readonly Migration[] = migrations,
  checks: 'before' | 'after' = 'before',
): Result<Db> {
  try {
    for (const folder of [paths.root, paths.media, paths.thumbnails, paths.backups, paths.logs]) {
      mkdirSync(folder, { recursive: true });
    }
    accessSync(paths.root, constants.W_OK);
  } catch (error) {
    return fail('storage', 'store.folder-not-writable', { folder: paths.root, reason: errorCode(error) });
  }
  if (hasLostItsStore(paths)) return fail('storage', 'store.damaged', { file: paths.database });
  let db: Db | null = null;
  try {
    if (changesByOpening(paths.database)) look(paths.database, steps);
    const opened = openDatabase(paths.database);
    db = opened;
    if (checks === 'before' || storeVersion(opened) !== steps.at(-1)?.number) inspect(opened, paths.database, steps);
    upgrade(opened, paths, now, steps);
    return { ok: true, value: opened };
  } catch (error) {
    if (db?.open) db.close();
    return { ok: false, error: openingFault(error, paths) };
  }
}

/** Refuses a store that is damaged, newer or somebody else's. */
function inspect(db: Db, path: string, steps: readonly Migration[]): void {
  if (quickCheck(db).length > 0) refuse('storage', 'store.damaged', { file: path });
  checkVersion(db, steps);
}

/** The same through a connection that only reads. */
function look(path: string, steps: readonly Migration[]): void {
  const db = openDatabase(path, { readonly: true });
  try {
    inspect(db, path, steps);
  } finally {
    db.close();
  }
}

/**
 * Whether a connection that may write would change the files by opening and closing alone: it carries a log over, and it turns a
 * database that has none (byte 18 of the header, https://sqlite.org/fileformat2.html#file_format_version_numbers) into one with a log.
 */
function changesByOpening(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return true;
  const header = headerOf(path, 20);
  return header !== null && header[18] !== 2;
}

/**
 * Whether the file is one that this app closed: no log beside it (the last connection carries it over and takes it away), and as many
 * pages as its header counts (bytes 16 and 28, valid when 24 and 92 agree; fileformat2.html#in_header_database_size).
 */
export function wasClosedWell(path: string): boolean {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes === 0 || changesByOpening(path)) return false;
  const header = headerOf(path, 100);
  if (header === null || header.readUInt32BE(24) !== header.readUInt32BE(92)) return false;
  const pageSize = header.readUInt16BE(16);
  return header.readUInt32BE(28) * (pageSize === 1 ? 65_536 : pageSize) === bytes;
}

/** The first bytes of a file, or null when it has fewer. */
function headerOf(path: string, length: number): Buffer | null {
  const header = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    return readSync(file, header, 0, length, 0) === length ? header : null;
  } finally {
    closeSync(file);
  }
}

/** SQLite takes an empty or absent file for a new store, and throws the log beside it away: that would hide a loss. */
function hasLostItsStore(paths: ProfilePaths): boolean {
  const size = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? null;
  const bytes = size(paths.database);
  if (bytes !== null && bytes > 0) return false;
  if ((size(`${paths.database}-wal`) ?? 0) > 0) return true;
  return bytes === 0 && [paths.media, paths.backups].some((folder) => readdirSync(folder).length > 0);
}

/** Migrates; a step that does not work leaves the store as it was and is put into words, since a person has to choose what next. */
function upgrade(db: Db, paths: ProfilePaths, now: () => number, steps: readonly Migration[]): void {
  const version = storeVersion(db);
  try {
    migrate(db, (from) => backUp(db, paths.backups, `before-migration-from-${from}`, new Date(now())), steps);
  } catch (error) {
    if (error instanceof FaultError || storageFault(error) !== null) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    refuse('storage', 'store.migration-failed', { from: version, to: steps.at(-1)?.number ?? 0, reason });
  }
}

/** The expected ways in which a store does not open, in the app's own codes. Anything else is thrown: it is a bug. */
function openingFault(error: unknown, paths: ProfilePaths): Fault {
  if (error instanceof FaultError) return error.fault;
  const code = errorCode(error);
  if (damaged.has(code)) return { kind: 'storage', code: 'store.damaged', params: { file: paths.database } };
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code)) {
    return { kind: 'storage', code: 'store.folder-not-writable', params: { folder: paths.root, reason: code } };
  }
  return storageFault(error) ?? raise(error);
}

/** A fault of the disk that can come at any write, or null when the error is something else. */
export function storageFault(error: unknown): Fault | null {
  const code = errorCode(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return { kind: 'storage', code: 'store.disk-full', params: {} };
  if (/^SQLITE_BUSY/.test(code)) return { kind: 'storage', code: 'store.busy', params: {} };
  if (/^SQLITE_READONLY/.test(code) || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return { kind: 'storage', code: 'store.read-only', params: {} };
  }
  if (/^SQLITE_IOERR/.test(code) || code === 'EIO')
    return { kind: 'storage', code: 'store.disk-fault', params: { reason: code } };
  if (damaged.has(code)) return { kind: 'storage', code: 'store.damaged', params: { file: 'rytm.db' } };
  return null;
}

function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function raise(error: unknown): never {
  throw error;
}
