import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { libraries } from './libraries.ts';

const root = join(import.meta.dirname, '../../../../..');
const readPackage = (path: string) =>
  JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as {
    license?: string;
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };

/** What only builds or tests the app, and never reaches a person. */
const tools =
  /^(@types\/|@fullcalendar\/|@axe-core\/|@biomejs\/|@playwright\/|@vitejs\/|electron-builder$|electron-vite$|fast-check$|node$|playwright-core$|rrule-temporal$|typescript$|vite$|vitest$)/;

it('names every library that is shipped, and nothing else', () => {
  const { dependencies = {}, devDependencies = {} } = readPackage('.');
  const shipped = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter((name) => !tools.test(name));
  expect(libraries.map(({ name }) => name)).toEqual(shipped.sort());
});

it.each(libraries)('$name is under the licence that its package states', ({ name, licence }) => {
  expect(readPackage(join('node_modules', name)).license).toBe(licence);
});
