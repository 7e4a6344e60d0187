import type { TypedCell } from '#shared/rooms/imports/imports.types.ts';

export type NumberFormat = 'number' | 'date' | 'time' | 'date-time' | 'duration';

/** Built-in formats with a fixed meaning (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are dates of East Asian Excel. */
export function builtInFormat(id: number): NumberFormat {
  if (id >= 14 && id <= 17) return 'date';
  if (id >= 18 && id <= 21) return 'time';
  if (id === 22) return 'date-time';
  if (id === 45 || id === 47) return 'time';
  if (id === 46) return 'duration';
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58) return 'date';
  if ((id >= 32 && id <= 35) || id === 55 || id === 56) return id <= 33 ? 'time' : 'date';
  return 'number';
}

/** Reads a format code such as `dd.mm.yyyy hh:mm`: only its first section, without literals, colours and locales. */
export function formatOfCode(code: string): NumberFormat {
  const first = code
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .split(';')[0];
  if (first === undefined) return 'number';
  if (/\[(h+|m+|s+)\]/i.test(first)) return 'duration';
  const letters = first
    .replace(/\[[^\]]*\]/g, '')
    .replace(/am\/pm|a\/p/gi, 'h')
    .replace(/general|standard/gi, '')
    .toLowerCase();
  if (/[#0?]/.test(letters.replace(/s\.0+/g, 's')) && !/[ydhs]/.test(letters)) return 'number';
  // "r" is what Polish Excel shows for a year; some writers store it as it is shown.
  const hasDate = /[ydr]/.test(letters);
  const hasTime = /[hs]/.test(letters);
  if (hasDate && hasTime) return 'date-time';
  if (hasTime) return 'time';
  if (hasDate || /m/.test(letters)) return 'date';
  return 'number';
}

const SECONDS_OF_DAY = 86_400;
/** 31 December 9999, the last day that Excel knows. */
const LAST_SERIAL = 2_958_465;

/**
 * Turns Excel's day number into wall-clock text by counting days, with no zone anywhere. What the format shows is what is kept:
 * a date format drops a hidden hour. `null` when the number is no date (negative, after 9999); the number stays a number then.
 */
export function serialToCell(serial: number, format: NumberFormat, epoch1904: boolean): TypedCell | string | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  const shifted = epoch1904 ? serial + 1462 : serial;
  if (shifted >= LAST_SERIAL + 1) return null;
  const total = Math.round(shifted * SECONDS_OF_DAY);
  const day = Math.floor(total / SECONDS_OF_DAY);
  const second = total % SECONDS_OF_DAY;
  if (format === 'duration') return clock(epoch1904 ? Math.round(serial * SECONDS_OF_DAY) : total);
  const isTimeOnly = format === 'time' || (format === 'date-time' && serial < 1);
  if (isTimeOnly) return { type: 'time', value: clock(second) };
  const date = dateOfSerial(day);
  if (format === 'date') return { type: 'date', value: date };
  return { type: 'date-time', value: `${date} ${clock(second)}` };
}

function clock(seconds: number): string {
  const hours = String(Math.floor(seconds / 3600)).padStart(2, '0');
  const minutes = String(Math.floor((seconds % 3600) / 60)).padStart(2, '0');
  const rest = seconds % 60;
  return rest === 0 ? `${hours}:${minutes}` : `${hours}:${minutes}:${String(rest).padStart(2, '0')}`;
}

/** Excel believes in 29 February 1900 (serial 60), so days before it are counted from one day later. */
function dateOfSerial(day: number): string {
  const sinceUnixEpoch = day - (day < 60 ? 25_568 : 25_569);
  return new Date(sinceUnixEpoch * SECONDS_OF_DAY * 1000).toISOString().slice(0, 10);
}
