/** How long a text is by a network's own count. */
import { isEmoji, mayHoldEmoji } from '../../text/emoji.ts';
import { countGraphemes, graphemesOf } from '../../text/graphemes.ts';
import { findLinks, replaceRanges } from '../../text/links.ts';

/**
 * - `characters`: UTF-16 code units, as most networks' composers count (an emoji is 2 or more). Source: Buffer's
 *   developer guide "Character Limits", developers.buffer.com/guides/character-limits (read 2026-11-23).
 * - `x-weighted`: X, twitter-text configuration v3, github.com/twitter/twitter-text/blob/master/config/v3.json.
 * - `graphemes`: Bluesky, `maxGraphemes` of the lexicon app.bsky.feed.post.
 * - `threads`: emoji by their UTF-8 bytes, developers.facebook.com/documentation/threads/posts (2026-04-14).
 * - `mastodon`: graphemes, links as 23, the server's name in a mention free: StatusLengthValidator of
 *   github.com/mastodon/mastodon.
 */
export type CountingMethod = 'characters' | 'x-weighted' | 'graphemes' | 'threads' | 'mastodon';

/** X: what every link counts as, and the code points that weigh one; all others weigh two (config v3, scale 100). */
const LINK_LENGTH = 23;
const X_SINGLE_RANGES = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;
const MASTODON_MENTION = /(?<![\p{L}\p{N}_/])@([a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_])?)@[\p{L}\p{N}.-]*[\p{L}\p{N}]/giu;

function weightOnX(codePoint: number): number {
  return X_SINGLE_RANGES.some(([from, to]) => codePoint >= from && codePoint <= to) ? 1 : 2;
}

function sumCodePoints(text: string, weigh: (codePoint: number) => number): number {
  let sum = 0;
  for (const character of text) sum += weigh(character.codePointAt(0) ?? 0);
  return sum;
}

function sumWithEmoji(text: string, emoji: (grapheme: string) => number, plain: (codePoint: number) => number): number {
  if (!mayHoldEmoji(text)) return sumCodePoints(text, plain);
  let sum = 0;
  for (const grapheme of graphemesOf(text)) {
    sum += isEmoji(grapheme) ? emoji(grapheme) : sumCodePoints(grapheme, plain);
  }
  return sum;
}

function utf8Bytes(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

function countOnX(text: string): number {
  const normalised = text.normalize('NFC');
  const links = findLinks(normalised, { bare: true });
  const rest = replaceRanges(normalised, links, () => '');
  return links.length * LINK_LENGTH + sumWithEmoji(rest, () => 2, weightOnX);
}

function countOnMastodon(text: string): number {
  const links = findLinks(text, { bare: false });
  const placed = replaceRanges(text, links, () => 'x'.repeat(LINK_LENGTH));
  return countGraphemes(placed.replaceAll(MASTODON_MENTION, '@$1'));
}

const COUNTERS = {
  characters: (text) => text.length,
  'x-weighted': countOnX,
  graphemes: countGraphemes,
  threads: (text) =>
    sumWithEmoji(
      text,
      (grapheme) => sumCodePoints(grapheme, utf8Bytes),
      () => 1,
    ),
  mastodon: countOnMastodon,
} as const satisfies Record<CountingMethod, (text: string) => number>;

/** The length of a text by one method, a whole number. */
export function countText(text: string, method: CountingMethod): number {
  return COUNTERS[method](text);
}
