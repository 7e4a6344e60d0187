import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fromDayNumber } from './plain-date.ts';
import {
  addMinutes,
  compareMoments,
  fromMinutes,
  isPlainTime,
  minutesBetween,
  parsePlainTime,
  snapTime,
  toMinutes,
} from './plain-time.ts';

test.each([
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['12:60', false],
  ['9:05', false],
  ['09:05:00', false],
])('%j is a time: %j', (text, expected) => {
  expect(isPlainTime(text)).toBe(expected);
});

test.each([
  ['9:05', '09:05'],
  [' 09.05 ', '09:05'],
  ['09:05:59', '09:05'],
  ['24:00', null],
  ['9', null],
  ['9:5', null],
])('%j parses to %j', (text, expected) => {
  expect(parsePlainTime(text)).toBe(expected);
});

test.each([
  ['14:37', 15, '14:30'],
  ['14:38', 15, '14:45'],
  ['23:59', 15, '23:45'],
  ['23:59', 1, '23:59'],
  ['23:40', 60, '23:00'],
  ['00:07', 15, '00:00'],
])('%s snaps by %i minutes to %s', (time, step, expected) => {
  expect(snapTime(time, step)).toBe(expected);
});

test.each([
  ['2026-11-12', '23:50', 15, '2026-11-13', '00:05'],
  ['2026-11-12', '00:05', -15, '2026-11-11', '23:50'],
  ['2026-03-29', '01:30', 60, '2026-03-29', '02:30'],
  ['2026-10-25', '02:30', 1440, '2026-10-26', '02:30'],
  ['2026-12-31', '12:00', 2880, '2027-01-02', '12:00'],
])('%s %s plus %i minutes is %s %s', (date, time, minutes, newDate, newTime) => {
  expect(addMinutes({ date, time }, minutes)).toEqual({ date: newDate, time: newTime });
});

describe('times', () => {
  const moments = fc.record({
    date: fc.integer({ min: -30_000, max: 60_000 }).map(fromDayNumber),
    time: fc.integer({ min: 0, max: 1439 }).map(fromMinutes),
  });

  it('go there and back, and sort as they come', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -1_000_000, max: 1_000_000 }), (moment, minutes) => {
        const moved = addMinutes(moment, minutes);
        expect(addMinutes(moved, -minutes)).toEqual(moment);
        expect(minutesBetween(moment, moved)).toBe(minutes);
        expect(Math.sign(compareMoments(moved, moment))).toBe(Math.sign(minutes));
      }),
    );
  });

  it('snap to a multiple of the step within the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 240 }), (minute, step) => {
        const snapped = toMinutes(snapTime(fromMinutes(minute), step));
        expect(snapped % step).toBe(0);
        expect(Math.abs(snapped - minute)).toBeLessThan(step);
      }),
    );
  });

  it('refuse what is no time as a bug', () => {
    expect(() => toMinutes('24:00')).toThrow(RangeError);
    expect(() => fromMinutes(1440)).toThrow(RangeError);
    expect(() => fromMinutes(0.5)).toThrow(RangeError);
  });
});
