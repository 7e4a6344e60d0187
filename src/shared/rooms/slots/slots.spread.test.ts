import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '../../time/plain-date.ts';
import { keysOf, type SlotPost, takenMoments } from './slots.rules.ts';
import { evenCounts, pickEvenly, type SpreadFacts, spreadOverSlots } from './slots.spread.ts';

type Plans = Record<string, { weekday: number; time: string }[]>;
const everyDay = (...times: string[]) =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((day) => times.map((time) => ({ weekday: day, time })));
const post = (id: string, changes: Partial<SlotPost> = {}): SlotPost => ({
  id,
  date: null,
  time: null,
  channelIds: ['ig'],
  status: 'draft',
  ...changes,
});
const some = (count: number) => Array.from({ length: count }, (_, index) => post(`p${index}`));
const factsOf = (plans: Plans, changes: Partial<SpreadFacts> = {}): SpreadFacts => ({
  slotsOf: (id) => plans[id] ?? [],
  nowFor: () => ({ date: '2026-11-01', time: '12:00' }),
  isPaused: () => false,
  isHoliday: () => false,
  ...changes,
});
// Monday to the Sunday of the week after.
const FORTNIGHT = { from: '2026-11-02', to: '2026-11-15' };

describe('offsets in the middles of equal parts', () => {
  it.each<[string, number[], number, number, number[]]>([
    ['one in the middle', [0, 1, 2, 3, 4], 1, 5, [2]],
    ['two', [0, 1, 2, 3, 4, 5, 6, 7], 2, 8, [1, 5]],
    ['as many as there are', [0, 3, 9], 3, 10, [0, 1, 2]],
    ['none', [0, 1], 0, 2, []],
    ['one each where all the offsets lie at the start', [0, 1, 2], 2, 30, [1, 2]],
  ])('%s', (_name, offsets, count, length, expected) => {
    expect(pickEvenly(offsets, count, length)).toEqual(expected);
  });
});

describe('how many each day gets', () => {
  it.each<[string, number[], number, number[]]>([
    ['as many as all days have room for', [1, 1, 1], 3, [1, 1, 1]],
    ['two on no day while another is empty', [3, 3, 3], 3, [1, 1, 1]],
    ['the second round once each has one', [2, 2, 2], 4, [1, 2, 1]],
    ['no more than the room', [1, 0, 4], 4, [1, 0, 3]],
    ['all the room when there are more', [1, 2], 9, [1, 2]],
  ])('%s', (_name, rooms, count, expected) => {
    const days = rooms.map((room, offset) => ({ offset, room }));
    expect(evenCounts(days, count, rooms.length)).toEqual(expected);
  });
});

describe('posts spread over a period', () => {
  const spread = (posts: SlotPost[], plans: Plans, changes: Partial<SpreadFacts> = {}, others: SlotPost[] = []) => {
    const { places, left } = spreadOverSlots(posts, others, FORTNIGHT, factsOf(plans, changes));
    return { at: places.map(({ date, time }) => `${date.slice(8)} ${time}`), left: left.map(({ id }) => id), places };
  };

  it('stand as far from each other as the period allows', () => {
    expect(spread(some(4), { ig: everyDay('09:00', '18:00') }).at).toEqual([
      '03 09:00',
      '07 09:00',
      '10 09:00',
      '14 09:00',
    ]);
    expect(spread(some(2), { ig: [{ weekday: 3, time: '09:00' }] }).at).toEqual(['04 09:00', '11 09:00']);
  });

  it('go around what is taken, and around the moments that are over', () => {
    const plans = { ig: [{ weekday: 1, time: '09:00' }] };
    const other = post('x', { date: '2026-11-09', time: '09:00' });
    expect(spread(some(2), plans, {}, [other])).toMatchObject({ at: ['02 09:00'], left: ['p1'] });
    const nowFor = () => ({ date: '2026-11-02', time: '09:00' });
    expect(spread(some(2), plans, { nowFor })).toMatchObject({ at: ['09 09:00'], left: ['p1'] });
  });

  it('keep off a holiday while there is room elsewhere, and off a pause always', () => {
    const plans = { ig: [1, 2, 3].map((day) => ({ weekday: day, time: '09:00' })) };
    const isHoliday = (_post: SlotPost, date: string) => date === '2026-11-11';
    const isPaused = (_post: SlotPost, date: string) => date < '2026-11-09';
    expect(spread(some(2), plans, { isHoliday, isPaused }).at).toEqual(['09 09:00', '10 09:00']);
    const all = spread(some(4), plans, { isHoliday, isPaused });
    expect(all).toMatchObject({ at: ['09 09:00', '10 09:00', '11 09:00'], left: ['p3'] });
    expect(all.places.map(({ onHoliday }) => onHoliday)).toEqual([false, false, true]);
  });

  it('are spread channel by channel, and one whose other channel is full keeps nobody out', () => {
    const plans = { ig: [{ weekday: 1, time: '09:00' }], fb: [{ weekday: 2, time: '10:00' }] };
    const posts = [
      post('a'),
      post('b', { channelIds: ['fb'] }),
      post('c', { channelIds: ['ig', 'x'] }),
      post('d', { channelIds: [] }),
    ];
    const full = ['2026-11-02', '2026-11-09'].map((date) => post(date, { date, time: '09:00', channelIds: ['x'] }));
    const { places, left } = spreadOverSlots(posts, full, FORTNIGHT, factsOf(plans));
    expect(places.map(({ id, date, channelId }) => `${id} ${date} ${channelId}`)).toEqual([
      'a 2026-11-09 ig',
      'b 2026-11-10 fb',
    ]);
    expect(left).toEqual([
      { id: 'd', reason: 'no-channel' },
      { id: 'c', reason: 'full' },
    ]);
  });

  it('may take the slots that they have now', () => {
    const posts = [post('a', { date: '2026-11-09', time: '09:00' }), post('b', { date: '2026-11-10', time: '09:00' })];
    const plans = { ig: [1, 2].map((day) => ({ weekday: day, time: '09:00' })) };
    expect(spread(posts, plans, { isPaused: (_post, date) => date < '2026-11-09' }).at).toEqual([
      '09 09:00',
      '10 09:00',
    ]);
  });
});

describe('whatever is spread', () => {
  const START = '2026-11-02';
  const channelIds = ['ig', 'fb', 'x'];
  const time = fc.constantFrom('00:00', '09:00', '12:30', '18:00', '23:59');
  const slot = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), time });
  const plans = fc.record({ ig: fc.array(slot), fb: fc.array(slot), x: fc.array(slot) });
  const anyPost = fc.record({
    date: fc.option(fc.integer({ min: -2, max: 12 }).map((days) => addDays(START, days))),
    time: fc.option(time),
    channelIds: fc.subarray(channelIds),
    status: fc.constantFrom('idea', 'draft', 'approved', 'published', 'cancelled'),
  });
  const named = (letter: string) =>
    fc.array(anyPost, { maxLength: 30 }).map((all) => all.map((one, index) => ({ ...one, id: `${letter}${index}` })));
  const world = fc.record({
    plans,
    posts: named('p'),
    others: named('o'),
    length: fc.integer({ min: 0, max: 12 }),
    now: fc.integer({ min: -3, max: 4 }).map((days) => ({ date: addDays(START, days), time: '12:00' })),
    holidays: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
    pauses: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
  });

  it('comes onto slots of its channel within the period, never two on one, none lost, in order, on no pause', () => {
    fc.assert(
      fc.property(world, ({ plans: all, posts, others, length, now, holidays, pauses }) => {
        const to = addDays(START, length);
        const on = (days: number[]) => new Set(days.map((day) => addDays(START, day)));
        const [off, held] = [on(holidays), on(pauses)];
        const facts = factsOf(all, {
          nowFor: () => now,
          isHoliday: (_post, date) => off.has(date),
          isPaused: (_post, date) => held.has(date),
        });
        const { places, left } = spreadOverSlots(posts, others, { from: START, to }, facts);
        const byId = new Map(posts.map((one) => [one.id, one]));

        expect([...places, ...left].map(({ id }) => id).sort()).toEqual(posts.map(({ id }) => id).sort());
        const staying = [...others, ...left.flatMap(({ id }) => byId.get(id) ?? [])];
        const taken = takenMoments(staying);
        for (const { id, date, time: at, channelId, onHoliday } of places) {
          expect(date >= START && date <= to && `${date} ${at}` > `${now.date} ${now.time}`).toBe(true);
          expect(held.has(date)).toBe(false);
          expect(onHoliday).toBe(off.has(date));
          expect(all[channelId as keyof typeof all]).toContainEqual({ weekday: weekday(date), time: at });
          for (const key of keysOf(byId.get(id)?.channelIds ?? [], date, at)) {
            expect(taken.has(key)).toBe(false);
            taken.add(key);
          }
        }
        const rank = new Map(
          [...posts]
            .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0))
            .map(({ id }, index) => [id, index]),
        );
        for (const one of places) {
          for (const other of places) {
            const same = byId.get(one.id)?.channelIds.join() === byId.get(other.id)?.channelIds.join();
            if (!same || (rank.get(one.id) ?? 0) >= (rank.get(other.id) ?? 0)) continue;
            expect(`${one.date} ${one.time}` < `${other.date} ${other.time}`).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives no day two more than another that has room, and uses all the room there is', () => {
    const rooms = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rooms, fc.nat({ max: 120 }), (all, count) => {
        const days = all.map((room, offset) => ({ offset, room }));
        const counts = evenCounts(days, count, all.length);
        const total = all.reduce((sum, room) => sum + room, 0);
        expect(counts.reduce((sum, one) => sum + one, 0)).toBe(Math.min(count, total));
        const least = Math.min(...counts.filter((one, index) => one < (all[index] ?? 0)));
        for (const [index, one] of counts.entries()) {
          expect(one).toBeLessThanOrEqual(all[index] ?? 0);
          expect(one).toBeLessThanOrEqual(least + 1);
        }
      }),
    );
  });

  const orderOf = ({ date, time: at }: { date: string | null; time: string | null }) =>
    date === null ? '~' : `${date} ${at ?? ''}`;
});
