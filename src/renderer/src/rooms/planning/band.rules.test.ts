import { describe, expect, it } from 'vitest';
import { type BarPart, draggedDays, weekParts } from './band.rules.ts';

const bar = { startsOn: '2026-10-24', endsOn: '2026-10-27' };

describe('a bar in the hand', () => {
  it.each<[string, BarPart, string, string, string, string]>([
    ['goes along over the end of summer time', 'whole', '2026-10-24', '2026-10-26', '2026-10-26', '2026-10-29'],
    ['goes by the day that it was taken on', 'whole', '2026-10-27', '2026-10-26', '2026-10-23', '2026-10-26'],
    ['stays where it was taken', 'whole', '2026-10-25', '2026-10-25', '2026-10-24', '2026-10-27'],
    ['begins earlier', 'start', '2026-10-24', '2026-09-30', '2026-09-30', '2026-10-27'],
    ['never begins after its end', 'start', '2026-10-24', '2026-11-05', '2026-10-27', '2026-10-27'],
    ['ends later', 'end', '2026-10-27', '2026-11-02', '2026-10-24', '2026-11-02'],
    ['never ends before its start', 'end', '2026-10-27', '2026-10-01', '2026-10-24', '2026-10-24'],
  ])('%s', (_name, part, taken, over, startsOn, endsOn) => {
    expect(draggedDays(bar, part, taken, over)).toEqual({ startsOn, endsOn });
  });

  it.each([
    ['within a week', '2026-10-20', '2026-10-22', ['0 1+3']],
    ['over two', '2026-10-24', '2026-10-27', ['0 5+2', '1 0+2']],
    ['from before to after', '2026-10-01', '2026-12-01', ['0 0+7', '1 0+7']],
    ['before', '2026-10-01', '2026-10-18', []],
    ['after', '2026-11-02', '2026-11-08', []],
  ])('is outlined %s the weeks shown', (_name, startsOn, endsOn, told) => {
    const parts = weekParts({ startsOn, endsOn }, '2026-10-19', 2);
    expect(parts.map(({ week, day, days }) => `${week} ${day}+${days}`)).toEqual(told);
  });
});
