/** What is worth a look on single posts: CAL9. Values in, values out; nothing is stopped here. */
import { type PlainDateText, weekday } from '../../time/plain-date.ts';
import { minutesBetween, toMinutes } from '../../time/plain-time.ts';
import type { PostWarning } from '../clients/clients.cadence.ts';
import { holidaysOf } from '../dates/holidays.ts';
import { groupOf } from '../posts/posts.content-types.ts';
import { hasPassed } from '../posts/posts.status.ts';
import type { Warning } from './warnings.schema.ts';
import type { WarningsInput, WatchedChannel, WatchedClient, WatchedPost } from './warnings.types.ts';

const MINUTES_IN_DAY = 1_440;

/** What a network says that is no fault of a plan yet: an unknown network is the table's gap, a missing text is a draft's state. */
const QUIET: readonly string[] = ['network-unknown', 'format-unknown', 'content-missing'];

type Facts = Pick<WarningsInput, 'now' | 'findingsOf'> & {
  readonly clientById: ReadonlyMap<string, WatchedClient>;
  readonly channelById: ReadonlyMap<string, WatchedChannel>;
};

/** Whether a post can still be helped: neither out, nor called off, nor held by a pause. */
export const isOpen = ({ status, isHeld }: Pick<WatchedPost, 'status' | 'isHeld'>): boolean =>
  status !== 'published' && status !== 'cancelled' && !isHeld;

export function about(
  post: Pick<WatchedPost, 'id' | 'date' | 'clientId'>,
  code: string,
  params: Warning['params'] = {},
): Warning {
  return {
    code,
    level: 'warn',
    params: { count: 1, ...params },
    where: { date: post.date, clientId: post.clientId, postId: post.id },
  };
}

/** Everything but clashes, which take two posts. A post whose time is over has only that to say. */
export function warningsOfPost(post: WatchedPost, facts: Facts): Warning[] {
  const client = facts.clientById.get(post.clientId);
  if (client === undefined || !isOpen(post)) return [];
  const wants = (warning: PostWarning) => !client.cadence.off.includes(warning);
  if (hasPassed(post, facts.now)) return wants('past-date') ? [about(post, 'past-date')] : [];
  const holiday = wants('on-holiday') ? holidayOn(post.date, client.holidayCountries) : null;
  const outside = wants('outside-slots') ? outsideSlots(post, client, facts.channelById) : [];
  return [
    ...(wants('no-channel') && post.channels.length === 0 ? [about(post, 'no-channel')] : []),
    ...(post.isPlaceholder ? [] : purposeWarnings(post, wants)),
    ...(holiday === null ? [] : [about(post, 'on-holiday', holiday)]),
    ...(outside.length === 0 ? [] : [about(post, 'outside-slots', { networks: outside.join(',') })]),
    ...(wants('content') && !post.isPlaceholder ? contentWarnings(post, facts) : []),
  ];
}

/** What a post is for; a place has no text yet of which that could be asked. */
function purposeWarnings(post: WatchedPost, wants: (warning: PostWarning) => boolean): Warning[] {
  const isNews = post.contentType !== null && groupOf(post.contentType) === 'news';
  return [
    ...(wants('no-marketing-task') && post.task === null ? [about(post, 'no-marketing-task')] : []),
    ...(wants('news-without-context') && isNews && !post.hasContext ? [about(post, 'news-without-context')] : []),
  ];
}

function contentWarnings(post: WatchedPost, { findingsOf }: Facts): Warning[] {
  return findingsOf(post.id)
    .filter(({ code }) => !QUIET.includes(code))
    .map(({ code, level, params }) => ({ ...about(post, code, params), level }));
}

/** The public holiday of a day in one of the countries: its names and the country's code. */
function holidayOn(date: PlainDateText, countries: readonly string[]) {
  const year = Number(date.slice(0, 4));
  for (const country of countries) {
    const day = holidaysOf(country, year).get(date);
    if (day !== undefined) return { pl: day.names.pl, en: day.names.en, country };
  }
  return null;
}

/** The networks whose channel has slots, none of them near the post's hour. A post without an hour is not outside of any. */
function outsideSlots(
  post: WatchedPost,
  client: WatchedClient,
  channelById: ReadonlyMap<string, WatchedChannel>,
): string[] {
  const { time } = post;
  if (time === null) return [];
  const day = weekday(post.date);
  const minute = toMinutes(time);
  const found = post.channels.flatMap(({ id }) => {
    const channel = channelById.get(id);
    if (channel === undefined || channel.slots.length === 0) return [];
    const near = channel.slots.some(
      (slot) => slot.weekday === day && Math.abs(toMinutes(slot.time) - minute) <= client.cadence.slotMinutes,
    );
    return near ? [] : [channel.network];
  });
  return [...new Set(found)];
}

/** Posts on one channel that are closer to their neighbour than the client's rule, each told of the nearer one. */
export function clashes(posts: readonly WatchedPost[], facts: Facts): Warning[] {
  const byChannel = new Map<string, (WatchedPost & { time: string })[]>();
  for (const post of posts) {
    const { time } = post;
    if (time === null || !isOpen(post)) continue;
    if (facts.clientById.get(post.clientId)?.cadence.off.includes('clash') ?? true) continue;
    for (const { id } of post.channels) {
      const list = byChannel.get(id) ?? [];
      list.push({ ...post, time });
      byChannel.set(id, list);
    }
  }
  return [...byChannel].flatMap(([channelId, list]) => clashesOn(channelId, list, facts));
}

function clashesOn(channelId: string, list: readonly (WatchedPost & { time: string })[], facts: Facts): Warning[] {
  const channel = facts.channelById.get(channelId);
  const sorted = [...list].sort((a, b) => (a.date + a.time + a.id < b.date + b.time + b.id ? -1 : 1));
  return sorted.flatMap((post, index) => {
    const limit = facts.clientById.get(post.clientId)?.cadence.clashMinutes ?? 0;
    const neighbours = [sorted[index - 1], sorted[index + 1]].flatMap((other) => (other === undefined ? [] : [other]));
    const near = neighbours
      .map((other) => ({ other, minutes: Math.abs(minutesBetween(post, other)) }))
      .filter(({ minutes }) => minutes < Math.min(limit, MINUTES_IN_DAY))
      .sort((a, b) => a.minutes - b.minutes)[0];
    // Once its time is over, a post has clashed or not; only what can be moved is told.
    if (near === undefined || channel === undefined || hasPassed(post, facts.now)) return [];
    const { other, minutes } = near;
    return [about(post, 'clash', { count: minutes, network: channel.network, title: other.title, time: other.time })];
  });
}
