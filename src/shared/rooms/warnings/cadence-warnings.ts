/** Where a client's rhythm is broken: domain.md, section 7. Only what can still be mended is told: today and later. */

import { fold } from '../../text/fold.ts';
import { datesIn, monthRange, weekRange } from '../../time/calendar-grid.ts';
import { addDays, dateParts, monthOf, type PlainDateText } from '../../time/plain-date.ts';
import { type Cadence, cadenceOn } from '../clients/clients.cadence.ts';
import { ownDateIn } from '../dates/day-marks.ts';
import type { CADENCE_WARNINGS, Warning } from './warnings.schema.ts';
import type { WarningsInput, WatchedClient, WatchedPost } from './warnings.types.ts';

type Code = (typeof CADENCE_WARNINGS)[number];

/** A post in so many days before an own date counts as being about it. */
export const OWN_DATE_DAYS = 7;

/** The rules of a day. */
const rulesOn = (client: WatchedClient, date: PlainDateText): Cadence =>
  cadenceOn(client.cadence, client.rhythms ?? [], date);

const later = (one: PlainDateText, other: PlainDateText) => (one > other ? one : other);

const counts = (post: WatchedPost): boolean => post.status !== 'cancelled' && !post.isHeld;

function broken(client: WatchedClient, date: PlainDateText, code: Code, params: Warning['params'] = {}): Warning {
  return { code, level: 'warn', params: { count: 1, ...params }, where: { date, clientId: client.id, postId: null } };
}

/** Everything about one client's rhythm within the days asked for. `posts` are the client's own. */
export function cadenceWarnings(client: WatchedClient, posts: readonly WatchedPost[], input: WarningsInput): Warning[] {
  const living = posts.filter(counts);
  return [
    ...dayWarnings(client, living, input),
    ...weekWarnings(client, living, input),
    ...monthWarnings(client, living, input),
    ...ownDateWarnings(client, living, input),
  ];
}

/** Days in a row that break the same rule are one warning, on the first of them. */
function dayWarnings(client: WatchedClient, posts: readonly WatchedPost[], input: WarningsInput): Warning[] {
  const perDay = new Map<string, number>();
  for (const { date } of posts) perDay.set(date, (perDay.get(date) ?? 0) + 1);
  const holds = input.holds.filter(({ clientIds }) => clientIds.includes(client.id));
  const isHeld = (date: PlainDateText) => holds.some(({ startsOn, endsOn }) => date >= startsOn && date <= endsOn);
  const from = later(input.from, input.today);
  const dates = datesIn({ from, to: input.to });
  const least = (date: PlainDateText) => rulesOn(client, date).dayMin ?? 0;
  const most = (date: PlainDateText) => rulesOn(client, date).dayMax ?? Number.POSITIVE_INFINITY;
  const few = dates.filter((date) => (perDay.get(date) ?? 0) < least(date) && !isHeld(date));
  const many = dates.filter((date) => (perDay.get(date) ?? 0) > most(date));
  return [
    // Where a plan begins or ends within a run, each part has its own number.
    ...[...Map.groupBy(few, least)].flatMap(([min, days]) =>
      runs(days).map(({ first, last, count }) => broken(client, first, 'day-few', { count, last, min })),
    ),
    ...many.map((date) => broken(client, date, 'day-many', { count: perDay.get(date) ?? 0, max: most(date) })),
  ];
}

/** Dates in order as runs of days that follow each other. */
export function runs(dates: readonly PlainDateText[]): { first: PlainDateText; last: PlainDateText; count: number }[] {
  const found: { first: PlainDateText; last: PlainDateText; count: number }[] = [];
  for (const date of dates) {
    const open = found.at(-1);
    if (open !== undefined && addDays(open.last, 1) === date) {
      open.last = date;
      open.count += 1;
    } else found.push({ first: date, last: date, count: 1 });
  }
  return found;
}

function weekWarnings(client: WatchedClient, posts: readonly WatchedPost[], input: WarningsInput): Warning[] {
  const blogs = new Set(
    input.channels.filter(({ clientId, network }) => clientId === client.id && network === 'blog').map(({ id }) => id),
  );
  const mondays = [...new Set(datesIn(input).map((date) => weekRange(date).from))];
  return mondays.flatMap((monday) => {
    const sunday = addDays(monday, 6);
    // A week that is over cannot be mended; one that the days asked for only touch is told by its own page.
    if (sunday < input.today || sunday > input.to) return [];
    const { weekArticle, weekAlbum } = rulesOn(client, sunday);
    const ofWeek = posts.filter(({ date }) => date >= monday && date <= sunday);
    const hasArticle = ofWeek.some(({ channels }) =>
      channels.some(({ id, format }) => blogs.has(id) || format === 'article'),
    );
    const hasAlbum = ofWeek.some(
      (post) => post.pictures >= 2 || post.channels.some(({ format }) => format === 'carousel'),
    );
    const date = [monday, input.from, input.today].reduce(later);
    return [
      ...(weekArticle && blogs.size > 0 && !hasArticle ? [broken(client, date, 'week-article', { last: sunday })] : []),
      ...(weekAlbum && ofWeek.length > 0 && !hasAlbum ? [broken(client, date, 'week-album', { last: sunday })] : []),
    ];
  });
}

const DIGEST = ['digest', 'podsumowan', 'przeglad', 'roundup', 'round-up', 'recap', 'summary'];

/** A digest has no type of its own: its title or a label says so. */
export const isDigest = ({ title, labels }: Pick<WatchedPost, 'title' | 'labels'>): boolean => {
  const text = fold([title, ...labels].join(' '));
  return DIGEST.some((word) => text.includes(word));
};

/** Digest of the month, and in a quarter's or year's last month what the longer rules ask for; told on the month's last day. */
function monthWarnings(client: WatchedClient, posts: readonly WatchedPost[], input: WarningsInput): Warning[] {
  const months = [...new Set(datesIn(input).map(monthOf))];
  return months.flatMap((month) => {
    const { from, to } = monthRange(month);
    if (to < input.today || to > input.to) return [];
    const number = dateParts(from).month;
    const kept = (rule: Code) => input.kept.some((one) => one.clientId === client.id && one.rule === rule);
    const { monthDigest, quarterResearch, yearReport } = rulesOn(client, to);
    const hasPosts = posts.some(({ date }) => date >= from && date <= to);
    const hasDigest = posts.some((post) => post.date >= from && post.date <= to && isDigest(post));
    return [
      ...(monthDigest && hasPosts && !hasDigest ? [broken(client, to, 'month-digest')] : []),
      ...(quarterResearch && number % 3 === 0 && !kept('quarter-research')
        ? [broken(client, to, 'quarter-research')]
        : []),
      ...(yearReport && number === 12 && !kept('year-report') ? [broken(client, to, 'year-report')] : []),
    ];
  });
}

/** An own date wants a post on the day or in the week before it. */
function ownDateWarnings(client: WatchedClient, posts: readonly WatchedPost[], input: WarningsInput): Warning[] {
  const years = [...new Set([input.from, input.to].map((date) => dateParts(date).year))];
  return input.ownDates
    .filter(({ clientId }) => clientId === client.id)
    .flatMap((own) =>
      years.flatMap((year) => {
        const date = ownDateIn(own, year);
        if (date === null || date < input.from || date > input.to || date < input.today) return [];
        if (!rulesOn(client, date).ownDates) return [];
        const first = addDays(date, -OWN_DATE_DAYS);
        const hasPost = posts.some((post) => post.date >= first && post.date <= date);
        return hasPost ? [] : [broken(client, date, 'own-date', { name: own.name })];
      }),
    );
}
