import { describe, expect, it } from 'vitest';
import { addTime, findTwin, readAddress, removeTime, slotRows, toggleSlot } from './channels.rules.ts';
import type { Channel } from './channels.schema.ts';

const slots = [
  { weekday: 3, time: '17:30' },
  { weekday: 1, time: '17:30' },
  { weekday: 1, time: '08:30' },
];

describe('the slots of a week', () => {
  it('are shown by hour, earliest first, weekdays in order', () => {
    expect(slotRows(slots)).toEqual([
      { time: '08:30', weekdays: [1] },
      { time: '17:30', weekdays: [1, 3] },
    ]);
  });

  it('get an hour on several weekdays, none of them twice', () => {
    expect(addTime(slots, '17:30', [1, 2])).toEqual([
      { weekday: 1, time: '08:30' },
      { weekday: 1, time: '17:30' },
      { weekday: 2, time: '17:30' },
      { weekday: 3, time: '17:30' },
    ]);
  });

  it('lose an hour on every weekday', () => {
    expect(removeTime(slots, '17:30')).toEqual([{ weekday: 1, time: '08:30' }]);
  });

  it('are toggled one by one, and back to what they were', () => {
    const off = toggleSlot(slots, '17:30', 3);
    expect(slotRows(off)[1]).toEqual({ time: '17:30', weekdays: [1] });
    expect(slotRows(toggleSlot(off, '17:30', 3))).toEqual(slotRows(slots));
  });
});

describe('the same profile twice', () => {
  const channel = (id: string, network: string, handle: string) => ({ id, network, handle }) as Channel;
  const all = [channel('a', 'instagram', '@Roza.Kwiaty'), channel('b', 'facebook', 'roza.kwiaty')];

  it.each([
    ['without the at sign and in another case', 'instagram', 'roza.kwiaty', 'a'],
    ['on the other network', 'facebook', '@ROZA.KWIATY', 'b'],
    ['with another handle', 'instagram', '@roza', null],
    ['with an empty handle', 'instagram', ' @ ', null],
  ])('%s', (_case, network, handle, found) => {
    expect(findTwin({ id: 'new', network, handle }, all)?.id ?? null).toBe(found);
  });

  it('is not the channel itself', () => {
    expect(findTwin({ id: 'a', network: 'instagram', handle: '@roza.kwiaty' }, all)).toBeNull();
  });
});

describe('an address as people type it', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    ['instagram.com/roza', 'https://instagram.com/roza'],
    ['https://www.facebook.com/róża', 'https://www.facebook.com/róża'],
    ['http://żółw.pl', 'http://żółw.pl'],
    ['roza', null],
    ['instagram com', null],
    ['javascript:alert(1)', null],
    ['mailto:a@b.pl', null],
  ])('%j is read as %j', (text, address) => {
    expect(readAddress(text)).toBe(address);
  });
});
