/** What a network would say about the files of a variant: their type, size, length and shape against the table's limits. */

import { mediaKind, typeName } from '../media/media.rules.ts';
import type { Finding } from './posts.check.ts';
import type { Limit, NetworkFormat } from './posts.limits.ts';

export const MEDIA_FINDINGS = [
  'film-missing',
  'picture-too-large',
  'film-too-large',
  'film-too-long',
  'film-too-short',
  'media-too-narrow',
  'media-too-wide',
  'media-type-unusual',
] as const;
export type MediaFindingCode = (typeof MEDIA_FINDINGS)[number];

/** A file on a post, as far as it is checked. Pixels and milliseconds are null where they could not be read. */
export type CheckedMedia = {
  mediaId: string;
  name: string;
  mime: string;
  bytes: number;
  width: number | null;
  height: number | null;
  durationMs: number | null;
};

/** Types that every network takes; others (WebM, HEIC, TIFF, SVG…) some of them refuse. */
const USUAL_TYPES: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'video/mp4',
  'video/quicktime',
  'video/x-m4v',
];

/** A shape this near to the limit, as a share of it, is a rounded pixel and no fault. */
const ROUNDING = 0.01;

type Found = Finding<MediaFindingCode>;

/**
 * Findings about the files, one for each file and limit. Their params name the file (`name`, `mediaId`) and hold raw numbers: `bytes`,
 * `seconds` and `ratio` (width by height), each with its `limit…`.
 */
export function checkMedia(media: readonly CheckedMedia[], format: NetworkFormat): Found[] {
  const films = media.filter((item) => mediaKind(item.mime) === 'film');
  const lacksFilm = format.filmRequired === true && media.length > 0 && films.length === 0;
  return [
    ...(lacksFilm ? [{ code: 'film-missing', level: 'block', params: { count: 1 } } satisfies Found] : []),
    ...media.flatMap((item) => checkOne(item, format)),
  ];
}

function checkOne(item: CheckedMedia, { limits }: NetworkFormat): Found[] {
  const { mediaId, name, mime, bytes, width, height, durationMs } = item;
  const isFilm = mediaKind(mime) === 'film';
  const file = { count: 1, name, mediaId };
  const finding = (code: MediaFindingCode, limit: Limit, params: Found['params']): Found => ({
    code,
    level: limit.level,
    params: { ...file, ...params },
  });
  const found: Found[] = [];
  if (!USUAL_TYPES.includes(mime)) {
    found.push({ code: 'media-type-unusual', level: 'warn', params: { ...file, type: typeName(mime) } });
  }
  const size = isFilm ? limits.videoBytes : limits.imageBytes;
  if (size !== undefined && bytes > size.value) {
    found.push(finding(isFilm ? 'film-too-large' : 'picture-too-large', size, { bytes, limitBytes: size.value }));
  }
  if (isFilm && durationMs !== null) found.push(...checkLength(durationMs / 1000, limits, finding));
  if (width !== null && height !== null && width > 0 && height > 0) {
    found.push(...checkShape(width / height, limits, finding));
  }
  return found;
}

type Make = (code: MediaFindingCode, limit: Limit, params: Found['params']) => Found;

function checkLength(seconds: number, limits: NetworkFormat['limits'], finding: Make): Found[] {
  const { videoSeconds: most, videoSecondsMinimum: least } = limits;
  if (most !== undefined && seconds > most.value) {
    return [finding('film-too-long', most, { seconds, limitSeconds: most.value })];
  }
  if (least !== undefined && seconds < least.value) {
    return [finding('film-too-short', least, { seconds, limitSeconds: least.value })];
  }
  return [];
}

function checkShape(ratio: number, limits: NetworkFormat['limits'], finding: Make): Found[] {
  const { aspectMinimum: least, aspectMaximum: most } = limits;
  if (least !== undefined && ratio < least.value * (1 - ROUNDING)) {
    return [finding('media-too-narrow', least, { ratio, limitRatio: least.value })];
  }
  if (most !== undefined && ratio > most.value * (1 + ROUNDING)) {
    return [finding('media-too-wide', most, { ratio, limitRatio: most.value })];
  }
  return [];
}
