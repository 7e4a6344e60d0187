import { describe, expect, it } from 'vitest';
import { freeSlotsIn, freeSlotsOn, type SlotPost, takenMoments, weekOfSlots } from './slots.rules.ts';

// 12 November 2026 is a Thursday.
const THURSDAY = '2026-11-12';
const instagram = {
  id: 'ig',
  slots: [
    { weekday: 4, time: '18:00' },
    { weekday: 4, time: '09:00' },
    { weekday: 5, time: '09:00' },
    { weekday: 4, time: '09:00' },
  ],
};
const facebook = { id: 'fb', slots: [{ weekday: 4, time: '09:00' }] };
const post = (changes: Partial<SlotPost> = {}): SlotPost => ({
  id: 'a',
  date: THURSDAY,
  time: '09:00',
  channelIds: ['ig'],
  status: 'draft',
  ...changes,
});
const written = (free: ReturnType<typeof freeSlotsOn>) => free.map(({ time, channel }) => `${time} ${channel.id}`);

describe('the free slots of a day', () => {
  it.each<[string, SlotPost[], string[]]>([
    ['are all there is, each once, by the clock and then by channel', [], ['09:00 ig', '09:00 fb', '18:00 ig']],
    ['without one that a post of the channel has', [post()], ['09:00 fb', '18:00 ig']],
    ['on every channel of the post', [post({ channelIds: ['fb', 'ig'] })], ['18:00 ig']],
    ['also when it is out already', [post({ status: 'published' })], ['09:00 fb', '18:00 ig']],
    ['a minute beside leaves the slot free', [post({ time: '09:01' })], ['09:00 ig', '09:00 fb', '18:00 ig']],
    ['so does another day', [post({ date: '2026-11-19' })], ['09:00 ig', '09:00 fb', '18:00 ig']],
    ['a post without an hour', [post({ time: null })], ['09:00 ig', '09:00 fb', '18:00 ig']],
    ['one of the backlog', [post({ date: null })], ['09:00 ig', '09:00 fb', '18:00 ig']],
    ['one that was called off', [post({ status: 'cancelled' })], ['09:00 ig', '09:00 fb', '18:00 ig']],
    ['and one of another channel', [post({ channelIds: ['x'] })], ['09:00 ig', '09:00 fb', '18:00 ig']],
  ])('%s', (_name, posts, expected) => {
    expect(written(freeSlotsOn(weekOfSlots([instagram, facebook]), THURSDAY, takenMoments(posts)))).toEqual(expected);
  });

  it('are none on a weekday without slots', () => {
    expect(freeSlotsOn(weekOfSlots([instagram, facebook]), '2026-11-14', new Set())).toEqual([]);
  });

  it('go day by day over a range, also over the night when the clock changes', () => {
    const night = { id: 'x', slots: [6, 7, 1].map((weekday) => ({ weekday, time: '02:30' })) };
    const range = { from: '2026-03-28', to: '2026-03-30' };
    expect(freeSlotsIn([night], range, new Set()).map(({ date, time }) => `${date} ${time}`)).toEqual([
      '2026-03-28 02:30',
      '2026-03-29 02:30',
      '2026-03-30 02:30',
    ]);
    expect(freeSlotsIn([night], { from: range.to, to: range.from }, new Set())).toEqual([]);
  });
});
