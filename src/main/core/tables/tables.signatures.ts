import { fail, type Result } from '#shared/ipc/result.ts';

export type FileShape = 'zip' | 'text';

interface Signature {
  readonly bytes: readonly number[];
  readonly name: string;
}

// Leading bytes of files that people pick by mistake or rename (https://en.wikipedia.org/wiki/List_of_file_signatures).
const SIGNATURES: readonly Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], name: 'JPEG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'GIF' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'PDF' },
  { bytes: [0x52, 0x49, 0x46, 0x46], name: 'WebP, WAV, AVI' },
  { bytes: [0x1f, 0x8b], name: 'GZIP' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: '7z' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'RAR' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: 'SQLite' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'RTF' },
  { bytes: [0x4d, 0x5a], name: 'EXE' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'ELF' },
];

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Tells a packed workbook from text, and names what is neither. Errors: `tables.empty`, `.old-excel`, `.encrypted`, `.not-a-table`. */
export function inspectBytes(bytes: Uint8Array): Result<FileShape> {
  if (bytes.length === 0) return fail('invalid', 'tables.empty');
  if (startsWith(bytes, COMPOUND)) {
    // A workbook with a password is a compound file whose stream is called "EncryptedPackage" ([MS-OFFCRYPTO] 2.3.4).
    const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    );
    return fail('unsupported', locked ? 'tables.encrypted' : 'tables.old-excel');
  }
  if (startsWith(bytes, ZIP) && bytes.length > 3 && (bytes[2] ?? 0) < 8) return { ok: true, value: 'zip' };
  const known = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes) && !looksLikeText(bytes, signature));
  if (known) return fail('invalid', 'tables.not-a-table', { found: known.name });
  return { ok: true, value: 'text' };
}

/** Checks decoded text for what no table holds. Errors: `tables.empty`, `tables.binary`, `tables.markup`. */
export function inspectText(text: string): Result<null> {
  const zero = text.indexOf('\0');
  let controls = 0;
  const length = Math.min(text.length, 65_536);
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd || code === 0x7f || (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) {
      controls++;
    }
  }
  if (zero !== -1 || controls > Math.max(2, length / 50)) return fail('invalid', 'tables.binary');
  if (/^\s*(<!doctype html|<html|<\?xml|<table)/i.test(text.slice(0, 2048)))
    return fail('unsupported', 'tables.markup');
  if (!/\S/.test(text)) return fail('invalid', 'tables.empty');
  return { ok: true, value: null };
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** Two letters may begin a real header ("MZ;..."): a short signature counts only when a zero byte follows soon. */
function looksLikeText(bytes: Uint8Array, signature: Signature): boolean {
  const isPrintable = signature.bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  return isPrintable && signature.bytes.length < 4 && !bytes.subarray(0, 64).includes(0);
}
