/**
 * Dates, numbers and shares as a person reads them, in Polish or (British) English. Dates go through
 * `Intl` as UTC midnights formatted in UTC, so the machine's zone cannot shift them. Formatters are made once.
 *
 * Spaces: inside numbers and before units Polish gets U+00A0 (no-break) from `Intl`, so `1 234,50 zł` never breaks
 * over a line; dates carry plain spaces and may wrap; an English range carries U+2009 (thin) around its dash.
 */
import { type Language, localeOf } from '../text/language.ts';
import type { DateRange } from './calendar-grid.ts';
import { dateParts, type MonthText, type PlainDateText, type Weekday } from './plain-date.ts';
import type { PlainTimeText } from './plain-time.ts';

/** What stands where a value is missing (domain rule: missing is never zero). */
export const MISSING = '–';

const DATE_STYLES = {
  month: { month: 'long', year: 'numeric' },
  shortMonth: { month: 'short' },
  dayAndMonth: { day: 'numeric', month: 'short' },
  dayMonthYear: { day: 'numeric', month: 'short', year: 'numeric' },
  inSentence: { day: 'numeric', month: 'long' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekdayLong: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  weekdayNarrow: { weekday: 'narrow' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const dateFormatters = new Map<string, Intl.DateTimeFormat>();
const numberFormatters = new Map<string, Intl.NumberFormat>();

function dateFormatter(language: Language, style: keyof typeof DATE_STYLES): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  let formatter = dateFormatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(localeOf(language), { ...DATE_STYLES[style], timeZone: 'UTC' });
    dateFormatters.set(key, formatter);
  }
  return formatter;
}

function utcMidnight(date: PlainDateText): number {
  const { year, month, day } = dateParts(date);
  return Date.UTC(year, month - 1, day);
}

/** Days in words, kept: a page says each of its days a few times over, and a formatter takes longer than an element. */
const spoken = new Map<string, string>();
const MOST_SPOKEN = 2_000;

function formatWith(date: PlainDateText, language: Language, style: keyof typeof DATE_STYLES): string {
  const key = `${language} ${style} ${date}`;
  const kept = spoken.get(key);
  if (kept !== undefined) return kept;
  const text = dateFormatter(language, style).format(utcMidnight(date));
  if (spoken.size >= MOST_SPOKEN) spoken.clear();
  spoken.set(key, text);
  return text;
}

/** `listopad 2026`, `November 2026`: the nominative, as a title needs it. */
export function formatMonth(month: MonthText, language: Language): string {
  return formatWith(`${month}-01`, language, 'month');
}

/** `IV kwartał 2026`, `Q4 2026`. */
export function formatQuarter(year: number, quarter: 1 | 2 | 3 | 4, language: Language): string {
  const roman = ['I', 'II', 'III', 'IV'][quarter - 1];
  return language === 'pl' ? `${roman} kwartał ${year}` : `Q${quarter} ${year}`;
}

/** `paź`, `Oct`: a month where there is room for no more. */
export function formatShortMonth(month: MonthText, language: Language): string {
  return formatWith(`${month}-01`, language, 'shortMonth');
}

/** `czw. 12 lis`, `Thu 12 Nov`. */
export function formatDay(date: PlainDateText, language: Language): string {
  return `${formatWith(date, language, 'weekdayShort')} ${formatWith(date, language, 'dayAndMonth')}`;
}

/** `czw. 12 lis, 14:30`, `Thu 12 Nov, 14:30`; without a time, the day alone. */
export function formatMoment(date: PlainDateText, time: PlainTimeText | null, language: Language): string {
  return time === null ? formatDay(date, language) : `${formatDay(date, language)}, ${time}`;
}

/** `12 lis 2026`, `12 Nov 2026`. */
export function formatDate(date: PlainDateText, language: Language): string {
  return formatWith(date, language, 'dayMonthYear');
}

/** `12 listopada`, `12 November`: a day as running text has it. */
export function formatDayInSentence(date: PlainDateText, language: Language): string {
  return formatWith(date, language, 'inSentence');
}

/** `12.11.2026`, `12/11/2026`. */
export function formatNumericDate(date: PlainDateText, language: Language): string {
  return formatWith(date, language, 'numeric');
}

/** `czwartek, 12 listopada 2026`, `Thursday, 12 November 2026`: what a screen reader says. */
export function formatLongDay(date: PlainDateText, language: Language): string {
  const named = formatWith(date, language, 'long');
  const name = formatWith(date, language, 'weekdayLong');
  return named.startsWith(`${name},`) ? named : named.replace(name, `${name},`);
}

/** A range as the language writes it, equal parts said once: `12–15 lis 2026`. */
export function formatDateRange({ from, to }: DateRange, language: Language): string {
  return dateFormatter(language, 'dayMonthYear').formatRange(utcMidnight(from), utcMidnight(to));
}

/** Seven names in order from the first weekday: `pon.`, `wt.` …; `Mon`, `Tue` …. */
export function weekdayNames(
  language: Language,
  width: 'long' | 'short' | 'narrow' = 'short',
  firstWeekday: Weekday = 1,
): string[] {
  const style = ({ long: 'weekdayLong', short: 'weekdayShort', narrow: 'weekdayNarrow' } as const)[width];
  // 2026-11-02 was a Monday.
  return Array.from({ length: 7 }, (_, index) => {
    const day = 2 + ((firstWeekday - 1 + index) % 7);
    return formatWith(`2026-11-0${day}`, language, style);
  });
}

function numberFormatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let formatter = numberFormatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(localeOf(language), options);
    numberFormatters.set(key, formatter);
  }
  return formatter;
}

function isMissing(value: number | null | undefined): value is null | undefined {
  return value === null || value === undefined || !Number.isFinite(value);
}

/** A number with the language's separators; `–` for a missing or impossible one. `digits` are decimal places at most. */
export function formatNumber(value: number | null | undefined, language: Language, digits = 0): string {
  return isMissing(value) ? MISSING : numberFormatter(language, { maximumFractionDigits: digits }).format(value);
}

/** A share (0.123) as `12,3%`, `12.3%`; `–` when missing. `signed` writes `+` before a growth. */
export function formatPercent(
  ratio: number | null | undefined,
  language: Language,
  { digits = 1, signed = false }: { digits?: number; signed?: boolean } = {},
): string {
  if (isMissing(ratio)) return MISSING;
  const signDisplay = signed ? 'exceptZero' : 'auto';
  return numberFormatter(language, { style: 'percent', maximumFractionDigits: digits, signDisplay }).format(ratio);
}

/** A change between two shares (0.012) in percentage points: `+1,2 p.p.`, `+1.2 pp`; `–` when missing. */
export function formatPercentagePoints(difference: number | null | undefined, language: Language): string {
  if (isMissing(difference)) return MISSING;
  const options = { maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return `${numberFormatter(language, options).format(difference * 100)}\u00a0${language === 'pl' ? 'p.p.' : 'pp'}`;
}
