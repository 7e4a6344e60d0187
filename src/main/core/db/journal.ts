import type { Db } from './open.ts';

/**
 * The tables that undo covers. Every row of theirs has `id TEXT`, and only TEXT, INTEGER and NULL columns, which JSON carries
 * without loss; a test holds the schema to that.
 */
export const journalled = [
  'clients',
  'channels',
  'media',
  'posts',
  'post_channels',
  'post_media',
  'report_notes',
  'campaigns',
  'plans',
  'plan_versions',
  'placements',
  'budget_lines',
  'brief_answers',
  'brief_reasons',
  'day_notes',
  'series',
  'own_dates',
  'pauses',
  'saved_views',
  'snippets',
  'templates',
  'network_limits',
] as const;
export type JournalledTable = (typeof journalled)[number];

/** The column names of a table, in the order of the schema. */
export function columnsOf(db: Db, table: string): string[] {
  const rows = db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').all(table) as { name: string }[];
  return rows.map((row) => row.name);
}

/**
 * Puts temporary triggers on every journalled table: each change is written down before and after, whoever makes it, and a change
 * outside a unit of work is refused. Temporary, so that the file that a person backs up holds no code.
 * `step` answers the open step's id, -1 while history itself is being replayed, null when no unit of work is open.
 */
export function watch(db: Db, step: () => number | null): void {
  db.function('rytm_step', { deterministic: false }, () => step());
  for (const table of journalled) {
    const columns = columnsOf(db, table);
    const image = (row: 'OLD' | 'NEW') =>
      `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;
    const write = (event: string, row: 'OLD' | 'NEW', before: string, after: string) => `
      CREATE TEMP TRIGGER journal_${table}_${event} AFTER ${event} ON main.${table} WHEN rytm_step() IS NULL OR rytm_step() > 0
      BEGIN
        SELECT CASE WHEN rytm_step() IS NULL THEN RAISE(ABORT, 'a write outside a unit of work') END;
        INSERT INTO history_rows (step_id, table_name, row_id, before, after)
        VALUES (rytm_step(), '${table}', ${row}.id, ${before}, ${after});
      END`;
    db.exec(write('INSERT', 'NEW', 'NULL', image('NEW')));
    db.exec(write('UPDATE', 'NEW', image('OLD'), image('NEW')));
    db.exec(write('DELETE', 'OLD', image('OLD'), 'NULL'));
  }
}
