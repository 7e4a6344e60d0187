import { describe, expect, it, test } from 'vitest';
import type { StoredStatus } from '../posts/posts.status.ts';
import {
  byFormat,
  byGroup,
  byNetwork,
  byWeek,
  byWeekday,
  type CountedPost,
  change,
  nextPeriod,
  periodOf,
  previousPeriod,
  reportFileName,
  rhythm,
  share,
  tally,
} from './report.rules.ts';

/** 2026-11-12, 10:00 in Warsaw. */
const NOW = Date.UTC(2026, 10, 12, 9);

function post(date: string, status: StoredStatus = 'published', more: Partial<CountedPost> = {}): CountedPost {
  return { date, time: '09:00', zone: 'Europe/Warsaw', status, contentType: null, channels: [], ...more };
}

const on = (...channels: [network: string, format: string][]) => ({
  channels: channels.map(([network, format]) => ({ network, format })),
});

test.each([
  ['published', '2026-11-02', { planned: 1, published: 1 }],
  ['published', '2026-11-30', { planned: 1, published: 1 }],
  ['scheduled', '2026-11-02', { planned: 1, missed: 1 }],
  ['draft', '2026-11-02', { planned: 1, missed: 1 }],
  ['review', '2026-11-20', { planned: 1, upcoming: 1 }],
  ['changes', '2026-11-20', { planned: 1, upcoming: 1 }],
  ['approved', '2026-11-20', { planned: 1, upcoming: 1 }],
  ['idea', '2026-11-02', { ideas: 1 }],
  ['idea', '2026-11-20', { ideas: 1 }],
  ['cancelled', '2026-11-02', { cancelled: 1 }],
] as const)('a post that is %s on %s counts as %j', (status, date, counts) => {
  const nothing = { planned: 0, published: 0, missed: 0, upcoming: 0, cancelled: 0, ideas: 0 };
  expect(tally([post(date, status)], NOW)).toEqual({ ...nothing, ...counts });
});

describe('breakdowns', () => {
  it('count a post once on each of its networks and in each of its formats', () => {
    const posts = [
      post('2026-11-02', 'published', on(['instagram', 'reel'], ['facebook', 'reel'])),
      post('2026-11-03', 'scheduled', on(['instagram', 'story'])),
      post('2026-11-04', 'published', on(['instagram', 'post'], ['instagram', 'post'])),
      post('2026-11-05', 'published'),
      post('2026-11-06', 'cancelled', on(['x', 'post'])),
    ];
    const plain = (slices: ReturnType<typeof byNetwork>) =>
      slices.map(({ key, tally: { planned, published } }) => [key, published, planned]);
    expect(plain(byNetwork(posts, NOW))).toEqual([
      ['instagram', 2, 3],
      ['facebook', 1, 1],
      [null, 1, 1],
    ]);
    expect(plain(byFormat(posts, NOW))).toEqual([
      ['post', 1, 1],
      ['reel', 1, 1],
      ['story', 0, 1],
      [null, 1, 1],
    ]);
  });

  it('gather types into groups, and unknown or missing types last', () => {
    const types = ['meme', 'quest', 'recipe', null, 'a-type-of-tomorrow', null, null];
    const posts = types.map((contentType) => post('2026-11-02', 'published', { contentType }));
    expect(byGroup(posts, NOW).map(({ key, tally: { planned } }) => [key, planned])).toEqual([
      ['entertainment', 2],
      ['education', 1],
      [null, 4],
    ]);
  });

  it('cut weeks at the ends of the month and keep empty ones', () => {
    const weeks = byWeek([post('2026-11-01'), post('2026-11-30'), post('2026-11-29')], '2026-11', NOW);
    expect(weeks.map(({ week, range, tally: { planned } }) => [week, range.from, range.to, planned])).toEqual([
      [44, '2026-11-01', '2026-11-01', 1],
      [45, '2026-11-02', '2026-11-08', 0],
      [46, '2026-11-09', '2026-11-15', 0],
      [47, '2026-11-16', '2026-11-22', 0],
      [48, '2026-11-23', '2026-11-29', 1],
      [49, '2026-11-30', '2026-11-30', 1],
    ]);
  });

  it('show seven weekdays, Monday first', () => {
    const days = byWeekday([post('2026-11-02'), post('2026-11-09'), post('2026-11-08')], NOW);
    expect(days.map(({ key, tally: { published } }) => [key, published])).toEqual([
      [1, 2],
      [2, 0],
      [3, 0],
      [4, 0],
      [5, 0],
      [6, 0],
      [7, 1],
    ]);
  });
});

describe('rhythm', () => {
  const of = (posts: CountedPost[], period = '2026-10', contracted: number | null = null) =>
    rhythm(posts, period, '2026-11-12', contracted);

  it('looks at published posts where there are any', () => {
    const facts = of([post('2026-10-01'), post('2026-10-10'), post('2026-10-20', 'scheduled')]);
    expect(facts).toMatchObject({ basis: 'published', days: 31, daysWithPosts: 2 });
    expect(facts.longestGap).toEqual({ from: '2026-10-11', to: '2026-10-31', days: 21 });
  });

  it('looks at the plan of a month that lies ahead', () => {
    const facts = of([post('2026-12-01', 'draft'), post('2026-12-02', 'idea')], '2026-12');
    expect(facts).toMatchObject({ basis: 'planned', days: 31, daysWithPosts: 1 });
    expect(facts.longestGap).toEqual({ from: '2026-12-02', to: '2026-12-31', days: 30 });
  });

  it('looks at a running month up to today, or to a post published ahead of time', () => {
    expect(of([post('2026-11-05')], '2026-11')).toMatchObject({ days: 12, daysWithPosts: 1 });
    expect(of([post('2026-11-05'), post('2026-11-14')], '2026-11')).toMatchObject({ days: 14, daysWithPosts: 2 });
  });

  it('has no gap when every day has a post, and the whole month when none has', () => {
    const daily = Array.from({ length: 28 }, (_, day) => post(`2026-02-${String(day + 1).padStart(2, '0')}`));
    expect(of(daily, '2026-02').longestGap).toBeNull();
    expect(of([], '2026-02').longestGap).toEqual({ from: '2026-02-01', to: '2026-02-28', days: 28 });
  });

  it('names a busiest weekday and hour only when one comes first', () => {
    const tie = of([post('2026-10-05'), post('2026-10-06', 'published', { time: '18:30' })]);
    expect(tie).toMatchObject({ busiestWeekday: null, busiestHour: null });
    const clear = of([
      post('2026-10-05', 'published', { time: '18:00' }),
      post('2026-10-12', 'published', { time: '18:59' }),
      post('2026-10-06', 'published', { time: null }),
    ]);
    expect(clear).toMatchObject({
      busiestWeekday: { weekday: 1, count: 2 },
      busiestHour: { hour: 18, count: 2 },
    });
  });

  it.each([
    [null, 1],
    [62, 1],
    [61, null],
    [12, null],
  ])('with a contract of %j posts a month, days within the cadence are %j', (contracted, expected) => {
    const posts = ['01', '02', '02', '03', '03', '03', '03', '03'].map((day) => post(`2026-10-${day}`));
    expect(of(posts, '2026-10', contracted).daysInCadence).toBe(expected);
  });
});

test.each([
  [1, 4, 0.25],
  [0, 4, 0],
  [3, 0, null],
  [3, null, null],
])('%j as a share of %j is %j', (part, whole, expected) => {
  expect(share(part, whole)).toBe(expected);
});

test.each([
  [12, 10, { difference: 2, ratio: 0.2 }],
  [5, 10, { difference: -5, ratio: -0.5 }],
  [5, 0, { difference: 5, ratio: null }],
  [5, null, null],
  [5, undefined, null],
])('from %2$j to %1$j the change is %3$j', (now, before, expected) => {
  expect(change(now, before)).toEqual(expected);
});

test('periods follow each other over the new year', () => {
  expect(periodOf('2026-12-31')).toBe('2026-12');
  expect(nextPeriod('2026-12')).toBe('2027-01');
  expect(previousPeriod('2027-01')).toBe('2026-12');
});

describe('the name of a report file', () => {
  it.each([
    ['Kwiaciarnia Róża', 'Raport – Kwiaciarnia Róża – 2026-11.pdf'],
    ['A/B\\C: "D" <E>|F?*', 'Raport – A B C D E F – 2026-11.pdf'],
    ['  Kropki i spacje . . ', 'Raport – Kropki i spacje – 2026-11.pdf'],
    ['...', 'Raport – 2026-11.pdf'],
    ['a\u0000b\nc\u200ed\u202ee', 'Raport – a b c d e – 2026-11.pdf'],
    ['../../etc/passwd', 'Raport – .. .. etc passwd – 2026-11.pdf'],
    ['CON', 'Raport – CON – 2026-11.pdf'],
  ])('for %j is %j', (client, expected) => {
    expect(reportFileName('Raport', client, '2026-11')).toBe(expected);
  });

  it('stays under 255 bytes whatever the client is called', () => {
    for (const character of ['ż', '花', '🌵', 'a']) {
      const name = reportFileName('Raport', character.repeat(200), '2026-11');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^Raport – .+ – 2026-11\.pdf$/);
    }
  });
});
