import { expect, it } from 'vitest';
import type { Warning } from '#shared/rooms/warnings/warnings.schema.ts';
import { groupWarnings } from './warnings.rules.ts';

const warning = (code: string, date: string, postId: string | null): Warning => ({
  code,
  level: 'warn',
  params: { count: 1 },
  where: { date, clientId: 'client', postId },
});
const none = { list: [], byPost: {}, byDay: {} };

it('warnings stand with their post, or with their day', () => {
  const list = [
    warning('day-few', '2026-11-12', null),
    warning('clash', '2026-11-12', 'a'),
    warning('past-date', '2026-11-12', 'a'),
  ];
  const { byPost, byDay } = groupWarnings(none, list);
  expect(byPost.a?.map(({ code }) => code)).toEqual(['clash', 'past-date']);
  expect(byDay['2026-11-12']?.map(({ code }) => code)).toEqual(['day-few']);
});

it('a group that says the same stays the same array, one that changed does not, one that is gone goes', () => {
  const before = groupWarnings(none, [
    warning('clash', '2026-11-12', 'a'),
    warning('clash', '2026-11-12', 'b'),
    warning('clash', '2026-11-12', 'c'),
  ]);
  const after = groupWarnings(before, [warning('clash', '2026-11-12', 'a'), warning('past-date', '2026-11-12', 'b')]);
  expect(after.byPost.a).toBe(before.byPost.a);
  expect(after.byPost.b).not.toBe(before.byPost.b);
  expect(after.byPost.c).toBeUndefined();
});
