import { closeSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '../db/open.ts';
import { moveDurably } from '../files/durable.ts';
import { isWhole } from '../integrity/check.ts';

/**
 * Writes a verified copy of the store to `backups/` and answers its path. The copy is made by SQLite (a copied file would miss
 * the log), flushed, reopened and checked before it gets its name. Throws when it is not whole: then nothing is migrated.
 */
export function backUp(db: Db, folder: string, reason: string, at: Date): string {
  mkdirSync(folder, { recursive: true });
  const stamp = at.toISOString().replaceAll(/[:.]/g, '-');
  const path = join(folder, `rytm-${stamp}-${reason}.db`);
  const temporary = `${path}.part`;
  rmSync(temporary, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    flush(temporary);
    if (!isWhole(temporary)) throw new Error('The backup does not verify');
    moveDurably(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return path;
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
