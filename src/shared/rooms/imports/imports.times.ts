import { fold } from '../../text/fold.ts';
import { type Cell, cellText } from './imports.types.ts';

/** A time as HH:mm, or why there is none: `empty`, `impossible` (25:00), `unreadable` ("rano"). */
export type TimeReading = { readonly time: string } | { readonly problem: 'empty' | 'impossible' | 'unreadable' };

const TIME = /^(\d{1,2})(?:[:.\-h ]([0-5]?\d|\d\d))?(?:[:.](\d\d)(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?$/;

/** Reads a time cell: `9:00`, `9.30`, `18`, `7:15 PM`, `godz. 12`, `0930`, a spreadsheet's time or day fraction. Seconds are dropped. */
export function readTime(cell: Cell): TimeReading {
  if (typeof cell === 'object' && cell !== null) return readTypedTime(cell);
  if (typeof cell === 'number') return readNumberTime(cell);
  return readTimeText(cellText(cell));
}

function readTypedTime(cell: { type: string; value: string }): TimeReading {
  if (cell.type === 'time') return { time: cell.value.slice(0, 5) };
  if (cell.type === 'date-time') return { time: cell.value.slice(11, 16) };
  return { problem: 'unreadable' };
}

/** 0.375 is a fraction of a day; 9 and 18 are hours; 9.3 is what a spreadsheet makes of "9.30". */
function readNumberTime(number: number): TimeReading {
  if (number > 0 && number < 1) {
    const minutes = Math.round(number * 1440) % 1440;
    return clock(Math.floor(minutes / 60), minutes % 60);
  }
  if (number < 0 || number > 2400) return { problem: 'unreadable' };
  if (number >= 100)
    return Number.isInteger(number) ? clock(Math.floor(number / 100), number % 100) : { problem: 'unreadable' };
  const hour = Math.floor(number);
  return clock(hour, Math.round((number - hour) * 100));
}

/** Reads a time written as text; see {@link readTime}. */
export function readTimeText(text: string): TimeReading {
  const bare = fold(text)
    .trim()
    .replace(/^(?:o\s+)?(?:godz(?:ina|inie)?\.?|g\.|at|o|h)\s*(?=\d)/, '')
    .replace(/(?<=\d)\s*(?:h|hrs?|godz\.?|uhr)$/, '')
    .trim();
  if (bare === '') return { problem: fold(text).trim() === '' ? 'empty' : 'unreadable' };
  const compact = /^(\d{2})(\d{2})$/.exec(bare);
  if (compact) return clock(Number(compact[1]), Number(compact[2]));
  const match = TIME.exec(bare);
  if (!match) return { problem: /^\d{1,3}[:.]\d{1,3}$/.test(bare) ? 'impossible' : 'unreadable' };
  const half = match[4]?.charAt(0);
  const stated = Number(match[1]);
  if (half && (stated < 1 || stated > 12)) return { problem: 'impossible' };
  const hour = half ? (stated % 12) + (half === 'p' ? 12 : 0) : stated;
  const minuteText = match[2] ?? '0';
  // "9.3" was "9.30" before a spreadsheet took it for a number.
  const minute = minuteText.length === 1 && match[2] !== undefined ? Number(minuteText) * 10 : Number(minuteText);
  return clock(hour, minute);
}

function clock(hour: number, minute: number): TimeReading {
  // 24:00 is written for midnight at the end of a day; the day is then in doubt, so it is not guessed.
  if (hour > 23 || minute > 59) return { problem: 'impossible' };
  return { time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}
