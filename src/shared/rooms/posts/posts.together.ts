/** Where several posts go when one of them is dragged. Values in, values out. */
import { addDays, daysBetween, type PlainDateText } from '../../time/plain-date.ts';
import { addMinutes, minutesBetween, type PlainTimeText } from '../../time/plain-time.ts';
import type { Placed } from './posts.rules.ts';

/** What a card is let go on: the backlog, a day (the hour stays), or a moment; `time` null there is the row of posts without an hour. */
export type PlaceTarget =
  | { readonly kind: 'backlog' }
  | { readonly kind: 'day'; readonly date: PlainDateText }
  | { readonly kind: 'moment'; readonly date: PlainDateText; readonly time: PlainTimeText | null };

export interface Placement<Post extends Placed> {
  readonly post: Post;
  readonly date: PlainDateText | null;
  readonly time: PlainTimeText | null;
}

/**
 * `lead` is the post under the pointer: it goes to the target, and the others keep their distance from it, in days over the month and
 * in days and minutes over the hours. Posts of the backlog have no distance: they go onto the target's day, at the hour that `slotOn`
 * finds them (it is asked once for each, in order). A lead out of the backlog takes only those along that are in the backlog too.
 */
export function placeTogether<Post extends Placed>(
  lead: Post,
  others: readonly Post[],
  target: PlaceTarget,
  slotOn: (post: Post, date: PlainDateText) => PlainTimeText | null,
): Placement<Post>[] {
  const all = [lead, ...others.filter((post) => post !== lead)];
  return all.flatMap((post) => placeOne(post, lead, target, slotOn) ?? []);
}

/** False for what would stay where it is. */
export const isMoved = ({ post, date, time }: Placement<Placed>): boolean => post.date !== date || post.time !== time;

function placeOne<Post extends Placed>(
  post: Post,
  lead: Post,
  target: PlaceTarget,
  slotOn: (post: Post, date: PlainDateText) => PlainTimeText | null,
): Placement<Post> | null {
  const { date, time } = post;
  if (target.kind === 'backlog') return { post, date: null, time };
  if (post === lead && target.kind === 'moment') return { post, date: target.date, time: target.time };
  if (date === null) return { post, date: target.date, time: time ?? slotOn(post, target.date) };
  if (lead.date === null) return null;
  const days = daysBetween(lead.date, target.date);
  if (target.kind === 'day') return { post, date: addDays(date, days), time };
  if (target.time === null) return { post, date: addDays(date, days), time: null };
  if (time === null || lead.time === null) return { post, date: addDays(date, days), time };
  const minutes = minutesBetween({ date: lead.date, time: lead.time }, { date: target.date, time: target.time });
  return { post, ...addMinutes({ date, time }, minutes) };
}

/**
 * Several posts onto a date: the earliest lands there and the others keep their distances in days; with `gathers` all of them land
 * there. Hours stay. Posts of the backlog land on the date too, at the hour of `slotOn`.
 */
export function placeFrom<Post extends Placed>(
  posts: readonly Post[],
  date: PlainDateText,
  gathers: boolean,
  slotOn: (post: Post, date: PlainDateText) => PlainTimeText | null,
): Placement<Post>[] {
  const earliest = posts.flatMap((post) => post.date ?? []).sort()[0];
  return posts.map((post) => {
    if (post.date === null) return { post, date, time: post.time ?? slotOn(post, date) };
    const days = gathers || earliest === undefined ? 0 : daysBetween(earliest, post.date);
    return { post, date: addDays(date, days), time: post.time };
  });
}
