/** Emoji by name and by what they are about, in both languages at once. */
import { fold } from '#shared/text/fold.ts';
import type { Language } from '#shared/text/language.ts';

/** A row of emojibase's compact data; emojibase.dev/docs/datasets. */
export interface EmojiRow {
  readonly unicode: string;
  readonly label: string;
  readonly tags?: readonly string[];
  readonly group?: number;
  readonly order?: number;
  readonly skins?: readonly { readonly unicode: string }[];
}

export interface Emoji {
  readonly unicode: string;
  /** A number of `EMOJI_GROUPS`. */
  readonly group: number;
  readonly name: Readonly<Record<Language, string>>;
  /** Names and key words of both languages, folded, apart by line breaks. */
  readonly words: string;
  /** With each of the five skins, light to dark, the same on all people in it; empty where it has none. */
  readonly skins: readonly string[];
}

/** The groups of Unicode that are shown (the second holds parts of others), with a sign for each. */
export const EMOJI_GROUPS = {
  0: { key: 'smileys', sign: '😀' },
  1: { key: 'people', sign: '👋' },
  3: { key: 'nature', sign: '🌿' },
  4: { key: 'food', sign: '🍎' },
  5: { key: 'travel', sign: '🚗' },
  6: { key: 'activities', sign: '⚽' },
  7: { key: 'objects', sign: '💡' },
  8: { key: 'symbols', sign: '❤️' },
  9: { key: 'flags', sign: '🏁' },
} as const;

const isShown = (group: number | undefined): group is number =>
  group !== undefined && Object.hasOwn(EMOJI_GROUPS, group);

/** Joins the two languages' rows of one emoji, in Unicode's order; what is in no group that is shown is left out. */
export function joinEmoji(polish: readonly EmojiRow[], english: readonly EmojiRow[]): Emoji[] {
  const inEnglish = new Map(english.map((row) => [row.unicode, row]));
  return [...polish]
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .flatMap(({ unicode, label, tags = [], group, skins = [] }) => {
      if (!isShown(group)) return [];
      const other = inEnglish.get(unicode);
      const words = [label, ...tags, other?.label ?? '', ...(other?.tags ?? [])].map(fold).join('\n');
      return [{ unicode, group, name: { pl: label, en: other?.label ?? label }, words, skins: sameSkins(skins) }];
    });
}

/** The skins of Unicode, light to dark; unicode.org/reports/tr51, section 2.4. */
const SKINS = ['\u{1F3FB}', '\u{1F3FC}', '\u{1F3FD}', '\u{1F3FE}', '\u{1F3FF}'] as const;

/** Of several people, only those of one skin: the 25 of a handshake are more than a choice made once can mean. */
function sameSkins(skins: readonly { readonly unicode: string }[]): string[] {
  const has = (unicode: string, skin: string) => unicode.includes(skin);
  const found = SKINS.map((skin) =>
    skins.find(({ unicode }) => has(unicode, skin) && SKINS.every((other) => other === skin || !has(unicode, other))),
  );
  return found.every((row) => row !== undefined) ? found.map(({ unicode }) => unicode) : [];
}

/** The sign of an emoji with a skin: 0 is none, 1 (light) to 5 (dark). */
export const withSkin = ({ unicode, skins }: Pick<Emoji, 'unicode' | 'skins'>, skin: number): string =>
  skins[skin - 1] ?? unicode;

/** The emoji that a sign is, with whatever skin. */
export const emojiOf = (all: readonly Emoji[], sign: string): Emoji | undefined =>
  all.find(({ unicode, skins }) => unicode === sign || skins.includes(sign));

/**
 * Emoji for which every word of the question begins a word of theirs: first those whose name it is ("rose"), then those named so
 * ("rosette"), then those that are about it.
 */
export function findEmoji(all: readonly Emoji[], question: string): Emoji[] {
  const asked = fold(question.trim());
  const wanted = asked.split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const begins = (text: string) => wanted.every((word) => ` ${text}`.includes(` ${word}`));
  const rank = ({ name }: Emoji): number => {
    const names = [fold(name.pl), fold(name.en)];
    if (names.includes(asked)) return 0;
    return names.some(begins) ? 1 : 2;
  };
  return all.filter(({ words }) => begins(words.replaceAll('\n', ' '))).sort((one, other) => rank(one) - rank(other));
}

/** So many of those used last are offered first. */
const MOST_RECENT = 24;

/** The list of those used last after one more use. */
export function withRecent(recent: readonly string[], used: string): string[] {
  return [used, ...recent.filter((emoji) => emoji !== used)].slice(0, MOST_RECENT);
}
