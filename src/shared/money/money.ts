/** Money as whole minor units (grosz, cent) with an ISO 4217 currency; never a fraction, never a float sum. */
import { type Language, localeOf } from '../text/language.ts';

export type Money = { minor: number; currency: string };

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, language: Language): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  let found = formatters.get(key);
  if (found === undefined) {
    found = new Intl.NumberFormat(localeOf(language), { style: 'currency', currency });
    formatters.set(key, found);
  }
  return found;
}

/** Decimal places of a currency by ISO 4217: 2 for PLN and EUR, 0 for JPY. @throws RangeError unless three letters. */
export function minorDigits(currency: string): number {
  return formatter(currency, 'en').resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount of money. @throws RangeError when `minor` is not a safe whole number: a bug of the caller. */
export function money(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not whole minor units: ${minor}`);
  return { minor, currency };
}

/** The sum of two amounts. @throws RangeError on two currencies: they must be converted before. */
export function addMoney(left: Money, right: Money): Money {
  if (left.currency !== right.currency) throw new RangeError(`Two currencies: ${left.currency}, ${right.currency}`);
  return money(left.minor + right.minor, left.currency);
}

/** The sum of a list in a currency that is given, so that an empty list has one. */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(addMoney, money(0, currency));
}

/** The amount as decimal text with a point (`1234.50`), for CSV and for exact formatting. */
export function decimalText({ minor, currency }: Money): `${number}` {
  const places = minorDigits(currency);
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = `${minor < 0 ? '-' : ''}${whole}${places === 0 ? '' : `.${digits.slice(-places)}`}`;
  return text as `${number}`;
}

/** `1234,50 zł`, `12 345,00 zł`, `PLN 1,234.50`. Polish groups from five digits on and uses U+00A0 throughout. */
export function formatMoney(amount: Money, language: Language): string {
  return formatter(amount.currency, language).format(decimalText(amount));
}

const SYMBOLS: Readonly<Record<string, string>> = {
  zł: 'PLN',
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  Kč: 'CZK',
  '₴': 'UAH',
};

function withoutCurrency(text: string, currency: string): string | null {
  const names = [currency, ...Object.keys(SYMBOLS).filter((symbol) => SYMBOLS[symbol] === currency)];
  const bare = names.reduce((rest, name) => {
    if (rest.toLowerCase().endsWith(name.toLowerCase())) return rest.slice(0, -name.length);
    if (rest.toLowerCase().startsWith(name.toLowerCase())) return rest.slice(name.length);
    return rest;
  }, text);
  return /^[-+]?\d[\d.,]*$/.test(bare) ? bare : null;
}

function groupsAreWhole(text: string, separator: string): boolean {
  const [first = '', ...rest] = text.split(separator);
  return rest.length === 0 || (/^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group)));
}

/** Splits `1.234,5` into whole digits and decimals; null when the separators make no number. */
function splitNumber(text: string, places: number): { whole: string; decimals: string } | null {
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const separator = text[last] ?? '';
  const single = last >= 0 && text.indexOf(separator) === last;
  const decimals = text.slice(last + 1);
  const isDecimal = single && decimals.length >= 1 && decimals.length <= places;
  const whole = isDecimal ? text.slice(0, last) : text;
  const grouping = /[.,]/.exec(whole)?.[0] ?? ' ';
  if (isDecimal && grouping === separator) return null;
  if (!groupsAreWhole(whole, grouping)) return null;
  return { whole: whole.replaceAll(grouping, ''), decimals: isDecimal ? decimals : '' };
}

/**
 * Reads what people type: `1 234,50`, `1.234,50`, `1,234.50`, `1234`, `99 zł`, `-5`. Spaces of any kind and apostrophes
 * group. A last separator with more digits after it than the currency has places groups thousands (`1,234` is 1234).
 * Null when it is no amount, is too exact, or names another currency.
 */
export function parseMoney(text: string, currency: string): Money | null {
  const bare = withoutCurrency(text.replaceAll(/[\s'’]/gu, '').replace('−', '-'), currency);
  if (bare === null) return null;
  const places = minorDigits(currency);
  const parts = splitNumber(bare.replace(/^[-+]/, ''), places);
  if (parts === null || !/^\d+$/.test(parts.whole)) return null;
  const minor = Number(parts.whole + parts.decimals.padEnd(places, '0'));
  if (!Number.isSafeInteger(minor)) return null;
  return money(bare.startsWith('-') && minor !== 0 ? -minor : minor, currency);
}
