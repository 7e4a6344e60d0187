import { fail, type Result } from '#shared/ipc/result.ts';
import type { TableLimits } from '#shared/rooms/imports/imports.types.ts';
import { builtInFormat, formatOfCode, type NumberFormat } from './tables.numberFormats.ts';
import { walkXml, type XmlHandlers } from './tables.xml.ts';
import type { Zip } from './tables.zip.ts';

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** What the cells of every sheet refer to. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly epoch1904: boolean;
  readonly strings: readonly string[];
  /** The number format of each cell style. */
  readonly formats: readonly NumberFormat[];
}

const WORKBOOK = 'xl/workbook.xml';

/** Reads the workbook's list of sheets, shared strings and styles. Errors: `tables.not-xlsx`, `tables.damaged`, `tables.too-many-sheets`. */
export function readWorkbook(zip: Zip, limits: TableLimits): Result<Workbook> {
  if (!zip.names.includes(WORKBOOK)) return fail('unsupported', 'tables.not-xlsx');
  const targets = new Map<string, { target: string; kind: string }>();
  const related = walkPart(zip, 'xl/_rels/workbook.xml.rels', {
    open(name, attribute) {
      const id = attribute('Id');
      const target = attribute('Target');
      if (name !== 'Relationship' || !id || !target) return;
      targets.set(id, { target: partPath(target), kind: (attribute('Type') ?? '').split('/').at(-1) ?? '' });
    },
  });
  if (!related.ok) return related;
  const listed = readSheetList(zip, targets);
  if (!listed.ok) return listed;
  if (listed.value.sheets.length > limits.sheets) {
    return fail('refused', 'tables.too-many-sheets', { limit: limits.sheets });
  }
  const partOf = (kind: string, usual: string): string =>
    [...targets.values()].find((relation) => relation.kind === kind)?.target ?? usual;
  const strings = readStrings(zip, partOf('sharedStrings', 'xl/sharedStrings.xml'));
  if (!strings.ok) return strings;
  const formats = readFormats(zip, partOf('styles', 'xl/styles.xml'));
  if (!formats.ok) return formats;
  return { ok: true, value: { ...listed.value, strings: strings.value, formats: formats.value } };
}

function partPath(target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  return target.startsWith('../') ? target.slice(3) : `xl/${target.replace(/^\.\//, '')}`;
}

function walkPart(zip: Zip, part: string, handlers: XmlHandlers): Result<null> {
  const content = zip.read(part);
  if (!content.ok) return content;
  if (content.value === null) return { ok: true, value: null };
  const end = walkXml(content.value, handlers);
  return end === 'malformed' || end === 'oversize' ? fail('invalid', 'tables.damaged') : { ok: true, value: null };
}

function readSheetList(
  zip: Zip,
  targets: ReadonlyMap<string, { target: string; kind: string }>,
): Result<{ sheets: WorkbookSheet[]; epoch1904: boolean }> {
  const sheets: WorkbookSheet[] = [];
  let epoch1904 = false;
  const walked = walkPart(zip, WORKBOOK, {
    open(name, attribute) {
      if (name === 'workbookPr') epoch1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = targets.get(attribute('r:id') ?? attribute('id') ?? '');
      // Chart and dialog sheets hold no cells.
      if (relation?.kind !== 'worksheet') return;
      const state = attribute('state');
      const hidden = state === 'hidden' || state === 'veryHidden';
      sheets.push({ name: attribute('name') ?? '', hidden, part: relation.target });
    },
  });
  return walked.ok ? { ok: true, value: { sheets, epoch1904 } } : walked;
}

function readStrings(zip: Zip, part: string): Result<string[]> {
  const strings: string[] = [];
  const pieces: string[] = [];
  let inText = false;
  let inPhonetic = false;
  const walked = walkPart(zip, part, {
    open(name) {
      if (name === 'si') pieces.length = 0;
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = !inPhonetic;
    },
    text(text) {
      if (inText) pieces.push(text);
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(unescapeText(pieces.join('')));
      return undefined;
    },
  });
  return walked.ok ? { ok: true, value: strings } : walked;
}

function readFormats(zip: Zip, part: string): Result<NumberFormat[]> {
  const codes = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCellStyles = false;
  const walked = walkPart(zip, part, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), formatOfCode(attribute('formatCode') ?? ''));
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) {
        const id = Number(attribute('numFmtId') ?? 0);
        formats.push(codes.get(id) ?? builtInFormat(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
      return undefined;
    },
  });
  return walked.ok ? { ok: true, value: formats } : walked;
}

/** Undoes `_x000D_` (ECMA-376 part 1, 22.4.2.4, ST_Xstring) and makes every line end \n. */
export function unescapeText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
