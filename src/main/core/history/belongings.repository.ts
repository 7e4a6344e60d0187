import { type JournalledTable, journalled } from '../db/journal.ts';
import type { Db } from '../db/open.ts';

/**
 * Which column says whose a row is, and what it names; null where rows are nobody's. A table that is
 * missing here does not compile.
 */
export const owners = {
  clients: { column: 'id', names: 'clients' },
  channels: { column: 'client_id', names: 'clients' },
  media: { column: 'client_id', names: 'clients' },
  posts: { column: 'client_id', names: 'clients' },
  post_channels: { column: 'post_id', names: 'posts' },
  post_media: { column: 'post_id', names: 'posts' },
  report_notes: { column: 'client_id', names: 'clients' },
  campaigns: { column: 'client_id', names: 'clients' },
  plans: { column: 'client_id', names: 'clients' },
  plan_versions: { column: 'client_id', names: 'clients' },
  placements: { column: 'client_id', names: 'clients' },
  budget_lines: { column: 'client_id', names: 'clients' },
  brief_answers: { column: 'client_id', names: 'clients' },
  brief_reasons: { column: 'client_id', names: 'clients' },
  day_notes: { column: 'client_id', names: 'clients' },
  series: { column: 'client_id', names: 'clients' },
  own_dates: { column: 'client_id', names: 'clients' },
  pauses: null,
  saved_views: null,
  snippets: { column: 'client_id', names: 'clients' },
  templates: { column: 'client_id', names: 'clients' },
  network_limits: null,
} as const satisfies Record<JournalledTable, { column: string; names: 'clients' | 'posts' } | null>;

/** The ids of everything that belongs to some clients, by table; rows that only history still knows are among them. */
export type Belongings = Readonly<Record<JournalledTable, readonly string[]>>;

export type BelongingsRepository = ReturnType<typeof createBelongingsRepository>;

/** Finds and takes out every trace of some clients. */
export function createBelongingsRepository(db: Db) {
  const belonging = new Map(
    journalled.flatMap((table) => {
      const column = owners[table]?.column;
      if (column === undefined) return [];
      const statement = db.prepare(
        `SELECT id FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(@owners))
         UNION SELECT row_id FROM history_rows
         WHERE table_name = '${table}' AND coalesce(json_extract(after, '$.${column}'), json_extract(before, '$.${column}'))
           IN (SELECT value FROM json_each(@owners))
         ORDER BY 1`,
      );
      return [[table, statement] as const];
    }),
  );
  const removals = new Map(
    journalled.map((table) => [table, db.prepare(`DELETE FROM ${table} WHERE id = ?`)] as const),
  );
  const removeVersions = db.prepare(`DELETE FROM post_versions WHERE post_id IN (SELECT value FROM json_each(?))`);
  const hashes = db.prepare(
    `SELECT sha256 FROM media WHERE id IN (SELECT value FROM json_each(@ids))
     UNION SELECT json_extract(coalesce(after, before), '$.sha256') FROM history_rows
     WHERE table_name = 'media' AND row_id IN (SELECT value FROM json_each(@ids))
     ORDER BY 1`,
  );

  const ids = (rows: unknown[]) => (rows as { id: string }[]).map((row) => row.id);

  return {
    of: (clients: readonly string[]): Belongings => {
      const idsOf = (table: JournalledTable, named: readonly string[]) =>
        ids(belonging.get(table)?.all({ owners: JSON.stringify(named) }) ?? []);
      const posts = idsOf('posts', clients);
      const named = (table: JournalledTable) => idsOf(table, owners[table]?.names === 'posts' ? posts : clients);
      return Object.fromEntries(journalled.map((table) => [table, named(table)])) as Record<JournalledTable, string[]>;
    },
    /** The contents that media rows name. */
    hashes: (mediaIds: readonly string[]) =>
      (hashes.all({ ids: JSON.stringify(mediaIds) }) as { sha256: string }[]).map((row) => row.sha256),
    /** Versions are no part of history, and go with their posts. */
    removeVersions: (posts: readonly string[]) => removeVersions.run(JSON.stringify(posts)),
    removeRow: (table: JournalledTable, id: string) => removals.get(table)?.run(id),
  };
}
