import { expect, test } from 'vitest';
import { type Observation, withObservation } from './clients.competitors.ts';

const seen = (date: string, followers: number | null = null): Observation => ({
  date,
  followers,
  posts: null,
  interactions: null,
  note: '',
});

test('an observation takes its place by day, and the place of an earlier one of that day', () => {
  const all = [seen('2026-10-01', 5), seen('2026-11-01', 7)];
  expect(withObservation(all, seen('2026-10-15')).map(({ date }) => date)).toEqual([
    '2026-10-01',
    '2026-10-15',
    '2026-11-01',
  ]);
  expect(withObservation(all, seen('2026-11-01', 9))).toEqual([seen('2026-10-01', 5), seen('2026-11-01', 9)]);
});
