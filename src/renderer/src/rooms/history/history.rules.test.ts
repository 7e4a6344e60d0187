import { describe, expect, it } from 'vitest';
import type { HistoryStep } from '#shared/rooms/history/history.schema.ts';
import { historyLines, walk } from './history.rules.ts';

const step = (id: number, at: string, state: HistoryStep['state'] = 'done'): HistoryStep => ({
  id,
  name: 'posts.move',
  params: {},
  at,
  state,
});
const onTheWall = (instant: string) => ({ date: instant.slice(0, 10), time: instant.slice(11, 16) });

const kinds = (lines: ReturnType<typeof historyLines>) =>
  lines.map((line) =>
    line.kind === 'day' ? line.date : `${line.kind === 'step' ? line.step.id : 'start'}${line.isNow ? ' now' : ''}`,
  );

describe('the lines of the history', () => {
  const steps = [
    step(4, '2026-11-13T08:00:00.000Z', 'undone'),
    step(3, '2026-11-12T18:00:00.000Z', 'undone'),
    step(2, '2026-11-12T09:00:00.000Z'),
    step(1, '2026-11-11T09:00:00.000Z'),
  ];

  it.each([
    [
      'the newest first, a head for each day',
      steps,
      true,
      ['2026-11-13', '4', '2026-11-12', '3', '2 now', '2026-11-11', '1', 'start'],
    ],
    [
      'no beginning before the oldest step is held',
      steps,
      false,
      ['2026-11-13', '4', '2026-11-12', '3', '2 now', '2026-11-11', '1'],
    ],
    [
      'the beginning is now when all is undone',
      [step(1, '2026-11-11T09:00:00.000Z', 'undone')],
      true,
      ['2026-11-11', '1', 'start now'],
    ],
    ['nothing but the beginning where nothing was done', [], true, ['start now']],
  ] as const)('are %s', (_name, list, isWhole, expected) => {
    expect(kinds(historyLines(list, isWhole, onTheWall))).toEqual(expected);
  });

  it.each([
    [1, 1, 3],
    [3, -1, 1],
    [3, 2, 6],
    [1, -1, 1],
    [7, 5, 7],
    [4, -100, 1],
  ])('are walked over the heads: from %i by %i to %i', (from, by, to) => {
    expect(walk(historyLines(steps, true, onTheWall), from, by)).toBe(to);
  });
});
