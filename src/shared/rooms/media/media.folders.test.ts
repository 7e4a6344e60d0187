import { expect, test } from 'vitest';
import { foldersOf, isWithin, tidyFolder } from './media.folders.ts';

test.each([
  ['', ''],
  [' / ', ''],
  ['Produkty', 'Produkty'],
  ['/Produkty // Jesień/ ', 'Produkty/Jesień'],
])('the folder %j is kept as %j', (typed, kept) => expect(tidyFolder(typed)).toBe(kept));

test.each([
  ['Produkty/Jesień', 'Produkty', true],
  ['Produkty', 'Produkty', true],
  ['Produkty 2', 'Produkty', false],
  ['', 'Produkty', false],
  ['Produkty', '', true],
])('%j lies within %j: %s', (folder, within, expected) => expect(isWithin(folder, within)).toBe(expected));

test('folders above are counted with what lies below', () => {
  expect([...foldersOf(['A/B', 'A', '', 'A/B/C'])]).toEqual([
    ['A', 3],
    ['A/B', 2],
    ['A/B/C', 1],
  ]);
});
