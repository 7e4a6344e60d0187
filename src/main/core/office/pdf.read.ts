/// <reference path="./pdf.worker.d.ts" />
import { inflateSync } from 'node:zlib';
import { fail, ok, type Result } from '#shared/ipc/result.ts';

/** A field of a form and what stands in it, lines parted by `\n`. */
export interface PdfField {
  readonly name: string;
  readonly text: string;
}

/** Loaded when the first PDF comes, which is seldom. It looks for its worker at this place, and does without a thread then. */
async function openReader() {
  const [{ getDocument }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  return getDocument;
}

/** What the tables of a form's objects may come to, unpacked, all together; bytes. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/**
 * Whether the streams that hold objects (ISO 32000-1, 7.5.7, 7.5.8) would unpack to more than a form ever has. The reader has no limit
 * of its own. Pictures are not looked at, since it never unpacks them.
 */
function isBomb(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let left = MOST_UNPACKED;
  for (const { 0: keyword, index } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    if (!/\/(?:ObjStm|XRef)\b/.test(text.slice(Math.max(0, index - 600), index))) continue;
    try {
      left -= inflateSync(bytes.subarray(index + keyword.length), { maxOutputLength: left }).length;
    } catch (error) {
      // What is no packed stream at all is left to the reader, which says so.
      if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return true;
    }
    if (left <= 0) return true;
  }
  return false;
}

/** Reads the text fields of a PDF's form; none where it has no form. Errors: `tables.damaged`, `.encrypted`, `.bomb`. */
export async function readPdfFields(bytes: Uint8Array): Promise<Result<readonly PdfField[]>> {
  if (isBomb(bytes)) return fail('refused', 'tables.bomb', { name: 'PDF' });
  const getDocument = await openReader();
  // Its own copy: the reader takes the memory away from whoever gave it. No scripts and no XFA: only the fields are wanted.
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, enableXfa: false, stopAtErrors: false });
  try {
    const fields = (await (await loading.promise).getFieldObjects()) ?? new Map<string, object[]>();
    return ok([...fields].flatMap(([name, parts]) => parts.flatMap((part) => fieldOf(name, part))));
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return isLocked ? fail('unsupported', 'tables.encrypted') : fail('invalid', 'tables.damaged');
  } finally {
    await loading.destroy();
  }
}

function fieldOf(name: string, part: object): PdfField[] {
  if (!('type' in part && part.type === 'text' && 'value' in part && typeof part.value === 'string')) return [];
  return [{ name, text: part.value.replaceAll(/\r\n?/g, '\n').trim() }];
}
