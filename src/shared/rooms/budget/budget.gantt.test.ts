import { expect, test } from 'vitest';
import { ganttOf } from './budget.gantt.ts';

const bar = (startsOn: string, endsOn: string) => ({ id: startsOn, startsOn, endsOn });

test('months are as long as their days, and a bar as its own, across New Year too', () => {
  const plan = { startsOn: '2026-12-10', endsOn: '2027-01-20' };
  const { months, bars } = ganttOf(plan, [bar('2026-12-31', '2027-01-01'), bar('2026-12-01', '2027-01-31')]);
  expect(months).toEqual([
    { month: '2026-12', start: 0, length: 0.5 },
    { month: '2027-01', start: 0.5, length: 0.5 },
  ]);
  expect(bars).toEqual([
    { id: '2026-12-31', start: 30 / 62, length: 2 / 62 },
    { id: '2026-12-01', start: 0, length: 1 },
  ]);
});

test('a placement beyond the plan makes the strip longer', () => {
  const { months } = ganttOf({ startsOn: '2027-04-01', endsOn: '2027-04-30' }, [bar('2027-03-20', '2027-05-02')]);
  expect(months.map(({ month }) => month)).toEqual(['2027-03', '2027-04', '2027-05']);
});
