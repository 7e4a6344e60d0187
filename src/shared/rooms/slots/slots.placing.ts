/** What finding slots for several posts has in common: which of them can go at all, in which order, and what stays. */
import type { PlainDateText } from '../../time/plain-date.ts';
import { compareMoments, type PlainTimeText, type WallClock } from '../../time/plain-time.ts';
import type { Slot } from '../channels/channels.schema.ts';
import { type SlotPost, takenMoments } from './slots.rules.ts';

/** Why a post stays where it is. */
export const LEFT_REASONS = ['no-channel', 'no-slots', 'full', 'published', 'cancelled'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

export interface SlotPlace {
  readonly id: string;
  readonly date: PlainDateText;
  readonly time: PlainTimeText;
  /** The channel whose slot it is. */
  readonly channelId: string;
}

export interface SlotLeft {
  readonly id: string;
  readonly reason: LeftReason;
}

export interface Placing<Place extends SlotPlace = SlotPlace> {
  readonly places: readonly Place[];
  readonly left: readonly SlotLeft[];
}

/** What the posts go by. All of it is the wall clock of a post's client. */
export interface SlotFacts {
  readonly slotsOf: (channelId: string) => readonly Slot[];
  /** Now, where the post's client is: only later moments are given. */
  readonly nowFor: (post: SlotPost) => WallClock;
  /** A pause holds the posts of the post's client on that day: nothing is put there. */
  readonly isPaused: (post: SlotPost, date: PlainDateText) => boolean;
}

/** A post that goes, with the first of its channels that has slots. */
export interface Mover {
  readonly post: SlotPost;
  readonly channelId: string;
}

/** By day and hour, a day without an hour before its hours; what has no day comes last, as it was given. */
export function inOrder<Post extends SlotPost>(posts: readonly Post[]): Post[] {
  const key = ({ date, time }: SlotPost) => (date === null ? '~' : `${date} ${time ?? ''}`);
  return [...posts].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function moverOf(post: SlotPost, { slotsOf }: SlotFacts): Mover | LeftReason {
  if (post.status === 'published' || post.status === 'cancelled') return post.status;
  if (post.channelIds.length === 0) return 'no-channel';
  const channelId = post.channelIds.find((id) => slotsOf(id).length > 0);
  return channelId === undefined ? 'no-slots' : { post, channelId };
}

/**
 * Asks `plan` where the posts go, in their order. The moments that they have now are free for each other; one that finds nothing keeps
 * its own, and then the rest is planned again around it, so that no two are ever on one slot.
 */
export function settle<Place extends SlotPlace>(
  posts: readonly SlotPost[],
  others: readonly SlotPost[],
  facts: SlotFacts,
  plan: (movers: readonly Mover[], taken: Set<string>) => Placing<Place>,
): Placing<Place> {
  const left: SlotLeft[] = [];
  const staying: SlotPost[] = [...others];
  let movers: Mover[] = [];
  for (const post of inOrder(posts)) {
    const mover = moverOf(post, facts);
    if (typeof mover !== 'string') movers.push(mover);
    else {
      left.push({ id: post.id, reason: mover });
      staying.push(post);
    }
  }
  for (;;) {
    const planned = plan(movers, takenMoments(staying));
    if (planned.left.length === 0) return { places: planned.places, left };
    const stuck = new Set(planned.left.map(({ id }) => id));
    left.push(...planned.left);
    staying.push(...movers.flatMap(({ post }) => (stuck.has(post.id) ? [post] : [])));
    movers = movers.filter(({ post }) => !stuck.has(post.id));
  }
}

/** True for a moment that comes after another one. */
export const isAfter = (moment: WallClock, other: WallClock): boolean => compareMoments(moment, other) > 0;
