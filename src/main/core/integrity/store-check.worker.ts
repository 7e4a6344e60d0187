import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase, quickCheck } from '../db/open.ts';

/** A thread that looks through the store named in `workerData` and posts the list of problems; see beside-check.ts. */
function look(database: string): string[] {
  try {
    const db = openDatabase(database, { readonly: true });
    try {
      return quickCheck(db);
    } finally {
      db.close();
    }
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    // Damage so deep that the check itself fails.
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return [code];
    throw error;
  }
}

parentPort?.postMessage(look(String(workerData)));
