/** What a network would say about one channel's variant of a post. Pure data in, findings out; nothing is blocked here. */

import { indexAfterGraphemes } from '../../text/graphemes.ts';
import { findHashtags } from '../../text/hashtags.ts';
import { bannedWordsIn } from '../clients/clients.banned-words.ts';
import { fieldsIn } from '../snippets/snippets.rules.ts';
import { type CheckedMedia, checkMedia, MEDIA_FINDINGS } from './posts.check-media.ts';
import { countText } from './posts.counters.ts';
import type { Limit, LimitLevel, Limits, Network, NetworkFormat, NetworkTable } from './posts.limits.ts';
import { checkMentions } from './posts.mentions.ts';
import { NETWORKS } from './posts.networks.ts';

export const VARIANT_FINDINGS = [
  'network-unknown',
  'format-unknown',
  'content-missing',
  'text-too-long',
  'title-missing',
  'title-too-long',
  'media-missing',
  'too-many-images',
  'too-many-hashtags',
  'comment-too-long',
  'mention-characters',
  'mention-length',
  'mention-own',
  'field-left',
  'banned-word',
  'alt-missing',
  'alt-too-long',
  ...MEDIA_FINDINGS,
] as const;
export type VariantFindingCode = (typeof VARIANT_FINDINGS)[number];

/** A finding; its words are `findings.<code>` of the vocabulary, with `count` as the number that plurals go by. */
export type Finding<Code extends string = VariantFindingCode> = {
  code: Code;
  level: LimitLevel;
  params: Readonly<Record<string, number | string>>;
};

export type Variant = {
  network: string;
  format: string;
  text: string;
  title?: string | null;
  /** What is to stand as the first comment below the post; empty for none. */
  firstComment?: string;
  /** The channel's own handle, which a text need not mention. */
  ownHandle?: string;
  /** Words that the client never wants to read, one a line. */
  bannedWords?: string;
  /** Pictures and films together. */
  mediaCount?: number;
  /** Pictures alone; all media when not told. */
  imageCount?: number;
  /** One entry per picture, null or empty where there is none. */
  altTexts?: readonly (string | null)[];
  /** Whether a picture without an alternative text is a fault; a hint when not told. */
  altRequired?: boolean;
  /** The files themselves, for their type, size, length and shape; not checked when not told. */
  media?: readonly CheckedMedia[];
};

export type VariantCheck = {
  /** The text by the network's count. */
  count: number;
  /** Null where the network sets none, or the network is unknown. */
  limit: number | null;
  /** Negative when over the limit. */
  remaining: number | null;
  /** UTF-16 index where the network folds the text away; null when it shows all of it. */
  foldIndex: number | null;
  hashtags: number;
  /** The first comment by the network's count, and its limit: null where the table sets none. */
  comment: { count: number; limit: number | null };
  findings: Finding[];
};

function over(code: VariantFindingCode, limit: Limit | undefined, actual: number): Finding[] {
  if (limit === undefined || actual <= limit.value) return [];
  return [{ code, level: limit.level, params: { count: actual - limit.value, actual, limit: limit.value } }];
}

function when(condition: boolean, code: VariantFindingCode, level: LimitLevel, count = 1): Finding[] {
  return condition ? [{ code, level, params: { count } }] : [];
}

function checkAlt({ altTexts = [], altRequired }: Variant, limits: Limits, network: Network): Finding[] {
  const missing = altTexts.filter((alt) => (alt ?? '').trim() === '').length;
  const { alt } = limits;
  const long =
    alt === undefined ? 0 : altTexts.filter((text) => countText(text ?? '', network.counting) > alt.value).length;
  return [
    ...when(missing > 0, 'alt-missing', altRequired === true ? 'block' : 'warn', missing),
    ...(alt === undefined || long === 0
      ? []
      : [{ code: 'alt-too-long' as const, level: alt.level, params: { count: long, limit: alt.value } }]),
  ];
}

function checkNames(text: string, ownHandle: string, { mentions }: Network): Finding[] {
  if (mentions === undefined) return [];
  const { minimum, maximum } = mentions;
  return checkMentions(text, mentions, ownHandle).map(({ handle, problem }) => ({
    code: problem,
    level: 'warn',
    params: { handle, minimum, maximum },
  }));
}

/** A kept text whose field nobody filled would be published with its braces. */
function checkFields(text: string): Finding[] {
  return fieldsIn(text).map((field) => ({ code: 'field-left', level: 'warn', params: { field: `{${field}}` } }));
}

/** Everything that is read by the public: the text, the title and the first comment. */
function checkWords({ text, title, firstComment = '', bannedWords = '' }: Variant): Finding[] {
  const words = bannedWordsIn([text, title ?? '', firstComment].join('\n\n'), bannedWords);
  return words.map((word) => ({ code: 'banned-word', level: 'warn', params: { word } }));
}

function unknown(variant: Variant, code: 'network-unknown' | 'format-unknown', network?: Network): VariantCheck {
  return {
    count: countText(variant.text, network?.counting ?? 'characters'),
    limit: null,
    remaining: null,
    foldIndex: null,
    hashtags: findHashtags(variant.text).length,
    comment: { count: countText(variant.firstComment ?? '', network?.counting ?? 'characters'), limit: null },
    findings: [{ code, level: 'warn', params: { network: variant.network, format: variant.format } }],
  };
}

function formatOf(network: Network, format: string): NetworkFormat | undefined {
  const formats: Readonly<Record<string, NetworkFormat | undefined>> = network.formats;
  return Object.hasOwn(formats, format) ? formats[format] : undefined;
}

/** Checks a variant against the table; a network or format that the table lacks is a finding, never an error. */
export function checkVariant(variant: Variant, table: NetworkTable = NETWORKS): VariantCheck {
  const network = Object.hasOwn(table, variant.network) ? table[variant.network] : undefined;
  if (network === undefined) return unknown(variant, 'network-unknown');
  const format = formatOf(network, variant.format);
  if (format === undefined) return unknown(variant, 'format-unknown', network);

  const { limits } = format;
  const { text, firstComment = '', mediaCount = 0, imageCount = mediaCount, media = [] } = variant;
  const title = variant.title ?? '';
  const count = countText(text, network.counting);
  const hashtags = findHashtags(text).length;
  const commentCount = countText(firstComment, network.counting);
  const textLimit = mediaCount > 0 ? (limits.textWithMedia ?? limits.text) : limits.text;
  return {
    count,
    limit: textLimit?.value ?? null,
    remaining: textLimit === undefined ? null : textLimit.value - count,
    foldIndex: limits.fold === undefined ? null : indexAfterGraphemes(text, limits.fold.value),
    hashtags,
    comment: { count: commentCount, limit: limits.comment?.value ?? null },
    findings: [
      ...when(text.trim() === '' && mediaCount === 0, 'content-missing', 'warn'),
      ...over('text-too-long', textLimit, count),
      ...when(format.titleRequired === true && title.trim() === '', 'title-missing', 'block'),
      ...over('title-too-long', limits.title, countText(title, network.counting)),
      ...when(format.mediaRequired === true && mediaCount === 0, 'media-missing', 'block'),
      ...over('too-many-images', limits.images, imageCount),
      ...over('too-many-hashtags', limits.hashtags, hashtags),
      ...over('comment-too-long', limits.comment, commentCount),
      ...checkNames(text, variant.ownHandle ?? '', network),
      ...checkFields(text),
      ...checkWords(variant),
      ...checkAlt(variant, limits, network),
      ...checkMedia(media, format),
    ],
  };
}
