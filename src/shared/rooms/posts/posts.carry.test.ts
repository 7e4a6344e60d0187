import { describe, expect, it } from 'vitest';
import { carryChannels, changedLabels } from './posts.carry.ts';

const own = (channelId: string, text: string | null = null) => ({
  channelId,
  format: 'reel',
  text,
  publishedUrl: 'https://example.com/1',
});
const networkOf = (id: string) => ({ i1: 'instagram', i2: 'instagram', f1: 'facebook' })[id] ?? null;

describe('the channels of a post that goes to another client', () => {
  it.each([
    ['the same network', ['i1'], ['instagram'], ['instagram-0'], 0],
    ['two of a network, in order', ['i1', 'i2'], ['instagram', 'instagram'], ['instagram-0', 'instagram-1'], 0],
    ['one of two has a counterpart', ['i1', 'i2'], ['instagram'], ['instagram-0'], 1],
    ['none has', ['i1', 'f1'], ['linkedin'], [], 2],
    ['the order of the post stays', ['f1', 'i1'], ['instagram', 'facebook'], ['facebook-1', 'instagram-0'], 0],
    ['a channel that is gone', ['x9'], ['instagram'], [], 1],
  ])('%s', (_name, from, networks, expected, dropped) => {
    const others = networks.map((network, index) => ({ id: `${network}-${index}`, network }));
    const carried = carryChannels(
      from.map((id) => own(id, id)),
      networkOf,
      others,
    );
    expect(carried.channels.map(({ channelId }) => channelId)).toEqual(expected);
    expect(carried.dropped).toBe(dropped);
    for (const channel of carried.channels) expect(channel).toMatchObject({ format: 'reel', publishedUrl: null });
  });

  it('keep their own texts', () => {
    const { channels } = carryChannels([own('i1', 'Z hashtagami')], networkOf, [{ id: 'a', network: 'instagram' }]);
    expect(channels).toEqual([{ channelId: 'a', format: 'reel', text: 'Z hashtagami', publishedUrl: null }]);
  });
});

it.each([
  [['a', 'b'], ['c'], ['a'], ['b', 'c']],
  [['a'], ['a'], [], ['a']],
  [[], ['x', 'x'], ['y'], ['x']],
  [['a'], ['a'], ['a'], ['a']],
])('labels %j with %j and without %j are %j', (labels, added, removed, expected) => {
  expect(changedLabels(labels, added, removed)).toEqual(expected);
});
