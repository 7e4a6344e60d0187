import type { TextEncoding } from '#shared/rooms/imports/imports.types.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly bom: boolean;
  /** How many places could not be decoded (they hold U+FFFD now). */
  readonly badPlaces: number;
}

// The upper halves (0x80–0xFF) of the two code pages, so that decoding needs no ICU data of the host.
// Unassigned bytes map to the C1 control of the same number (https://encoding.spec.whatwg.org/index-windows-1250.txt, index-iso-8859-2.txt).
const UPPER_WINDOWS_1250 =
  '€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙';
const C1_CONTROLS = Array.from({ length: 32 }, (_, index) => String.fromCharCode(0x80 + index)).join('');
const UPPER_ISO_8859_2 = `${C1_CONTROLS}\u00a0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00adŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙`;

// Bytes of the Polish letters that the two code pages place differently: Ą Ś Ź ą ś ź.
const POLISH_WINDOWS_1250 = new Set([0xa5, 0x8c, 0x8f, 0xb9, 0x9c, 0x9f]);
const POLISH_ISO_8859_2 = new Set([0xa1, 0xa6, 0xac, 0xb1, 0xb6, 0xbc]);

/** Decodes the text of a table file: by its mark, else UTF-16 by its zero bytes, else UTF-8, else the Polish code page that fits. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeUtf8(bytes.subarray(3), true);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), 'utf-16le', true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be', true);
  const unmarked = guessUtf16(bytes);
  if (unmarked !== null) return decodeUtf16(bytes, unmarked, false);
  const utf8 = decodeUtf8(bytes, false);
  if (utf8.badPlaces === 0 || isMostlyUtf8(utf8)) return utf8;
  return decodeCodePage(bytes);
}

function decodeUtf8(bytes: Uint8Array, bom: boolean): DecodedText {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, encoding: 'utf-8', bom, badPlaces: countBadPlaces(text) };
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', bom: boolean): DecodedText {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const units = encoding === 'utf-16le' ? even : Buffer.from(even).swap16();
  const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
  return { text, encoding, bom, badPlaces: countBadPlaces(text) + (bytes.length % 2) };
}

function countBadPlaces(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

/** Separators, digits and Latin letters leave every second byte zero; Polish letters do not change the picture. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 8192) & ~1;
  if (length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) evenZeros++;
    if (bytes[index + 1] === 0) oddZeros++;
  }
  const units = length / 2;
  if (oddZeros > units * 0.4 && evenZeros < units * 0.02) return 'utf-16le';
  if (evenZeros > units * 0.4 && oddZeros < units * 0.02) return 'utf-16be';
  return null;
}

/** A UTF-8 file with a few damaged places stays UTF-8: a code page would garble every Polish letter in it. */
function isMostlyUtf8(decoded: DecodedText): boolean {
  let letters = 0;
  for (const match of decoded.text.matchAll(/[^\0-\x7f\ufffd]+/g)) letters += match[0].length;
  return letters > decoded.badPlaces * 4;
}

function decodeCodePage(bytes: Uint8Array): DecodedText {
  let windows = 0;
  let iso = 0;
  let controls = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    if (byte < 0xa0) controls++;
    if (POLISH_WINDOWS_1250.has(byte)) windows++;
    if (POLISH_ISO_8859_2.has(byte)) iso++;
  }
  const encoding = controls === 0 && iso > windows ? 'iso-8859-2' : 'windows-1250';
  const upper = encoding === 'iso-8859-2' ? UPPER_ISO_8859_2 : UPPER_WINDOWS_1250;
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const text = latin.replace(/[\x80-\xff]/g, (character) => upper.charAt(character.charCodeAt(0) - 0x80));
  return { text, encoding, bom: false, badPlaces: 0 };
}
