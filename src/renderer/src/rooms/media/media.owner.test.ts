import { expect, test } from 'vitest';
import { ownerOf } from './media.owner.ts';

test.each([
  [['a', 'a'], null, { clientId: 'a' }],
  [['a', null], 'b', { clientId: 'a' }],
  [['a', 'b'], 'a', { clientId: null, why: 'oneClient' }],
  [[null], 'b', { clientId: 'b' }],
  [[null, null], null, { clientId: null, why: 'noClient' }],
])('files of %j, with the client %s in view, go onto posts of %j', (clientIds, inView, expected) => {
  expect(
    ownerOf(
      clientIds.map((clientId) => ({ clientId })),
      inView,
    ),
  ).toEqual(expected);
});
