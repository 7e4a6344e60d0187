import { ok, type Result } from '#shared/ipc/result.ts';
import { QUESTIONS, type Question } from '#shared/rooms/briefs/briefs.questions.ts';
import { cellText, type TableSheet } from '#shared/rooms/imports/imports.types.ts';
import { readDocx } from '../../office/docx.read.ts';
import { decodeText } from '../../tables/tables.encodings.ts';
import { readTables } from '../../tables/tables.read.ts';
import { inspectBytes, inspectText } from '../../tables/tables.signatures.ts';
import { formReader } from './brief-words.ts';

/** The tag of a question's field in the form that is filled in. */
export const TAG = 'rytm:';

/** What stands in a file: answers that a field says whose they are, and everything else line by line. */
export interface BriefText {
  readonly fields: ReadonlyMap<Question, string>;
  readonly lines: readonly string[];
}

const NO_FIELDS: BriefText['fields'] = new Map();

/**
 * Reads what a client sent back: DOCX, XLSX, CSV or text. What it is, its bytes tell; the name only tells a table of text from text.
 * Errors: `tables.*`, which the room puts into its own words.
 */
export function readBriefFile(bytes: Uint8Array, name: string): Result<BriefText> {
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
