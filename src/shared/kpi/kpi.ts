/** What a result is measured by: domain.md, section 8. Values in, values out; what nobody knows is missing, never 0. */

/** In the order of the funnel, as the field's documents list them. */
export const KPIS = [
  'followers',
  'followers_gained',
  'reach',
  'views',
  'profile_visits',
  'reactions',
  'comments',
  'shares',
  'saves',
  'video_views',
  'watch_seconds',
  'reads_completed',
  'reviews',
  'link_clicks',
  'forms',
  'questions',
  'leads',
  'sales_count',
  'sales_value',
  'conflicts_resolved',
  'answer_time',
  'spend',
] as const;
export type Kpi = (typeof KPIS)[number];

/** Money is minor units; `hours` are whole hours; `seconds` whole seconds. */
export type KpiUnit = 'count' | 'money' | 'seconds' | 'hours';

export const unitOf = (kpi: Kpi): KpiUnit => {
  if (kpi === 'sales_value' || kpi === 'spend') return 'money';
  if (kpi === 'watch_seconds') return 'seconds';
  return kpi === 'answer_time' ? 'hours' : 'count';
};

/** How months make a whole: flows add up, a level is that of the last month, and a time to answer has no total. */
export const totalOf = (kpi: Kpi): 'sum' | 'last' | 'none' => {
  if (kpi === 'followers') return 'last';
  return kpi === 'answer_time' ? 'none' : 'sum';
};

/** Reach of two channels is not the reach of both (people follow more than one), nor is a time to answer. */
export const addsOverChannels = (kpi: Kpi): boolean => kpi !== 'answer_time';

/** Values of one month or period; a key that is missing or null is not known. */
export type KpiValues = Readonly<Partial<Record<Kpi, number | null>>>;

export const DERIVED_KPIS = [
  'engagement_reach',
  'engagement_followers',
  'ctr',
  'cpm',
  'cpc',
  'cpl',
  'roas',
  'roi',
  'follower_growth',
] as const;
export type DerivedKpi = (typeof DERIVED_KPIS)[number];

/** `share` is a ratio of 1, `ratio` a plain number, `money` minor units (not whole: it is a mean). */
export const DERIVED_UNIT = {
  engagement_reach: 'share',
  engagement_followers: 'share',
  ctr: 'share',
  cpm: 'money',
  cpc: 'money',
  cpl: 'money',
  roas: 'ratio',
  roi: 'share',
  follower_growth: 'share',
} as const satisfies Record<DerivedKpi, 'share' | 'money' | 'ratio'>;

/** `top / bottom`; missing where either is, and where nothing is divided by. */
const divided = (top: number | null, bottom: number | null): number | null =>
  top === null || bottom === null || bottom === 0 ? null : top / bottom;

const sum = (...values: (number | null)[]): number | null =>
  values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);

/**
 * The derived KPIs of domain.md, section 8, by their formulas. `fee` is what the work itself costs, in the same minor units as `spend`.
 * An engagement needs all of its four parts: a sum with a part missing would be too small.
 */
export function derivedKpis(values: KpiValues, fee: number | null): Readonly<Record<DerivedKpi, number | null>> {
  const of = (kpi: Kpi): number | null => values[kpi] ?? null;
  const engaged = sum(of('reactions'), of('comments'), of('shares'), of('saves'));
  const spend = of('spend');
  const sales = of('sales_value');
  const cost = sum(spend, fee);
  const gained = of('followers_gained');
  const atStart = sum(of('followers'), gained === null ? null : -gained);
  return {
    engagement_reach: divided(engaged, of('reach')),
    engagement_followers: divided(engaged, of('followers')),
    ctr: divided(of('link_clicks'), of('views')),
    cpm: divided(spend === null ? null : 1000 * spend, of('views')),
    cpc: divided(spend, of('link_clicks')),
    cpl: divided(spend, of('leads')),
    roas: divided(sales, spend),
    roi: divided(sum(sales, cost === null ? null : -cost), cost),
    follower_growth: divided(gained, atStart),
  };
}
