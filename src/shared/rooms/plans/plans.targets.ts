/** Targets of KPIs by month and channel, block 11. Values in, values out. */
import {
  addsOverChannels,
  type DerivedKpi,
  derivedKpis,
  KPIS,
  type Kpi,
  type KpiValues,
  totalOf,
} from '../../kpi/kpi.ts';
import type { MonthText } from '../../time/plain-date.ts';
import { budgetTotals, monthsOf } from '../budget/budget.rules.ts';
import type { Budget } from '../budget/budget.schema.ts';
import type { Client } from '../clients/clients.schema.ts';
import type { Plan, PlanTarget } from './plans.schema.ts';

/** A total with how many of the months it covers. */
export interface TargetTotal {
  readonly value: number;
  readonly months: number;
}

/** What a target makes over the months; null where it has no total, or no month has a value. */
export function targetTotal({ kpi, months: values }: PlanTarget, months: readonly MonthText[]): TargetTotal | null {
  const known = months.flatMap((month) => values[month] ?? []);
  const way = totalOf(kpi);
  const last = known.at(-1);
  if (way === 'none' || last === undefined) return null;
  return { value: way === 'last' ? last : known.reduce((sum, value) => sum + value, 0), months: known.length };
}

/**
 * The targets of a month for all channels together: the one that was set for all of them, else the sum of the channels'. Targets of one
 * KPI for one channel that stand twice count once, the first.
 */
export function targetsIn(targets: readonly PlanTarget[], month: MonthText): KpiValues {
  const known = (kpi: Kpi): number | null => {
    const own = targets.filter((target) => target.kpi === kpi);
    const whole = own.find(({ channelId }) => channelId === null)?.months[month];
    if (whole !== undefined) return whole;
    if (!addsOverChannels(kpi)) return null;
    const byChannel = new Map<string, number>();
    for (const { channelId, months } of own) {
      const value = months[month];
      if (channelId !== null && value !== undefined && !byChannel.has(channelId)) byChannel.set(channelId, value);
    }
    return byChannel.size === 0 ? null : [...byChannel.values()].reduce((sum, value) => sum + value, 0);
  };
  return Object.fromEntries(KPIS.map((kpi) => [kpi, known(kpi)]));
}

/**
 * What the targets of each month mean together. What is spent is the target, else the plan's advertising of the month; `fee` is what the
 * work costs a month, in minor units of the plan's currency, or null where nobody knows.
 */
export function derivedTargets(input: {
  readonly plan: Pick<Plan, 'currency' | 'startsOn' | 'endsOn' | 'content'>;
  readonly budget: Pick<Budget, 'placements' | 'lines'>;
  readonly fee: number | null;
}): Readonly<Record<MonthText, Readonly<Record<DerivedKpi, number | null>>>> {
  const { plan, budget, fee } = input;
  const { currency, startsOn, endsOn, content } = plan;
  const { placements, lines } = budget;
  const { advertising } = budgetTotals({ currency, startsOn, endsOn, placements, lines });
  return Object.fromEntries(
    monthsOf(plan).map((month) => {
      const targets = targetsIn(content.kpi.targets, month);
      const spend = targets.spend ?? advertising[month]?.planned ?? null;
      return [month, derivedKpis({ ...targets, spend }, fee)];
    }),
  );
}

/** What the work costs a month by the client's contract, where that is in the plan's currency; null where nobody knows. */
export const feeOf = (plan: Pick<Plan, 'currency'>, client: Pick<Client, 'currency' | 'contract'>): number | null =>
  client.currency === plan.currency ? client.contract.fee : null;
