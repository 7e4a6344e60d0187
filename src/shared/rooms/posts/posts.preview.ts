/** How a network shows a post, as data: where it folds the text, how it crops the media. Close enough to judge both, no more. */
import { findHashtagRanges } from '../../text/hashtags.ts';
import { findLinks, type TextRange } from '../../text/links.ts';

/**
 * `feed`: text and media in a card; `vertical`: a film over the whole phone with the text on it; `story`: the same without text;
 * `watch`: a wide film over its title; `pin`: an upright picture over its title; `article`: a title and text.
 */
export type PreviewKind = 'feed' | 'vertical' | 'story' | 'watch' | 'pin' | 'article';

export interface PreviewLayout {
  readonly kind: PreviewKind;
  /** Of `feed`: whether the text stands over the media or under it. */
  readonly text: 'above' | 'below';
  /** Several media: one after another, or side by side in one picture. */
  readonly many: 'carousel' | 'mosaic';
  /** The shapes between which media keep their own, width by height; outside of them they are cropped. */
  readonly narrowest: number;
  readonly widest: number;
  /** Lines of the person's own after which the text folds; null where it does not. */
  readonly lines: number | null;
  /** Of links, tags and names; on white and on black each has at least 4.5 to 1. */
  readonly link: { readonly light: string; readonly dark: string };
}

const BLUE = { light: '#0a58ca', dark: '#7ab8ff' } as const;

const FEED: PreviewLayout = {
  kind: 'feed',
  text: 'above',
  many: 'mosaic',
  narrowest: 4 / 5,
  widest: 1.91,
  lines: null,
  link: BLUE,
};

const VERTICAL: PreviewLayout = {
  ...FEED,
  kind: 'vertical',
  many: 'carousel',
  narrowest: 9 / 16,
  widest: 9 / 16,
  lines: 2,
};

/** The look of each network's ordinary post. */
const NETWORKS: Readonly<Record<string, Partial<PreviewLayout>>> = {
  facebook: { lines: 5, link: { light: '#0a5ed7', dark: '#75b0ff' } },
  instagram: {
    text: 'below',
    many: 'carousel',
    narrowest: 3 / 4,
    lines: 2,
    link: { light: '#00376b', dark: '#c7e2ff' },
  },
  linkedin: { lines: 3, link: { light: '#0a66c2', dark: '#71b7fb' } },
  x: { narrowest: 3 / 4, widest: 16 / 9, link: { light: '#0b66a8', dark: '#4fb3ff' } },
  threads: { many: 'carousel', narrowest: 3 / 4, link: { light: '#0064b8', dark: '#7ab8ff' } },
  bluesky: { narrowest: 1 / 2, widest: 2, link: { light: '#0061c2', dark: '#6fb1ff' } },
  'google-business': { text: 'below', many: 'carousel', narrowest: 4 / 3, widest: 4 / 3, lines: 4 },
  pinterest: { kind: 'pin', many: 'carousel', narrowest: 2 / 3, widest: 2 / 3, lines: 2 },
  youtube: { kind: 'watch', many: 'carousel', narrowest: 16 / 9, widest: 16 / 9, lines: 2 },
  tiktok: VERTICAL,
  blog: { kind: 'article' },
  newsletter: { kind: 'article' },
};

/** The look of a format on a network; one that is not known looks like a plain card. */
export function layoutOf(network: string, format: string): PreviewLayout {
  const { link, ...own } = NETWORKS[network] ?? {};
  const colours = { link: link ?? BLUE };
  if (format === 'story') return { ...VERTICAL, ...colours, kind: 'story', lines: null };
  if (format === 'reel' || format === 'shorts') return { ...VERTICAL, ...colours };
  if (format === 'article' || format === 'issue') return { ...FEED, ...colours, kind: 'article' };
  return { ...FEED, ...own, ...colours };
}

/** Where the text is folded away: at the network's count or after so many lines, whichever comes first; null for all of it. */
export function foldAt(text: string, foldIndex: number | null, lines: number | null): number | null {
  const byLines = lines === null ? null : endOfLine(text, lines);
  if (foldIndex === null || byLines === null) return foldIndex ?? byLines;
  return Math.min(foldIndex, byLines);
}

/** The UTF-16 index of the break after so many lines; null when the text has no more. */
function endOfLine(text: string, lines: number): number | null {
  let index = -1;
  for (let line = 0; line < lines; line += 1) {
    index = text.indexOf('\n', index + 1);
    if (index === -1) return null;
  }
  return text.slice(index).trim() === '' ? null : index;
}

/** The shape in which a network shows a medium, width by height; a square where the medium's own is not known. */
export function shownRatio(
  { narrowest, widest }: PreviewLayout,
  { width, height }: { readonly width: number | null; readonly height: number | null },
): number {
  const own = width !== null && height !== null && width > 0 && height > 0 ? width / height : 1;
  return Math.min(widest, Math.max(narrowest, own));
}

/** Text as a network colours it: links, hashtags and mentions stand out. */
export interface PreviewPart {
  readonly kind: 'text' | 'link';
  readonly text: string;
}

const MENTION = /(?<![\p{L}\p{N}_@.])@[\p{L}\p{N}_][\p{L}\p{N}_.]*/gu;

export function previewParts(text: string): PreviewPart[] {
  const links = findLinks(text, { bare: true });
  const mentions = [...text.matchAll(MENTION)].map(
    (match): TextRange => ({ start: match.index, end: match.index + match[0].replace(/\.+$/, '').length }),
  );
  const ranges = [...links, ...findHashtagRanges(text), ...mentions].sort((a, b) => a.start - b.start);
  const parts: PreviewPart[] = [];
  let end = 0;
  for (const range of ranges) {
    if (range.start < end) continue;
    if (range.start > end) parts.push({ kind: 'text', text: text.slice(end, range.start) });
    parts.push({ kind: 'link', text: text.slice(range.start, range.end) });
    end = range.end;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}
