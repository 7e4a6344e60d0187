/** How two versions of a post differ, for a person to read. Pure. */
import { type WordRun, wordDiff } from '../../text/word-diff.ts';
import type { PostContent } from './posts.versions.ts';

const TEXT_FIELDS = ['title', 'text', 'firstComment', 'link', 'context', 'notes'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** One thing in which two versions differ. */
export type ContentChange =
  | { readonly kind: 'text'; readonly field: TextField; readonly runs: readonly WordRun[] }
  /** A channel's own text; `null` in place of a text is the common one, told as an empty text. */
  | { readonly kind: 'variant'; readonly channelId: string; readonly runs: readonly WordRun[] }
  | { readonly kind: 'alt'; readonly name: string; readonly runs: readonly WordRun[] }
  | { readonly kind: 'contentType' | 'task'; readonly before: string | null; readonly after: string | null }
  | { readonly kind: 'channels'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'media'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'order'; readonly of: 'channels' | 'media' };

/** In what `after` differs from `before`: texts word by word, the rest by what came and what went. Empty when they are the same. */
export function contentChanges(before: PostContent, after: PostContent): ContentChange[] {
  return [
    ...TEXT_FIELDS.flatMap((field): ContentChange[] =>
      before[field] === after[field] ? [] : [{ kind: 'text', field, runs: wordDiff(before[field], after[field]) }],
    ),
    ...variantChanges(before, after),
    ...(['contentType', 'task'] as const).flatMap((kind): ContentChange[] =>
      before[kind] === after[kind] ? [] : [{ kind, before: before[kind], after: after[kind] }],
    ),
    ...comings('channels', before.channels, after.channels, ({ channelId, format }) => `${channelId} ${format}`),
    ...comings(
      'media',
      before.media,
      after.media,
      ({ name }) => name,
      ({ mediaId }) => mediaId,
    ),
    ...altChanges(before, after),
  ];
}

function variantChanges(before: PostContent, after: PostContent): ContentChange[] {
  const textOf = (content: PostContent, id: string) =>
    content.channels.find((channel) => channel.channelId === id)?.text ?? '';
  const ids = [...new Set([...before.channels, ...after.channels].map(({ channelId }) => channelId))];
  return ids.flatMap((channelId): ContentChange[] => {
    const [was, is] = [textOf(before, channelId), textOf(after, channelId)];
    return was === is ? [] : [{ kind: 'variant', channelId, runs: wordDiff(was, is) }];
  });
}

function altChanges(before: PostContent, after: PostContent): ContentChange[] {
  return after.media.flatMap(({ mediaId, altText, name }): ContentChange[] => {
    const was = before.media.find((item) => item.mediaId === mediaId);
    return was === undefined || was.altText === altText
      ? []
      : [{ kind: 'alt', name, runs: wordDiff(was.altText, altText) }];
  });
}

/** What came and what went of a list; the same things in another order are a change too. */
function comings<T>(
  kind: 'channels' | 'media',
  before: readonly T[],
  after: readonly T[],
  told: (item: T) => string,
  key: (item: T) => string = told,
): ContentChange[] {
  const [was, is] = [before.map(key), after.map(key)];
  if (was.join() === is.join()) return [];
  const added = after.filter((item) => !was.includes(key(item))).map(told);
  const removed = before.filter((item) => !is.includes(key(item))).map(told);
  return added.length + removed.length === 0 ? [{ kind: 'order', of: kind }] : [{ kind, added, removed }];
}
