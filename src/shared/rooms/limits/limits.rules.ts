/** The person's own values over the table of networks, and how a value is shown and typed. */
import type { LimitKey, LimitOverride } from '../posts/posts.limits.ts';
import type { NetworkLimit } from './limits.schema.ts';

/** What a value counts: `megabytes` are 1,000,000 bytes, as the networks mean them; `ratio` is width divided by height. */
export type LimitUnit = 'characters' | 'pieces' | 'megabytes' | 'seconds' | 'ratio';

const UNITS = {
  text: 'characters',
  textWithMedia: 'characters',
  fold: 'characters',
  title: 'characters',
  comment: 'characters',
  alt: 'characters',
  hashtags: 'pieces',
  images: 'pieces',
  imageBytes: 'megabytes',
  videoBytes: 'megabytes',
  videoSeconds: 'seconds',
  videoSecondsMinimum: 'seconds',
  aspectMinimum: 'ratio',
  aspectMaximum: 'ratio',
} as const satisfies Record<LimitKey, LimitUnit>;

export const unitOf = (key: LimitKey): LimitUnit => UNITS[key];

const MEGABYTE = 1_000_000;

/** The value in its unit: bytes as megabytes, a ratio with up to four digits after the point. */
export function shownValue(key: LimitKey, value: number): number {
  const unit = unitOf(key);
  if (unit === 'megabytes') return value / MEGABYTE;
  return unit === 'ratio' ? Math.round(value * 10_000) / 10_000 : value;
}

/** A value as typed: null for an empty text (no limit), `undefined` when it is no positive number of the unit's kind. */
export function readValue(key: LimitKey, text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (plain === '') return null;
  const unit = unitOf(key);
  if (unit === 'ratio') {
    const sides = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(plain);
    if (sides) return positive(Number(sides[1]) / Number(sides[2]));
  }
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(plain)) return undefined;
  const number = Number(plain);
  if (unit === 'ratio') return positive(number);
  if (unit === 'megabytes') return positive(Math.round(number * MEGABYTE));
  return Number.isInteger(number) ? positive(number) : undefined;
}

const positive = (value: number): number | undefined => (Number.isFinite(value) && value > 0 ? value : undefined);

/** The person's values as they are laid over the table (`withOverrides`). */
export const overridesOf = (limits: readonly NetworkLimit[]): LimitOverride[] =>
  limits.map(({ network, format, key, value, source, date, level }) => ({
    network,
    format,
    key,
    limit: value === null ? null : { value, source, date, level },
  }));
