/** Whether a profile can be found: the check-list of domain.md, section 6. Values in, values out. */
import { fold } from '../../text/fold.ts';
import type { Channel } from './channels.schema.ts';

/** What only eyes can tell; ticked by hand. */
export const SEO_TICKS = ['avatar', 'cover', 'contact', 'link', 'pinned'] as const;
export type SeoTick = (typeof SEO_TICKS)[number];

export const SEO_ITEMS = ['name-phrase', 'description', 'description-phrase', 'url', ...SEO_TICKS] as const;
export type SeoItem = (typeof SEO_ITEMS)[number];

/**
 * What profiles of a network do not have, so that nobody is asked for it. As the networks' profile settings are in 2026; a network that is
 * not named has everything.
 */
const LACKING: Readonly<Record<string, readonly SeoItem[]>> = {
  instagram: ['cover'],
  tiktok: ['cover'],
  threads: ['cover', 'contact'],
  x: ['contact'],
  bluesky: ['contact'],
  mastodon: ['contact'],
  telegram: ['cover', 'contact'],
  youtube: ['pinned'],
  pinterest: ['pinned'],
  gbp: ['pinned'],
};
/** A blog and a newsletter are no profiles on a network. */
const WITHOUT_PROFILE: readonly string[] = ['blog', 'newsletter'];

/** The longest address that still reads well, characters after the host. */
const SHORT_PATH = 30;

const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** What Polish leaves of a word when it declines: all but its last letters, never less than four. */
const stem = (word: string): string => word.slice(0, Math.max(4, word.length - 3));

/** Whether every word of the phrase stands in the text in one of its forms; "kwiaciarnia Łódź" does in "Kwiaciarni w Łodzi szukaj tu". */
export function carriesPhrase(text: string, phrase: string): boolean {
  const wanted = words(phrase);
  const there = words(text);
  return wanted.length > 0 && wanted.every((word) => there.some((one) => one.startsWith(stem(word))));
}

/** An address that people can read out: short, without a number of an account or parameters. */
export function isReadableAddress(url: string): boolean {
  const path = /^https?:\/\/[^/?#\s]+(\/[^?#\s]+)$/i.exec(url.trim())?.[1] ?? '';
  return path.length > 1 && path.length <= SHORT_PATH && !/\d{5}/.test(path);
}

export interface SeoCheck {
  readonly items: readonly { readonly item: SeoItem; readonly isDone: boolean; readonly isTicked: boolean }[];
  readonly done: number;
}

/** The check-list of a profile; null where the network has none. */
export function seoCheck({ network, name, handle, url, seo }: SeoChannel): SeoCheck | null {
  if (WITHOUT_PROFILE.includes(network)) return null;
  const ticked: readonly string[] = seo.ticked;
  const computed: Readonly<Partial<Record<SeoItem, boolean>>> = {
    'name-phrase': carriesPhrase(`${name} ${handle}`, seo.phrase),
    description: seo.description.trim() !== '',
    'description-phrase': carriesPhrase(seo.description, seo.phrase),
    url: isReadableAddress(url),
  };
  const items = SEO_ITEMS.filter((item) => LACKING[network]?.includes(item) !== true).map((item) => ({
    item,
    isDone: computed[item] ?? ticked.includes(item),
    isTicked: computed[item] === undefined,
  }));
  return { items, done: items.filter(({ isDone }) => isDone).length };
}

type SeoChannel = Pick<Channel, 'network' | 'name' | 'handle' | 'url' | 'seo'>;
