import { refuse } from '#shared/ipc/result.ts';
import { Id } from '#shared/rooms/rows.schema.ts';
import { owners } from '../../history/belongings.repository.ts';
import {
  type HandoverRepository,
  type HandoverTable,
  handoverTables,
  type Row,
  type Rows,
} from './handover.repository.ts';

const ANY_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A pause in a client's file is that client's alone: who else it holds is nobody's business there. */
export function narrowPauses(rows: Rows, clientId: string): Rows {
  const pauses = (rows.pauses ?? []).map((pause) => ({ ...pause, client_ids: JSON.stringify([clientId]) }));
  return { ...rows, pauses };
}

/**
 * Holds rows from a file to the tables they are for: known tables with all their columns, and one client whose everything is. What
 * the values themselves may be, the tables' own rules say as the rows are written. Refuses with `handover.damaged`.
 */
export function checkRows(
  rows: Rows,
  clientId: string,
  shape: Pick<HandoverRepository, 'columns' | 'references'>,
): void {
  const known = new Set<string>(handoverTables);
  const no = (): never => refuse('invalid', 'handover.damaged');
  if (Object.keys(rows).some((table) => !known.has(table))) no();
  const [client, ...others] = rows.clients ?? [];
  if (client?.id !== clientId || client.deleted_at !== null || others.length > 0) no();
  const ids = new Map(Object.entries(rows).map(([table, all]) => [table, new Set(all.map(({ id }) => id))]));
  const posts = ids.get('posts') ?? new Set();
  for (const table of handoverTables) {
    const wanted = [...shape.columns(table)].sort().join();
    const references = shape.references(table);
    for (const row of rows[table] ?? []) {
      if (Object.keys(row).sort().join() !== wanted) no();
      if (table !== 'post_versions' && !Id.safeParse(row.id).success) no();
      if (!belongs(table, row, clientId, posts)) no();
      // Nothing may point at what is another client's here.
      const points = references.every(({ from, to }) => row[from] === null || ids.get(to)?.has(row[from] ?? null));
      if (!points) no();
    }
  }
}

function belongs(table: HandoverTable, row: Row, clientId: string, posts: ReadonlySet<unknown>): boolean {
  if (table === 'post_versions') return posts.has(row.post_id);
  if (table === 'pauses') return row.client_ids === JSON.stringify([clientId]);
  // A picture of nobody is shared by all clients; the file carries those that its client shows.
  if (table === 'media' && row.client_id === null) return true;
  const owner = owners[table];
  if (owner === null) return false;
  return owner.names === 'posts' ? posts.has(row[owner.column]) : row[owner.column] === clientId;
}

/** Puts new ids for old ones wherever they stand, inside JSON and texts too: ids are long enough to be nothing else. */
export function withNewIds(rows: Rows, newIds: ReadonlyMap<string, string>): Rows {
  if (newIds.size === 0) return rows;
  const renew = (value: Row[string]) =>
    typeof value === 'string' ? value.replace(ANY_ID, (id) => newIds.get(id) ?? id) : value;
  const renewRow = (row: Row): Row =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [column, renew(value)]));
  return Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, all.map(renewRow)]));
}
