import { expect, test } from 'vitest';
import { changedPaths } from './revisions.ts';

const ROW = {
  name: 'Zima',
  amounts: { '2027-03': { planned: 1, spent: null } },
  goals: [
    { id: 'a', text: 'A', tags: ['x'] },
    { id: 'b', text: 'B', tags: [] },
  ],
};

test.each([
  ['nothing', { name: 'Zima', amounts: { ...ROW.amounts } }, []],
  ['a value', { name: 'Wiosna' }, ['name']],
  ['a value within', { amounts: { '2027-03': { planned: 2, spent: null } } }, ['amounts.2027-03.planned']],
  ['what came', { amounts: { ...ROW.amounts, '2027-04': { planned: 2 } } }, ['amounts.2027-04.planned']],
  ['what is gone', { amounts: {} }, ['amounts.-2027-03']],
  ['a row by its id', { goals: [ROW.goals[0], { ...ROW.goals[1], text: 'C' }] }, ['goals.b.text']],
  ['a list of values as a whole', { goals: [{ ...ROW.goals[0], tags: ['y', 'z'] }, ROW.goals[1]] }, ['goals.a.tags']],
  ['a row that is gone', { goals: [ROW.goals[1]] }, ['goals.-a']],
  ['a new row', { goals: [...ROW.goals, { id: 'c' }] }, ['goals.c.id']],
  ['rows in another order', { goals: ROW.goals.toReversed() }, ['goals']],
] as const)('the path of %s', (_name, changes, paths) => {
  expect(changedPaths(ROW, changes)).toEqual(paths);
});
