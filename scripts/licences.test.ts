import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { libraries } from '../src/renderer/src/rooms/settings/libraries.ts';
import { binariesIn, carriedIn, LICENCES_FILE, thirdPartyLicences } from './licences.ts';

const root = join(import.meta.dirname, '..');
const written = readFileSync(join(root, LICENCES_FILE), 'utf8').replaceAll('\r\n', '\n');

it('is what the packages say now; `node scripts/licences.ts` writes it anew', () => {
  expect(written).toBe(thirdPartyLicences(root));
});

it.each(libraries)('holds $name, as the settings do', ({ name, licence }) => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(written).toContain(`\n${name} ${version} (${licence})\n---`);
});

const lock = {
  'node_modules/app': { dependencies: { part: '1', '@types/part': '1', system: '1' } },
  'node_modules/part': { dependencies: { app: '1' } },
  'node_modules/app/node_modules/part': { dependencies: { deep: '1' } },
  'node_modules/deep': {},
  'node_modules/@types/part': {},
  'node_modules/system': { optional: true },
  'node_modules/electron': { dependencies: { deep: '1' } },
  'node_modules/@img/sharp-linux-x64': { optional: true },
  'node_modules/tool': {},
};

it('follows what a package needs, to the copy that it gets', () => {
  expect(carriedIn(lock, ['app'])).toEqual([
    'node_modules/app',
    'node_modules/deep',
    'node_modules/app/node_modules/part',
  ]);
});

it('ends on packages that need each other', () => {
  expect(carriedIn(lock, ['part'])).toEqual([
    'node_modules/app',
    'node_modules/deep',
    'node_modules/app/node_modules/part',
    'node_modules/part',
  ]);
});

it('leaves out types, what only fetches Electron, and parts for single systems', () => {
  expect(carriedIn(lock, ['electron', '@types/part', 'system', 'missing'])).toEqual(['node_modules/electron']);
});

it('names the programs of every system, wherever it runs', () => {
  expect(binariesIn(lock)).toEqual(['node_modules/@img/sharp-linux-x64']);
});
