import { describe, expect, it } from 'vitest';
import { withOverrides } from '../posts/posts.limits.ts';
import { NETWORKS } from '../posts/posts.networks.ts';
import { overridesOf, readValue, shownValue } from './limits.rules.ts';
import type { NetworkLimit } from './limits.schema.ts';

describe('a value of a limit', () => {
  it.each([
    ['text', '2 200', 2200],
    ['text', '2\u00a0200', 2200],
    ['text', '', null],
    ['text', '  ', null],
    ['text', '0', undefined],
    ['text', '-1', undefined],
    ['text', '2,5', undefined],
    ['text', 'dużo', undefined],
    ['imageBytes', '1,5', 1_500_000],
    ['videoBytes', '10000', 10_000_000_000],
    ['aspectMaximum', '1.91', 1.91],
    ['aspectMinimum', '4:5', 0.8],
    ['aspectMinimum', '4:0', undefined],
    ['hashtags', '4:5', undefined],
  ] as const)('%s typed as %j is %j', (key, text, value) => {
    expect(readValue(key, text)).toBe(value);
  });

  it.each([
    ['imageBytes', 1_500_000, 1.5],
    ['aspectMinimum', 9 / 16, 0.5625],
    ['text', 63_206, 63_206],
  ] as const)('%s of %j is shown as %j', (key, value, shown) => {
    expect(shownValue(key, value)).toBe(shown);
  });
});

it('the person’s values lie over the shipped table, a null lifts the limit', () => {
  const limit = { format: 'post', key: 'hashtags', source: '', date: '2026-11-25', level: 'warn' } as const;
  const own = [
    { ...limit, network: 'instagram', value: 30 },
    { ...limit, network: 'linkedin', value: null },
  ] as NetworkLimit[];
  const table = withOverrides(NETWORKS, overridesOf(own));
  expect(table.instagram?.formats.post?.limits.hashtags).toMatchObject({ value: 30, level: 'warn' });
  expect(table.linkedin?.formats.post?.limits.hashtags).toBeUndefined();
  expect(table.instagram?.formats.reel?.limits.hashtags?.value).toBe(5);
});
