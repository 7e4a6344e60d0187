import { describe, expect, it } from 'vitest';
import { alternate } from './benchmark.ts';
import { type Bar, median, percentile, spread, toFigure } from './figures.ts';
import { table } from './table.ts';

describe('the arithmetic of figures', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])('takes the middle of %j as %d', (samples, expected) => {
    expect(median(samples)).toBe(expected);
  });

  it.each([
    [0.991, 100],
    [0.99, 99],
    [0.5, 50],
    [0, 1],
    [1, 100],
  ])('finds the value that a share of %d does not exceed', (share, expected) => {
    const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(samples, share)).toBe(expected);
  });

  it('says how far samples lie apart as a share of the middle', () => {
    expect(spread([10, 10, 10])).toBe(0);
    expect(spread([8, 10, 10, 12])).toBeCloseTo(0.1);
    expect(spread([0, 0])).toBe(0);
  });

  it('refuses to answer for nothing', () => {
    expect(() => median([])).toThrow('Nothing was measured');
  });
});

describe('a figure', () => {
  const measured = (bar: Omit<Bar, 'text'>, ours: number[], limit?: number[], peer?: number[]) =>
    toFigure({
      name: 'x',
      unit: 'ms',
      bar: { text: 'bar', ...bar },
      ours,
      ...(limit ? { limit } : {}),
      ...(peer ? { peer } : {}),
    });

  it('has how many times ours is the limit, and how many times faster than the peer it is', () => {
    expect(measured({}, [20, 30, 40], [10, 20, 30], [90, 60, 300])).toEqual({
      name: 'x',
      ours: 30,
      peer: 90,
      limit: 20,
      unit: 'ms',
      ratioPeer: 3,
      ratioLimit: 1.5,
      bar: 'bar',
      ok: true,
    });
  });

  it.each<[Omit<Bar, 'text'>, number, number, number, boolean]>([
    [{ ratioLimit: 1.5 }, 15, 10, 100, true],
    [{ ratioLimit: 1.5 }, 15.1, 10, 100, false],
    [{ ratioPeer: 3 }, 10, 10, 30, true],
    [{ ratioPeer: 3 }, 10, 10, 29.9, false],
    [{ atMost: 16 }, 16, 1, 1, true],
    [{ atMost: 16 }, 16.1, 1, 1, false],
    [{ ratioLimit: 2, ratioPeer: 2 }, 10, 10, 15, false],
    [{ ratioLimit: 1.25 }, 0, 0, 5, true],
    [{ ratioLimit: 1.25 }, 1, 0, 5, false],
    [{ ratioPeer: 2 }, 0, 0, 0, true],
  ])('holds %j to ours %d, limit %d, peer %d: %s', (bar, ours, limit, peer, ok) => {
    expect(measured(bar, [ours], [limit], [peer]).ok).toBe(ok);
  });

  it('has no ratios where there is nothing to compare with', () => {
    expect(measured({}, [1])).toMatchObject({ limit: null, peer: null, ratioLimit: null, ratioPeer: null });
  });

  it('stands in the table with its bar, marked when it is missed', () => {
    const text = table([measured({ atMost: 1 }, [2], [1])], new Map([['x', 0.123]]), 'here');
    expect(text).toMatch(/MISS {2}x +2 ms +12 % +1 +2 +– +– +bar/);
    expect(text).toContain('1 figures, 1 below the bar; here');
  });
});

it('measures the sides in turn and throws the warm-up away', async () => {
  const order: string[] = [];
  let count = 0;
  const side = (name: string) => () => {
    order.push(name);
    count += 1;
    return count;
  };
  const samples = await alternate(2, { ours: side('a'), limit: side('b') }, 1);
  expect(order.join('')).toBe('ababab');
  expect(samples).toEqual({ ours: [3, 5], limit: [4, 6] });
});
