import { columnsOf, type JournalledTable, journalled } from '../../db/journal.ts';
import { storeVersion } from '../../db/migrate.ts';
import type { Db } from '../../db/open.ts';
import { owners } from '../../history/belongings.repository.ts';

/** One row by its columns, as SQLite holds it. */
export type Row = Readonly<Record<string, string | number | null>>;

/** The tables of a hand-over file: what undo covers, and the versions of texts. */
export type HandoverTable = JournalledTable | 'post_versions';
export type Rows = Readonly<Record<string, readonly Row[]>>;

/**
 * Tables that are nobody's but of which a client may need rows: a pause that holds its posts. The others (limits of networks, saved
 * views) belong to the person who works, not to the client.
 */
const shared = ['pauses'] as const;

/** In the order in which rows are written; a table of a client that is missing here cannot be, since it follows the journal. */
export const handoverTables: readonly HandoverTable[] = [
  ...journalled.filter((table) => owners[table] !== null || table === shared[0]),
  'post_versions',
];

export type HandoverRepository = ReturnType<typeof createHandoverRepository>;

/** Every row of one client as it stands, and the writing of such rows. */
export function createHandoverRepository(db: Db) {
  /** A version's number is the store's own, and counts on where it arrives. */
  const columns = new Map(
    handoverTables.map((table) => [
      table,
      columnsOf(db, table).filter((name) => table !== 'post_versions' || name !== 'id'),
    ]),
  );
  const listed = (table: HandoverTable) => (columns.get(table) ?? []).map((name) => `"${name}"`).join(', ');
  const posts = `SELECT id FROM posts WHERE client_id = @id`;

  function whose(table: HandoverTable): string {
    if (table === 'post_versions') return `post_id IN (${posts})`;
    // Pictures of nobody that this client's posts or head show go with it.
    if (table === 'media')
      return `client_id = @id OR (client_id IS NULL AND (id IN (SELECT logo_id FROM clients WHERE id = @id)
        OR id IN (SELECT media_id FROM post_media WHERE post_id IN (${posts}))))`;
    if (table === 'pauses')
      return `EXISTS (SELECT 1 FROM json_each(client_ids) WHERE value = @id)
        OR id IN (SELECT pause_id FROM posts WHERE client_id = @id)`;
    const owner = owners[table];
    if (owner === null) throw new Error(`${table} is nobody's`);
    return owner.names === 'posts' ? `post_id IN (${posts})` : `${owner.column} = @id`;
  }

  const reads = handoverTables.map((table) => {
    // Rows without a number of their own are in the order in which they were written.
    const order = table === 'post_versions' ? 'post_versions.id' : 'id';
    return [
      table,
      db.prepare(`SELECT ${listed(table)} FROM ${table} WHERE ${whose(table)} ORDER BY ${order}`),
    ] as const;
  });
  const inserts = new Map(
    handoverTables.map((table) => {
      const places = (columns.get(table) ?? []).map((name) => `@${name}`).join(', ');
      return [table, db.prepare(`INSERT INTO ${table} (${listed(table)}) VALUES (${places})`)];
    }),
  );
  const existing = new Map(
    journalled.map((table) => [
      table,
      db.prepare(`SELECT id FROM ${table} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`),
    ]),
  );
  const references = new Map(
    handoverTables.map((table) => [
      table,
      db.prepare(`SELECT "from", "table" AS "to" FROM pragma_foreign_key_list(?) ORDER BY id`).all(table) as {
        from: string;
        to: string;
      }[],
    ]),
  );
  const sharedMedia = db.prepare(
    `SELECT 1 FROM media WHERE id = ? AND sha256 = ? AND client_id IS NULL AND deleted_at IS NULL`,
  );
  const dropVersions = db.prepare(`DELETE FROM post_versions WHERE post_id IN (SELECT value FROM json_each(?))`);
  const stateOf = db.prepare(`SELECT deleted_at AS deletedAt FROM clients WHERE id = ?`);

  return {
    columns: (table: HandoverTable): readonly string[] => columns.get(table) ?? [],
    /** Which columns name a row of which table. */
    references: (table: HandoverTable) => references.get(table) ?? [],
    hasSharedMedia: (id: string, sha256: string) => sharedMedia.get(id, sha256) !== undefined,
    storeVersion: () => storeVersion(db),
    /** All in one look, so that nothing changes between two tables. */
    rowsOf: db.transaction(
      (clientId: string): Rows =>
        Object.fromEntries(reads.map(([table, read]) => [table, read.all({ id: clientId }) as Row[]])),
    ),
    /** Those of the ids that the table has already. */
    existing: (table: JournalledTable, ids: readonly string[]): string[] =>
      ((existing.get(table)?.all(JSON.stringify(ids)) ?? []) as { id: string }[]).map(({ id }) => id),
    insert: (table: HandoverTable, row: Row) => inserts.get(table)?.run(row),
    /** Versions are no part of history: those that an import which was undone left behind make way. */
    dropVersions: (postIds: readonly string[]) => dropVersions.run(JSON.stringify(postIds)),
    isHere: (clientId: string): 'no' | 'yes' | 'trash' => {
      const row = stateOf.get(clientId) as { deletedAt: string | null } | undefined;
      if (row === undefined) return 'no';
      return row.deletedAt === null ? 'yes' : 'trash';
    },
  };
}
