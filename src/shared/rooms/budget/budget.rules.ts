import { type Money, minorDigits, money } from '../../money/money.ts';
import { datesIn } from '../../time/calendar-grid.ts';
import { type MonthText, monthOf, shiftMonth } from '../../time/plain-date.ts';
import type { BudgetAmount, BudgetLine, Placement } from './budget.schema.ts';

/** `numerator / denominator` rounded half away from zero; both at least 0. Whole numbers of any size, so that nothing is lost. */
function divideRounded(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

type Priced = Pick<Placement, 'model' | 'price' | 'quantity' | 'currency'>;

/** Minor units as a fraction, so that nothing is rounded before the end. */
interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}
const whole = (minor: number): Exact => ({ numerator: BigInt(minor), denominator: 1n });

function exactCost({ model, price, quantity }: Priced): Exact {
  if (model === 'flat') return whole(price);
  return { numerator: BigInt(price) * BigInt(quantity), denominator: model === 'cpm' ? 1000n : 1n };
}

const rounded = ({ numerator, denominator }: Exact, currency: string): Money =>
  money(Number(divideRounded(numerator, denominator)), currency);

/** What a placement costs by its model, in its own currency; half a minor unit is rounded up. @throws RangeError beyond safe whole numbers. */
export const plannedCost = (placement: Priced): Money => rounded(exactCost(placement), placement.currency);

function exchanged(amount: Exact, from: string, rate: Placement['rate'], currency: string): Money | null {
  if (from === currency) return rounded(amount, currency);
  if (rate === null) return null;
  const [units = '0', decimals = ''] = rate.rate.split('.');
  const shift = minorDigits(currency) - minorDigits(from);
  const up = 10n ** BigInt(Math.max(shift, 0));
  const down = 10n ** BigInt(decimals.length + Math.max(-shift, 0));
  const { numerator, denominator } = amount;
  return rounded({ numerator: numerator * BigInt(units + decimals) * up, denominator: denominator * down }, currency);
}

/**
 * An amount in the plan's currency by a rate typed by hand; rounded once, half up. Null where the currency differs and there is no rate:
 * such an amount is missing, never 0. @throws RangeError beyond safe whole numbers.
 */
export const converted = (amount: Money, rate: Placement['rate'], currency: string): Money | null =>
  exchanged(whole(amount.minor), amount.currency, rate, currency);

/** What a placement costs in the plan's currency, rounded once at the end; null and errors as in {@link converted}. */
export const plannedCostIn = (placement: Priced & Pick<Placement, 'rate'>, currency: string): Money | null =>
  exchanged(exactCost(placement), placement.currency, placement.rate, currency);

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

/** The amounts together; nothing where none of them is known, which is not 0. */
function sumOf(amounts: readonly (BudgetAmount | Sum | undefined)[]): Sum | undefined {
  const known = amounts.filter((each) => each !== undefined && (each.planned !== null || each.spent !== null));
  return known.length === 0 ? undefined : known.reduce<Sum>((sum, each) => plus(sum, each ?? NOTHING), NOTHING);
}
const withoutGaps = (sums: readonly (readonly [string, Sum | undefined])[]): Record<string, Sum> =>
  Object.fromEntries(sums.flatMap(([key, sum]) => (sum === undefined ? [] : [[key, sum]])));

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
  /** Lines and months that hold no amount are in neither. */
  readonly byLine: Readonly<Record<string, Sum>>;
  readonly byMonth: Readonly<Record<MonthText, Sum>>;
  readonly media: Sum;
  readonly total: Sum;
  readonly placements: readonly PlacementCost[];
  /** By channel id; an advert elsewhere under the empty key. */
  readonly byChannel: Readonly<Record<string, Sum>>;
  /** How many placements are in no sum for want of a rate. */
  readonly withoutRate: number;
}

interface Account {
  readonly currency: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly placements: readonly Placement[];
  readonly lines: readonly BudgetLine[];
}

function costsOf(placement: Placement, currency: string): PlacementCost {
  const planned = plannedCostIn(placement, currency);
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
    if (cost === undefined || cost.isWithoutRate) return;
    for (const [month, part] of monthly(placement, cost))
      advertising[month] = plus(advertising[month] ?? NOTHING, part);
    const channel = placement.channelId ?? '';
    byChannel[channel] = plus(byChannel[channel] ?? NOTHING, cost);
  });
  const held = lines.flatMap(({ amounts }) => Object.keys(amounts) as MonthText[]);
  const months = [...new Set([...monthsOf(plan), ...(Object.keys(advertising) as MonthText[]), ...held])].sort();
  const byMonth = withoutGaps(
    months.map((month) => [month, sumOf([advertising[month], ...lines.map(({ amounts }) => amounts[month])])]),
  );
  return {
    months,
    advertising,
    byLine: withoutGaps(lines.map(({ id, amounts }) => [id, sumOf(Object.values(amounts))])),
    byMonth,
    media: costs.reduce<Sum>(plus, NOTHING),
    total: Object.values(byMonth).reduce<Sum>(plus, NOTHING),
    placements: costs,
    byChannel,
    withoutRate: costs.filter(({ isWithoutRate }) => isWithoutRate).length,
  };
}
