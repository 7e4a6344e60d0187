import { expect, test } from 'vitest';
import { filterLibrary, type LibraryFilter, NO_FILTER } from './media.library.ts';
import type { LibraryItem } from './media.schema.ts';

const item = (name: string, changes: Partial<LibraryItem> = {}): LibraryItem => ({
  id: name,
  rev: 1,
  createdAt: '2026-11-12T09:00:00.000Z',
  updatedAt: '2026-11-12T09:00:00.000Z',
  clientId: null,
  name,
  mime: 'image/jpeg',
  bytes: 1,
  width: 1,
  height: 1,
  folder: '',
  labels: [],
  durationMs: null,
  uses: 0,
  isThere: true,
  ...changes,
});

const items = [
  item('Żółta róża.jpg', { folder: 'Produkty/Jesień', uses: 2 }),
  item('rolka.mp4', { mime: 'video/mp4', labels: ['Wieńce'] }),
  item('IMG_1.HEIC', { mime: 'image/heic', isThere: false }),
];

test.each<[string, Partial<LibraryFilter>, string[]]>([
  ['nothing', {}, ['Żółta róża.jpg', 'rolka.mp4', 'IMG_1.HEIC']],
  ['a word without its marks', { text: 'zolta' }, ['Żółta róża.jpg']],
  ['words from name and folder', { text: ' JESIEN  roza ' }, ['Żółta róża.jpg']],
  ['a label', { text: 'wience' }, ['rolka.mp4']],
  ['used', { use: 'used' }, ['Żółta róża.jpg']],
  ['unused', { use: 'unused' }, ['rolka.mp4', 'IMG_1.HEIC']],
  ['missing', { use: 'missing' }, ['IMG_1.HEIC']],
  ['films', { kind: 'film' }, ['rolka.mp4']],
  ['not shown here', { kind: 'undecodable' }, ['IMG_1.HEIC']],
  ['a folder with those below', { folder: 'Produkty' }, ['Żółta róża.jpg']],
  ['a label chosen', { label: 'Wieńce', text: 'rol' }, ['rolka.mp4']],
])('a filter for %s', (_case, filter, names) => {
  expect(filterLibrary(items, { ...NO_FILTER, ...filter }).map(({ name }) => name)).toEqual(names);
});
