import { expect, it } from 'vitest';
import { keepStep } from './drag.rules.ts';

const card = { date: '2026-11-10', time: '14:37' };

it.each([
  [card, '2026-11-10', '14:30', 15, '14:37'],
  [card, '2026-11-10', '14:45', 15, '14:45'],
  [card, '2026-11-11', '14:30', 15, '14:30'],
  [card, '2026-11-10', '14:36', 1, '14:36'],
  [card, '2026-11-10', null, 15, null],
  [{ date: '2026-11-10', time: null }, '2026-11-10', '14:30', 15, '14:30'],
  [{ date: null, time: '14:37' }, '2026-11-10', '14:30', 15, '14:30'],
])('%j let go on %s %s by steps of %i is at %s', (from, date, time, step, expected) => {
  expect(keepStep(from, { date, time }, step)).toBe(expected);
});
