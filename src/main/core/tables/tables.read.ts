import { fail, type Result } from '#shared/ipc/result.ts';
import {
  DEFAULT_TABLE_LIMITS,
  type TableFile,
  type TableLimits,
  type TableSheet,
  type TableWarning,
} from '#shared/rooms/imports/imports.types.ts';
import { readCsv } from './tables.csv.ts';
import { decodeText } from './tables.encodings.ts';
import { readSheet, type SheetBudget } from './tables.sheet.ts';
import { inspectBytes, inspectText } from './tables.signatures.ts';
import { readWorkbook } from './tables.workbook.ts';
import { openZip } from './tables.zip.ts';

export interface ReadTablesOptions {
  /** The file's name, which becomes the name of a CSV's only sheet; what the file is, its bytes tell. */
  readonly name?: string;
  readonly limits?: Partial<TableLimits>;
}

/**
 * Reads a CSV or XLSX file into tables of typed cells. Synchronous and heavy for large files: call it in a worker.
 * Errors (`tables.*`): empty, binary, markup, not-a-table, old-excel, encrypted, not-xlsx, damaged, bomb, quote-unclosed,
 * file-too-large, too-many-{rows,columns,cells,sheets,entries}, cell-too-long.
 */
export function readTables(bytes: Uint8Array, options: ReadTablesOptions = {}): Result<TableFile> {
  const limits = { ...DEFAULT_TABLE_LIMITS, ...options.limits };
  if (bytes.length > limits.fileBytes) {
    return fail('refused', 'tables.file-too-large', { limit: Math.round(limits.fileBytes / (1024 * 1024)) });
  }
  const shape = inspectBytes(bytes);
  if (!shape.ok) return shape;
  return shape.value === 'zip' ? readXlsxFile(bytes, limits) : readCsvFile(bytes, options.name ?? '', limits);
}

function readCsvFile(bytes: Uint8Array, name: string, limits: TableLimits): Result<TableFile> {
  const decoded = decodeText(bytes);
  const inspected = inspectText(decoded.text);
  if (!inspected.ok) return inspected;
  const read = readCsv(decoded.text, limits);
  if (!read.ok) return read;
  const { delimiter, sheet, warnings } = read.value;
  if (sheet.rows.length === 0) return fail('invalid', 'tables.empty');
  const bad: TableWarning[] =
    decoded.badPlaces > 0 ? [{ code: 'bad-bytes', params: { count: decoded.badPlaces } }] : [];
  return {
    ok: true,
    value: {
      kind: 'csv',
      encoding: decoded.encoding,
      bom: decoded.bom,
      delimiter,
      sheets: [{ ...sheet, name }],
      warnings: [...bad, ...warnings],
    },
  };
}

function readXlsxFile(bytes: Uint8Array, limits: TableLimits): Result<TableFile> {
  const zip = openZip(bytes, limits);
  if (!zip.ok) return zip;
  const workbook = readWorkbook(zip.value, limits);
  if (!workbook.ok) return workbook;
  const sheets: TableSheet[] = [];
  const warnings: TableWarning[] = [];
  const budget: SheetBudget = { rows: 0, cells: 0 };
  for (const listed of workbook.value.sheets) {
    const content = zip.value.read(listed.part);
    if (!content.ok) return content;
    if (content.value === null) return fail('invalid', 'tables.damaged');
    const read = readSheet(content.value, listed, workbook.value, limits, budget);
    if (!read.ok) return read;
    sheets.push(read.value.sheet);
    warnings.push(...read.value.warnings);
  }
  if (sheets.every((sheet) => sheet.rows.length === 0)) return fail('invalid', 'tables.empty');
  return { ok: true, value: { kind: 'xlsx', encoding: null, bom: false, delimiter: null, sheets, warnings } };
}
