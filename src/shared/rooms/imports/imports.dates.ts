import { type Day, dayNumber, findMonth, isoDay, isRealDay, parseIsoDay } from './imports.calendar.ts';
import { type DateParts, splitDateText } from './imports.dateText.ts';
import { remember } from './imports.memory.ts';
import { type Cell, cellText } from './imports.types.ts';

export type DateOrder = 'day-first' | 'month-first';

/** What is known beside the column itself. */
export interface DateContext {
  readonly language: 'pl' | 'en';
  /** The answer to the question, once the person gave it. */
  readonly order?: DateOrder | undefined;
  /** The period of the plan, YYYY-MM-DD both: decides order and year when the column alone does not. */
  readonly period?: { readonly from: string; readonly to: string } | undefined;
  /** Today, YYYY-MM-DD, for dates without a year when nothing else tells it. */
  readonly today?: string | undefined;
  /** Texts that may name the month: the sheet's name and the title rows. */
  readonly titles?: readonly string[];
}

export interface DateReading {
  /** YYYY-MM-DD, or `null` when the cell is empty or faulty. */
  readonly date: string | null;
  /** HH:mm when the same cell holds a time. */
  readonly time: string | null;
  /** `impossible` (31 February) · `unreadable` ("wkrótce") · `no-year` · `time-impossible` (25:00 beside the day) */
  readonly problem: 'impossible' | 'unreadable' | 'no-year' | 'time-impossible' | null;
  /** Something a person should know: the day stands the other way round than in the rest of the column; the zone was left out. */
  readonly remark: 'other-order' | 'zone-ignored' | null;
}

export interface DateColumnReading {
  readonly values: readonly DateReading[];
  /** The order that was used for dates such as 01/10/2026. */
  readonly order: DateOrder;
  /** True when nothing decided the order: `order` is only the language's habit, and the person should be asked. */
  readonly ambiguous: boolean;
  /** A cell that shows the doubt, for the question. */
  readonly example: string | null;
}

const EMPTY: DateReading = { date: null, time: null, problem: null, remark: null };

/**
 * Reads a whole column of dates, because only the whole column tells whether 01/10 is October or January. Evidence, strongest first: the given answer; a
 * number above 12; a full stop between the numbers (always day first in Polish); typed or written-out dates near by; the period.
 */
export function readDateColumn(cells: readonly Cell[], context: DateContext): DateColumnReading {
  const splitOnce = remember(splitDateText);
  const parts = cells.map((cell) => (isTextual(cell) ? splitOnce(cellText(cell)) : null));
  const known = cells.flatMap((cell, index) => knownDay(cell, parts[index] ?? null) ?? []);
  const decided = decideOrder(cells, parts, known, context);
  const years = new YearKeeper(known, context);
  const values = cells.map((cell, index) => readOne(cell, parts[index] ?? null, decided.order, years));
  return { values, ...decided };
}

function readOne(cell: Cell, parts: DateParts | null, order: DateOrder, years: YearKeeper): DateReading {
  if (typeof cell === 'object' && cell !== null && cell.type !== 'error') {
    if (cell.type === 'time') return { ...EMPTY, problem: 'unreadable' };
    const date = cell.value.slice(0, 10);
    years.note(date);
    return { ...EMPTY, date, time: cell.type === 'date-time' ? cell.value.slice(11, 16) : null };
  }
  if (parts === null) return cellText(cell) === '' ? EMPTY : { ...EMPTY, problem: 'unreadable' };
  if (parts.timeFault) return { ...EMPTY, problem: 'time-impossible' };
  const { month, day, swapped } = orient(parts, order, years.month);
  if (month === null || day === null) return { ...EMPTY, problem: 'unreadable' };
  const year = parts.year ?? years.yearFor(month, day);
  // 29.02 without a year is tried against a leap year, so that only the year is missed.
  if (!isRealDay({ year: year ?? 2000, month, day })) return { ...EMPTY, problem: 'impossible' };
  if (year === null) return { ...EMPTY, problem: 'no-year' };
  const date = isoDay({ year, month, day });
  years.note(date);
  return {
    date,
    time: parts.time,
    problem: null,
    remark: swapped ? 'other-order' : parts.zone ? 'zone-ignored' : null,
  };
}

function orient(
  parts: DateParts,
  order: DateOrder,
  titleMonth: number | null,
): { month: number | null; day: number | null; swapped: boolean } {
  if (parts.pair === null) return { month: parts.month ?? titleMonth, day: parts.day, swapped: false };
  const [first, second] = parts.pair;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  // One row against the column, readable in one way only: read it so, and say it.
  if (month > 12 && day <= 12 && day >= 1 && month <= 31) return { month: day, day: month, swapped: true };
  return { month, day, swapped: false };
}

function isTextual(cell: Cell): boolean {
  return typeof cell === 'string' || typeof cell === 'number';
}

/** A day that needs no guessing: a typed cell or a date with its month named or in ISO order. */
function knownDay(cell: Cell, parts: DateParts | null): Day | null {
  if (typeof cell === 'object' && cell !== null) return parseIsoDay(cell.value.slice(0, 10));
  if (!parts || parts.pair || parts.year === null || parts.month === null || parts.day === null) return null;
  const day = { year: parts.year, month: parts.month, day: parts.day };
  return isRealDay(day) ? day : null;
}

function decideOrder(
  cells: readonly Cell[],
  parts: readonly (DateParts | null)[],
  known: readonly Day[],
  context: DateContext,
): { order: DateOrder; ambiguous: boolean; example: string | null } {
  const certain = (order: DateOrder) => ({ order, ambiguous: false, example: null });
  if (context.order) return certain(context.order);
  const pairs = parts.flatMap((part, index) =>
    part?.pair ? [{ pair: part.pair, year: part.year, text: cellText(cells[index]) }] : [],
  );
  const dayFirst = pairs.filter(({ pair }) => pair[0] > 12 && pair[0] <= 31 && pair[1] <= 12).length;
  const monthFirst = pairs.filter(({ pair }) => pair[1] > 12 && pair[1] <= 31 && pair[0] <= 12).length;
  if (dayFirst !== monthFirst) return certain(dayFirst > monthFirst ? 'day-first' : 'month-first');
  const habit: DateOrder = context.language === 'en' ? 'month-first' : 'day-first';
  const doubtful = pairs.filter(({ pair }) => pair[0] !== pair[1] && pair[0] <= 12 && pair[1] <= 12);
  if (doubtful.length === 0) return certain(habit);
  if (doubtful.every(({ text }) => /^\D*\d{1,2}\s*\./.test(text))) return certain('day-first');
  const near = decideByRange(doubtful, known, context);
  return near ? certain(near) : { order: habit, ambiguous: true, example: doubtful[0]?.text ?? null };
}

/** One order puts every doubtful date inside the time that is known, the other does not. */
function decideByRange(
  doubtful: readonly { pair: readonly [number, number]; year: number | null }[],
  known: readonly Day[],
  context: DateContext,
): DateOrder | null {
  const range = knownRange(known, context);
  if (!range) return null;
  const fits = (order: DateOrder): boolean =>
    doubtful.every(({ pair, year }) => {
      const [day, month] = order === 'day-first' ? pair : [pair[1], pair[0]];
      const years = year === null ? [range.year, range.year + 1] : [year];
      return years.some((candidate) => {
        const at = dayNumber({ year: candidate, month, day });
        return at >= range.from && at <= range.to;
      });
    });
  const [asDayFirst, asMonthFirst] = [fits('day-first'), fits('month-first')];
  if (asDayFirst === asMonthFirst) return null;
  return asDayFirst ? 'day-first' : 'month-first';
}

function knownRange(known: readonly Day[], context: DateContext): { from: number; to: number; year: number } | null {
  const from = context.period && parseIsoDay(context.period.from);
  const to = context.period && parseIsoDay(context.period.to);
  if (from && to) return { from: dayNumber(from), to: dayNumber(to), year: from.year };
  const title = titleMonth(context);
  const days = known.map(dayNumber);
  if (days.length === 0 && title.year !== null && title.month !== null) {
    const first = dayNumber({ year: title.year, month: title.month, day: 1 });
    return { from: first, to: first + 30, year: title.year };
  }
  if (days.length < 2) return null;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    lowest = Math.min(lowest, day);
    highest = Math.max(highest, day);
  }
  // A fortnight around the known days: the rows before and after them belong to the same plan.
  return { from: lowest - 14, to: highest + 14, year: known[0]?.year ?? 0 };
}

function titleMonth(context: DateContext): { year: number | null; month: number | null } {
  for (const title of context.titles ?? []) {
    const found = findMonth(title);
    if (found.month !== null || found.year !== null) return found;
  }
  return { year: null, month: null };
}

/** Finds the year of dates that have none: inside the period, else nearest to the row before, the title, the column's known days, today. */
class YearKeeper {
  readonly month: number | null;
  private last: Day | null = null;
  private readonly fallback: Day | null;
  private readonly period: DateContext['period'];

  constructor(known: readonly Day[], context: DateContext) {
    const title = titleMonth(context);
    this.month = title.month;
    this.period = context.period;
    const period = context.period ? parseIsoDay(context.period.from) : null;
    const titled =
      title.year === null ? null : { year: title.year, month: title.month ?? 7, day: title.month ? 15 : 2 };
    const today = context.today ? parseIsoDay(context.today) : null;
    this.fallback = period ?? titled ?? known[0] ?? today;
  }

  note(date: string): void {
    this.last = parseIsoDay(date);
  }

  yearFor(month: number, day: number): number | null {
    const anchor = this.last ?? this.fallback;
    if (!anchor) return null;
    const at = dayNumber(anchor);
    const candidates = [anchor.year, anchor.year + 1, anchor.year - 1];
    const { period } = this;
    const inside = candidates.find((year) => {
      const date = isoDay({ year, month, day });
      return period !== undefined && date >= period.from && date <= period.to;
    });
    if (inside !== undefined) return inside;
    const distance = (year: number): number => Math.abs(dayNumber({ year, month, day }) - at);
    return candidates.reduce((best, year) => (distance(year) < distance(best) ? year : best));
  }
}
