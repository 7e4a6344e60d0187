/** How many follow a profile, counted by hand on some days. Values in, values out. */
import { addDays, type PlainDateText } from '../../time/plain-date.ts';

/** One count; a profile has one a day at most. */
export interface Counted {
  readonly date: PlainDateText;
  readonly count: number;
}

/** The counts with one more: by day, the later one of a day instead of the earlier. */
export function withCount<T extends Counted>(counts: readonly T[], added: T): T[] {
  return [...counts.filter(({ date }) => date !== added.date), added].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** How much the last count differs from that of so many days before it, or the nearest one before that; null where there is none. */
export function changeOver(counts: readonly Counted[], days: number): number | null {
  const last = counts.at(-1);
  if (last === undefined) return null;
  const before = counts.findLast(({ date }) => date <= addDays(last.date, -days));
  return before === undefined ? null : last.count - before.count;
}
