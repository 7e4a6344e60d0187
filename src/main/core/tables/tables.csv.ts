import papaparse from 'papaparse';
import { fail, type Result } from '#shared/ipc/result.ts';
import type { Cell, TableLimits, TableSheet, TableWarning } from '#shared/rooms/imports/imports.types.ts';
import { unguard } from './tables.formulas.ts';

export interface CsvTable {
  readonly delimiter: string;
  readonly sheet: TableSheet;
  readonly warnings: readonly TableWarning[];
}

const DELIMITERS = [';', ',', '\t', '|'];
const PREVIEW_LENGTH = 65_536;
const PREVIEW_ROWS = 60;
/** Line ends allowed for each row of the limit, for texts of many lines and for blank rows; more are refused before any work. */
const LINES_PER_ROW = 16;
/** Warnings kept one by one; a file full of faults gets the rest as a count. */
const WARNINGS_KEPT = 100;

/**
 * Splits decoded text into rows. Line ends become \n, also inside cells; a leading `sep=` line chooses the delimiter.
 * Errors: `tables.too-many-rows`, `.too-many-columns`, `.too-many-cells`, `.cell-too-long`, `.quote-unclosed`.
 */
export function readCsv(source: string, limits: TableLimits): Result<CsvTable> {
  if (hasMore(source, '\r', limits.rows * LINES_PER_ROW) || hasMore(source, '\n', limits.rows * LINES_PER_ROW)) {
    return fail('refused', 'tables.too-many-rows', { limit: limits.rows });
  }
  const unified = source.includes('\r') ? source.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : source;
  const hint = /^"?sep=(.)"?[ ]*(\n|$)/i.exec(unified);
  const text = hint ? unified.slice(hint[0].length) : unified;
  const delimiter = hint?.[1] ?? chooseDelimiter(text);
  // A quote out of place costs the parser an error object each, so quotes are counted as delimiters are.
  if (hasMore(text, delimiter, limits.cells * 2) || hasMore(text, '"', limits.cells * 2)) {
    return fail('refused', 'tables.too-many-cells', { limit: limits.cells });
  }
  const parsed = parse(text, delimiter, limits.rows + countBlankLines(text, limits.rows));
  const unclosed = parsed.errors.find((error) => error.code === 'MissingQuotes');
  const tooLong = findLongCell(parsed.data, limits);
  if (tooLong) return tooLong;
  // The rest of the file would be one cell: refusing keeps every row.
  if (unclosed) return fail('invalid', 'tables.quote-unclosed', { row: (unclosed.row ?? 0) + 1 });
  return collect(parsed, delimiter, limits);
}

type Parsed = papaparse.ParseResult<string[]>;

function parse(text: string, delimiter: string, preview: number): Parsed {
  return papaparse.parse<string[]>(text, { delimiter, newline: '\n', preview });
}

/**
 * Whether a sign occurs more often than that. Twice the limit of cells leaves room for signs inside texts, and keeps a file of nothing but delimiters
 * from becoming millions of empty cells.
 */
function hasMore(text: string, sign: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) if (++count > most) return true;
  return false;
}

/** Blank lines do not count as rows, so the parser may go past them; bounded so that a file of line ends stays cheap. */
function countBlankLines(text: string, rows: number): number {
  let blanks = 1;
  for (let at = text.indexOf('\n\n'); at !== -1 && blanks < rows; at = text.indexOf('\n\n', at + 1)) blanks++;
  return blanks;
}

function collect(parsed: Parsed, delimiter: string, limits: TableLimits): Result<CsvTable> {
  const rows: Cell[][] = [];
  const rowNumbers: number[] = [];
  let cells = 0;
  for (const [index, fields] of parsed.data.entries()) {
    const row = fields.map((field): Cell => (/\S/.test(field) ? unguard(field) : null));
    while (row.length > 0 && row.at(-1) === null) row.pop();
    if (row.length === 0) continue;
    cells += row.length;
    if (row.length > limits.columns) {
      return fail('refused', 'tables.too-many-columns', { limit: limits.columns, row: index + 1 });
    }
    if (rows.length >= limits.rows) return fail('refused', 'tables.too-many-rows', { limit: limits.rows });
    if (cells > limits.cells) return fail('refused', 'tables.too-many-cells', { limit: limits.cells });
    rows.push(row);
    rowNumbers.push(index + 1);
  }
  if (parsed.meta.truncated) return fail('refused', 'tables.too-many-rows', { limit: limits.rows });
  return {
    ok: true,
    value: { delimiter, sheet: { name: '', hidden: false, rows, rowNumbers }, warnings: listWarnings(parsed) },
  };
}

function findLongCell(rows: readonly string[][], limits: TableLimits): ReturnType<typeof fail> | null {
  for (const [index, row] of rows.entries()) {
    for (const [column, field] of row.entries()) {
      if (field.length > limits.cellLength) {
        return fail('refused', 'tables.cell-too-long', {
          row: index + 1,
          column: columnName(column),
          limit: limits.cellLength,
        });
      }
    }
  }
  return null;
}

function listWarnings(parsed: Parsed): TableWarning[] {
  const warnings: TableWarning[] = [];
  const rows = new Set(parsed.errors.map((error) => (error.row ?? 0) + 1));
  for (const row of rows) {
    if (warnings.length === WARNINGS_KEPT) {
      warnings.push({ code: 'more', params: { count: rows.size - WARNINGS_KEPT } });
      break;
    }
    warnings.push({ code: 'stray-quote', params: { row } });
  }
  return warnings;
}

/** The delimiter under which most lines of the beginning have one and the same number of fields (two or more). */
function chooseDelimiter(text: string): string {
  const sample = text.slice(0, PREVIEW_LENGTH);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const widths = parse(sample, delimiter, PREVIEW_ROWS).data.map((row) => row.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [width, count] of counts) {
      // Lines in agreement weigh most; among equals more fields win, up to a point.
      const score = (count / widths.length) * Math.log2(1 + Math.min(width, 64));
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

/** The letters over a column in a spreadsheet: 0 → A, 26 → AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}
