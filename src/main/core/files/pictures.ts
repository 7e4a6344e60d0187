import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import { readFilm } from './films.ts';

/** What a file turned out to be; the name's ending is never believed. */
export interface FileFacts {
  readonly mime: string;
  readonly kind: 'picture' | 'film' | 'undecodable-picture';
  /** Pixels after the camera's rotation; null for pictures that cannot be decoded here, and where a film does not say. */
  readonly width: number | null;
  readonly height: number | null;
  /** Of a film; null for pictures, and where it does not say. */
  readonly durationMs: number | null;
}

/** More pixels than this are not decoded, so that a small file cannot fill the memory: a picture of 16,384 × 16,384. */
const MOST_PIXELS = 268_402_689;

const decodable = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/tiff',
  'image/svg+xml',
]);
const NO_SIZE = { width: null, height: null, durationMs: null } as const;

const kept = new Set(['image/heic', 'image/heif', 'image/heic-sequence']);
const films = new Set(['video/mp4', 'video/quicktime', 'video/webm', 'video/x-m4v', 'video/x-matroska']);

/** Why a file is not taken: neither picture nor film, a picture that ends too early or is broken, one too large to decode. */
export interface FileRefusal {
  readonly kind: 'refused';
  readonly code: 'media.not-a-picture' | 'media.damaged-picture' | 'media.too-many-pixels';
}

const refusal = (code: FileRefusal['code']): FileRefusal => ({ kind: 'refused', code });

/** Looks at the bytes of a file, `start` being its first 4 KB. */
export async function inspectFile(path: string, start: Uint8Array): Promise<FileFacts | FileRefusal> {
  if (start.length === 0) return refusal('media.not-a-picture');
  const mime = (await fileTypeFromFile(path))?.mime ?? (await fileTypeFromBuffer(start))?.mime;
  const type = mime === undefined || mime === 'application/xml' ? svgMime(start) : mime;
  if (type === null) return refusal('media.not-a-picture');
  if (films.has(type)) return { mime: type, kind: 'film', ...(await readFilm(path, type)) };
  if (kept.has(type)) return { mime: type, kind: 'undecodable-picture', ...NO_SIZE };
  if (!decodable.has(type)) return refusal('media.not-a-picture');
  try {
    const { width, height, orientation } = await sharp(path, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return refusal('media.too-many-pixels');
    // EXIF orientations 5 to 8 lie on their side.
    const sideways = (orientation ?? 1) >= 5;
    // Decoding a corner proves that there is a picture behind the header.
    await sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).resize(8, 8, { fit: 'fill' }).toBuffer();
    return {
      mime: type,
      kind: 'picture',
      width: sideways ? height : width,
      height: sideways ? width : height,
      durationMs: null,
    };
  } catch {
    return refusal('media.damaged-picture');
  }
}

function svgMime(start: Uint8Array): 'image/svg+xml' | null {
  const text = new TextDecoder('utf-8').decode(start.subarray(0, 4_096));
  return /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(text) ? 'image/svg+xml' : null;
}

/** A WebP that fits a square of `size` pixels, upright and never enlarged. */
export function makeThumbnail(path: string, size: number): Promise<Buffer> {
  return sharp(path, { limitInputPixels: MOST_PIXELS })
    .rotate()
    .resize(size, size, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer();
}
