import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeDiff, wordDiff } from './word-diff.ts';

const SIGN = { same: '', added: '+', removed: '-' } as const;
const told = (before: string, after: string) => wordDiff(before, after).map(({ kind, text }) => `${SIGN[kind]}${text}`);

test.each([
  ['a word with Polish letters is one word', 'gęślą jaźń', 'gęśle jaźń', ['-gęślą', '+gęśle', ' jaźń']],
  ['a word that came in', 'świeże róże', 'świeże żółte róże', ['świeże ', '+żółte ', 'róże']],
  ['punctuation is no part of its word', 'Róże.', 'Róże!', ['Róże', '-.', '+!']],
  ['an emoji with its modifiers is one', 'tak 👍🏽', 'tak 👩‍👩‍👧', ['tak ', '-👍🏽', '+👩‍👩‍👧']],
  ['a line break is a change', 'a b', 'a\nb', ['a', '- ', '+\n', 'b']],
  ['nothing changed', 'Ala', 'Ala', ['Ala']],
  ['nothing was there', '', 'Ala', ['+Ala']],
])('%s', (_name, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

test('a value that is no prose is replaced as a whole', () => {
  expect(wholeDiff('£500.00', '£550.00')).toEqual([
    { kind: 'removed', text: '£500.00' },
    { kind: 'added', text: '£550.00' },
  ]);
  expect([wholeDiff('', '4'), wholeDiff('4', '4'), wholeDiff('', '')]).toEqual([
    [{ kind: 'added', text: '4' }],
    [{ kind: 'same', text: '4' }],
    [],
  ]);
});

test('the runs give both texts back to the letter', () => {
  const text = fc
    .array(fc.constantFrom('Zażółć', ' ', '  ', '\n', 'róża', '🌹', '.', 'x'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordDiff(before, after);
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});
