/** Weeks and months as the calendar shows them. */
import {
  addDays,
  dateParts,
  daysInMonth,
  fromDayNumber,
  isMonth,
  type MonthText,
  type PlainDateText,
  shiftMonth,
  toDayNumber,
  type Weekday,
  weekday,
} from './plain-date.ts';

/** Both ends belong to the range. */
export type DateRange = { from: PlainDateText; to: PlainDateText };

/** The first day of the week that holds the date; weeks start on Monday unless said otherwise. */
export function startOfWeek(date: PlainDateText, firstWeekday: Weekday = 1): PlainDateText {
  return addDays(date, -((weekday(date) - firstWeekday + 7) % 7));
}

/** Seven dates of the week that holds the date. */
export function weekRange(date: PlainDateText, firstWeekday: Weekday = 1): DateRange {
  const from = startOfWeek(date, firstWeekday);
  return { from, to: addDays(from, 6) };
}

/** Week number and its year by ISO 8601: weeks start on Monday, week 1 holds the year's first Thursday. */
export function isoWeek(date: PlainDateText): { year: number; week: number } {
  const thursday = addDays(date, 4 - weekday(date));
  const { year } = dateParts(thursday);
  return { year, week: Math.floor((toDayNumber(thursday) - toDayNumber(`${year}-01-01`)) / 7) + 1 };
}

/** First and last day of a month. @throws RangeError on text that is not a month. */
export function monthRange(month: MonthText): DateRange {
  if (!isMonth(month)) throw new RangeError(`Not a month: ${month}`);
  const { year, month: number } = dateParts(`${month}-01`);
  return { from: `${month}-01`, to: `${month}-${daysInMonth(year, number)}` };
}

/** A quarter of an ISO year: whole weeks, so that each day belongs to exactly one. */
export type WeekQuarter = {
  /** The ISO year, which may differ from the date's own at its ends. */
  year: number;
  quarter: 1 | 2 | 3 | 4;
  /** The Monday of its first week: week 1, 14, 27 or 40. */
  from: PlainDateText;
  /** 13, or 14 in the last quarter of a year with 53 weeks. */
  weeks: 13 | 14;
};

/** The quarter of the ISO year (ISO 8601 weeks) that holds the date. */
export function weekQuarter(date: PlainDateText): WeekQuarter {
  const { year, week } = isoWeek(date);
  const index = Math.min(3, Math.floor((week - 1) / 13));
  // The fourth of January is always in week 1, the twenty-eighth of December in the last.
  const from = addDays(startOfWeek(`${year}-01-04`), index * 91);
  const isLong = index === 3 && isoWeek(`${year}-12-28`).week === 53;
  return { year, quarter: (index + 1) as 1 | 2 | 3 | 4, from, weeks: isLong ? 14 : 13 };
}

/** First and last day of the three months that hold the month. @throws RangeError on text that is not a month. */
export function quarterRange(month: MonthText): DateRange {
  const first = shiftMonth(month, -((dateParts(`${month}-01`).month - 1) % 3));
  return { from: `${first}-01`, to: monthRange(shiftMonth(first, 2)).to };
}

/** Every date of a range in order; an empty list when it ends before it starts. */
export function datesIn(range: DateRange): PlainDateText[] {
  const first = toDayNumber(range.from);
  const length = Math.max(0, toDayNumber(range.to) - first + 1);
  return Array.from({ length }, (_, index) => fromDayNumber(first + index));
}

export type MonthGridOptions = {
  /** Weeks at least, so that the grid keeps its height while months are turned (6 fits any month). */
  minimumWeeks?: number;
};

/** Whole weeks that cover a month, four to six rows of seven dates, the neighbours' days included. */
export function monthGrid(
  month: MonthText,
  firstWeekday: Weekday = 1,
  { minimumWeeks = 0 }: MonthGridOptions = {},
): PlainDateText[][] {
  const { from, to } = monthRange(month);
  const first = toDayNumber(startOfWeek(from, firstWeekday));
  const weeks = Math.max(minimumWeeks, Math.ceil((toDayNumber(to) - first + 1) / 7));
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => fromDayNumber(first + week * 7 + day)),
  );
}
