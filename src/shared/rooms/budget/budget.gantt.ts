import { datesIn, monthRange } from '../../time/calendar-grid.ts';
import { type MonthText, monthOf, shiftMonth } from '../../time/plain-date.ts';
import type { Placement } from './budget.schema.ts';

/** A stretch of the strip, in shares of its length: 0 is its beginning, 1 its end. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
}

export interface Gantt {
  readonly months: readonly (Stretch & { readonly month: MonthText })[];
  /** In the order of the placements. */
  readonly bars: readonly (Stretch & { readonly id: string })[];
}

const daysOf = (from: string, to: string): number => datesIn({ from, to }).length;

/**
 * Placements as bars over the months that they and the plan touch, whole months, each as long as its days. A bar is as long as its days,
 * both ends within.
 */
export function ganttOf(
  plan: { readonly startsOn: string; readonly endsOn: string },
  placements: readonly Pick<Placement, 'id' | 'startsOn' | 'endsOn'>[],
): Gantt {
  const starts = [plan, ...placements].map(({ startsOn }) => startsOn).sort();
  const ends = [plan, ...placements].map(({ endsOn }) => endsOn).sort();
  const from = monthRange(monthOf(starts[0] ?? plan.startsOn)).from;
  const to = monthRange(monthOf(ends.at(-1) ?? plan.endsOn)).to;
  const whole = daysOf(from, to);
  const stretch = (first: string, last: string): Stretch => ({
    start: (daysOf(from, first) - 1) / whole,
    length: daysOf(first, last) / whole,
  });
  const months: (Stretch & { month: MonthText })[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = shiftMonth(month, 1)) {
    const { from: first, to: last } = monthRange(month);
    months.push({ month, ...stretch(first, last) });
  }
  return { months, bars: placements.map(({ id, startsOn, endsOn }) => ({ id, ...stretch(startsOn, endsOn) })) };
}
