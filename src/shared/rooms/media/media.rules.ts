/** What kind of file a medium is, by the type that its bytes showed. */

/** `picture`: drawn here. `film`. `undecodable`: kept as it came, but not drawn here (HEIC). */
export type MediaKind = 'picture' | 'film' | 'undecodable';

const UNDECODABLE: readonly string[] = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'];

export function mediaKind(mime: string): MediaKind {
  if (mime.startsWith('video/')) return 'film';
  return UNDECODABLE.includes(mime) ? 'undecodable' : 'picture';
}

const NAMES: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG',
  'image/svg+xml': 'SVG',
  'image/heic-sequence': 'HEIC',
  'image/heif-sequence': 'HEIF',
  'video/quicktime': 'MOV',
  'video/x-m4v': 'M4V',
  'video/x-matroska': 'MKV',
};

/** The type as people call it: "JPEG", "MOV". */
export function typeName(mime: string): string {
  return NAMES[mime] ?? mime.slice(mime.indexOf('/') + 1).toUpperCase();
}
