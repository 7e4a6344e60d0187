import { describe, expect, it } from 'vitest';
import { turned, visibleRange } from './calendar.rules.ts';

describe('the days that a view shows', () => {
  it.each([
    ['month', '2026-11-12', '2026-10-26', '2026-12-06'],
    ['month', '2027-02-14', '2027-02-01', '2027-02-28'],
    ['week', '2026-11-15', '2026-11-09', '2026-11-15'],
    ['day', '2026-11-15', '2026-11-15', '2026-11-15'],
    ['list', '2026-11-15', '2026-11-01', '2026-11-30'],
    ['quarter', '2025-11-15', '2025-09-29', '2025-12-28'],
    ['quarter', '2026-11-15', '2026-09-28', '2027-01-03'],
  ] as const)('%s of %s', (view, date, from, to) => {
    expect(visibleRange(view, date)).toEqual({ from, to });
  });
});

it('gives the list three months when it shows a quarter', () => {
  expect(visibleRange('list', '2026-11-15', 'quarter')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(turned('list', '2026-11-30', 1, 'quarter')).toBe('2027-02-28');
});

describe('a turn of the page', () => {
  it.each([
    ['month', '2026-01-31', 1, '2026-02-28'],
    ['list', '2026-01-31', -1, '2025-12-31'],
    ['week', '2026-03-28', 1, '2026-04-04'],
    ['day', '2026-10-25', 1, '2026-10-26'],
    ['quarter', '2026-11-12', -1, '2026-08-13'],
    ['quarter', '2026-10-01', 1, '2027-01-07'],
    ['quarter', '2027-01-03', 1, '2027-04-04'],
    ['quarter', '2027-01-07', -1, '2026-10-01'],
  ] as const)('%s of %s by %i', (view, date, direction, next) => {
    expect(turned(view, date, direction)).toBe(next);
  });
});
