import { describe, expect, it } from 'vitest';
import { mixOf, sumOfShares } from './posts.mix.ts';

const brief = (types: (string | null)[], shares = {}) =>
  mixOf(types, shares).rows.map(({ group, count, target, verdict }) => [group, count, target, verdict]);

describe('the mix of a month', () => {
  it.each([
    [[], {}, []],
    [
      ['meme', 'guide', 'recipe', 'case'],
      {},
      [
        ['entertainment', 1, null, null],
        ['education', 3, null, null],
      ],
    ],
    // A group with a target and no posts is told too.
    [
      ['meme'],
      { entertainment: 50, news: 50 },
      [
        ['entertainment', 1, 50, 'above'],
        ['news', 0, 50, 'below'],
      ],
    ],
    [
      ['meme', 'guide'],
      { entertainment: 55, education: 45 },
      [
        ['entertainment', 1, 55, 'met'],
        ['education', 1, 45, 'met'],
      ],
    ],
    // Without posts nothing is missed yet.
    [[], { news: 100 }, [['news', 0, 100, null]]],
  ])('of %j against %j is %j', (types, shares, rows) => {
    expect(brief(types, shares)).toEqual(rows);
  });

  it('counts posts without a type, and with one that it does not know, apart', () => {
    const mix = mixOf(['meme', null, 'own-type'], {});
    expect(mix).toMatchObject({ typed: 1, untyped: 2 });
    expect(mix.rows[0]?.share).toBe(1);
  });

  it('sums the targets', () => {
    expect(sumOfShares({ news: 30, pr: 50 })).toBe(80);
    expect(sumOfShares({})).toBe(0);
  });
});
