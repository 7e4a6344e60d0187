import { describe, expect, it } from 'vitest';
import { type CadenceChanges, cadenceOf, withCadence } from '../clients/clients.cadence.ts';
import type { OwnDate } from '../dates/dates.schema.ts';
import { runs } from './cadence-warnings.ts';
import { warningsOf } from './warnings.rules.ts';
import type { WarningsInput, WatchedChannel, WatchedPost } from './warnings.types.ts';

const QUIET: CadenceChanges = {
  dayMin: null,
  dayMax: null,
  weekArticle: false,
  weekAlbum: false,
  monthDigest: false,
  quarterResearch: false,
  yearReport: false,
};
/** 2026-11-12, 10:00 in Warsaw, a Thursday. */
const NOW = Date.UTC(2026, 10, 12, 9);

const post = (fields: Partial<WatchedPost> = {}): WatchedPost => ({
  id: 'post',
  clientId: 'client',
  date: '2026-11-19',
  time: '14:30',
  zone: 'Europe/Warsaw',
  status: 'draft',
  title: 'Bukiet',
  contentType: 'guide',
  task: 'reach',
  hasContext: false,
  labels: [],
  isPlaceholder: false,
  isHeld: false,
  channels: [{ id: 'instagram', format: 'post' }],
  pictures: 1,
  ...fields,
});
const channel = (fields: Partial<WatchedChannel> = {}): WatchedChannel => ({
  id: 'instagram',
  clientId: 'client',
  network: 'instagram',
  slots: [],
  ...fields,
});

function find(posts: readonly WatchedPost[], cadence: CadenceChanges = QUIET, more: Partial<WarningsInput> = {}) {
  return warningsOf({
    from: '2026-11-01',
    to: '2026-11-30',
    now: NOW,
    today: '2026-11-12',
    posts,
    clients: [{ id: 'client', cadence: cadenceOf(cadence), holidayCountries: ['PL'] }],
    channels: [channel()],
    ownDates: [],
    holds: [],
    overContract: [],
    kept: [],
    findingsOf: () => [],
    ...more,
  });
}
const codes = (...input: Parameters<typeof find>) =>
  find(...input).map(({ code, where }) => `${where.date.slice(8)} ${code}`);

describe('a post', () => {
  it.each<[string, Partial<WatchedPost>, string[]]>([
    ['keeps the rules', {}, []],
    ['has no channel', { channels: [] }, ['19 no-channel']],
    ['has no marketing task', { task: null }, ['19 no-marketing-task']],
    ['is news without context', { contentType: 'industry' }, ['19 news-without-context']],
    ['is news with its context', { contentType: 'industry', hasContext: true }, []],
    ['is over and was not published', { date: '2026-11-11', task: null }, ['11 past-date']],
    ['was published', { date: '2026-11-11', status: 'published', task: null }, []],
    ['is called off', { status: 'cancelled', task: null }, []],
    ['is held by a pause', { isHeld: true, task: null }, []],
  ])('%s', (_name, fields, expected) => {
    expect(codes([post(fields)])).toEqual(expected);
  });

  it('on a public holiday says which', () => {
    const [warning] = find([post({ date: '2027-01-06' })], QUIET, { from: '2027-01-01', to: '2027-01-31' });
    expect(warning).toMatchObject({
      code: 'on-holiday',
      params: { pl: 'Święto Trzech Króli', en: 'Epiphany', country: 'PL' },
    });
  });

  it.each([
    ['14:30', []],
    ['14:45', []],
    ['14:46', ['19 outside-slots']],
    [null, []],
  ])('at %s beside a slot at 14:30', (time, expected) => {
    const channels = [channel({ slots: [{ weekday: 4, time: '14:30' }] })];
    expect(codes([post({ time })], QUIET, { channels })).toEqual(expected);
  });

  it('outside of slots names each network once, and none whose channel has no slots', () => {
    const channels = [
      channel({ slots: [{ weekday: 1, time: '14:30' }] }),
      channel({ id: 'facebook', network: 'facebook' }),
      channel({ id: 'second', slots: [{ weekday: 2, time: '14:30' }] }),
    ];
    const everywhere = post({ channels: channels.map(({ id }) => ({ id, format: 'post' })) });
    expect(find([everywhere], QUIET, { channels })).toMatchObject([{ params: { networks: 'instagram' } }]);
  });

  it('carries what its networks say, but for what a draft cannot help; a placeholder has no content yet', () => {
    const findings = [
      { code: 'text-too-long', level: 'block' as const, params: { count: 3, networks: 'x' } },
      { code: 'content-missing', level: 'warn' as const, params: { count: 1 } },
    ];
    const more = { findingsOf: () => findings };
    expect(find([post()], QUIET, more)).toMatchObject([
      { code: 'text-too-long', level: 'block', params: { count: 3 } },
    ]);
    expect(find([post({ isPlaceholder: true })], QUIET, more)).toEqual([]);
    expect(find([post()], { ...QUIET, off: ['content'] }, more)).toEqual([]);
  });
});

describe('posts on one channel', () => {
  const two = (time: string, fields: Partial<WatchedPost> = {}) => [
    post(),
    post({ id: 'other', title: 'Wianek', time, ...fields }),
  ];
  it('clash when they are closer than the rule, each naming the other', () => {
    expect(find(two('14:59'))).toMatchObject([
      { code: 'clash', params: { count: 29, title: 'Wianek', time: '14:59' }, where: { postId: 'post' } },
      { code: 'clash', params: { count: 29, title: 'Bukiet', time: '14:30' }, where: { postId: 'other' } },
    ]);
    expect(codes(two('15:00'))).toEqual([]);
    expect(codes(two('15:00'), { ...QUIET, clashMinutes: 31 })).toHaveLength(2);
  });
  it('clash over midnight', () => {
    const posts = [post({ time: '23:50' }), post({ id: 'other', date: '2026-11-20', time: '00:10' })];
    expect(codes(posts)).toEqual(['19 clash', '20 clash']);
  });
  it('do not clash on different channels, without an hour, or when one was called off', () => {
    expect(codes(two('14:30', { channels: [{ id: 'facebook', format: 'post' }] }))).toEqual([]);
    expect(codes([post({ time: null }), post({ id: 'other', time: null })])).toEqual([]);
    expect(codes(two('14:30', { status: 'cancelled' }))).toEqual([]);
  });
});

describe('the rhythm', () => {
  const days = (from: number, to: number, each: number) =>
    Array.from({ length: to - from + 1 }, (_, day) =>
      Array.from({ length: each }, (_unused, index) =>
        post({ id: `${from + day}-${index}`, date: `2026-11-${from + day}`, time: `${10 + index * 2}:00` }),
      ),
    ).flat();

  it('of a day has at least 2 and at most 4 posts; days in a row are one warning, from today on', () => {
    const cadence = { ...QUIET, dayMin: 2, dayMax: 4 };
    const posts = [...days(15, 20, 2), ...days(21, 21, 5)];
    expect(find(posts, cadence)).toMatchObject([
      {
        code: 'day-few',
        params: { count: 3, last: '2026-11-14', min: 2 },
        where: { date: '2026-11-12', postId: null },
      },
      { code: 'day-many', params: { count: 5, max: 4 }, where: { date: '2026-11-21' } },
      { code: 'day-few', params: { count: 9, last: '2026-11-30' }, where: { date: '2026-11-22' } },
    ]);
  });

  it('expects nothing of days on which the client is paused', () => {
    const holds = [{ clientIds: ['client'], startsOn: '2026-11-13', endsOn: '2026-11-30' }];
    expect(find([], { ...QUIET, dayMin: 1 }, { holds })).toMatchObject([{ params: { count: 1 } }]);
  });

  it('of a week has an article where there is a blog, and an album; weeks that are over are let be', () => {
    const cadence = { ...QUIET, weekArticle: true, weekAlbum: true };
    const blog = { channels: [channel({ id: 'blog', network: 'blog' })] };
    const posts = [
      post({ date: '2026-11-13' }),
      post({ id: 'b', date: '2026-11-17', channels: [{ id: 'blog', format: 'article' }] }),
    ];
    expect(codes(posts, cadence, blog)).toEqual([
      '12 week-article',
      '12 week-album',
      '16 week-album',
      '23 week-article',
    ]);
    expect(codes([post({ date: '2026-11-17', pictures: 2 })], cadence)).toEqual([]);
  });

  it('of a month has a digest, known by its title or a label', () => {
    const cadence = { ...QUIET, monthDigest: true };
    expect(codes([post()], cadence)).toEqual(['30 month-digest']);
    expect(codes([post({ title: 'Przegląd listopada' })], cadence)).toEqual([]);
    expect(codes([post({ labels: ['Digest'] })], cadence)).toEqual([]);
  });

  it('of a quarter and of a year is asked for in their last month', () => {
    const december = { from: '2026-12-01', to: '2026-12-31' };
    const cadence = { ...QUIET, quarterResearch: true, yearReport: true };
    expect(codes([], cadence)).toEqual([]);
    expect(codes([], cadence, december)).toEqual(['31 quarter-research', '31 year-report']);
    expect(codes([], cadence, { ...december, kept: [{ clientId: 'client', rule: 'year-report' }] })).toEqual([
      '31 quarter-research',
    ]);
  });

  it('has a post on an own date or in the week before', () => {
    const own = {
      clientId: 'client',
      name: 'Rocznica',
      date: '2019-11-25',
      repeats: 'yearly',
      leadDays: null,
    } as OwnDate;
    expect(find([], QUIET, { ownDates: [own] })).toMatchObject([{ code: 'own-date', params: { name: 'Rocznica' } }]);
    expect(codes([post({ date: '2026-11-18' })], QUIET, { ownDates: [own] })).toEqual([]);
    expect(codes([post({ date: '2026-11-17' })], QUIET, { ownDates: [own] })).toEqual(['25 own-date']);
    expect(codes([], { ...QUIET, ownDates: false }, { ownDates: [own] })).toEqual([]);
  });
});

it('days that follow each other are one run', () => {
  expect(runs(['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-03'])).toEqual([
    { first: '2026-11-29', last: '2026-12-01', count: 3 },
    { first: '2026-12-03', last: '2026-12-03', count: 1 },
  ]);
});

it('only what differs from the usual rhythm is kept', () => {
  expect(withCadence({}, { dayMin: 1 })).toEqual({ dayMin: 1 });
  expect(withCadence({ dayMin: 1 }, { dayMin: 2, off: [] })).toEqual({});
  expect(cadenceOf({ dayMin: null })).toMatchObject({ dayMin: null, dayMax: 4 });
});
