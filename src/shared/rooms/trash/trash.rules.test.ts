import { expect, test } from 'vitest';
import { daysLeft, goesAt, trashedBefore } from './trash.rules.ts';

const now = Date.UTC(2026, 10, 12, 9);

test('what was removed ninety days of 24 hours ago goes for good, over the change of the clock too', () => {
  expect(trashedBefore(now)).toBe('2026-08-14T09:00:00.000Z');
});

test.each([
  ['2026-11-12T09:00:00.000Z', 90],
  ['2026-11-12T08:59:59.999Z', 90],
  ['2026-11-11T09:00:00.000Z', 89],
  ['2026-08-15T09:00:00.000Z', 1],
  ['2026-08-14T09:00:01.000Z', 1],
  ['2026-08-14T09:00:00.000Z', 0],
  ['2026-01-01T00:00:00.000Z', 0],
])('removed at %s, it has %i days left', (deletedAt, expected) => {
  expect(daysLeft(deletedAt, now)).toBe(expected);
});

test('what was removed then goes for good ninety days of 24 hours later, and then is what trashedBefore takes', () => {
  expect(goesAt('2026-08-14T09:00:00.000Z')).toBe('2026-11-12T09:00:00.000Z');
  expect(trashedBefore(Date.parse(goesAt('2026-08-14T09:00:00.000Z')))).toBe('2026-08-14T09:00:00.000Z');
});
