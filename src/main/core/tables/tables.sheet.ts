import { type Fault, fail, type Result } from '#shared/ipc/result.ts';
import type { Cell, TableLimits, TableSheet, TableWarning } from '#shared/rooms/imports/imports.types.ts';
import { columnName } from './tables.csv.ts';
import { serialToCell } from './tables.numberFormats.ts';
import { unescapeText, type Workbook, type WorkbookSheet } from './tables.workbook.ts';
import { walkXml } from './tables.xml.ts';

/** Counted over all sheets of a file. */
export interface SheetBudget {
  rows: number;
  cells: number;
}

interface RawCell {
  type: string;
  style: number;
  column: number;
  hasFormula: boolean;
  value: string | null;
  inline: string | null;
}

interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
}

/** Gathers the rows of one sheet while its XML goes by; a class only because the walk keeps so much state. */
class SheetReader {
  readonly rows: Cell[][] = [];
  readonly rowNumbers: number[] = [];
  readonly warnings: TableWarning[] = [];
  readonly merges: Merge[] = [];
  fault: Fault | null = null;
  private row: Cell[] = [];
  private rowNumber = 0;
  private cell: RawCell | null = null;
  private textOf: 'v' | 't' | null = null;
  private inPhonetic = false;
  private nextColumn = 0;
  private readonly workbook: Workbook;
  private readonly limits: TableLimits;
  private readonly budget: SheetBudget;
  private readonly name: string;

  constructor(name: string, workbook: Workbook, limits: TableLimits, budget: SheetBudget) {
    this.name = name;
    this.workbook = workbook;
    this.limits = limits;
    this.budget = budget;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'row') {
      this.row = [];
      this.nextColumn = 0;
      const stated = Number(attribute('r'));
      this.rowNumber = Number.isSafeInteger(stated) && stated > 0 ? stated : this.rowNumber + 1;
    } else if (name === 'c') {
      this.cell = {
        type: attribute('t') ?? 'n',
        style: Number(attribute('s') ?? -1),
        column: columnOf(attribute('r')) ?? this.nextColumn,
        hasFormula: false,
        value: null,
        inline: null,
      };
    } else if (name === 'mergeCell') {
      this.addMerge(attribute('ref') ?? '');
    } else if (this.cell) {
      if (name === 'f') this.cell.hasFormula = true;
      if (name === 'rPh') this.inPhonetic = true;
      if (name === 'v' || (name === 't' && !this.inPhonetic)) this.textOf = name;
    }
  }

  text(text: string): void {
    if (!this.cell || this.textOf === null) return;
    if (this.textOf === 'v') this.cell.value = (this.cell.value ?? '') + text;
    else this.cell.inline = (this.cell.inline ?? '') + text;
  }

  close(name: string): boolean | undefined {
    if (name === 'v' || name === 't') this.textOf = null;
    if (name === 'rPh') this.inPhonetic = false;
    if (name === 'c' && this.cell) {
      this.put(this.cell);
      this.cell = null;
    }
    if (name === 'row' && this.row.length > 0) this.endRow();
    return this.fault === null ? undefined : false;
  }

  /** Where the walk stands, for a message. */
  position(): { row: number; column: string } {
    return { row: this.rowNumber, column: columnName(Math.min(this.cell?.column ?? 0, 16_383)) };
  }

  private put(raw: RawCell): void {
    this.nextColumn = raw.column + 1;
    const value = this.valueOf(raw);
    if (value === null) return;
    const where = { row: this.rowNumber, column: columnName(Math.min(raw.column, 16_383)) };
    if (raw.column >= this.limits.columns) {
      this.refuse('tables.too-many-columns', { limit: this.limits.columns, row: this.rowNumber });
      return;
    }
    if (typeof value === 'string' && value.length > this.limits.cellLength) {
      this.refuse('tables.cell-too-long', { ...where, limit: this.limits.cellLength });
      return;
    }
    while (this.row.length < raw.column) this.row.push(null);
    this.row[raw.column] = value;
  }

  private valueOf(raw: RawCell): Cell {
    const { value } = raw;
    switch (raw.type) {
      case 'inlineStr':
        return textCell(raw.inline);
      case 's':
        return textCell(value === null ? null : (this.workbook.strings[Number(value)] ?? null));
      case 'b':
        return value === null ? null : value === '1' || value.toLowerCase() === 'true';
      case 'e':
        return value === null ? null : { type: 'error', value };
      case 'd':
        return isoCell(value);
      case 'str':
        if (value === null) this.warnWithoutValue(raw);
        return textCell(value);
      default:
        if (value === null) this.warnWithoutValue(raw);
        return this.numberCell(raw);
    }
  }

  private numberCell(raw: RawCell): Cell {
    if (raw.value === null || raw.value.trim() === '') return null;
    const number = Number(raw.value);
    if (!Number.isFinite(number)) return textCell(raw.value);
    const format = this.workbook.formats[raw.style] ?? 'number';
    if (format === 'number') return number;
    return serialToCell(number, format, this.workbook.epoch1904) ?? number;
  }

  private warnWithoutValue(raw: RawCell): void {
    if (!raw.hasFormula || this.warnings.length >= 100) return;
    this.warnings.push({
      code: 'formula-without-value',
      params: { sheet: this.name, row: this.rowNumber, column: columnName(Math.min(raw.column, 16_383)) },
    });
  }

  private endRow(): void {
    this.budget.rows++;
    this.budget.cells += this.row.length;
    if (this.budget.rows > this.limits.rows) this.refuse('tables.too-many-rows', { limit: this.limits.rows });
    if (this.budget.cells > this.limits.cells) this.refuse('tables.too-many-cells', { limit: this.limits.cells });
    this.rows.push(this.row);
    this.rowNumbers.push(this.rowNumber);
    this.row = [];
  }

  private addMerge(reference: string): void {
    const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference);
    const column = columnOf(match?.[1]);
    if (!match || column === null || this.merges.length >= 20_000) return;
    const firstRow = Number(match[2]);
    const lastRow = Number(match[4]);
    if (lastRow > firstRow && column < this.limits.columns) this.merges.push({ firstRow, lastRow, column });
  }

  private refuse(code: string, params: Record<string, string | number>): void {
    this.fault ??= { kind: 'refused', code, params: { ...params, sheet: this.name } };
  }
}

/**
 * Reads one sheet. A formula gives its stored result; a cell merged downwards gives its value to every row that it spans (one date
 * over three posts), a cell merged sideways stays in its first column.
 */
export function readSheet(
  content: Uint8Array,
  sheet: WorkbookSheet,
  workbook: Workbook,
  limits: TableLimits,
  budget: SheetBudget,
): Result<{ sheet: TableSheet; warnings: readonly TableWarning[] }> {
  const reader = new SheetReader(sheet.name, workbook, limits, budget);
  const end = walkXml(content, {
    open: (name, attribute) => reader.open(name, attribute),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  if (reader.fault) return { ok: false, error: reader.fault };
  if (end === 'malformed') return fail('invalid', 'tables.damaged');
  if (end === 'oversize') {
    const params = { ...reader.position(), sheet: sheet.name, limit: limits.cellLength };
    return fail('refused', 'tables.cell-too-long', params);
  }
  fillMerges(reader, limits.cells);
  const { rows, rowNumbers, warnings } = reader;
  return { ok: true, value: { sheet: { name: sheet.name, hidden: sheet.hidden, rows, rowNumbers }, warnings } };
}

function fillMerges(reader: SheetReader, most: number): void {
  const byNumber = new Map(reader.rowNumbers.map((number, index) => [number, index]));
  let filled = 0;
  for (const { firstRow, lastRow, column } of reader.merges) {
    const first = byNumber.get(firstRow);
    const value = first === undefined ? null : (reader.rows[first]?.[column] ?? null);
    if (first === undefined || value === null) continue;
    for (let index = first + 1; index < reader.rows.length && filled < most; index++) {
      const row = reader.rows[index];
      if (!row || (reader.rowNumbers[index] ?? 0) > lastRow) break;
      while (row.length <= column) row.push(null);
      row[column] ??= value;
      filled++;
    }
  }
}

function textCell(text: string | null): Cell {
  if (text === null || !/\S/.test(text)) return null;
  return unescapeText(text);
}

/** `t="d"` cells hold ISO 8601; a zone, if any, is dropped: the sheet shows the wall clock. */
function isoCell(value: string | null): Cell {
  const match = /^(\d{4}-\d\d-\d\d)?T?(\d\d:\d\d(?::\d\d)?)?/.exec(value?.trim() ?? '');
  const date = match?.[1];
  const time = match?.[2]?.replace(/:00$/, (seconds, at: number) => (at > 3 ? '' : seconds));
  if (date && time && time !== '00:00') return { type: 'date-time', value: `${date} ${time}` };
  if (date) return { type: 'date', value: date };
  return time ? { type: 'time', value: time } : textCell(value);
}

/** "AB12" or "AB" → 27; `null` when there is no reference. More than four letters count as beyond every limit. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  if (letters.length > 4) return Number.MAX_SAFE_INTEGER - 1;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
