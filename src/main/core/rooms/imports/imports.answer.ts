import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import type { PlanReading, SheetReading } from '#shared/rooms/imports/imports.plan.types.ts';
import { shown } from '#shared/rooms/imports/imports.rows.ts';
import type { ImportAnswer, ImportRow, ImportSheet, ImportSkip } from '#shared/rooms/imports/imports.schema.ts';
import { cellText, type TableFile, type TableSheet } from '#shared/rooms/imports/imports.types.ts';
import type { ImportPlan, PlannedRow } from './imports.planning.ts';
import type { PlanRead } from './imports.reading.ts';

/** Rows of a sheet among which its header may be pointed out. */
const FIRST_ROWS = 15;
/** Posts searched for a column's sample. */
const SAMPLED = 50;

export interface AnswerParts {
  readonly name: string;
  readonly table: TableFile;
  readonly read: PlanRead;
  readonly plan: ImportPlan;
  readonly channels: readonly Channel[];
  /** The name of a client that is to be created, or null. */
  readonly newClient: string | null;
  readonly rowsShown: number;
}

/** Puts what an import would do, or did, into the shape that windows and scripts get. */
export function answerOf({ name, table, read, plan, channels, newClient, rowsShown }: AnswerParts): ImportAnswer {
  const { rows } = plan;
  const created = rows.filter((row) => row.outcome === 'create');
  const dates = created.flatMap((row) => row.draft.date ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  const skipped = [...rows.flatMap(skippedPost), ...read.reading.sheets.flatMap(skippedRows)];
  return {
    file: { name, kind: table.kind, encoding: table.encoding, delimiter: table.delimiter },
    notices: [
      ...table.warnings.map(({ code, params }) => ({ code: `tables.${code}`, params: { ...params } })),
      ...severalChannels(plan, channels),
    ],
    sheets: read.reading.sheets.map((sheet) => describeSheet(sheet, table.sheets[sheet.index])),
    questions: [...read.questions],
    rows: worstFirst(rows).slice(0, rowsShown).map(describeRow),
    skipped: skipped.slice(0, rowsShown),
    counts: {
      ...countsOf(rows),
      read: rows.length,
      backlog: created.filter((row) => row.draft.date === null).length,
      skipped: skipped.length,
    },
    period: from === undefined || to === undefined ? null : { from, to },
    newClient: created.length > 0 ? newClient : null,
    newChannels: [...plan.newNetworks],
  };
}

function countsOf(rows: readonly PlannedRow[]) {
  const count = (is: (row: PlannedRow) => boolean) => rows.filter(is).length;
  return {
    create: count((row) => row.outcome === 'create'),
    update: 0,
    errors: count((row) => row.outcome === 'error'),
    warnings: count((row) => row.outcome !== 'error' && row.issues.length > 0),
    alreadyThere: count((row) => row.reason === 'already-there'),
  };
}

/** Errors, then remarks, then the rest, each in the order of the file. */
function worstFirst(rows: readonly PlannedRow[]): PlannedRow[] {
  const rank = (row: PlannedRow) => (row.outcome === 'error' ? 0 : row.issues.length > 0 ? 1 : 2);
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

function describeRow({ reading, draft, outcome, issues }: PlannedRow): ImportRow {
  return {
    sheet: reading.sheet,
    row: reading.rowNumber,
    title: draft.title,
    excerpt: shown(draft.text),
    date: draft.date,
    time: draft.time,
    networks: [...new Set(draft.channels.map((channel) => channel.network))],
    status: draft.status,
    outcome,
    issues: issues.map((issue) => ({ ...issue, params: { ...issue.params } })),
  };
}

function skippedPost({ reading, draft, reason }: PlannedRow): ImportSkip[] {
  if (reason === null) return [];
  return [{ sheet: reading.sheet, row: reading.rowNumber, code: reason, text: shown(draft.title || draft.text) }];
}

function skippedRows({ sheet, skippedRows: rows }: SheetReading): ImportSkip[] {
  return rows.map(({ rowNumber, reason, text }) => ({ sheet, row: rowNumber, code: reason, text }));
}

function describeSheet(reading: PlanReading['sheets'][number], sheet: TableSheet | undefined): ImportSheet {
  const rows = sheet?.rows ?? [];
  const numbers = sheet?.rowNumbers ?? [];
  // Headings of weeks and totals are no examples of what a column holds.
  const sampled = new Set(reading.rows.slice(0, SAMPLED).map((row) => row.rowNumber));
  const posts = rows.filter((_, index) => sampled.has(numbers[index] ?? 0));
  return {
    index: reading.index,
    name: reading.sheet,
    skipped: reading.skipped,
    headerRow: reading.headerRow,
    firstRows: rows.slice(0, FIRST_ROWS).map((cells, index) => ({
      row: numbers[index] ?? index + 1,
      text: shown(cells.map(cellText).filter(Boolean).join(' · ')),
    })),
    columns: reading.columns.map(({ index, header: title, field, confidence }) => ({
      ...{ index, header: title, field, confidence },
      sample: shown(posts.map((cells) => cellText(cells[index])).find((text) => text !== '') ?? ''),
    })),
  };
}

/** Where a client has several channels of a network, the file does not say which: the first is taken, and that is said. */
function severalChannels(plan: ImportPlan, channels: readonly Channel[]): ImportAnswer['notices'] {
  const named = new Set(
    plan.rows.flatMap((row) => (row.reading.allNetworks ? [] : row.draft.channels.map((channel) => channel.network))),
  );
  return [...named].flatMap((network) => {
    const own = channels.filter((channel) => channel.network === network);
    const [first] = own;
    if (first === undefined || own.length < 2) return [];
    const channel = first.name || first.handle;
    return [{ code: channel === '' ? 'several-channels-unnamed' : 'several-channels', params: { network, channel } }];
  });
}
