import { expect, it } from 'vitest';
import { networksOf } from './card.rules.ts';

const channelById = {
  a: { network: 'instagram' },
  b: { network: 'facebook' },
  c: { network: 'instagram' },
  d: { network: 'a network of a later version' },
};

it.each([
  ['no channel', [], []],
  ['in the order of the channels', ['b', 'a'], ['facebook', 'instagram']],
  ['two channels of one network are one', ['a', 'b', 'c'], ['instagram', 'facebook']],
  ['a channel in the trash and a network that is not known have none', ['gone', 'd', 'b'], ['facebook']],
])('the networks of a card: %s', (_name, ids, networks) => expect(networksOf(ids, channelById)).toEqual(networks));
