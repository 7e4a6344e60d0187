import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import { refuse } from '#shared/ipc/result.ts';
import { Id, InstantText } from '#shared/rooms/rows.schema.ts';
import { openZip, type Zip, type ZipLimits } from '../../tables/tables.zip.ts';
import type { Rows } from './handover.repository.ts';

/** Raised when the parts of the file or their meaning change; what a new migration changes is told by `schema`. */
export const FORMAT = 1;

export const Manifest = z.object({
  format: z.int().min(1),
  appVersion: z.string().max(100),
  /** The number of the last migration of the store that the rows come from. */
  schema: z.int().min(1),
  madeAt: InstantText,
  clientId: Id,
  client: z.string(),
  /** Contents that rows name and the disk had lost. */
  missing: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Manifest = z.infer<typeof Manifest>;

const RowsShape = z.record(
  z.string(),
  z.array(z.record(z.string(), z.union([z.string(), z.number().refine(Number.isSafeInteger), z.null()]))),
);

const LIMITS: ZipLimits = { unpackedBytes: 700 * 1024 ** 2, ratio: 500, entries: 60_000 };
/** Two files of the same client at the same moment are the same bytes before they are encrypted. */
const NO_TIME = new Date(1980, 0, 1);

export interface Pack {
  readonly manifest: Manifest;
  readonly rows: Rows;
  /** The bytes of a content, null when the file does not hold it. */
  readonly media: (sha256: string) => Uint8Array | null;
  readonly hashes: readonly string[];
}

/** Puts the parts into one archive; pictures are packed already, and only texts are worth the work. */
export function writePack(manifest: Manifest, rows: Rows, media: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Zippable = {
    'manifest.json': strToU8(JSON.stringify(manifest)),
    'rows.json': strToU8(JSON.stringify(rows)),
  };
  for (const [sha256, bytes] of media) parts[`media/${sha256}`] = [bytes, { level: 0 }];
  return zipSync(parts, { mtime: NO_TIME });
}

/**
 * Reads what `writePack` made, from bytes that nobody vouches for. Faults: `handover.damaged`, `handover.bomb`,
 * `handover.strange-file` (a part under any other name, so also one that would be written outside), `handover.newer-format`.
 */
export function readPack(bytes: Uint8Array): Pack {
  const opened = openZip(bytes, LIMITS);
  if (!opened.ok) return refuse(opened.error.kind, isBomb(opened.error.code) ? 'handover.bomb' : 'handover.damaged');
  const zip = opened.value;
  const manifest = readManifest(zip);
  const hashes: string[] = [];
  for (const name of zip.names) {
    const sha256 = /^media\/([0-9a-f]{64})$/.exec(name)?.[1];
    if (sha256 !== undefined) hashes.push(sha256);
    else if (name !== 'manifest.json' && name !== 'rows.json') refuse('refused', 'handover.strange-file', { name });
  }
  const rows = RowsShape.safeParse(json(zip, 'rows.json'));
  if (!rows.success) return refuse('invalid', 'handover.damaged');
  return { manifest, rows: rows.data, hashes, media: (sha256) => mediaPart(zip, sha256) };
}

const isBomb = (code: string) => code === 'tables.bomb' || code === 'tables.too-many-entries';

/** The format is looked at by itself: a newer file may differ in all the rest. */
function readManifest(zip: Zip): Manifest {
  const found = json(zip, 'manifest.json');
  const format = z.object({ format: z.int() }).safeParse(found);
  if (format.success && format.data.format > FORMAT) refuse('unsupported', 'handover.newer-format');
  const manifest = Manifest.safeParse(found);
  return manifest.success ? manifest.data : refuse('invalid', 'handover.damaged');
}

function json(zip: Zip, name: string): unknown {
  const bytes = part(zip, name);
  if (bytes === null) return refuse('invalid', 'handover.damaged');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('invalid', 'handover.damaged');
  }
}

function part(zip: Zip, name: string): Uint8Array | null {
  const read = zip.read(name);
  if (read.ok) return read.value;
  return refuse(read.error.kind, isBomb(read.error.code) ? 'handover.bomb' : 'handover.damaged');
}

/** A content is what its name says, or it is not taken. */
function mediaPart(zip: Zip, sha256: string): Uint8Array | null {
  const bytes = part(zip, `media/${sha256}`);
  if (bytes !== null && createHash('sha256').update(bytes).digest('hex') !== sha256)
    refuse('invalid', 'handover.damaged');
  return bytes;
}
