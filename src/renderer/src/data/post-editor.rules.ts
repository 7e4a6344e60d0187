/** What a person does to the open post, as data: how it looks at once, how it is written, how it outlives another's change. */
import type { Input } from '#shared/ipc/contract.ts';
import type { Post, PostChannel, PostMedia } from '#shared/rooms/posts/posts.schema.ts';

/** The fields of a post that hold one value of their own; date and time go together, as a move. */
export type PlainField =
  | 'title'
  | 'text'
  | 'status'
  | 'contentType'
  | 'link'
  | 'owner'
  | 'labels'
  | 'notes'
  | 'task'
  | 'context'
  | 'campaignId'
  | 'firstComment'
  | 'isPlaceholder';

/** Fields that are chosen rather than typed: each choice is written at once and is a step of its own. */
const CHOSEN: readonly PlainField[] = ['status', 'contentType', 'labels', 'task', 'campaignId', 'isPlaceholder'];

type FieldEdit = {
  [F in PlainField]: { readonly kind: 'field'; readonly field: F; readonly value: Post[F] };
}[PlainField];

/** One change by the person. An edit knows only its own part of the post, so edits by others to other parts stay. */
export type Edit =
  | FieldEdit
  | { readonly kind: 'move'; readonly date: string | null; readonly time: string | null }
  /** A channel's own text; null is the common text again. */
  | { readonly kind: 'variant'; readonly channelId: string; readonly text: string | null }
  | { readonly kind: 'format'; readonly channelId: string; readonly format: string }
  /** A channel comes to the post; `format` is that of its network. */
  | { readonly kind: 'addChannel'; readonly channelId: string; readonly format: string }
  | { readonly kind: 'removeChannel'; readonly channelId: string }
  | { readonly kind: 'attach'; readonly media: PostMedia }
  /** Several files at once, as one step. */
  | { readonly kind: 'attachMany'; readonly media: readonly PostMedia[] }
  | { readonly kind: 'detach'; readonly mediaId: string }
  | { readonly kind: 'order'; readonly mediaIds: readonly string[] }
  | { readonly kind: 'alt'; readonly mediaId: string; readonly text: string };

/** A verb with its input, ready to be sent. */
export type EditRequest =
  | { readonly verb: 'posts.update'; readonly input: Input<'posts.update'> }
  | { readonly verb: 'posts.move'; readonly input: Input<'posts.move'> }
  | { readonly verb: 'posts.attach'; readonly input: Input<'posts.attach'> }
  | { readonly verb: 'posts.attachMany'; readonly input: Input<'posts.attachMany'> }
  | { readonly verb: 'posts.detach'; readonly input: Input<'posts.detach'> }
  | { readonly verb: 'posts.arrangeMedia'; readonly input: Input<'posts.arrangeMedia'> };

/** True for an edit that comes key by key, and so waits for a pause. */
export function isTyped(edit: Edit): boolean {
  if (edit.kind === 'field') return !CHOSEN.includes(edit.field);
  return edit.kind === 'variant' || edit.kind === 'alt';
}

/** Names what an edit changes: two edits with the same target follow each other, and the later one counts. */
export function targetOf(edit: Edit): string {
  switch (edit.kind) {
    case 'field':
      return edit.field;
    case 'variant':
    case 'format':
      return `${edit.kind}:${edit.channelId}`;
    case 'addChannel':
    case 'removeChannel':
      return `channel:${edit.channelId}`;
    case 'alt':
      return `alt:${edit.mediaId}`;
    case 'attach':
      return `media:${edit.media.mediaId}`;
    case 'attachMany':
      return `media:${edit.media.map(({ mediaId }) => mediaId).join()}`;
    case 'detach':
      return `media:${edit.mediaId}`;
    case 'move':
    case 'order':
      return edit.kind;
  }
}

/** The post as it looks once the edit is done. */
export function applyEdit(post: Post, edit: Edit): Post {
  switch (edit.kind) {
    case 'field':
      return { ...post, [edit.field]: edit.value };
    case 'move':
      return { ...post, date: edit.date, time: edit.time };
    case 'attach':
      return { ...post, media: withMedia(post.media, [edit.media]) };
    case 'attachMany':
      return { ...post, media: withMedia(post.media, edit.media) };
    case 'detach':
      return { ...post, media: post.media.filter((item) => item.mediaId !== edit.mediaId) };
    case 'order':
      return { ...post, media: inOrder(post.media, edit.mediaIds) };
    case 'alt': {
      const { mediaId, text } = edit;
      return {
        ...post,
        media: post.media.map((item) => (item.mediaId === mediaId ? { ...item, altText: text } : item)),
      };
    }
    default:
      return { ...post, channels: applyToChannels(post.channels, edit) };
  }
}

/** One more of each, at the end; what is there already stays as it is. */
function withMedia(media: readonly PostMedia[], added: readonly PostMedia[]): PostMedia[] {
  const isNew = (item: PostMedia) => !media.some(({ mediaId }) => mediaId === item.mediaId);
  return [...media, ...added.filter(isNew)];
}

type ChannelEdit = Extract<Edit, { readonly channelId: string }>;

function applyToChannels(channels: readonly PostChannel[], edit: ChannelEdit): PostChannel[] {
  const { channelId } = edit;
  const found = channels.find((channel) => channel.channelId === channelId);
  const change = (to: Partial<PostChannel>) =>
    channels.map((channel) => (channel.channelId === channelId ? { ...channel, ...to } : channel));
  switch (edit.kind) {
    case 'addChannel':
      if (found) return [...channels];
      return [...channels, { channelId, format: edit.format, text: null, publishedUrl: null }];
    case 'removeChannel':
      return channels.filter((channel) => channel.channelId !== channelId);
    case 'variant':
      return change({ text: edit.text });
    case 'format':
      return change({ format: edit.format });
  }
}

/** Pictures that the order does not name keep their places at the end; ids that are gone are passed over. */
function inOrder(media: readonly PostMedia[], ids: readonly string[]): PostMedia[] {
  const named = ids.flatMap((id) => media.find((item) => item.mediaId === id) ?? []);
  return [...named, ...media.filter((item) => !ids.includes(item.mediaId))];
}

/** What the person sees: the stored post under everything that is not stored yet. */
export function showEdits(post: Post, edits: readonly Edit[]): Post {
  return edits.reduce(applyEdit, post);
}

/**
 * Puts an edit behind those that wait. It takes the place of the last one when that one changes the same thing and is
 * not on its way (`sending` is how many of the first are), so that each write is one step with one name.
 */
export function queueEdit(edits: readonly Edit[], edit: Edit, sending: number): readonly Edit[] {
  const last = edits.at(-1);
  const mayReplace = last !== undefined && edits.length > sending && isTyped(edit) && targetOf(last) === targetOf(edit);
  return mayReplace ? [...edits.slice(0, -1), edit] : [...edits, edit];
}

/** How an edit is written onto the post as it is stored now; null when there is nothing left to write. */
export function requestFor(edit: Edit, stored: Post): EditRequest | null {
  const seen = { id: stored.id, rev: stored.rev };
  const after = applyEdit(stored, edit);
  if (JSON.stringify(after) === JSON.stringify(stored)) return null;
  switch (edit.kind) {
    case 'field':
      return { verb: 'posts.update', input: { ...seen, [edit.field]: edit.value } };
    case 'move':
      return { verb: 'posts.move', input: { ...seen, date: edit.date, time: edit.time } };
    case 'attach':
      return { verb: 'posts.attach', input: { ...seen, mediaId: edit.media.mediaId, altText: edit.media.altText } };
    case 'attachMany':
      return { verb: 'posts.attachMany', input: { ...seen, mediaIds: edit.media.map(({ mediaId }) => mediaId) } };
    case 'detach':
      return { verb: 'posts.detach', input: { ...seen, mediaId: edit.mediaId } };
    case 'order':
    case 'alt': {
      const media = after.media.map(({ mediaId, altText }) => ({ mediaId, altText }));
      return { verb: 'posts.arrangeMedia', input: { ...seen, media } };
    }
    default: {
      const channels = after.channels.map(({ channelId, format, text }) => ({ channelId, format, text }));
      return { verb: 'posts.update', input: { ...seen, channels } };
    }
  }
}

/** True when somebody else changed the very thing that the edit changes, to something else than the edit does. */
export function collides(edit: Edit, before: Post, now: Post): boolean {
  const was = valueAt(edit, before);
  const is = valueAt(edit, now);
  return was !== is && is !== valueAt(edit, applyEdit(now, edit));
}

function valueAt(edit: Edit, post: Post): string {
  if (edit.kind === 'field') return JSON.stringify(post[edit.field]);
  if (edit.kind === 'move') return JSON.stringify([post.date, post.time]);
  if (edit.kind === 'order') return post.media.map((item) => item.mediaId).join();
  if (edit.kind === 'attach' || edit.kind === 'attachMany' || edit.kind === 'detach') return '';
  if (edit.kind === 'alt') return post.media.find((item) => item.mediaId === edit.mediaId)?.altText ?? '';
  const channel = post.channels.find((candidate) => candidate.channelId === edit.channelId);
  if (edit.kind === 'variant') return JSON.stringify(channel?.text ?? null);
  return channel?.format ?? '';
}

/**
 * An edit for the post as it is now. The text that a person typed for a channel which somebody took off meanwhile is kept:
 * the channel comes back with it.
 */
export function rebase(edit: Edit, before: Post, now: Post): readonly Edit[] {
  if (edit.kind !== 'variant' || edit.text === null) return [edit];
  const had = before.channels.find((channel) => channel.channelId === edit.channelId);
  const has = now.channels.some((channel) => channel.channelId === edit.channelId);
  if (has || had === undefined) return [edit];
  return [{ kind: 'addChannel', channelId: edit.channelId, format: had.format }, edit];
}

/** The text for a channel as its tab shows it, and whether it is the common one. */
export function variantOf(post: Post, channelId: string): { readonly text: string; readonly isOwn: boolean } {
  const own = post.channels.find((channel) => channel.channelId === channelId)?.text ?? null;
  return own === null ? { text: post.text, isOwn: false } : { text: own, isOwn: own !== post.text };
}

/** A typed text for a channel: typing the common text again gives up the own one. */
export function variantEdit(post: Post, channelId: string, text: string): Edit {
  return { kind: 'variant', channelId, text: text === post.text ? null : text };
}

/** The order after `mediaId` took the place of index `to`; an index outside goes to the nearest end. */
export function moveInOrder(ids: readonly string[], mediaId: string, to: number): readonly string[] {
  const rest = ids.filter((id) => id !== mediaId);
  if (rest.length === ids.length) return ids;
  const place = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, place), mediaId, ...rest.slice(place)];
}
