import { fold } from '../../text/fold.ts';

/** A day of the Gregorian calendar; no zone and no instant. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_NAMES: readonly (readonly string[])[] = [
  ['styczen', 'stycznia', 'sty', 'january', 'jan', 'i'],
  ['luty', 'lutego', 'lut', 'february', 'feb', 'ii'],
  ['marzec', 'marca', 'mar', 'march', 'iii'],
  ['kwiecien', 'kwietnia', 'kwi', 'april', 'apr', 'iv'],
  ['maj', 'maja', 'may', 'v'],
  ['czerwiec', 'czerwca', 'cze', 'czer', 'june', 'jun', 'vi'],
  ['lipiec', 'lipca', 'lip', 'july', 'jul', 'vii'],
  ['sierpien', 'sierpnia', 'sie', 'sier', 'august', 'aug', 'viii'],
  ['wrzesien', 'wrzesnia', 'wrz', 'september', 'sept', 'sep', 'ix'],
  ['pazdziernik', 'pazdziernika', 'paz', 'october', 'oct', 'x'],
  ['listopad', 'listopada', 'lis', 'november', 'nov', 'xi'],
  ['grudzien', 'grudnia', 'gru', 'december', 'dec', 'xii'],
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const WEEKDAY_NAMES =
  'poniedzialek|poniedzialku|pon|pn|wtorek|wt|wto|sroda|srode|sr|sro|czwartek|czw|cz|piatek|pt|pia|sobota|sobote|sob|sb|so|niedziela|niedziele|niedz|nd|nie|ndz|monday|mon|tuesday|tue|tues|wednesday|wed|thursday|thu|thurs|thur|friday|fri|saturday|sat|sunday|sun';
const WEEKDAY_START = new RegExp(`^(?:${WEEKDAY_NAMES})(?![\\p{L}\\p{N}])[.,]*\\s*`, 'u');
const WEEKDAY_END = new RegExp(`[\\s,(]+(?:${WEEKDAY_NAMES})[.)]*$`, 'u');
const WEEKDAY_ONLY = new RegExp(`^(?:${WEEKDAY_NAMES})\\.?$`, 'u');

/** Month number of a name in Polish or English, whole, declined, shortened or Roman; `null` otherwise. */
export function monthOfName(name: string): number | null {
  return MONTHS.get(fold(name).replace(/\.$/, '')) ?? null;
}

/** Whether a text is nothing but a day of the week. */
export function isWeekday(text: string): boolean {
  return WEEKDAY_ONLY.test(fold(text).trim());
}

/** Takes a day of the week off the beginning or the end of folded text ("czw. 1.10", "1.10 (czwartek)"). */
export function withoutWeekday(folded: string): string {
  return folded.replace(WEEKDAY_START, '').replace(WEEKDAY_END, '').trim();
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isRealDay({ year, month, day }: Day): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** YYYY-MM-DD */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A running number of a day, for distances between days; UTC arithmetic, so no zone takes part. */
export function dayNumber({ year, month, day }: Day): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** Reads YYYY-MM-DD; `null` for anything else. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDay(day) ? day : null;
}

/** The month and year that a title or a sheet's name speaks of: "PLAN TREŚCI – PAŹDZIERNIK 2026", "Nov 2026", "10.2026". */
export function findMonth(text: string): { year: number | null; month: number | null } {
  const folded = fold(text);
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(folded)?.[1];
  // Roman numbers and "maj"-like short words are too common in titles: only names of three letters and more.
  const named = (folded.match(/\p{L}{3,}/gu) ?? []).map(monthOfName).filter((month) => month !== null);
  const numeric = /(?<!\d)(0?[1-9]|1[0-2])[./-]20\d\d(?!\d)/.exec(folded)?.[1];
  const distinct = [...new Set(named)];
  const month = distinct.length === 1 ? (distinct[0] ?? null) : numeric ? Number(numeric) : null;
  return { year: year ? Number(year) : null, month };
}
