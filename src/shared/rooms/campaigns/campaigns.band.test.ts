import { describe, expect, it } from 'vitest';
import { layBand } from './campaigns.band.ts';

const WEEK = { from: '2026-11-09', to: '2026-11-15' };
const item = (id: string, startsOn: string, endsOn: string) => ({ id, startsOn, endsOn });
const shape = (groups: Parameters<typeof layBand>[0], most = 3) => {
  const { segments, lanes, hidden } = layBand(groups, WEEK, most);
  const told = segments.map(
    ({ item: { id }, lane, day, days, startsHere, endsHere }) =>
      `${id} ${lane} ${startsHere ? '[' : '<'}${day}+${days}${endsHere ? ']' : '>'}`,
  );
  return { told, lanes, hidden: hidden.map(({ id }) => id) };
};

describe('bars over a week', () => {
  it.each([
    ['nothing', [], [], 0],
    ['one within the week', [item('a', '2026-11-10', '2026-11-12')], ['a 0 [1+3]'], 1],
    ['a single day', [item('a', '2026-11-15', '2026-11-15')], ['a 0 [6+1]'], 1],
    ['one from before to after', [item('a', '2026-11-01', '2026-11-30')], ['a 0 <0+7>'], 1],
    ['one that ends the day before', [item('a', '2026-11-01', '2026-11-08')], [], 0],
    ['one that starts the day after', [item('a', '2026-11-16', '2026-11-18')], [], 0],
    [
      'two after each other share a lane',
      [item('a', '2026-11-09', '2026-11-10'), item('b', '2026-11-11', '2026-11-12')],
      ['a 0 [0+2]', 'b 0 [2+2]'],
      1,
    ],
    [
      'two at once lie under each other, the longer first',
      [item('b', '2026-11-09', '2026-11-10'), item('a', '2026-11-09', '2026-11-12')],
      ['a 0 [0+4]', 'b 1 [0+2]'],
      2,
    ],
  ] as const)('%s', (_name, items, told, lanes) => {
    expect(shape([items])).toEqual({ told, lanes, hidden: [] });
  });

  it('hide what has no lane left, the later group first', () => {
    const campaigns = [item('a', '2026-11-09', '2026-11-15'), item('b', '2026-11-10', '2026-11-15')];
    const notes = [item('n', '2026-11-11', '2026-11-11'), item('o', '2026-11-09', '2026-11-09')];
    expect(shape([campaigns, notes], 2)).toEqual({
      told: ['a 0 [0+7]', 'b 1 [1+6]', 'o 1 [0+1]'],
      lanes: 2,
      hidden: ['n'],
    });
  });
});
