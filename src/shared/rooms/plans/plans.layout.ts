/** A month laid out from a plan: places for posts on free slots, by its rhythm and its shares. Values in, values out. */
import { fold } from '../../text/fold.ts';
import { datesIn, monthRange, quarterRange, weekRange } from '../../time/calendar-grid.ts';
import { dateParts, monthOf, type PlainDateText } from '../../time/plain-date.ts';
import { minutesBetween } from '../../time/plain-time.ts';
import type { Slot } from '../channels/channels.schema.ts';
import type { Cadence } from '../clients/clients.cadence.ts';
import { CONTENT_GROUPS, CONTENT_TYPES, type ContentGroup, groupOf } from '../posts/posts.content-types.ts';
import type { StoredStatus } from '../posts/posts.status.ts';
import {
  type FreeSlot,
  freeSlotsOn,
  keysOf,
  type TakenMoments,
  takenMoments,
  weekOfSlots,
} from '../slots/slots.rules.ts';
import { isDigest } from '../warnings/cadence-warnings.ts';

/** What a place is for beside its content: the things that a longer rule of the rhythm asks for. */
export const PLACE_PURPOSES = ['article', 'album', 'digest', 'research', 'year-report'] as const;
export type PlacePurpose = (typeof PLACE_PURPOSES)[number];

export interface LayoutChannel {
  readonly id: string;
  readonly network: string;
  readonly slots: readonly Slot[];
  /** Whether the network has posts of several pictures. */
  readonly hasCarousel: boolean;
}

/** A post that is there already. */
export interface LayoutPost {
  readonly id: string;
  readonly date: PlainDateText | null;
  readonly time: string | null;
  readonly title: string;
  readonly labels: readonly string[];
  readonly status: StoredStatus;
  readonly contentType: string | null;
  readonly channels: readonly { readonly channelId: string; readonly format: string }[];
  readonly pictures: number;
}

export interface LayoutFacts {
  /** Both within. */
  readonly from: PlainDateText;
  readonly to: PlainDateText;
  readonly cadence: Cadence;
  /** Percent by content group; without any, places have no content type. */
  readonly shares: Readonly<Partial<Record<ContentGroup, number>>>;
  readonly channels: readonly LayoutChannel[];
  /** From the year's beginning, or the Monday of the first week, to the end of the last week and month. */
  readonly posts: readonly LayoutPost[];
  /** A public holiday or a pause: nothing is put there. */
  readonly isClosed: (date: PlainDateText) => boolean;
  /** Whether a moment is still to come for the client. */
  readonly isAhead: (date: PlainDateText, time: string) => boolean;
}

export interface LaidPlace {
  readonly date: PlainDateText;
  readonly time: string;
  readonly channelId: string;
  readonly contentType: string | null;
  readonly purpose: PlacePurpose | null;
}

export interface Layout {
  /** In the order of the calendar. */
  readonly places: readonly LaidPlace[];
  /** Days that keep fewer posts than the rhythm asks for, since no slot is free. */
  readonly short: readonly { readonly date: PlainDateText; readonly missing: number }[];
  /** Days on which nothing is put: public holidays and pauses. */
  readonly closed: readonly PlainDateText[];
}

type Place = Omit<LaidPlace, 'contentType'>;
type Free = FreeSlot<LayoutChannel>;

const isLiving = ({ status }: LayoutPost): boolean => status !== 'cancelled';

/** The table of a month while it is filled: what is taken and how much each channel has. */
class Table {
  readonly places: Place[] = [];
  readonly #facts: LayoutFacts;
  readonly #taken: Set<string>;
  readonly #week: ReturnType<typeof weekOfSlots<LayoutChannel>>;
  readonly #moments: { readonly channelId: string; readonly date: PlainDateText; readonly time: string }[];
  readonly #perDay = new Map<PlainDateText, number>();
  readonly #perChannel = new Map<string, number>();

  constructor(facts: LayoutFacts) {
    this.#facts = facts;
    this.#taken = takenMoments(
      facts.posts.map((post) => ({ ...post, channelIds: post.channels.map(({ channelId }) => channelId) })),
    );
    this.#week = weekOfSlots(facts.channels);
    const living = facts.posts.filter(isLiving);
    this.#moments = living.flatMap(({ date, time, channels }) =>
      date === null || time === null ? [] : channels.map(({ channelId }) => ({ channelId, date, time })),
    );
    for (const { date } of living) if (date !== null) this.#count(date);
    for (const { channelId, date } of this.#moments)
      if (date >= facts.from && date <= facts.to) this.#countChannel(channelId);
  }

  #count(date: PlainDateText): void {
    this.#perDay.set(date, (this.#perDay.get(date) ?? 0) + 1);
  }

  #countChannel(channelId: string): void {
    this.#perChannel.set(channelId, (this.#perChannel.get(channelId) ?? 0) + 1);
  }

  countOn(date: PlainDateText): number {
    return this.#perDay.get(date) ?? 0;
  }

  #clashes({ date, time, channel }: Free): boolean {
    const { clashMinutes } = this.#facts.cadence;
    return this.#moments.some(
      (moment) => moment.channelId === channel.id && Math.abs(minutesBetween(moment, { date, time })) < clashMinutes,
    );
  }

  /** The free slots of a day that clash with nothing, the best first: another hour than the day has, a channel that has had less. */
  free(date: PlainDateText, wants: (channel: LayoutChannel) => boolean = () => true): Free[] {
    const { isAhead, isClosed, cadence } = this.#facts;
    if (isClosed(date) || (cadence.dayMax !== null && this.countOn(date) >= cadence.dayMax)) return [];
    const hours = new Set(this.#moments.flatMap((moment) => (moment.date === date ? [moment.time] : [])));
    const load = ({ channel }: Free) => (this.#perChannel.get(channel.id) ?? 0) / channel.slots.length;
    return freeSlotsOn(this.#week, date, this.#taken as TakenMoments)
      .filter((slot) => wants(slot.channel) && isAhead(date, slot.time) && !this.#clashes(slot))
      .sort((a, b) => Number(hours.has(a.time)) - Number(hours.has(b.time)) || load(a) - load(b));
  }

  put({ date, time, channel }: Free, purpose: PlacePurpose | null = null): void {
    this.places.push({ date, time, channelId: channel.id, purpose });
    this.#moments.push({ channelId: channel.id, date, time });
    this.#count(date);
    this.#countChannel(channel.id);
    for (const key of keysOf([channel.id], date, time)) this.#taken.add(key);
  }
}

/** An article in each week that has none, for a client with a blog among the channels. */
function putArticles(table: Table, { channels, posts, ...facts }: LayoutFacts, dates: readonly PlainDateText[]): void {
  const blogs = new Set(channels.filter(({ network }) => network === 'blog').map(({ id }) => id));
  if (!facts.cadence.weekArticle || blogs.size === 0) return;
  for (const [monday, days] of Map.groupBy(dates, (date) => weekRange(date).from)) {
    const { to: sunday } = weekRange(monday);
    const hasOne = posts.some(
      (post) =>
        isLiving(post) &&
        post.date !== null &&
        post.date >= monday &&
        post.date <= sunday &&
        post.channels.some(({ channelId, format }) => blogs.has(channelId) || format === 'article'),
    );
    const [slot] = hasOne ? [] : days.flatMap((date) => table.free(date, ({ id }) => blogs.has(id)).slice(0, 1));
    if (slot !== undefined) table.put(slot, 'article');
  }
}

/** As many places as each day lacks. A rhythm without a least number asks for one post a day. */
function putDays(table: Table, { cadence, isClosed }: LayoutFacts, dates: readonly PlainDateText[]): Layout['short'] {
  const short: { date: PlainDateText; missing: number }[] = [];
  for (const date of dates) {
    if (isClosed(date)) continue;
    const wanted = Math.min(cadence.dayMin ?? 1, cadence.dayMax ?? Number.POSITIVE_INFINITY);
    while (table.countOn(date) < wanted) {
      const [slot] = table.free(date);
      if (slot === undefined) break;
      table.put(slot);
    }
    const missing = wanted - table.countOn(date);
    if (missing > 0) short.push({ date, missing });
  }
  return short;
}

const YEAR_REPORT = ['raport roczny', 'annual report', 'podsumowanie roku', 'year in review'];
/** By the words that the warnings know it by. */
const isYearReport = ({ title, labels }: LayoutPost): boolean => {
  const text = fold([title, ...labels].join(' '));
  return YEAR_REPORT.some((word) => text.includes(word));
};

const isResearch = ({ contentType }: LayoutPost) => contentType === 'infographic' || contentType === 'numbers';
const isAlbum = ({ pictures, channels }: LayoutPost) =>
  pictures >= 2 || channels.some(({ format }) => format === 'carousel');

/** What the longer rules ask for, given to places that are there: the album of a week, what a month's last days owe. */
function givePurposes(places: readonly Place[], facts: LayoutFacts): Place[] {
  const { cadence, channels, posts } = facts;
  const carousel = new Set(channels.filter(({ hasCarousel }) => hasCarousel).map(({ id }) => id));
  const given = [...places];
  const give = (purpose: PlacePurpose, candidates: readonly Place[]) => {
    const chosen = candidates.find((place) => place.purpose === null);
    if (chosen !== undefined) given[given.indexOf(chosen)] = { ...chosen, purpose };
  };
  const within = (from: string, to: string) =>
    posts.filter((p) => isLiving(p) && p.date !== null && p.date >= from && p.date <= to);
  for (const month of new Set(places.map(({ date }) => monthOf(date)))) {
    const { from, to } = monthRange(month);
    // A period that ends within the month leaves its end to the next one.
    if (to > facts.to) continue;
    const last = () => given.filter(({ date }) => monthOf(date) === month).toReversed();
    const number = dateParts(from).month;
    if (cadence.monthDigest && !within(from, to).some(isDigest)) give('digest', last());
    const hasReport = within(`${month.slice(0, 4)}-01-01`, to).some(isYearReport);
    if (cadence.yearReport && number === 12 && !hasReport) give('year-report', last());
    const hasResearch = within(quarterRange(month).from, to).some(isResearch);
    if (cadence.quarterResearch && number % 3 === 0 && !hasResearch) give('research', last());
  }
  for (const monday of new Set(places.map(({ date }) => weekRange(date).from))) {
    const { to: sunday } = weekRange(monday);
    const hasAlbum = within(monday, sunday).some(isAlbum);
    const ofWeek = given.filter((p) => p.date >= monday && p.date <= sunday && carousel.has(p.channelId));
    if (cadence.weekAlbum && !hasAlbum) give('album', ofWeek);
  }
  return given;
}

/** The group that is furthest behind its share, the earlier of equals first; what is published counts too. */
function nextGroup(shares: LayoutFacts['shares'], counts: ReadonlyMap<ContentGroup, number>): ContentGroup | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0) + 1;
  let best: { group: ContentGroup; behind: number } | null = null;
  for (const group of CONTENT_GROUPS) {
    const share = shares[group] ?? 0;
    const behind = (share * total) / 100 - (counts.get(group) ?? 0);
    if (share > 0 && (best === null || behind > best.behind)) best = { group, behind };
  }
  return best?.group ?? null;
}

const ofResearch = (purpose: PlacePurpose | null) => (purpose === 'research' ? 'infographic' : null);

/** Gives every place a content type, so that the month comes as near to the shares as whole posts can. Types of a group take turns. */
function giveTypes(places: readonly Place[], { shares, posts, from, to }: LayoutFacts): LaidPlace[] {
  const groups = new Map<ContentGroup, number>();
  const types = new Map<string, number>();
  const count = (type: string | null) => {
    const group = type === null ? null : groupOf(type);
    if (type === null || group === null) return;
    groups.set(group, (groups.get(group) ?? 0) + 1);
    types.set(type, (types.get(type) ?? 0) + 1);
  };
  for (const post of posts)
    if (isLiving(post) && (post.date ?? '') >= from && (post.date ?? '') <= to) count(post.contentType);
  for (const { purpose } of places) count(ofResearch(purpose));
  return places.map((place) => {
    const fixed = ofResearch(place.purpose);
    if (fixed !== null) return { ...place, contentType: fixed };
    const group = nextGroup(shares, groups);
    const [type = null] =
      group === null ? [] : [...CONTENT_TYPES[group]].sort((a, b) => (types.get(a) ?? 0) - (types.get(b) ?? 0));
    count(type);
    return { ...place, contentType: type };
  });
}

/**
 * Proposes places for posts between two days: each day as many as the rhythm asks for at least, on free slots of the channels, never
 * closer on one channel than the client's rule, none on a public holiday, in a pause, or at a moment that is over, and never more than the
 * rhythm allows at most. Weekly, monthly and yearly rules are kept by giving places a purpose; content types follow the shares.
 */
export function layOut(facts: LayoutFacts): Layout {
  const dates = datesIn(facts);
  const table = new Table(facts);
  putArticles(table, facts, dates);
  const short = putDays(table, facts, dates);
  const inOrder = table.places.toSorted((a, b) => (a.date + a.time < b.date + b.time ? -1 : 1));
  return {
    places: giveTypes(givePurposes(inOrder, facts), facts),
    short,
    closed: dates.filter(facts.isClosed),
  };
}
