import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { weekday } from '../../time/plain-date.ts';
import { minutesBetween } from '../../time/plain-time.ts';
import { DEFAULT_CADENCE } from '../clients/clients.cadence.ts';
import { groupOf } from '../posts/posts.content-types.ts';
import { type LayoutFacts, type LayoutPost, layOut } from './plans.layout.ts';

const QUIET = {
  ...DEFAULT_CADENCE,
  dayMin: 1,
  dayMax: 2,
  weekArticle: false,
  weekAlbum: false,
  monthDigest: false,
  quarterResearch: false,
  yearReport: false,
};
const everyDay = (...times: string[]) =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((day) => times.map((time) => ({ weekday: day, time })));
const channel = (id: string, ...times: string[]) => ({
  id,
  network: id,
  slots: everyDay(...times),
  hasCarousel: false,
});
const post = (changes: Partial<LayoutPost>): LayoutPost => ({
  id: 'post',
  date: '2026-11-03',
  time: '09:00',
  title: '',
  labels: [],
  status: 'draft',
  contentType: null,
  channels: [{ channelId: 'facebook', format: 'post' }],
  pictures: 0,
  ...changes,
});
const facts = (changes: Partial<LayoutFacts> = {}): LayoutFacts => ({
  from: '2026-11-02',
  to: '2026-11-08',
  cadence: QUIET,
  shares: {},
  channels: [channel('facebook', '09:00')],
  posts: [],
  isClosed: () => false,
  isAhead: () => true,
  ...changes,
});
const placed = (changes: Partial<LayoutFacts> = {}) =>
  layOut(facts(changes)).places.map(({ date, time, channelId }) => `${date.slice(8)} ${time} ${channelId}`);

describe('a month laid out', () => {
  it('has on each day as many as the rhythm asks for, in order', () => {
    expect(placed({ to: '2026-11-04' })).toEqual(['02 09:00 facebook', '03 09:00 facebook', '04 09:00 facebook']);
    expect(layOut(facts({ cadence: { ...QUIET, dayMin: 0 } })).places).toEqual([]);
    expect(placed({ cadence: { ...QUIET, dayMin: null }, to: '2026-11-02' }), 'one without a number').toHaveLength(1);
  });

  it('counts what is there, and lets go of what was cancelled', () => {
    expect(placed({ posts: [post({ time: '12:00' })], to: '2026-11-03' })).toEqual(['02 09:00 facebook']);
    expect(placed({ posts: [post({ status: 'cancelled' })], to: '2026-11-03' })).toHaveLength(2);
  });

  it('says which days keep less for want of a slot', () => {
    const { places, short } = layOut(facts({ cadence: { ...QUIET, dayMin: 2 }, to: '2026-11-03' }));
    expect(places).toHaveLength(2);
    expect(short).toEqual([
      { date: '2026-11-02', missing: 1 },
      { date: '2026-11-03', missing: 1 },
    ]);
  });

  it('puts nothing on a holiday, in a pause, or where the time is over', () => {
    const { places, closed, short } = layOut(
      facts({
        to: '2026-11-04',
        isClosed: (date) => date === '2026-11-03',
        isAhead: (date) => date > '2026-11-02',
      }),
    );
    expect(places.map(({ date }) => date)).toEqual(['2026-11-04']);
    expect([closed, short]).toEqual([['2026-11-03'], [{ date: '2026-11-02', missing: 1 }]]);
  });

  it('gives channels turns and a day different hours', () => {
    const channels = [channel('facebook', '09:00', '18:00'), channel('instagram', '09:00', '18:00')];
    expect(placed({ channels, cadence: { ...QUIET, dayMin: 2 }, to: '2026-11-03' })).toEqual([
      '02 09:00 facebook',
      '02 18:00 instagram',
      '03 09:00 facebook',
      '03 18:00 instagram',
    ]);
  });

  it('comes as near to the shares as whole posts can, with what is there', () => {
    const shares = { education: 50, commercial: 30, entertainment: 20 };
    const count = (posts: readonly LayoutPost[]) => {
      const { places } = layOut(facts({ to: '2026-11-11', shares, posts }));
      const groups = places.map(({ contentType }) => groupOf(contentType ?? ''));
      return ['education', 'commercial', 'entertainment'].map((group) => groups.filter((one) => one === group).length);
    };
    expect(count([])).toEqual([5, 3, 2]);
    // Nine places beside the two of the third day: six of eleven.
    expect(count([post({ contentType: 'recipe' }), post({ contentType: 'guide' })])).toEqual([4, 3, 2]);
  });

  it('lets the types of a group take turns', () => {
    const { places } = layOut(facts({ to: '2026-11-06', shares: { commercial: 100 } }));
    expect(new Set(places.map(({ contentType }) => contentType)).size).toBe(5);
  });
});

describe('the longer rules', () => {
  const month = { from: '2026-11-01', to: '2026-11-30' };
  const purposes = (changes: Partial<LayoutFacts>) =>
    layOut(facts(changes)).places.flatMap(({ date, purpose }) => (purpose === null ? [] : [`${date} ${purpose}`]));

  it('put an article into each week of a client with a blog', () => {
    const channels = [channel('facebook', '09:00'), channel('blog', '08:00')];
    const cadence = { ...QUIET, weekArticle: true };
    expect(purposes({ channels, cadence, to: '2026-11-15' })).toEqual(['2026-11-02 article', '2026-11-09 article']);
    const there = post({ date: '2026-11-05', channels: [{ channelId: 'blog', format: 'article' }] });
    expect(purposes({ channels, cadence, to: '2026-11-15', posts: [there] })).toEqual(['2026-11-09 article']);
  });

  it('make one place a week an album where a network has such', () => {
    const cadence = { ...QUIET, weekAlbum: true };
    const channels = [{ ...channel('instagram', '09:00'), hasCarousel: true }];
    expect(purposes({ cadence, channels })).toEqual(['2026-11-02 album']);
    expect(purposes({ cadence, channels, posts: [post({ pictures: 2 })] })).toEqual([]);
    expect(purposes({ cadence })).toEqual([]);
  });

  test.each([
    ['digest', { monthDigest: true }, '2026-11', post({ title: 'Podsumowanie miesiąca' })],
    ['research', { quarterResearch: true }, '2026-12', post({ contentType: 'infographic', date: '2026-10-05' })],
    ['year-report', { yearReport: true }, '2026-12', post({ title: 'Raport roczny', date: '2026-10-05' })],
  ] as const)('end a month with what it owes: %s', (purpose, rule, of, there) => {
    const cadence = { ...QUIET, ...rule };
    const days = of === '2026-11' ? month : { from: '2026-12-01', to: '2026-12-31' };
    expect(purposes({ cadence, ...days })).toEqual([`${days.to} ${purpose}`]);
    expect(purposes({ cadence, ...days, posts: [there] })).toEqual([]);
    expect(purposes({ cadence, from: days.from, to: `${of}-20` }), 'a part of a month owes nothing yet').toEqual([]);
  });
});

test('whatever is there: no slot twice, no clash, no closed day, never more than the day holds', () => {
  const time = fc.constantFrom('08:00', '08:20', '12:00', '18:00');
  const days = Array.from({ length: 14 }, (_, index) => `2026-11-${String(index + 2).padStart(2, '0')}`);
  const channels = fc.array(
    fc.record({ id: fc.constantFrom('facebook', 'instagram', 'x'), times: fc.uniqueArray(time, { minLength: 1 }) }),
    { maxLength: 3 },
  );
  const posts = fc.array(
    fc.record({ date: fc.constantFrom(...days), time, status: fc.constantFrom('draft', 'cancelled') }),
  );
  const dayMin = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(channels, posts, dayMin, fc.subarray(days), (some, there, least, closed) => {
      const unique = new Map<string, ReturnType<typeof channel>>(
        some.map(({ id, times }) => [id, channel(id, ...times)]),
      );
      const existing = there.map((one, index) => post({ ...one, id: String(index), status: one.status as 'draft' }));
      const input = facts({
        to: '2026-11-15',
        cadence: { ...QUIET, dayMin: least, dayMax: 3 },
        channels: [...unique.values()],
        posts: existing,
        isClosed: (date) => closed.includes(date),
      });
      const { places } = layOut(input);
      const living = existing.filter(({ status }) => status !== 'cancelled');
      for (const { date, time: at, channelId } of places) {
        const own = unique.get(channelId)?.slots ?? [];
        expect(own.some((slot) => slot.time === at && slot.weekday === weekday(date))).toBe(true);
        expect(closed).not.toContain(date);
        const others = [
          ...places.filter((one) => one.channelId === channelId && !(one.date === date && one.time === at)),
          ...(channelId === 'facebook' ? living.map((one) => ({ date: one.date ?? '', time: one.time ?? '' })) : []),
        ];
        for (const other of others)
          expect(Math.abs(minutesBetween(other, { date, time: at }))).toBeGreaterThanOrEqual(30);
      }
      for (const date of days) {
        const before = living.filter((one) => one.date === date).length;
        const after = before + places.filter((one) => one.date === date).length;
        expect(after).toBeLessThanOrEqual(Math.max(before, least, 0));
      }
      expect(new Set(places.map((place) => `${place.channelId} ${place.date} ${place.time}`)).size).toBe(places.length);
    }),
  );
});
