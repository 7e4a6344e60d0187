import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDayNumber } from './plain-date.ts';
import { fromMinutes } from './plain-time.ts';
import {
  fromInstant,
  fromInstantText,
  instantText,
  isZone,
  todayIn,
  toInstant,
  utcDateOf,
  wallClockKind,
  zones,
} from './zone.ts';

test.each([
  // Ordinary days, winter and summer time.
  ['2026-11-12', '14:30', 'Europe/Warsaw', '2026-11-12T13:30:00Z', 'once'],
  ['2026-07-01', '14:30', 'Europe/Warsaw', '2026-07-01T12:30:00Z', 'once'],
  // The gap of 29 March: 02:00 to 02:59 is skipped, read as one hour later.
  ['2026-03-29', '01:59', 'Europe/Warsaw', '2026-03-29T00:59:00Z', 'once'],
  ['2026-03-29', '02:00', 'Europe/Warsaw', '2026-03-29T01:00:00Z', 'gap'],
  ['2026-03-29', '02:30', 'Europe/Warsaw', '2026-03-29T01:30:00Z', 'gap'],
  ['2026-03-29', '03:30', 'Europe/Warsaw', '2026-03-29T01:30:00Z', 'once'],
  // The double hour of 25 October: its first occurrence, still in summer time.
  ['2026-10-25', '01:59', 'Europe/Warsaw', '2026-10-24T23:59:00Z', 'once'],
  ['2026-10-25', '02:30', 'Europe/Warsaw', '2026-10-25T00:30:00Z', 'double'],
  ['2026-10-25', '03:00', 'Europe/Warsaw', '2026-10-25T02:00:00Z', 'once'],
  ['2026-11-12', '14:30', 'UTC', '2026-11-12T14:30:00Z', 'once'],
  ['2026-11-12', '00:30', 'Asia/Tokyo', '2026-11-11T15:30:00Z', 'once'],
  ['2026-11-12', '23:59', 'America/Los_Angeles', '2026-11-13T07:59:00Z', 'once'],
] as const)('%s %s in %s is %s, and comes: %5$s', (date, time, zone, instant, kind) => {
  expect(instantText(toInstant(date, time, zone))).toBe(instant);
  expect(wallClockKind(date, time, zone)).toBe(kind);
});

test('a moment in the gap reads back an hour later, so the stored wall clock must be kept, not the instant', () => {
  expect(fromInstant(toInstant('2026-03-29', '02:30', 'Europe/Warsaw'), 'Europe/Warsaw')).toEqual({
    date: '2026-03-29',
    time: '03:30',
  });
});

test('both hours of the double hour read as the same wall clock', () => {
  const first = toInstant('2026-10-25', '02:30', 'Europe/Warsaw');
  const expected = { date: '2026-10-25', time: '02:30' };
  expect(fromInstant(first, 'Europe/Warsaw')).toEqual(expected);
  expect(fromInstant(first + 3_600_000, 'Europe/Warsaw')).toEqual(expected);
});

test('any moment that exists once goes to an instant and back', () => {
  const days = fc.integer({ min: 10_000, max: 30_000 }).map(fromDayNumber);
  const times = fc.integer({ min: 0, max: 1439 }).map(fromMinutes);
  const zone = fc.constantFrom('Europe/Warsaw', 'UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Apia');
  fc.assert(
    fc.property(days, times, zone, (date, time, id) => {
      fc.pre(wallClockKind(date, time, id) !== 'gap');
      expect(fromInstant(toInstant(date, time, id), id)).toEqual({ date, time });
    }),
  );
});

test.each([
  ['Europe/Warsaw', '2026-11-13'],
  ['UTC', '2026-11-12'],
  ['America/Los_Angeles', '2026-11-12'],
  ['Asia/Tokyo', '2026-11-13'],
])('late in the evening of 12 November by UTC, today in %s is %s', (zone, expected) => {
  const now = toInstant('2026-11-12', '23:30', 'UTC');
  expect(todayIn(zone, now)).toBe(expected);
  expect(utcDateOf(now)).toBe('2026-11-12');
});

test.each([
  ['Europe/Warsaw', true],
  ['UTC', true],
  ['Asia/Calcutta', true],
  ['+02:00', false],
  ['Europe/Warszawa', false],
  ['', false],
])('%j is a zone: %j', (text, expected) => {
  expect(isZone(text)).toBe(expected);
  expect(isZone(text)).toBe(expected);
});

test('the zones to choose from are all valid and start with UTC', () => {
  const all = zones();
  expect(all[0]).toBe('UTC');
  expect(all).toContain('Europe/Warsaw');
  expect(new Set(all).size).toBe(all.length);
  expect(all.every(isZone)).toBe(true);
});

test('an unknown zone is a bug of the caller', () => {
  expect(() => toInstant('2026-11-12', '14:30', 'Mars/Olympus')).toThrow(RangeError);
});

test.each([
  ['2026-11-12T13:30:59.999Z', 'Europe/Warsaw', '2026-11-12', '14:30'],
  ['2026-07-01T22:30:00.000Z', 'Europe/Warsaw', '2026-07-02', '00:30'],
])('%s in %s is on the wall %s %s', (instant, zone, date, time) => {
  expect(fromInstantText(instant, zone)).toEqual({ date, time });
});
