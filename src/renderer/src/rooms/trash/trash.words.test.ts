import { expect, test } from 'vitest';
import type { TrashedItem } from '#shared/rooms/trash/trash.schema.ts';
import { findTrashed, kindOf, nameOf } from './trash.words.ts';

const removed = { rev: 2, deletedAt: '2026-11-12T09:00:00.000Z' } as const;
const post: TrashedItem = {
  ...removed,
  id: 'p',
  kind: 'post',
  clientId: 'c',
  title: ' ',
  excerpt: 'Zażółć gęślą jaźń',
  date: null,
  time: null,
  mediaId: null,
};
const file: TrashedItem = {
  ...removed,
  id: 'f',
  kind: 'file',
  clientId: null,
  name: 'żółw.jpg',
  mime: 'image/jpeg',
  bytes: 1,
};
const client: TrashedItem = {
  ...removed,
  id: 'k',
  kind: 'client',
  name: 'Kawiarnia',
  colour: '#112233',
  logoId: null,
  posts: 3,
  files: 1,
};
const all = [post, file, client];

test.each([
  ['', 'all', ['p', 'f', 'k']],
  ['', 'file', ['f']],
  ['zol', 'all', ['p', 'f']],
  ['ZOLW', 'all', ['f']],
  ['kwiac', 'all', ['p']],
  ['kawiarnia', 'client', ['k']],
  ['kawiarnia', 'post', []],
] as const)('the words %j among %s find %j', (words, kind, expected) => {
  expect(findTrashed(all, words, kind, (id) => (id === 'c' ? 'Kwiaciarnia' : '')).map(({ id }) => id)).toEqual(
    expected,
  );
});

test('things are called by their kind where they are of one', () => {
  expect([[post], [file, file], [client], [post, file], []].map(kindOf)).toEqual([
    'post',
    'file',
    'client',
    'thing',
    'thing',
  ]);
  expect(all.map(nameOf)).toEqual(['Zażółć gęślą jaźń', 'żółw.jpg', 'Kawiarnia']);
});
