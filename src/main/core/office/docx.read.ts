import { fail, ok, type Result } from '#shared/ipc/result.ts';
import { DEFAULT_TABLE_LIMITS, type TableLimits } from '#shared/rooms/imports/imports.types.ts';
import { walkXml } from '../tables/tables.xml.ts';
import { openZip } from '../tables/tables.zip.ts';

/** A content control that carries a tag. */
export interface DocxField {
  readonly tag: string;
  /** Its text, paragraphs as lines; empty while it shows its placeholder. */
  readonly text: string;
}

export interface DocxText {
  readonly fields: readonly DocxField[];
  /** The text outside fields, a paragraph or a line break each; cells of a table one after another. */
  readonly lines: readonly string[];
}

/** A document of words alone is far below this. */
const LIMITS: TableLimits = { ...DEFAULT_TABLE_LIMITS, unpackedBytes: 64 * 1024 * 1024 };

interface OpenField {
  readonly outer: Sink;
  tag: string;
  isPlaceholder: boolean;
}

/** Collects text into lines. */
interface Sink {
  readonly lines: string[];
  line: string;
}

/**
 * Reads the text of a Word document (ECMA-376, part 1, 17). Deleted text, footnotes, comments and headers are left out.
 * Errors: `tables.damaged`, `.encrypted`, `.bomb`, `.too-many-entries`, and `.not-xlsx` for an archive that is no document.
 */
export function readDocx(bytes: Uint8Array): Result<DocxText> {
  const zip = openZip(bytes, LIMITS);
  if (!zip.ok) return zip;
  const part = zip.value.read('word/document.xml');
  if (!part.ok) return part;
  if (part.value === null) return fail('unsupported', 'tables.not-xlsx');
  const reader = createReader();
  const end = walkXml(part.value, reader);
  if (end !== 'finished') return fail('invalid', 'tables.damaged');
  return ok(reader.result());
}

function createReader() {
  const fields: DocxField[] = [];
  const open: OpenField[] = [];
  let sink: Sink = { lines: [], line: '' };
  let inText = false;
  const endLine = () => {
    sink.lines.push(sink.line);
    sink.line = '';
  };
  const beginField = () => {
    open.push({ outer: sink, tag: '', isPlaceholder: false });
    sink = { lines: [], line: '' };
  };
  const endField = () => {
    const field = open.pop();
    if (field === undefined) return;
    if (sink.line !== '') endLine();
    // A control without a tag is only a frame around text; so is an outer one around the tagged ones.
    if (field.tag === '') field.outer.lines.push(...sink.lines);
    else fields.push({ tag: field.tag, text: field.isPlaceholder ? '' : sink.lines.join('\n').trim() });
    sink = field.outer;
  };
  return {
    open(name: string, attribute: (name: string) => string | undefined) {
      const field = open.at(-1);
      if (name === 't') inText = true;
      else if (name === 'tab') sink.line += '\t';
      else if (name === 'br' || name === 'cr') endLine();
      else if (name === 'sdt') beginField();
      else if (name === 'tag' && field !== undefined) field.tag = attribute('w:val') ?? '';
      else if (name === 'showingPlcHdr' && field !== undefined) field.isPlaceholder = !isOff(attribute('w:val'));
    },
    text(text: string) {
      if (inText) sink.line += text;
    },
    close(name: string) {
      if (name === 't') inText = false;
      else if (name === 'p') endLine();
      else if (name === 'sdt') endField();
      return undefined;
    },
    result(): DocxText {
      while (open.length > 0) endField();
      if (sink.line !== '') endLine();
      return { fields, lines: sink.lines };
    },
  };
}

/** A switch that is written is on, unless it says otherwise (17.17.4). */
const isOff = (value: string | undefined) => value === '0' || value === 'false' || value === 'off';
