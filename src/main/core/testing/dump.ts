import { join } from 'node:path';
import { journalled } from '../db/journal.ts';
import { openDatabase } from '../db/open.ts';

/** The rows that a query finds in a profile's store, read beside whoever has it open. */
export function readStore(profile: string, sql: string): unknown[] {
  const db = openDatabase(join(profile, 'rytm.db'), { readonly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
}

/** Writes into a profile's store as another program would, beside whoever has it open; the journal does not see it. */
export function changeBehindTheBack(profile: string, sql: string): void {
  const db = openDatabase(join(profile, 'rytm.db'));
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
}

/** Every row of every table that undo covers, as text: two equal dumps are two equal stores, to the byte. */
export function dumpStore(profile: string): string {
  const db = openDatabase(join(profile, 'rytm.db'), { readonly: true });
  try {
    return journalled
      .map((table) => {
        const rows = db.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
        return `${table}\n${rows.map((row) => JSON.stringify(row)).join('\n')}`;
      })
      .join('\n\n');
  } finally {
    db.close();
  }
}
