import { fail, ok, type Result } from '#shared/ipc/result.ts';
import { QUESTIONS, type Question } from '#shared/rooms/briefs/briefs.questions.ts';
import { cellText, type TableSheet } from '#shared/rooms/imports/imports.types.ts';
import { readDocx } from '../../office/docx.read.ts';
import { readPdfFields } from '../../office/pdf.read.ts';
import { decodeText } from '../../tables/tables.encodings.ts';
import { readTables } from '../../tables/tables.read.ts';
import { inspectBytes, inspectText } from '../../tables/tables.signatures.ts';
import { formReader } from './brief-words.ts';

/** The tag of a question's field in the Word file that is filled in. */
export const TAG = 'rytm:';
/** The name of a question's field in a PDF, where a dot would part a field from its parent (ISO 32000-1, 12.7.3.2). */
export const pdfFieldName = (question: Question) => `rytm-${question.replace('.', '-')}`;

/** What stands in a file: answers that a field says whose they are, and everything else line by line. */
export interface BriefText {
  readonly fields: ReadonlyMap<Question, string>;
  readonly lines: readonly string[];
}

const NO_FIELDS: BriefText['fields'] = new Map();

/**
 * Reads what a client sent back: DOCX, a PDF with fields, XLSX, CSV or text. What it is, its bytes tell; the name only tells a table of text from text.
 * Errors: `tables.*`, which the room puts into its own words.
 */
export async function readBriefFile(bytes: Uint8Array, name: string): Promise<Result<BriefText>> {
  if (startsAsPdf(bytes)) return await readPdf(bytes);
  const shape = inspectBytes(bytes);
  if (!shape.ok) return shape;
  if (shape.value === 'zip') {
    const document = readDocx(bytes);
    if (document.ok) return ok({ fields: knownFields(document.value.fields), lines: document.value.lines });
    return document.error.code === 'tables.not-xlsx' ? readSheets(bytes, name) : document;
  }
  if (/\.(csv|tsv)$/i.test(name)) return readSheets(bytes, name);
  const { text } = decodeText(bytes);
  const inspected = inspectText(text);
  return inspected.ok ? ok({ fields: NO_FIELDS, lines: text.split(/\r\n?|\n/) }) : inspected;
}

/** `%PDF-` may stand behind a few stray bytes, as readers allow. */
function startsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-');
}

async function readPdf(bytes: Uint8Array): Promise<Result<BriefText>> {
  const read = await readPdfFields(bytes);
  if (!read.ok) return read;
  const known = QUESTIONS.flatMap((question): [Question, string][] => {
    const text = read.value.find(({ name }) => name === pdfFieldName(question))?.text ?? '';
    return text === '' ? [] : [[question, text]];
  });
  return known.length === 0 ? fail('invalid', 'briefs.no-fields') : ok({ fields: new Map(known), lines: [] });
}

function knownFields(fields: readonly { readonly tag: string; readonly text: string }[]): Map<Question, string> {
  const known = fields.flatMap(({ tag, text }): [Question, string][] => {
    const question = QUESTIONS.find((name) => tag === `${TAG}${name}`);
    return question === undefined || text === '' ? [] : [[question, text]];
  });
  return new Map(known);
}

function readSheets(bytes: Uint8Array, name: string): Result<BriefText> {
  const tables = readTables(bytes, { name });
  if (!tables.ok) return tables;
  return ok({ fields: NO_FIELDS, lines: tables.value.sheets.flatMap(linesOf) });
}

/** A sheet as lines: a cell after another. What stands to the left of a question, its number, is no end of the answer before. */
function linesOf(sheet: TableSheet): string[] {
  const reader = formReader();
  return sheet.rows.flatMap((row) => {
    const cells = row.map(cellText);
    const asked = cells.findIndex((cell) => cell !== '' && reader.isQuestion(cell));
    return cells.slice(Math.max(asked, 0)).flatMap((cell) => (cell === '' ? [] : cell.split(/\r\n?|\n/)));
  });
}
