import { expect, test } from 'vitest';
import { packageOf } from '../deliveries/deliveries.rules.ts';
import { Brand, Contract, isEmail, NO_BRAND, NO_CONTRACT } from './clients.agreement.ts';

test.each([
  ['anna@roza.pl', true],
  [' anna.nowak+smm@poczta.roza.pl ', true],
  ['zażółć@gęś.pl', true],
  ['anna', false],
  ['anna@roza', false],
  ['anna@roza.', false],
  ['anna nowak@roza.pl', false],
  ['', false],
])('%s is an address: %s', (text, expected) => {
  expect(isEmail(text)).toBe(expected);
});

test('nothing agreed fits the schema, and a fee of nothing is not a fee that nobody named', () => {
  expect(Contract.parse(NO_CONTRACT)).toEqual(NO_CONTRACT);
  expect(Brand.parse(NO_BRAND)).toEqual(NO_BRAND);
  expect(Contract.parse({ ...NO_CONTRACT, fee: 0 }).fee).toBe(0);
  expect(Contract.safeParse({ ...NO_CONTRACT, fee: -1 }).success).toBe(false);
});

test('a package has the posts of the client and the kinds of the contract', () => {
  const contract = { ...NO_CONTRACT, reels: 4, stories: 0, revisions: 2 };
  expect(packageOf({ contractedPosts: 12, contract })).toEqual({
    posts: 12,
    reels: 4,
    stories: 0,
    articles: null,
    revisions: 2,
  });
});
