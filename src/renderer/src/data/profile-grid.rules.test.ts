import { expect, test } from 'vitest';
import type { GridTile } from '#shared/rooms/posts/posts.schema.ts';
import { swapTiles } from './profile-grid.rules.ts';

const tile = (id: string, date: string, time: string | null): GridTile => ({
  id,
  rev: 1,
  clientId: 'c',
  title: id,
  excerpt: '',
  date,
  time,
  zone: 'Europe/Warsaw',
  status: 'draft',
  contentType: null,
  labels: [],
  channelIds: ['ig'],
  campaignId: null,
  mediaId: null,
  format: 'post',
  mediaCount: 0,
});

test('two tiles change places, and the places keep their dates and times', () => {
  const tiles = [tile('c', '2026-11-20', '10:00'), tile('b', '2026-11-18', null), tile('a', '2026-11-16', '09:00')];
  expect(swapTiles(tiles, 'a', 'c').map(({ id, date, time }) => [id, date, time])).toEqual([
    ['a', '2026-11-20', '10:00'],
    ['b', '2026-11-18', null],
    ['c', '2026-11-16', '09:00'],
  ]);
  expect(swapTiles(tiles, 'a', 'gone')).toBe(tiles);
});
