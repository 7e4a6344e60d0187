import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CountingMethod, countText } from './posts.counters.ts';

const FAMILY = '👨‍👩‍👧‍👦';
const LINK = 'https://example.com/bardzo/dluga/sciezka?utm_source=rytm&utm_medium=social';

test.each([
  ['', [0, 0, 0, 0, 0]],
  ['Zażółć gęślą', [12, 12, 12, 12, 12]],
  ['漢字', [2, 4, 2, 2, 2]],
  ['A\u0301B', [3, 2, 2, 3, 2]],
  ['😷', [2, 2, 1, 4, 1]],
  [FAMILY, [11, 2, 1, 25, 1]],
  ['🇵🇱', [4, 2, 1, 8, 1]],
  ['❤️', [2, 2, 1, 6, 1]],
  ['1️⃣', [3, 2, 1, 7, 1]],
  ['1 #', [3, 3, 3, 3, 3]],
  ['𝗽𝗼𝗴𝗿𝘂𝗯', [12, 12, 6, 6, 6]],
  ['„Cytat” – myślnik…', [18, 19, 18, 18, 18]],
  [LINK, [LINK.length, 23, LINK.length, LINK.length, 23]],
  [`${LINK}.`, [LINK.length + 1, 24, LINK.length + 1, LINK.length + 1, 24]],
  ['sklep.pl', [8, 23, 8, 8, 8]],
  ['@rytm@mastodon.social!', [22, 22, 22, 22, 6]],
  ['a@b.pl', [6, 6, 6, 6, 6]],
] as const)('%j counts as %j (characters, X, graphemes, Threads, Mastodon)', (text, expected) => {
  const methods: CountingMethod[] = ['characters', 'x-weighted', 'graphemes', 'threads', 'mastodon'];
  expect(methods.map((method) => countText(text, method))).toEqual(expected);
});

/** Cases of twitter-text's own conformance suite (validate.yml, WeightedTweetsCounterTest), written out by their rule. */
describe('X counts as its published suite says', () => {
  it.each([
    ['a sentence with a link', 'Hi http://test.co', 26],
    ['a link alone', 'http://test.co', 23],
    ['ten links', 'https://www.twitter.com/aloha '.repeat(10), 240],
    ['160 Chinese characters', '故'.repeat(160), 320],
    ['160 emoji', '😷'.repeat(160), 320],
    ['three Latin and 160 Chinese characters', `the${'故'.repeat(160)}`, 323],
  ])('%s', (_name, text, expected) => {
    expect(countText(text, 'x-weighted')).toBe(expected);
  });
});

test('Latin text without links is one a character on every network', () => {
  const methods = fc.constantFrom<CountingMethod>('characters', 'x-weighted', 'graphemes', 'threads', 'mastodon');
  const letters = fc.string({ unit: fc.constantFrom(...'aąbcćdeęłńóśźżAŻ ,!?') });
  fc.assert(
    fc.property(letters, methods, (text, method) => {
      expect(countText(text, method)).toBe(text.length);
    }),
  );
});
