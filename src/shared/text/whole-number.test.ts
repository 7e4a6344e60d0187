import { expect, test } from 'vitest';
import { parseWhole } from './whole-number.ts';

test.each([
  ['', null],
  ['  ', null],
  ['0', 0],
  ['30', 30],
  ['10 000', 10_000],
  ['10\u00a0000', 10_000],
  ['10001', undefined],
  ['-1', undefined],
  ['2,5', undefined],
  ['1e3', undefined],
  ['99999999999999999999', undefined],
  ['dużo', undefined],
])('%j as a whole number up to 10,000 is %j', (text, value) => {
  expect(parseWhole(text, 0, 10_000)).toBe(value);
});

test('what is below the range is none', () => {
  expect(parseWhole('0', 1, 5)).toBeUndefined();
});
