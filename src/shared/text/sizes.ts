/** Sizes, lengths and shapes of files in words, for both languages. */
import type { Language } from '../rooms/rows.schema.ts';
import { formatNumber } from '../time/format.ts';

const STEPS = [
  ['GB', 1_000_000_000],
  ['MB', 1_000_000],
  ['kB', 1_000],
] as const;

/** "7,2 MB": bytes in the decimal units that networks state their limits in; one decimal below ten. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, size] = STEPS.find(([, step]) => bytes >= step * 0.9995) ?? (['B', 1] as const);
  const value = bytes / size;
  const digits = unit === 'B' || value >= 99.95 ? 0 : 1;
  return `${formatNumber(Number(value.toFixed(digits)), language, digits)}\u00a0${unit}`;
}

/** `m:ss`, or `h:mm:ss` from an hour on, of a length in seconds; parts of a second are left off. */
export function formatLength(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Shapes that people call by their sides. */
const NAMED = [
  [9, 16],
  [2, 3],
  [3, 4],
  [4, 5],
  [1, 1],
  [5, 4],
  [4, 3],
  [3, 2],
  [16, 9],
] as const;

/** How far from a named shape still goes by its name: a pixel or two of a picture. */
const NEAR = 0.01;

/** "4:5" for width by height where the shape has such a name, else "1,91:1" or, where it is upright, "1:2,1". */
export function formatRatio(ratio: number, language: Language): string {
  const named = NAMED.find(([width, height]) => Math.abs(ratio / (width / height) - 1) <= NEAR);
  if (named !== undefined) return named.join(':');
  const side = (value: number) => formatNumber(Number(value.toFixed(2)), language, 2);
  return ratio >= 1 ? `${side(ratio)}:1` : `1:${side(1 / ratio)}`;
}
