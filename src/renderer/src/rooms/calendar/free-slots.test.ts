import { describe, expect, it } from 'vitest';
import type { ChannelSlot } from '../../data/free-slots.store.ts';
import { fitSlots, slotHours } from './free-slots.ts';

describe('the free slots that fit below a day’s cards', () => {
  it.each<[string, number, number, number, { shown: number; more: number }]>([
    ['all of them', 4, 40, 2, { shown: 4, more: 0 }],
    ['one more takes the place of two', 5, 40, 2, { shown: 3, more: 2 }],
    ['in one column', 3, 40, 1, { shown: 1, more: 2 }],
    ['none where the cards leave nothing', 3, 19, 2, { shown: 0, more: 0 }],
    ['none where the cards take more than there is', 3, -5, 2, { shown: 0, more: 0 }],
    ['none of none', 0, 40, 2, { shown: 0, more: 0 }],
  ])('%s', (_name, count, height, columns, expected) => {
    expect(fitSlots(count, height, columns, 20)).toEqual(expected);
  });
});

describe('the free slots of a day by the hour', () => {
  const slot = (time: string, id = 'ig') => ({ date: '2026-11-12', time, channel: { id } }) as unknown as ChannelSlot;

  it('stand together at one hour, as tall as the next one lets them', () => {
    const hours = slotHours([slot('09:00'), slot('09:00', 'fb'), slot('09:10'), slot('23:59')], []);
    expect(hours.map(({ time, minute, room, slots }) => [time, minute, room, slots.length])).toEqual([
      ['09:00', 540, 10, 2],
      ['09:10', 550, 24, 1],
      ['23:59', 1416, 24, 1],
    ]);
  });

  it.each([
    ['08:30', false],
    ['08:31', true],
    ['09:23', true],
    ['09:24', false],
    [null, false],
  ])('beside a card at %s: %s', (time, isBeside) => {
    expect(slotHours([slot('09:00')], [{ time }])[0]?.isBeside).toBe(isBeside);
  });
});
