import { describe, expect, it } from 'vitest';
import { isMoved, type PlaceTarget, placeFrom, placeTogether } from './posts.together.ts';

type P = { name: string; date: string | null; time: string | null };
const at = (name: string, date: string | null, time: string | null): P => ({ name, date, time });
const written = (placed: readonly { post: P; date: string | null; time: string | null }[]) =>
  placed.map(({ post, date, time }) => `${post.name} ${date ?? 'backlog'} ${time ?? '-'}`);
const slotOn = () => '18:00';

const a = at('a', '2026-11-09', '14:30');
const b = at('b', '2026-11-11', '09:00');
const untimed = at('u', '2026-11-10', null);
const loose = at('x', null, null);
const looseTimed = at('y', null, '07:20');

const day = (date: string): PlaceTarget => ({ kind: 'day', date });
const moment = (date: string, time: string | null): PlaceTarget => ({ kind: 'moment', date, time });

describe('several posts dragged by one of them', () => {
  it.each<[string, P, P[], PlaceTarget, string[]]>([
    [
      'keep their days over the month',
      a,
      [b, untimed],
      day('2026-11-30'),
      ['a 2026-11-30 14:30', 'b 2026-12-02 09:00', 'u 2026-12-01 -'],
    ],
    ['go back as well', b, [a], day('2026-11-01'), ['b 2026-11-01 09:00', 'a 2026-10-30 14:30']],
    [
      'keep their minutes over the hours, over midnight too',
      a,
      [b, untimed],
      moment('2026-11-10', '23:45'),
      ['a 2026-11-10 23:45', 'b 2026-11-12 18:15', 'u 2026-11-11 -'],
    ],
    [
      'keep their hour through the nights of the clock changes',
      at('c', '2026-03-28', '02:30'),
      [at('d', '2026-10-24', '02:30')],
      day('2026-03-29'),
      ['c 2026-03-29 02:30', 'd 2026-10-25 02:30'],
    ],
    ['lose their hour above the hours', a, [b], moment('2026-11-10', null), ['a 2026-11-10 -', 'b 2026-11-12 -']],
    [
      'led by one without an hour keep their own',
      untimed,
      [a],
      moment('2026-11-11', '10:00'),
      ['u 2026-11-11 10:00', 'a 2026-11-10 14:30'],
    ],
    ['lose their date in the backlog', a, [b, loose], { kind: 'backlog' }, ['a backlog 14:30', 'b backlog 09:00']],
    [
      'out of the backlog take a slot, or their own hour',
      loose,
      [looseTimed],
      day('2026-11-12'),
      ['x 2026-11-12 18:00', 'y 2026-11-12 07:20'],
    ],
    ['led out of the backlog leave the dated ones', loose, [a], day('2026-11-12'), ['x 2026-11-12 18:00']],
    [
      'led by a dated one take those of the backlog along',
      a,
      [loose],
      day('2026-11-12'),
      ['a 2026-11-12 14:30', 'x 2026-11-12 18:00'],
    ],
    ['that stay where they are are left out', a, [b], day('2026-11-09'), []],
  ])('%s', (_name, lead, others, target, expected) => {
    expect(written(placeTogether(lead, [...others, lead], target, slotOn).filter(isMoved))).toEqual(expected);
  });
});

describe('several posts onto a date', () => {
  it.each([
    [false, ['a 2026-12-24 14:30', 'b 2026-12-26 09:00', 'x 2026-12-24 18:00']],
    [true, ['a 2026-12-24 14:30', 'b 2026-12-24 09:00', 'x 2026-12-24 18:00']],
  ])('gathered: %s', (gathers, expected) => {
    expect(written(placeFrom([a, b, loose], '2026-12-24', gathers, slotOn))).toEqual(expected);
  });

  it('from the backlog alone all land there', () => {
    expect(written(placeFrom([loose, looseTimed], '2026-12-24', false, slotOn))).toEqual([
      'x 2026-12-24 18:00',
      'y 2026-12-24 07:20',
    ]);
  });
});
