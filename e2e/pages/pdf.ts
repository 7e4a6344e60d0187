import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly text: string;
  readonly pages: number;
  readonly language: string | null;
  readonly tagged: boolean;
}

/** What a reader finds in a PDF: all its text in one line, and whether a screen reader finds its structure. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const bytes = await readFile(path);
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const { info } = await pdf.getMetadata();
  const texts: string[] = [];
  let structured = true;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
    structured &&= (await page.getStructTree()) !== null;
  }
  const read = {
    text: texts.join(' ').replaceAll(/\s+/g, ' '),
    pages: pdf.numPages,
    language: (info as { Language?: string }).Language ?? null,
    tagged: structured && bytes.toString('latin1').includes('/StructTreeRoot'),
  };
  await loading.destroy();
  return read;
}

/** What no report may say: numbers that are none, values that are missing, keys that were never translated. */
export const FORBIDDEN =
  /NaN|undefined|\bnull\b|∞|Infinity|\[object|\b(reports|reportsRoom|vocabulary|common)[.:][a-z]/;
