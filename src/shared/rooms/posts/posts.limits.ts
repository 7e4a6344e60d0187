/** The shape of the networks' table, and how it is read and overridden. The rows stand in `posts.networks.ts`. */
import type { HexColour } from '../../text/contrast.ts';
import type { PlainDateText } from '../../time/plain-date.ts';
import type { CountingMethod } from './posts.counters.ts';
import type { MentionForm } from './posts.mentions.ts';

/**
 * `block`: the network refuses what is over the limit. `warn`: it accepts and cuts, hides or ignores, or the sources
 * disagree. Both are shown in place; neither stops anybody from saving or planning.
 */
export type LimitLevel = 'warn' | 'block';

/** One value with where it comes from and when it was read. */
export type Limit = { value: number; source: string; date: PlainDateText; level: LimitLevel };

/**
 * What can be limited. Text, title and alt in the network's count; `fold` is where "see more" cuts; sizes in bytes,
 * lengths in seconds, `aspect…` as width divided by height. `textWithMedia` stands in for `text` on a post with media;
 * `comment` is the first comment below it.
 */
export const LIMIT_KEYS = [
  'text',
  'textWithMedia',
  'fold',
  'title',
  'hashtags',
  'comment',
  'images',
  'alt',
  'imageBytes',
  'videoSeconds',
  'videoSecondsMinimum',
  'videoBytes',
  'aspectMinimum',
  'aspectMaximum',
] as const;
export type LimitKey = (typeof LIMIT_KEYS)[number];

export type Limits = { readonly [key in LimitKey]?: Limit };

/** The formats of all networks; a network offers some of them. */
export const FORMATS = [
  'post',
  'carousel',
  'reel',
  'story',
  'video',
  'shorts',
  'article',
  'document',
  'pin',
  'issue',
] as const;
export type FormatKey = (typeof FORMATS)[number];

export type NetworkFormat = {
  limits: Limits;
  /** The network takes this format only with a picture or a film. */
  mediaRequired?: boolean;
  /** The network takes this format only with a film among its media. */
  filmRequired?: boolean;
  /** The network takes this format only with a title. */
  titleRequired?: boolean;
};

/** Where a post is composed: one address for all, a path on the channel's own server, or the channel's own page. */
export type Composer = { kind: 'address'; url: string } | { kind: 'server-path'; path: string } | { kind: 'channel' };

export type Network = {
  /** The proper name, the same in every language; two rows that are common nouns are named by the vocabulary. */
  name: string;
  /** Up to four capitals for a chip. */
  short: string;
  /** A background on which white text has at least 4.5 to 1. */
  colour: HexColour;
  composer: Composer;
  counting: CountingMethod;
  /** What handles look like where a mention in a text becomes a link; none where it does not. */
  mentions?: MentionForm;
  /** The format of a new post; formats in the order of choice. */
  defaultFormat: FormatKey;
  formats: { readonly [key in FormatKey]?: NetworkFormat };
};

export type NetworkTable = Readonly<Record<string, Network>>;

/** One value that a person changed, over the table that the app carries. */
export type LimitOverride = { network: string; format: FormatKey; key: LimitKey; limit: Limit | null };

function withOverride(table: NetworkTable, { network: networkKey, format: formatKey, key, limit }: LimitOverride) {
  const network = table[networkKey];
  const format = network?.formats[formatKey];
  if (network === undefined || format === undefined) return table;
  const { [key]: _replaced, ...others } = format.limits;
  const limits: Limits = limit === null ? others : { ...others, [key]: limit };
  return {
    ...table,
    [networkKey]: { ...network, formats: { ...network.formats, [formatKey]: { ...format, limits } } },
  };
}

/** The table with overrides laid over it, a `null` limit lifted; overrides of rows that do not exist change nothing. */
export function withOverrides(table: NetworkTable, overrides: readonly LimitOverride[]): NetworkTable {
  return overrides.reduce(withOverride, table);
}

/** The formats that a network offers, in the table's order; none for a network that the table lacks. */
export function formatsOf(network: string, table: NetworkTable): FormatKey[] {
  const offered = table[network]?.formats ?? {};
  return FORMATS.filter((format) => offered[format] !== undefined);
}

/**
 * The address that opens the network's composer: its own, a path on the channel's server (Mastodon), or the channel's
 * page. Null when that needs the channel's address and there is none that can be read.
 */
export function composerAddress(network: Network, channelUrl: string | null): string | null {
  if (network.composer.kind === 'address') return network.composer.url;
  const server = /^https:\/\/[^/?#\s]+/i.exec(channelUrl ?? '')?.[0];
  if (server === undefined || channelUrl === null) return null;
  return network.composer.kind === 'server-path' ? server + network.composer.path : channelUrl;
}

/** The format of a new post on a network; `post` for a network that the table lacks. */
export function defaultFormatOf(network: string, table: NetworkTable): string {
  return table[network]?.defaultFormat ?? 'post';
}
