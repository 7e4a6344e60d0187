import type { CheckReport } from '#shared/rooms/system/system.schema.ts';
import { closeDatabase, type Db, integrityCheck, openDatabase, quickCheck } from '../db/open.ts';

type Problem = CheckReport['problems'][number];

/** Rules between rows that the schema cannot state; each answers the ids that break it. */
const invariants: readonly { readonly code: string; readonly sql: string }[] = [
  {
    code: 'check.channel-of-other-client',
    sql: `SELECT post_channels.id FROM post_channels JOIN posts ON posts.id = post_id JOIN channels ON channels.id = channel_id
          WHERE posts.client_id <> channels.client_id`,
  },
  {
    code: 'check.impossible-date',
    sql: `SELECT id FROM posts WHERE date IS NOT NULL AND date IS NOT date(date)`,
  },
  {
    code: 'check.impossible-time',
    sql: `SELECT id FROM posts WHERE time IS NOT NULL AND time IS NOT strftime('%H:%M', time)`,
  },
  {
    code: 'check.media-of-other-client',
    sql: `SELECT post_media.id FROM post_media JOIN posts ON posts.id = post_id JOIN media ON media.id = media_id
          WHERE media.client_id IS NOT NULL AND media.client_id <> posts.client_id`,
  },
  {
    code: 'check.campaign-of-other-client',
    sql: `SELECT posts.id FROM posts JOIN campaigns ON campaigns.id = campaign_id
          WHERE campaigns.client_id <> posts.client_id`,
  },
  {
    code: 'check.series-of-other-client',
    sql: `SELECT posts.id FROM posts JOIN series ON series.id = series_id WHERE series.client_id <> posts.client_id`,
  },
  {
    code: 'check.logo-of-other-client',
    sql: `SELECT clients.id FROM clients JOIN media ON media.id = logo_id
          WHERE media.client_id IS NOT NULL AND media.client_id <> clients.id`,
  },
];

/** Everything that should hold of a store: SQLite's own check, parents that exist, rules between rows, files that are there. */
export function checkStore(db: Db, missingFiles: () => readonly string[]): CheckReport {
  const problems: Problem[] = integrityCheck(db).map((text) => ({ code: 'check.damaged', params: { text } }));
  const orphans = db.pragma('foreign_key_check') as { table: string; rowid: number }[];
  for (const orphan of orphans) problems.push({ code: 'check.orphan', params: { table: orphan.table } });
  for (const { code, sql } of invariants) {
    for (const { id } of db.prepare(sql).all() as { id: string }[]) problems.push({ code, params: { id } });
  }
  for (const sha256 of missingFiles()) problems.push({ code: 'check.file-missing', params: { file: sha256 } });
  return { ok: problems.length === 0, problems, counts: countRows(db) };
}

function countRows(db: Db): CheckReport['counts'] {
  const count = (table: string) =>
    (db.prepare(`SELECT count(*) AS n FROM ${table} WHERE deleted_at IS NULL`).get() as { n: number }).n;
  return { clients: count('clients'), channels: count('channels'), posts: count('posts'), media: count('media') };
}

/** Opens a copy read-only and answers whether SQLite finds it whole; a backup is not one before this said yes. */
export function isWhole(path: string): boolean {
  const db = openDatabase(path, { readonly: true });
  try {
    return quickCheck(db).length === 0;
  } finally {
    closeDatabase(db);
  }
}
