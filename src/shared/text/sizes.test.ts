import { describe, expect, it } from 'vitest';
import { formatBytes, formatLength, formatRatio } from './sizes.ts';

describe('a size', () => {
  it.each([
    [0, '0\u00a0B', '0\u00a0B'],
    [999, '999\u00a0B', '999\u00a0B'],
    [2_340, '2,3\u00a0kB', '2.3\u00a0kB'],
    [5_000_000, '5\u00a0MB', '5\u00a0MB'],
    [7_249_000, '7,2\u00a0MB', '7.2\u00a0MB'],
    [512_400_000, '512\u00a0MB', '512\u00a0MB'],
    [999_960_000, '1\u00a0GB', '1\u00a0GB'],
    [10 * 1024 ** 3, '10,7\u00a0GB', '10.7\u00a0GB'],
  ])('of %d bytes reads %s', (bytes, polish, english) => {
    expect(formatBytes(bytes, 'pl')).toBe(polish);
    expect(formatBytes(bytes, 'en')).toBe(english);
  });
});

describe('a length', () => {
  it.each([
    [0, '0:00'],
    [3.99, '0:03'],
    [60, '1:00'],
    [905, '15:05'],
    [3600, '1:00:00'],
    [4 * 3600 + 61, '4:01:01'],
  ])('of %d seconds reads %s', (seconds, expected) => expect(formatLength(seconds)).toBe(expected));
});

describe('a shape', () => {
  it.each([
    [1080 / 1920, '9:16', '9:16'],
    [1081 / 1920, '9:16', '9:16'],
    [4 / 5, '4:5', '4:5'],
    [1, '1:1', '1:1'],
    [1.91, '1,91:1', '1.91:1'],
    [1200 / 628, '1,91:1', '1.91:1'],
    [0.3, '1:3,33', '1:3.33'],
  ])('of %d is called %s', (ratio, polish, english) => {
    expect(formatRatio(ratio, 'pl')).toBe(polish);
    expect(formatRatio(ratio, 'en')).toBe(english);
  });
});
