import { describe, expect, it } from 'vitest';
import { nextFreeSlots } from './slots.next.ts';
import type { SlotFacts } from './slots.placing.ts';
import type { SlotPost } from './slots.rules.ts';

const plans: Record<string, { weekday: number; time: string }[]> = {
  // Mondays and Thursdays at nine, Thursdays at six in the evening too.
  ig: [
    { weekday: 1, time: '09:00' },
    { weekday: 4, time: '09:00' },
    { weekday: 4, time: '18:00' },
  ],
  fb: [],
};
const post = (id: string, moment: string | null, changes: Partial<SlotPost> = {}): SlotPost => {
  const [date = null, time = null] = moment === null ? [] : moment.split(' ');
  return { id, date, time, channelIds: ['ig'], status: 'draft', ...changes };
};
/** Thursday noon. */
const NOW = { date: '2026-11-12', time: '12:00' };
const facts: SlotFacts = { slotsOf: (id) => plans[id] ?? [], nowFor: () => NOW, isPaused: () => false };

function found(posts: SlotPost[], others: SlotPost[] = [], changes: Partial<SlotFacts> = {}): Record<string, string> {
  const { places, left } = nextFreeSlots(posts, others, { ...facts, ...changes });
  return Object.fromEntries([
    ...places.map(({ id, date, time }) => [id, `${date} ${time}`]),
    ...left.map(({ id, reason }) => [id, reason]),
  ]);
}

describe('the next free slot', () => {
  it.each<[string, SlotPost[], SlotPost[], Record<string, string>]>([
    ['of a post without a day is the next from now, today too', [post('a', null)], [], { a: '2026-11-12 18:00' }],
    ['is not one that is taken', [post('a', null)], [post('b', '2026-11-12 18:00')], { a: '2026-11-16 09:00' }],
    ['of a planned post comes after its own moment', [post('a', '2026-11-16 09:00')], [], { a: '2026-11-19 09:00' }],
    ['also from between two slots', [post('a', '2026-11-19 10:00')], [], { a: '2026-11-19 18:00' }],
    ['of a post whose moment is over comes after now', [post('a', '2026-10-05 09:00')], [], { a: '2026-11-12 18:00' }],
    ['may be on the post’s own day when it has no hour', [post('a', '2026-11-19')], [], { a: '2026-11-19 09:00' }],
    ['today without an hour comes after now', [post('a', '2026-11-12')], [], { a: '2026-11-12 18:00' }],
    [
      'is another one for each of several',
      [post('a', null), post('b', null), post('c', null)],
      [post('d', '2026-11-16 09:00')],
      { a: '2026-11-12 18:00', b: '2026-11-19 09:00', c: '2026-11-19 18:00' },
    ],
    [
      'may be one that another of them leaves',
      [post('b', '2026-11-19 09:00'), post('a', '2026-11-16 09:00')],
      [],
      { a: '2026-11-19 09:00', b: '2026-11-19 18:00' },
    ],
    [
      'of a post on two channels is free on both',
      [post('a', null, { channelIds: ['fb', 'ig'] })],
      [post('b', '2026-11-12 18:00', { channelIds: ['fb'] })],
      { a: '2026-11-16 09:00' },
    ],
    [
      'is not looked for without a channel, without slots, or for what is out or off',
      [
        post('a', null, { channelIds: [] }),
        post('b', null, { channelIds: ['fb'] }),
        post('c', '2026-11-01 09:00', { status: 'published' }),
        post('d', null, { status: 'cancelled' }),
      ],
      [],
      { a: 'no-channel', b: 'no-slots', c: 'published', d: 'cancelled' },
    ],
  ])('%s', (_name, posts, others, expected) => {
    expect(found(posts, others)).toEqual(expected);
  });

  it('is on no day of a pause', () => {
    const isPaused = (_post: SlotPost, date: string) => date <= '2026-11-18';
    expect(found([post('a', null)], [], { isPaused })).toEqual({ a: '2026-11-19 09:00' });
  });

  it('is not found when a year is full, and then the post keeps its own moment to itself', () => {
    const isPaused = (_post: SlotPost, date: string) => date > '2026-11-19';
    const posts = [post('a', '2026-11-19 09:00'), post('b', '2026-11-19 18:00')];
    // `a` would follow to where `b` is, if `b` went.
    expect(found(posts, [], { isPaused })).toEqual({ a: 'full', b: 'full' });
  });
});
