import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resourcePath } from './resources.ts';

test('finds the fonts that a checkout ships, with their licence', () => {
  expect(readFileSync(resourcePath('fonts', 'inter-latin-ext-400-normal.woff2')).subarray(0, 4).toString()).toBe(
    'wOF2',
  );
  expect(readFileSync(resourcePath('fonts', 'OFL.txt'), 'utf8')).toContain('SIL Open Font License');
});

test('says what is missing from a broken installation', () => {
  expect(() => resourcePath('fonts', 'comic.woff2')).toThrow('fonts/comic.woff2');
});
