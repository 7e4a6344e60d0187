import { type Money, minorDigits, money } from '../../money/money.ts';
import { datesIn } from '../../time/calendar-grid.ts';
import { type MonthText, monthOf, shiftMonth } from '../../time/plain-date.ts';
import type { BudgetLine, Placement } from './budget.schema.ts';

/** `numerator / denominator` rounded half away from zero; both at least 0. Whole numbers of any size, so that nothing is lost. */
function divideRounded(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** What a placement costs by its model, in its own currency; half a minor unit is rounded up. @throws RangeError beyond safe whole numbers. */
export function plannedCost({
  model,
  price,
  quantity,
  currency,
}: Pick<Placement, 'model' | 'price' | 'quantity' | 'currency'>): Money {
  if (model === 'flat') return money(price, currency);
  const whole = BigInt(price) * BigInt(quantity);
  return money(Number(model === 'cpm' ? divideRounded(whole, 1000n) : whole), currency);
}

/**
 * An amount in the plan's currency by a rate typed by hand; rounded once, half up. Null where the currency differs and there is no rate:
 * such an amount is missing, never 0.
 */
export function converted(amount: Money, rate: Placement['rate'], currency: string): Money | null {
  if (amount.currency === currency) return amount;
  if (rate === null) return null;
  const [whole = '0', decimals = ''] = rate.rate.split('.');
  const scaled = BigInt(whole + decimals);
  const shift = minorDigits(currency) - minorDigits(amount.currency);
  const up = 10n ** BigInt(Math.max(shift, 0));
  const down = 10n ** BigInt(decimals.length + Math.max(-shift, 0));
  return money(Number(divideRounded(BigInt(amount.minor) * scaled * up, down)), currency);
}

/**
 * An amount over the months of a run of days, by how many days each has. The parts are whole minor units and add up to the amount to
 * the last one: what is left over goes to the largest remainders, the earlier month first.
 */
export function splitByMonths(total: number, startsOn: string, endsOn: string): Map<MonthText, number> {
  const days = new Map<MonthText, number>();
  for (const date of datesIn({ from: startsOn, to: endsOn }))
    days.set(monthOf(date), (days.get(monthOf(date)) ?? 0) + 1);
  const count = BigInt([...days.values()].reduce((sum, each) => sum + each, 0));
  const parts = [...days].map(([month, each]) => {
    const share = BigInt(total) * BigInt(each);
    return { month, part: Number(share / count), rest: share % count };
  });
  let left = total - parts.reduce((sum, { part }) => sum + part, 0);
  const byRest = parts.toSorted((a, b) => (a.rest === b.rest ? 0 : a.rest > b.rest ? -1 : 1));
  for (const part of byRest) {
    if (left === 0) break;
    part.part += 1;
    left -= 1;
  }
  return new Map(parts.map(({ month, part }) => [month, part]));
}

/** The months that a plan touches. */
export function monthsOf(plan: { readonly startsOn: string; readonly endsOn: string }): MonthText[] {
  const months: MonthText[] = [];
  for (let month = monthOf(plan.startsOn); month <= monthOf(plan.endsOn); month = shiftMonth(month, 1))
    months.push(month);
  return months;
}

/** Planned and spent, minor units of the plan's currency. `spent` is null where nothing is known yet. */
export interface Sum {
  readonly planned: number;
  readonly spent: number | null;
}

const plus = (left: Sum, right: { readonly planned: number | null; readonly spent: number | null }): Sum => ({
  planned: left.planned + (right.planned ?? 0),
  spent: right.spent === null ? left.spent : (left.spent ?? 0) + right.spent,
});
const NOTHING: Sum = { planned: 0, spent: null };

export const isOverspent = ({ planned, spent }: Sum): boolean => spent !== null && spent > planned;

export interface PlacementCost extends Sum {
  readonly id: string;
  /** True where an amount is in another currency without a rate: it is in no sum. */
  readonly isWithoutRate: boolean;
}

export interface BudgetTotals {
  readonly months: readonly MonthText[];
  /** The advertising line: the placements and nothing else. */
  readonly advertising: Readonly<Record<MonthText, Sum>>;
  readonly byLine: Readonly<Record<string, Sum>>;
  readonly byMonth: Readonly<Record<MonthText, Sum>>;
  readonly media: Sum;
  readonly total: Sum;
  readonly placements: readonly PlacementCost[];
  /** By channel id; an advert elsewhere under the empty key. */
  readonly byChannel: Readonly<Record<string, Sum>>;
}

interface Account {
  readonly currency: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly placements: readonly Placement[];
  readonly lines: readonly BudgetLine[];
}

function costsOf(placement: Placement, currency: string): PlacementCost {
  const planned = converted(plannedCost(placement), placement.rate, currency);
  const spent =
    placement.spent === null ? null : converted(money(placement.spent, placement.currency), placement.rate, currency);
  return {
    id: placement.id,
    planned: planned?.minor ?? 0,
    spent: spent?.minor ?? null,
    isWithoutRate: planned === null,
  };
}

function monthly(placement: Placement, { planned, spent }: PlacementCost): Map<MonthText, Sum> {
  const { startsOn, endsOn } = placement;
  const [plan, actual] = [
    splitByMonths(planned, startsOn, endsOn),
    spent === null ? null : splitByMonths(spent, startsOn, endsOn),
  ];
  return new Map([...plan].map(([month, part]) => [month, { planned: part, spent: actual?.get(month) ?? null }]));
}

/**
 * Media plan and budget as one account, in the plan's currency. The advertising line is the placements' cost, split over the months by
 * days; every total is the sum of its parts, to the minor unit. Months outside the plan that hold an amount are among the months.
 */
export function budgetTotals({ currency, placements, lines, ...plan }: Account): BudgetTotals {
  const costs = placements.map((placement) => costsOf(placement, currency));
  const advertising: Record<MonthText, Sum> = {};
  const byChannel: Record<string, Sum> = {};
  placements.forEach((placement, index) => {
    const cost = costs[index];
    if (cost === undefined) return;
    for (const [month, part] of monthly(placement, cost))
      advertising[month] = plus(advertising[month] ?? NOTHING, part);
    const channel = placement.channelId ?? '';
    byChannel[channel] = plus(byChannel[channel] ?? NOTHING, cost);
  });
  const held = lines.flatMap(({ amounts }) => Object.keys(amounts) as MonthText[]);
  const months = [...new Set([...monthsOf(plan), ...(Object.keys(advertising) as MonthText[]), ...held])].sort();
  const lineSum = (line: BudgetLine) => Object.values(line.amounts).reduce<Sum>(plus, NOTHING);
  const byMonth = Object.fromEntries(
    months.map((month) => [
      month,
      lines.reduce((sum, { amounts }) => plus(sum, amounts[month] ?? NOTHING), advertising[month] ?? NOTHING),
    ]),
  );
  return {
    months,
    advertising,
    byLine: Object.fromEntries(lines.map((line) => [line.id, lineSum(line)])),
    byMonth,
    media: costs.reduce<Sum>(plus, NOTHING),
    total: Object.values(byMonth).reduce<Sum>(plus, NOTHING),
    placements: costs,
    byChannel,
  };
}
