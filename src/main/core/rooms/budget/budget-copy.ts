import type { Budget, BudgetLine, Placement } from '#shared/rooms/budget/budget.schema.ts';
import { NO_OUTCOME } from '#shared/rooms/budget/budget.schema.ts';
import type { Plan } from '#shared/rooms/plans/plans.schema.ts';
import { addDays, daysBetween, type MonthText, monthOf, shiftMonth } from '#shared/time/plain-date.ts';

/** Between which plans an account is copied. */
export interface AccountCopy {
  readonly source: Pick<Plan, 'id' | 'clientId' | 'startsOn' | 'currency'>;
  readonly target: Pick<Plan, 'id' | 'clientId' | 'startsOn' | 'currency'>;
}

type Stamp = () => Pick<Placement, 'id' | 'rev' | 'createdAt' | 'updatedAt'>;

const monthsBetween = (from: MonthText, to: MonthText): number => {
  const count = (month: MonthText) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5));
  return count(to) - count(from);
};

/**
 * A plan's account for another plan: moved by as much as the plans' beginnings lie apart, days by days and months by months. What was
 * spent and what came of it stays behind. A channel comes along only to a plan of the same client. Into another currency go the lines
 * without their amounts and the placements without a rate, since nobody has said how much either is there.
 */
export function copyAccount(
  { placements, lines }: Budget,
  { source, target }: AccountCopy,
  stamp: Stamp,
): { readonly placements: Placement[]; readonly lines: BudgetLine[] } {
  const days = daysBetween(source.startsOn, target.startsOn);
  const months = monthsBetween(monthOf(source.startsOn), monthOf(target.startsOn));
  const isSameClient = source.clientId === target.clientId;
  const isSameCurrency = source.currency === target.currency;
  return {
    placements: placements.map((placement) => ({
      ...placement,
      ...stamp(),
      planId: target.id,
      channelId: isSameClient ? placement.channelId : null,
      startsOn: addDays(placement.startsOn, days),
      endsOn: addDays(placement.endsOn, days),
      rate: isSameCurrency ? placement.rate : null,
      spent: null,
      actual: NO_OUTCOME,
    })),
    lines: lines.map((line) => ({
      ...line,
      ...stamp(),
      planId: target.id,
      amounts: isSameCurrency ? plannedIn(line, months) : {},
    })),
  };
}

const plannedIn = ({ amounts }: BudgetLine, months: number): BudgetLine['amounts'] =>
  Object.fromEntries(
    Object.entries(amounts)
      .filter(([, { planned }]) => planned !== null)
      .map(([month, { planned }]) => [shiftMonth(month as MonthText, months), { planned, spent: null }]),
  );
