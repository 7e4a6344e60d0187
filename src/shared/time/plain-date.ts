/**
 * Wall-clock dates as text. All arithmetic runs on an integer day number (days since 1970-01-01), so that no clock
 * change, no machine zone and no millisecond can move a date.
 */

/** A calendar date, `YYYY-MM-DD`, years 1000 to 9999. */
export type PlainDateText = string;
/** A calendar month, `YYYY-MM`. */
export type MonthText = string;
/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DATE_PATTERN = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const MONTH_PATTERN = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FIRST_DAY_NUMBER = -354_285; // 1000-01-01
const LAST_DAY_NUMBER = 2_932_896; // 9999-12-31

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** True for an existing date written exactly as `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  const match = DATE_PATTERN.exec(text);
  if (match === null) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/** The date with outer spaces removed, or null when the text is not an existing `YYYY-MM-DD`. */
export function parsePlainDate(text: string): PlainDateText | null {
  const trimmed = text.trim();
  return isPlainDate(trimmed) ? trimmed : null;
}

/** True for a month written exactly as `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return MONTH_PATTERN.test(text);
}

function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index += 1) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}

/** Year, month 1 to 12 and day of a valid date. @throws RangeError on text that is not a date: a bug of the caller. */
export function dateParts(date: PlainDateText): { year: number; month: number; day: number } {
  if (!isPlainDate(date)) throw new RangeError(`Not a date: ${date}`);
  return { year: digits(date, 0, 4), month: digits(date, 5, 7), day: digits(date, 8, 10) };
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Days since 1970-01-01. The algorithm is `days_from_civil` of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms". */
export function toDayNumber(date: PlainDateText): number {
  const { year, month, day } = dateParts(date);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number: `civil_from_days` of the same source. @throws RangeError outside years 1000 to 9999. */
export function fromDayNumber(dayNumber: number): PlainDateText {
  if (!Number.isInteger(dayNumber) || dayNumber < FIRST_DAY_NUMBER || dayNumber > LAST_DAY_NUMBER) {
    throw new RangeError(`Day number out of range: ${dayNumber}`);
  }
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: PlainDateText, days: number): PlainDateText {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The month `months` later. @throws RangeError on text that is not a month. */
export function shiftMonth(month: MonthText, months: number): MonthText {
  if (!isMonth(month)) throw new RangeError(`Not a month: ${month}`);
  const index = digits(month, 0, 4) * 12 + digits(month, 5, 7) - 1 + months;
  const year = Math.floor(index / 12);
  if (year < 1000 || year > 9999) throw new RangeError(`Month out of range: ${month} ${months}`);
  return `${year}-${twoDigits(index - year * 12 + 1)}`;
}

/** The same day `months` later; a day that the month lacks becomes its last one (31 January + 1 = 28 or 29 February). */
export function addMonths(date: PlainDateText, months: number): PlainDateText {
  const { day } = dateParts(date);
  const month = shiftMonth(monthOf(date), months);
  const last = daysInMonth(digits(month, 0, 4), digits(month, 5, 7));
  return `${month}-${twoDigits(Math.min(day, last))}`;
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: PlainDateText, to: PlainDateText): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Negative, zero or positive, for `sort`. Dates of this form sort as text. */
export function compareDates(left: PlainDateText, right: PlainDateText): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** ISO weekday of a day number: 1970-01-01 was a Thursday. */
function weekdayOfDayNumber(dayNumber: number): Weekday {
  return (((((dayNumber + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** ISO weekday of a date. */
export function weekday(date: PlainDateText): Weekday {
  return weekdayOfDayNumber(toDayNumber(date));
}

/** The month of a date. */
export function monthOf(date: PlainDateText): MonthText {
  return date.slice(0, 7);
}
