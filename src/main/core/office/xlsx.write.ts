import { strToU8, zipSync } from 'fflate';
import { toDayNumber } from '#shared/time/plain-date.ts';

/** A cell as it is: a day and an amount of money stay what they are in the spreadsheet. */
export type XlsxCell =
  | null
  | string
  | number
  | { readonly kind: 'date'; readonly date: string }
  /** In major units with so many decimals. */
  | { readonly kind: 'money'; readonly minor: number; readonly digits: number };

export interface XlsxSheet {
  /** At most 31 characters; what a spreadsheet cannot have in a name is left out. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly XlsxCell[])[];
}

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** Places in `cellXfs` below. */
const STYLE = { head: 1, date: 2, whole: 3, money: 4 } as const;
/** Day 1 of a spreadsheet is 1 January 1900; with its 29 February 1900 that never was, today's days are counted from 30 December 1899. */
const EPOCH = toDayNumber('1899-12-30');

/** Characters that XML 1.0 has no way to write are left out. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const xmlText = (text: string): string =>
  text
    .replaceAll(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const column = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26);

function cellXml(cell: XlsxCell, place: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  if (cell.kind === 'date') return `<c r="${place}" s="${STYLE.date}"><v>${toDayNumber(cell.date) - EPOCH}</v></c>`;
  const { minor, digits } = cell;
  // Written by its digits: a division would make 0.1 + 0.2 of it.
  const padded = String(minor).padStart(digits + 1, '0');
  const text = digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
  return `<c r="${place}" s="${digits === 0 ? STYLE.whole : STYLE.money}"><v>${text}</v></c>`;
}

function sheetXml({ head, rows }: XlsxSheet): string {
  const line = (cells: readonly string[], number: number) => `<row r="${number}">${cells.join('')}</row>`;
  const heads = head.map(
    (text, index) =>
      `<c r="${column(index)}1" s="${STYLE.head}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`,
  );
  const body = rows.map((cells, row) =>
    line(
      cells.map((cell, index) => cellXml(cell, `${column(index)}${row + 2}`)),
      row + 2,
    ),
  );
  const widths = `<cols><col min="1" max="${Math.max(1, head.length)}" width="17" customWidth="1"/></cols>`;
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${XML}<worksheet xmlns="${SHEET}">${frozen}${widths}<sheetData>${line(heads, 1)}${body.join('')}</sheetData></worksheet>`;
}

const STYLES = `${XML}<styleSheet xmlns="${SHEET}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** A name that a spreadsheet takes: none of its signs, no longer than 31 characters. */
const sheetName = (name: string): string => name.replaceAll(/[:\\/?*[\]]/g, ' ').slice(0, 31);

/**
 * Writes an XLSX workbook (ECMA-376, part 1, 18): one table a sheet, its head kept in sight. Everything foreign in it is text, so that a
 * cell that begins like a formula is none. Two files with the same content are the same bytes.
 */
export function writeXlsx(sheets: readonly XlsxSheet[]): Uint8Array {
  const parts = sheets.map((sheet, index) => ({
    path: `xl/worksheets/sheet${index + 1}.xml`,
    id: `rId${index + 1}`,
    sheet,
  }));
  const overrides = parts
    .map(({ path }) => `<Override PartName="/${path}" ContentType="${TYPE}.worksheet+xml"/>`)
    .join('');
  const listed = parts
    .map(
      ({ id, sheet }, index) => `<sheet name="${xmlText(sheetName(sheet.name))}" sheetId="${index + 1}" r:id="${id}"/>`,
    )
    .join('');
  const related = parts
    .map(({ id, path }) => `<Relationship Id="${id}" Type="${OFFICE}/worksheet" Target="${path.slice(3)}"/>`)
    .join('');
  const files = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${related}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(parts.map(({ path, sheet }) => [path, sheetXml(sheet)])),
  };
  const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(packed, { mtime: new Date(1980, 0, 1) });
}
