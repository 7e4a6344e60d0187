/** Characters that Windows, macOS or Linux refuse in a file's name, and ones that nobody sees. */
const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** Code points of the client's name kept; four bytes each and the rest of the name stay under the 255 of Linux. */
const LONGEST_NAME = 50;

/** `Brief – Kwiaciarnia Róża.docx`, `Raport – Kwiaciarnia Róża – 2026-11.pdf`: what it is, whose, of when; a name that every system can store. */
export function paperFileName(
  parts: { readonly word: string; readonly clientName: string; readonly rest?: string },
  extension: string,
): string {
  const tidy = parts.clientName.normalize('NFC').replaceAll(UNSAFE, ' ').replaceAll(/\s+/gu, ' ').trim();
  const name = [...tidy]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[\s.]+$/u, '');
  return `${[parts.word, name, parts.rest ?? ''].filter((part) => part !== '').join(' – ')}.${extension}`;
}
