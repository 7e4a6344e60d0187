/** A value whose kind a spreadsheet knows: wall-clock text, never an instant, so no machine's zone can shift it. */
export interface TypedCell {
  /** `date` YYYY-MM-DD · `time` HH:mm[:ss] · `date-time` YYYY-MM-DD HH:mm[:ss] · `error` a formula error such as #DIV/0! */
  readonly type: 'date' | 'time' | 'date-time' | 'error';
  readonly value: string;
}

/** One cell: `null` is empty; text, numbers and booleans are themselves (a CSV cell is always text). */
export type Cell = null | string | number | boolean | TypedCell;

/** One table of a file. Rows with nothing in them are left out; `rowNumbers` keeps where each row stood. */
export interface TableSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  /** For each row, its number as a spreadsheet shows it (from 1). */
  readonly rowNumbers: readonly number[];
}

/** Something odd that did not stop the reading; `code` is a key under `warnings.tables` in the locales. */
export interface TableWarning {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a file held, whatever its kind. */
export interface TableFile {
  readonly kind: 'csv' | 'xlsx';
  /** `null` for XLSX, which has no text encoding of its own. */
  readonly encoding: TextEncoding | null;
  readonly bom: boolean;
  readonly delimiter: string | null;
  readonly sheets: readonly TableSheet[];
  readonly warnings: readonly TableWarning[];
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'iso-8859-2';

/** Bounds that keep a hostile or mistaken file from taking the machine; each has its own error. */
export interface TableLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of all parts of an XLSX together, unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked size ÷ packed size of one part, looked at above 8 MiB unpacked. */
  readonly ratio: number;
  /** Parts inside an XLSX. */
  readonly entries: number;
  readonly sheets: number;
  /** Rows with content, all sheets together. */
  readonly rows: number;
  readonly columns: number;
  /** Cells, all sheets together. */
  readonly cells: number;
  /** Characters (UTF-16 units) in one cell; Excel's own limit is 32,767. */
  readonly cellLength: number;
}

/** A file of 200,000 rows is read whole; the limits leave room above real exports (97 columns were seen, 730 posts a year). */
export const DEFAULT_TABLE_LIMITS: TableLimits = {
  fileBytes: 40 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  ratio: 200,
  entries: 2_000,
  sheets: 100,
  rows: 250_000,
  columns: 1_000,
  cells: 4_000_000,
  cellLength: 100_000,
};

/** The text of a cell as a person would read it; empty for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.value;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell).trim();
}
