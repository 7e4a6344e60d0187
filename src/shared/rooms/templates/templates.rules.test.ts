import { expect, it } from 'vitest';
import { channelsFor } from './templates.rules.ts';

const wanted = (network: string, text: string | null = null) => ({ network, format: 'post', text });

it.each([
  [
    ['instagram', 'x'],
    ['x:a', 'instagram:b'],
    ['b', 'a'],
  ],
  // Two profiles on one network take one each.
  [
    ['instagram', 'instagram', 'instagram'],
    ['instagram:a', 'instagram:b'],
    ['a', 'b'],
  ],
  [['blog'], ['x:a'], []],
  [[], ['x:a'], []],
])('channels of a template on %j among %j are %j', (networks, available, ids) => {
  const known = available.map((entry) => {
    const [network = '', id = ''] = entry.split(':');
    return { network, id };
  });
  expect(
    channelsFor(
      networks.map((network) => wanted(network)),
      known,
    ).map(({ channelId }) => channelId),
  ).toEqual(ids);
});
