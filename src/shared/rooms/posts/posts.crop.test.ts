import { describe, expect, it, test } from 'vitest';
import { cropGuides, cutOf, partFree, partShown } from './posts.crop.ts';
import { withOverrides } from './posts.limits.ts';
import { NETWORKS } from './posts.networks.ts';

const wide = { width: 1600, height: 900 };
const upright = { width: 1080, height: 1920 };
const keys = (network: string, format: string, size = wide) =>
  cropGuides(network, format, NETWORKS, size).map(({ key, ratio }) => `${key} ${ratio.toFixed(2)}`);

describe('the guides of a network and format', () => {
  it.each([
    ['instagram', 'post', wide, ['shown 1.78', 'grid 0.75', 'portrait 0.80', 'square 1.00']],
    ['instagram', 'post', upright, ['shown 0.75', 'grid 0.75', 'portrait 0.80', 'square 1.00']],
    ['instagram', 'reel', wide, ['shown 0.56', 'grid 0.75']],
    ['instagram', 'story', wide, ['shown 0.56']],
    ['facebook', 'reel', wide, ['shown 0.56']],
    ['facebook', 'post', { width: 3000, height: 1000 }, ['shown 1.91', 'portrait 0.80', 'square 1.00']],
    ['pinterest', 'pin', wide, ['shown 0.67']],
    ['youtube', 'shorts', wide, ['shown 1.00', 'portrait 0.80', 'square 1.00']],
    ['tiktok', 'video', upright, ['shown 0.56']],
    ['nowhere', 'post', wide, ['shown 1.78', 'portrait 0.80', 'square 1.00']],
  ] as const)('%s, %s, a file of %o', (network, format, size, expected) => {
    expect(keys(network, format, size)).toEqual(expected);
  });

  it('follow a limit that the person changed', () => {
    const limit = { value: 1, source: '', date: '2026-11-23', level: 'warn' } as const;
    const table = withOverrides(NETWORKS, [{ network: 'instagram', format: 'post', key: 'aspectMaximum', limit }]);
    expect(cropGuides('instagram', 'post', table, wide)[0]?.ratio).toBe(1);
  });

  it('say what the network lies on where it says so itself', () => {
    const covered = (network: string, format: string) => cropGuides(network, format, NETWORKS, upright)[0]?.covered;
    expect(covered('instagram', 'story')).toEqual({ top: 0.14, bottom: 0.2, sides: 0 });
    expect(covered('facebook', 'reel')).toEqual({ top: 0.14, bottom: 0.35, sides: 0.06 });
    expect(covered('tiktok', 'video')).toBeNull();
    expect(covered('instagram', 'post')).toBeNull();
  });
});

test.each([
  // own shape, shown shape, what is left, what is lost
  [16 / 9, 16 / 9, { left: 0, top: 0, width: 1, height: 1 }, { from: 'none', percent: 0 }],
  [2, 1, { left: 0.25, top: 0, width: 0.5, height: 1 }, { from: 'sides', percent: 50 }],
  [1, 2, { left: 0, top: 0.25, width: 1, height: 0.5 }, { from: 'ends', percent: 50 }],
  [16 / 9, 3 / 4, { left: 0.2890625, top: 0, width: 0.421875, height: 1 }, { from: 'sides', percent: 58 }],
  [9 / 16, 3 / 4, { left: 0, top: 0.125, width: 1, height: 0.75 }, { from: 'ends', percent: 25 }],
  [0.804, 0.8, { left: 0, top: 0, width: 1, height: 1 }, { from: 'none', percent: 0 }],
] as const)('of a shape of %d, %d is shown as %o, and lost is %o', (own, ratio, part, cut) => {
  const shown = partShown(own, ratio);
  for (const side of ['left', 'top', 'width', 'height'] as const) expect(shown[side]).toBeCloseTo(part[side], 2);
  expect(cutOf(shown)).toEqual(cut);
});

test('the free part lies within what is shown, by its shares', () => {
  const free = partFree({ left: 0.25, top: 0, width: 0.5, height: 1 }, { top: 0.14, bottom: 0.35, sides: 0.06 });
  expect(free.left).toBeCloseTo(0.28);
  expect(free.top).toBeCloseTo(0.14);
  expect(free.width).toBeCloseTo(0.44);
  expect(free.height).toBeCloseTo(0.51);
});
