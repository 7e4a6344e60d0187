import { fold } from '../../text/fold.ts';
import { monthOfName, withoutWeekday } from './imports.calendar.ts';
import { readTimeText } from './imports.times.ts';

/** What a text says about a day before its order and year are decided. */
export interface DateParts {
  /** Two numbers whose order is in doubt, as written. */
  readonly pair: readonly [number, number] | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly year: number | null;
  readonly time: string | null;
  readonly timeFault: boolean;
  readonly zone: boolean;
}

const NUMERIC = /^(\d{1,2})\s*([./-])\s*(\d{1,2})\.?(?:\s*(?:[./-]\s*(\d{4})|\2\s*(\d{2})))?(?:\s*r\.?)?(?![\d.])/;
const ISO = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/;
const COMPACT = /^(20\d\d)(\d\d)(\d\d)(?!\d)/;
const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]*(?:of\s+)?(\p{L}+)\.?,?(?:[\s-]*(\d{4})(?:\s*r\.?)?)?(?![\d\p{L}])/u;
const MONTH_DAY = /^(\p{L}+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?![\d:])/u;
const DAY_ONLY = /^(\d{1,2})\.?$/;

/** Splits the text of a date cell into its parts, with a time behind the day if there is one; `null` when it is no single day. */
export function splitDateText(cell: string): DateParts | null {
  const text = withoutWeekday(fold(cell).replace(/\s+/g, ' '));
  // A spreadsheet's day number in a column that lost its format: 2009 to 2064.
  if (/^\d{5}(\.\d+)?$/.test(text) && Number(text) >= 40_000 && Number(text) < 60_000) return serialParts(Number(text));
  const found = splitText(text);
  if (!found) return null;
  const rest = text.slice(found.length).trim();
  const after = readRest(rest);
  return after && { ...found.parts, ...after };
}

type DayParts = Pick<DateParts, 'pair' | 'month' | 'day' | 'year'>;

function splitText(text: string): { parts: DayParts; length: number } | null {
  const ymd = ISO.exec(text) ?? COMPACT.exec(text);
  if (ymd)
    return {
      parts: { pair: null, year: Number(ymd[1]), month: Number(ymd[2]), day: Number(ymd[3]) },
      length: ymd[0].length,
    };
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const parts: DayParts = {
      pair: [Number(numeric[1]), Number(numeric[3])],
      month: null,
      day: null,
      year: fullYear(numeric[4] ?? numeric[5]),
    };
    return { parts, length: numeric[0].length };
  }
  const dayMonth = DAY_MONTH.exec(text);
  const named = dayMonth && monthOfName(dayMonth[2] ?? '');
  if (dayMonth && named) {
    return {
      parts: { pair: null, day: Number(dayMonth[1]), month: named, year: fullYear(dayMonth[3]) },
      length: dayMonth[0].length,
    };
  }
  const monthDay = MONTH_DAY.exec(text);
  const leading = monthDay && monthOfName(monthDay[1] ?? '');
  if (monthDay && leading) {
    return {
      parts: { pair: null, day: Number(monthDay[2]), month: leading, year: fullYear(monthDay[3]) },
      length: monthDay[0].length,
    };
  }
  const alone = DAY_ONLY.exec(text);
  if (alone) return { parts: { pair: null, day: Number(alone[1]), month: null, year: null }, length: alone[0].length };
  return null;
}

function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** A range such as "1.10 – 3.10" must not pass for a day and a time. */
const RANGE = /^[–-]\s*\d{1,2}\.(?:0?[1-9]|1[0-2])(?!\d)/;

/** What follows the day: nothing, a weekday, or a time with or without a zone; `null` when it is something else. */
function readRest(rest: string): { time: string | null; timeFault: boolean; zone: boolean } | null {
  if (RANGE.test(rest)) return null;
  const bare = withoutWeekday(rest.replace(/^[\s,;|–(-]+/, '').replace(/^t(?=\d)/, '')).replace(/^\)$/, '');
  if (bare === '') return { time: null, timeFault: false, zone: false };
  const zone = /(?<=\d)\s*(?:z|utc|gmt|[+-]\d\d:?\d\d)$/.exec(bare);
  const reading = readTimeText(zone ? bare.slice(0, zone.index) : bare);
  if ('time' in reading) return { time: reading.time, timeFault: false, zone: zone !== null };
  return reading.problem === 'impossible' ? { time: null, timeFault: true, zone: false } : null;
}

function serialParts(serial: number): DateParts {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  const minutes = Math.round((serial % 1) * 1440);
  const time =
    minutes === 0
      ? null
      : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return {
    pair: null,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time,
    timeFault: false,
    zone: false,
  };
}
