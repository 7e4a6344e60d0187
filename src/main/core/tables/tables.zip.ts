import { crc32, inflateRawSync } from 'node:zlib';
import { fail, type Result } from '#shared/ipc/result.ts';
import type { TableLimits } from '#shared/rooms/imports/imports.types.ts';

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly flags: number;
}

/** An opened archive: names are known, nothing is unpacked before `read` asks for it. */
export interface Zip {
  readonly names: readonly string[];
  /** One part's bytes; `null` when there is none of that name. Counts towards the archive's unpacked limit. */
  read(name: string): Result<Uint8Array | null>;
}

export type ZipLimits = Pick<TableLimits, 'unpackedBytes' | 'ratio' | 'entries'>;

/** Parts smaller than this may shrink as well as they like: repeated cells pack very tightly. */
const RATIO_FROM = 8 * 1024 * 1024;

/**
 * Opens a zip by its central directory (PKWARE APPNOTE 4.3.12, 4.3.16). Declared sizes and ratios are checked for all parts before any is unpacked,
 * and each part is unpacked with its declared size as a hard cap, so a size that lies stops there.
 * Errors: `tables.damaged`, `tables.encrypted`, `tables.bomb`, `tables.too-many-entries`.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Result<Zip> {
  const listed = listEntries(bytes, limits);
  if (!listed.ok) return listed;
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of listed.value) {
    total += entry.unpacked;
    const tooTight = entry.unpacked > RATIO_FROM && entry.unpacked > entry.packed * limits.ratio;
    if (tooTight || total > limits.unpackedBytes) return fail('refused', 'tables.bomb', { name: entry.name });
    if (entry.flags & 1) return fail('unsupported', 'tables.encrypted');
    if (entries.has(entry.name)) return fail('invalid', 'tables.damaged');
    entries.set(entry.name, entry);
  }
  return {
    ok: true,
    value: {
      names: [...entries.keys()],
      read(name) {
        const entry = entries.get(name);
        return entry ? unpack(bytes, entry) : { ok: true, value: null };
      },
    },
  };
}

function listEntries(bytes: Uint8Array, limits: ZipLimits): Result<ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === -1) return fail('invalid', 'tables.damaged');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > limits.entries) return fail('refused', 'tables.too-many-entries', { limit: limits.entries });
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return fail('invalid', 'tables.damaged');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { ok: true, value: entries };
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) {
    return fail('invalid', 'tables.damaged');
  }
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) return fail('invalid', 'tables.damaged');
  const packed = bytes.subarray(start, start + entry.packed);
  const content = inflate(packed, entry);
  if (content === 'overflow') return fail('refused', 'tables.bomb', { name: entry.name });
  if (content === null || content.length !== entry.unpacked || crc32(content) !== entry.crc) {
    return fail('invalid', 'tables.damaged');
  }
  return { ok: true, value: content };
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array | 'overflow' | null {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch (error) {
    // zlib stops as soon as there is more than was declared; anything else is broken data.
    const isOverflow = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isOverflow ? 'overflow' : null;
  }
}
