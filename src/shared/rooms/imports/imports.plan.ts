import { findHeaderRow, mapColumns, type PlanColumn } from './imports.aliases.ts';
import { isWeekday } from './imports.calendar.ts';
import { type DateColumnReading, type DateReading, readDateColumn } from './imports.dates.ts';
import type { PlanField } from './imports.headers.ts';
import type {
  PlanOptions,
  PlanQuestion,
  PlanReading,
  PlanRow,
  SheetMapping,
  SheetReading,
  SkippedRow,
} from './imports.plan.types.ts';
import { readPlanRow, rowContext, shown } from './imports.rows.ts';
import { type Cell, cellText, type TableSheet } from './imports.types.ts';
import { foldValue } from './imports.values.ts';

/**
 * Reads a content plan out of the tables of a file: finds each sheet's header, tells what the columns mean, and turns every row into a
 * post, a skipped row with its reason, or a post with errors. Nothing is created here and nothing throws.
 */
export function readPlan(sheets: readonly TableSheet[], options: PlanOptions): PlanReading {
  const readings = sheets.map((sheet, index) => readSheet(sheet, index, options));
  const rows = readings.flatMap((reading) => reading.rows);
  const faulty = rows.filter((row) => !isImportable(row)).length;
  return { sheets: readings, ready: rows.length - faulty, faulty };
}

/** Whether a row can be created: it has no error. */
export function isImportable(row: PlanRow): boolean {
  return row.issues.every((issue) => issue.severity !== 'error');
}

function readSheet(sheet: TableSheet, index: number, options: PlanOptions): SheetReading {
  const mapping = options.mappings?.[index];
  const skip = (skipped: SheetReading['skipped']): SheetReading => ({
    ...{ sheet: sheet.name, index, skipped, headerRow: null },
    ...{ columns: [], rows: [], skippedRows: [], questions: [] },
  });
  if (mapping?.exclude) return skip('excluded');
  if (sheet.rows.length === 0) return skip('empty');
  if (sheet.hidden && !mapping) return skip('hidden');
  const header = chooseHeader(sheet, mapping);
  if (!header) return skip('no-header');
  const columns = widen(correct(demoteWeekdays(header.columns, sheet, header.row), mapping), sheet, header.row);
  const dates = readDates(sheet, header.row, columns, options, mapping);
  const { rows, skippedRows } = readRows(sheet, header.row, columns, dates);
  return {
    sheet: sheet.name,
    index,
    skipped: null,
    headerRow: sheet.rowNumbers[header.row] ?? header.row + 1,
    columns,
    rows,
    skippedRows,
    questions: dates ? askOrder(dates, columns) : [],
  };
}

function chooseHeader(sheet: TableSheet, mapping: SheetMapping | undefined) {
  if (mapping?.headerRow === undefined) return findHeaderRow(sheet.rows);
  const row = sheet.rowNumbers.indexOf(mapping.headerRow);
  const cells = sheet.rows[row];
  return cells ? { row, columns: mapColumns(cells) } : null;
}

/** A column called "Dzień" holds dates in one plan and names of days in another: its cells decide. */
function demoteWeekdays(columns: readonly PlanColumn[], sheet: TableSheet, headerRow: number): readonly PlanColumn[] {
  const named = columns.filter(
    (column) => (column.field === 'date' || column.field === null) && holdsWeekdays(sheet, headerRow, column.index),
  );
  if (named.length === 0) return columns;
  const weekdays = new Set(named.map((column) => column.index));
  const headers = columns.map((column) => (weekdays.has(column.index) ? null : column.header));
  return mapColumns(headers).map((column) => {
    const before = columns[column.index];
    return before && weekdays.has(column.index) ? { ...before, field: 'weekday' } : column;
  });
}

function holdsWeekdays(sheet: TableSheet, headerRow: number, index: number): boolean {
  const values = sheet.rows.slice(headerRow + 1, headerRow + 201).flatMap((row) => cellText(row[index]) || []);
  return values.length > 0 && values.filter(isWeekday).length * 2 >= values.length;
}

function correct(columns: readonly PlanColumn[], mapping: SheetMapping | undefined): readonly PlanColumn[] {
  const chosen = mapping?.columns;
  if (!chosen) return columns;
  const claimed = new Set<PlanField | null>(Object.values(chosen));
  return columns.map((column) => {
    const field = chosen[column.index];
    if (field !== undefined) return { ...column, field, confidence: 1 };
    // A field that the person gave to one column leaves the column that was guessed.
    return column.field !== null && claimed.has(column.field) ? { ...column, field: null, confidence: 0 } : column;
  });
}

/** Cells to the right of the header's last cell are columns without a name: their values are kept in the notes. */
function widen(columns: readonly PlanColumn[], sheet: TableSheet, headerRow: number): readonly PlanColumn[] {
  let width = columns.length;
  for (const row of sheet.rows.slice(headerRow + 1)) width = Math.max(width, row.length);
  const extra = Array.from({ length: width - columns.length }, (_, offset) => ({
    ...{ index: columns.length + offset, header: '', field: null, confidence: 0 },
  }));
  return [...columns, ...extra];
}

type Dates = DateColumnReading & { readonly column: number };

function readDates(
  sheet: TableSheet,
  headerRow: number,
  columns: readonly PlanColumn[],
  options: PlanOptions,
  mapping: SheetMapping | undefined,
): Dates | null {
  const column = columns.find((candidate) => candidate.field === 'date')?.index;
  if (column === undefined) return null;
  const cells = sheet.rows.slice(headerRow + 1).map((row) => row[column] ?? null);
  const titles = sheet.rows.slice(0, headerRow).flatMap((row) => row.map((cell) => cellText(cell)).filter(Boolean));
  const reading = readDateColumn(cells, {
    language: options.language,
    order: mapping?.order,
    period: options.period,
    today: options.today,
    titles: [sheet.name, ...titles],
  });
  return { ...reading, column };
}

function askOrder(dates: Dates, columns: readonly PlanColumn[]): PlanQuestion[] {
  if (!dates.ambiguous) return [];
  const header = columns[dates.column]?.header ?? '';
  return [
    {
      code: 'date-order',
      params: { column: header, example: dates.example ?? '' },
      column: dates.column,
      options: ['day-first', 'month-first'],
      default: dates.order,
    },
  ];
}

const NO_DATE: DateReading = { date: null, time: null, problem: null, remark: null };

function readRows(
  sheet: TableSheet,
  headerRow: number,
  columns: readonly PlanColumn[],
  dates: Dates | null,
): { rows: PlanRow[]; skippedRows: SkippedRow[] } {
  const rows: PlanRow[] = [];
  const skippedRows: SkippedRow[] = [];
  const header = (sheet.rows[headerRow] ?? []).map(cellText);
  const used = columns.filter((column) => column.header !== '' || hasValues(sheet, headerRow, column.index));
  const context = rowContext(sheet.name, used);
  for (const [offset, cells] of sheet.rows.slice(headerRow + 1).entries()) {
    const rowNumber = sheet.rowNumbers[headerRow + 1 + offset] ?? headerRow + 2 + offset;
    const date = dates?.values[offset] ?? NO_DATE;
    const reason = isSameRow(cells, header) ? 'repeated-header' : skipReason(cells, columns, date.problem);
    if (reason) skippedRows.push({ rowNumber, reason, text: shown(cells.map(cellText).filter(Boolean).join(' · ')) });
    else rows.push(readPlanRow({ ...context, rowNumber, cells, date }));
  }
  return { rows, skippedRows };
}

function hasValues(sheet: TableSheet, headerRow: number, index: number): boolean {
  return sheet.rows.some((row, at) => at > headerRow && (row[index] ?? null) !== null);
}

function isSameRow(cells: readonly Cell[], header: readonly string[]): boolean {
  return cells.length === header.length && header.every((text, index) => isSameText(cellText(cells[index]), text));
}

function isSameText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && foldValue(a) === foldValue(b));
}

const SECTION =
  /^(?:(?:tydzien|tydz|week|wk|miesiac|month)(?: \p{L}*\d| [ivx]+\b|$)|(?:\d+|[ivx]+) (?:tydzien|week)\b)/u;
const TOTAL = /^(razem|suma|lacznie|ogolem|podsumowanie|total|totals|sum|grand total)$/;
/** A row that fills only these has a place in the calendar but no post. */
const FRAME: readonly PlanField[] = ['date', 'time', 'weekday', 'status', 'approval', 'published', 'externalId'];

function skipReason(
  cells: readonly Cell[],
  columns: readonly PlanColumn[],
  problem: DateReading['problem'],
): SkippedRow['reason'] | null {
  const filled = columns.filter((column) => cellText(cells[column.index]) !== '');
  const texts = filled.map((column) => cellText(cells[column.index]));
  // A heading is short; folding every long text would be the dearest step of the whole reading.
  const first = foldValue((texts[0] ?? '').slice(0, 80));
  const speaks = filled.some((column) => column.field === 'text' || column.field === 'title');
  if (SECTION.test(first) && (!speaks || filled.length === 1)) return 'section';
  if (filled.length === 1 && filled[0] && isHeadingPlace(filled[0], problem)) return 'section';
  // One text repeated over the row is a merged heading that was saved cell by cell.
  if (filled.length > 2 && texts.every((text) => text === texts[0])) return 'section';
  if (TOTAL.test(first) && !filled.some((column) => column.field === 'text')) return 'total';
  const isFrame = filled.every((column) => column.field !== null && FRAME.includes(column.field));
  return isFrame && problem === null ? 'no-content' : null;
}

/** A lone value is a heading where a post's words cannot stand: as a date that is none, or in a first column of other meaning. */
function isHeadingPlace(column: PlanColumn, problem: DateReading['problem']): boolean {
  if (column.field === 'date') return problem === 'unreadable';
  return column.index === 0 && (column.field === null || column.field === 'network' || column.field === 'format');
}
