/** What happens to a post when it is moved, and what is worth a warning. Values in, values out. */
import { addDays, daysBetween, type PlainDateText, type Weekday, weekday } from '../../time/plain-date.ts';
import type { PlainTimeText } from '../../time/plain-time.ts';
import type { EpochMillis } from '../../time/zone.ts';
import { checkVariant, type Finding } from './posts.check.ts';
import { groupOf } from './posts.content-types.ts';
import type { NetworkTable } from './posts.limits.ts';
import { NETWORKS } from './posts.networks.ts';
import { hasPassed, type Scheduled, type StoredStatus } from './posts.status.ts';

/** The part of a post that moving changes. */
export type Placed = { date: PlainDateText | null; time: PlainTimeText | null };

/** A channel's posting slot: a weekday and a time on the client's wall clock. */
export type Slot = { weekday: Weekday; time: PlainTimeText };

/** Another date, the same hour: what a drop in the month view does. */
export function moveToDate<Post extends Placed>(post: Post, date: PlainDateText): Post {
  return { ...post, date };
}

/** Another date and time: what a drop in the week or day view does. */
export function moveToMoment<Post extends Placed>(post: Post, date: PlainDateText, time: PlainTimeText): Post {
  return { ...post, date, time };
}

/** Out of the calendar: the date goes, nothing else changes (CAL4), so the hour is there when the post comes back. */
export function moveToBacklog<Post extends Placed>(post: Post): Post {
  return { ...post, date: null };
}

/** Every dated post `days` later, hours and distances kept; posts of the backlog stay as they are. */
export function shiftByDays<Post extends Placed>(posts: readonly Post[], days: number): Post[] {
  return posts.map((post) => (post.date === null ? post : { ...post, date: addDays(post.date, days) }));
}

/** Several posts dragged by one of them: all move by as many days as that one. */
export function shiftWith<Post extends Placed>(posts: readonly Post[], from: PlainDateText, to: PlainDateText): Post[] {
  return shiftByDays(posts, daysBetween(from, to));
}

/** The first slot of the date's weekday that no other post has taken, or null when there is none. */
export function nextSlot(
  slots: readonly Slot[],
  date: PlainDateText,
  taken: readonly PlainTimeText[] = [],
): PlainTimeText | null {
  const day = weekday(date);
  const free = slots.filter((slot) => slot.weekday === day && !taken.includes(slot.time)).map((slot) => slot.time);
  return free.sort()[0] ?? null;
}

/**
 * A post out of the backlog onto a date: its own time if it has one, else the channel's next free slot, else no time.
 */
export function placeFromBacklog<Post extends Placed>(
  post: Post,
  date: PlainDateText,
  slots: readonly Slot[],
  taken: readonly PlainTimeText[] = [],
): Post {
  return { ...post, date, time: post.time ?? nextSlot(slots, date, taken) };
}

/** A place in the calendar is an idea until somebody writes what comes there. */
export type Place = Placed & { status: StoredStatus; isPlaceholder: boolean };

/** True when any of the texts says something: then the place is a post. */
export function isFilled(texts: readonly (string | null | undefined)[]): boolean {
  return texts.some((text) => (text ?? '').trim() !== '');
}

/** What turning a place into a post changes: it is a promise now, so a dated idea becomes a draft. */
export function turnIntoPost({
  date,
  status,
}: Pick<Place, 'date' | 'status'>): Pick<Place, 'status' | 'isPlaceholder'> {
  return { isPlaceholder: false, status: status === 'idea' && date !== null ? 'draft' : status };
}

/** One channel's own version of a post; a null text means that the post's own text is used. */
export type ChannelVariant = { channelId: string; text: string | null };

/** The text for a channel: its own, or the post's where the channel has none. An empty own text is a choice and stays. */
export function textFor(post: { text: string; variants: readonly ChannelVariant[] }, channelId: string): string {
  return post.variants.find((variant) => variant.channelId === channelId)?.text ?? post.text;
}

export const POST_FINDINGS = [
  'no-channel',
  'no-content-type',
  'no-marketing-task',
  'news-without-context',
  'past-date',
] as const;
export type PostFindingCode = (typeof POST_FINDINGS)[number];

export type ChannelPost = ChannelVariant & {
  network: string;
  format: string;
  altTexts?: readonly (string | null)[];
};

export type CheckedPost = Scheduled & {
  status: StoredStatus;
  title: string;
  text: string;
  contentType: string | null;
  marketingTask: string | null;
  /** How a news post touches the client's topic. */
  newsContext: string | null;
  variants: readonly ChannelPost[];
  mediaCount?: number;
  imageCount?: number;
};

/** What is worth a look on a post as a whole: codes of `findings` in the vocabulary, all of them warnings. */
export function checkPost(post: CheckedPost, now: EpochMillis): Finding<PostFindingCode>[] {
  const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';
  const isNews = post.contentType !== null && groupOf(post.contentType) === 'news';
  const isOpen = post.status !== 'published' && post.status !== 'cancelled';
  const codes: PostFindingCode[] = [];
  if (post.variants.length === 0) codes.push('no-channel');
  if (post.contentType === null) codes.push('no-content-type');
  if (isBlank(post.marketingTask)) codes.push('no-marketing-task');
  if (isNews && isBlank(post.newsContext)) codes.push('news-without-context');
  if (isOpen && hasPassed(post, now)) codes.push('past-date');
  return codes.map((code) => ({ code, level: 'warn', params: { count: 1 } }));
}

/** What each channel's network would say, by channel id; channels without findings are left out. */
export function checkChannels(post: CheckedPost, table: NetworkTable = NETWORKS): Map<string, Finding[]> {
  const checked = post.variants.map(({ channelId, network, format, altTexts = [] }): [string, Finding[]] => {
    const { mediaCount = 0, imageCount = mediaCount, title } = post;
    const text = textFor(post, channelId);
    return [
      channelId,
      checkVariant({ network, format, text, title, mediaCount, imageCount, altTexts }, table).findings,
    ];
  });
  return new Map(checked.filter(([, findings]) => findings.length > 0));
}
