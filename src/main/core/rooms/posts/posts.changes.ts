/** What a change of a post brings along, and under which key keystrokes are one step. Values in, values out. */
import { isFilled, turnIntoPost } from '#shared/rooms/posts/posts.rules.ts';
import type { Post, PostChannel, PostStatus } from '#shared/rooms/posts/posts.schema.ts';
import type { PostRow } from './posts.repository.ts';

/** A placeholder in which somebody writes, or which is said to be one no longer, is a post from then on. */
export function filled(
  post: Post,
  changes: Partial<PostRow>,
  channels: readonly PostChannel[] | undefined,
): Partial<PostRow> {
  if (!post.isPlaceholder || changes.isPlaceholder === true) return {};
  const isWritten = isFilled([changes.title, changes.text, ...(channels ?? []).map(({ text }) => text)]);
  if (!isWritten && changes.isPlaceholder !== false) return {};
  return turnIntoPost({ date: post.date, status: changes.status ?? post.status });
}

/**
 * Whether the client approved another moment than the post has now ("approved, time changed"). A new
 * approval takes the mark away.
 */
export function approvalMark(
  post: PostRow,
  changes: Partial<PostRow>,
  isWanted: () => boolean,
): Pick<PostRow, 'movedAfterApproval'> | null {
  if (changes.movedAfterApproval !== undefined) return null;
  if (changes.status === 'approved') return { movedAfterApproval: false };
  const { date = post.date, time = post.time, status = post.status } = changes;
  if (date === post.date && time === post.time) return null;
  return APPROVED.includes(post.status) && APPROVED.includes(status) && isWanted()
    ? { movedAfterApproval: true }
    : null;
}

const APPROVED: readonly PostStatus[] = ['approved', 'scheduled'];

/** What a copy takes along: not the identity, nor what happened to the post itself (a series, a pause, a move after the approval). */
export function copied(post: Post) {
  const { id, rev, createdAt, updatedAt, movedAfterApproval, seriesId, seriesDate, pauseId, ...rest } = post;
  return rest;
}

/** Fields that are typed letter by letter; a choice (status, date, type) is a gesture each time. */
const TYPED: readonly string[] = ['title', 'text', 'notes', 'link', 'owner', 'firstComment', 'context'];

/**
 * What the person is typing in, as the key under which keystrokes become one step of history; null when the change is a choice.
 * The texts of channels count as typed while the list of channels stays what it is.
 */
export function fieldsTyped(
  fields: readonly string[],
  before: readonly PostChannel[],
  after: readonly PostChannel[] | undefined,
): string[] | null {
  if (fields.some((field) => !TYPED.includes(field))) return null;
  if (after === undefined) return [...fields];
  const withoutText = (list: readonly PostChannel[]) =>
    JSON.stringify(list.map((item) => [item.channelId, item.format, item.publishedUrl]));
  if (withoutText(before) !== withoutText(after)) return null;
  const texts = after.filter((item, index) => {
    const previous = before[index]?.text ?? null;
    return item.text !== previous;
  });
  // Taking the base text, or leaving it, is a choice; only a text that stays a text is being typed.
  if (
    texts.some((item) => item.text === null || before.find((old) => old.channelId === item.channelId)?.text === null)
  ) {
    return null;
  }
  return [...fields, ...texts.map((item) => item.channelId)];
}
