import { describe, expect, it, test } from 'vitest';
import { DERIVED_KPIS, derivedKpis, type KpiValues } from './kpi.ts';

const MONTH: KpiValues = {
  followers: 1_050,
  followers_gained: 50,
  reach: 10_000,
  views: 20_000,
  reactions: 300,
  comments: 50,
  shares: 30,
  saves: 20,
  link_clicks: 400,
  leads: 20,
  sales_value: 900_000,
  spend: 100_000,
};

describe('derived KPIs', () => {
  it('follow their formulas', () => {
    expect(derivedKpis(MONTH, 200_000)).toEqual({
      engagement_reach: 0.04,
      engagement_followers: 400 / 1_050,
      ctr: 0.02,
      cpm: 5_000,
      cpc: 250,
      cpl: 5_000,
      roas: 9,
      roi: 2,
      follower_growth: 0.05,
    });
  });

  test.each([
    ['one part of the engagement', { ...MONTH, saves: null }, ['engagement_reach', 'engagement_followers']],
    ['views', { ...MONTH, views: null }, ['ctr', 'cpm']],
    ['spend', { ...MONTH, spend: null }, ['cpm', 'cpc', 'cpl', 'roas', 'roi']],
    ['followers', { ...MONTH, followers: null }, ['engagement_followers', 'follower_growth']],
  ] as const)('are missing without %s, and only those', (_what, values, missing) => {
    const found = derivedKpis(values, 200_000);
    expect(DERIVED_KPIS.filter((key) => found[key] === null)).toEqual(missing);
  });

  it('are missing where nothing is divided by, and without a fee the return is', () => {
    expect(derivedKpis({ ...MONTH, views: 0, reach: 0 }, 0)).toMatchObject({
      ctr: null,
      cpm: null,
      engagement_reach: null,
    });
    expect(derivedKpis(MONTH, null).roi).toBeNull();
    expect(derivedKpis({ ...MONTH, followers: 50, followers_gained: 50 }, 0).follower_growth).toBeNull();
    expect(Object.values(derivedKpis({}, null)).every((value) => value === null)).toBe(true);
  });
});
