/**
 * A whole number as people type it, with or without spaces between thousands: null for nothing typed, `undefined` for anything else and
 * beyond the range.
 */
export function parseWhole(text: string, from: number, to: number): number | null | undefined {
  const plain = text.replaceAll(/\s/gu, '');
  if (plain === '') return null;
  if (!/^\d{1,15}$/.test(plain)) return undefined;
  const value = Number(plain);
  return value >= from && value <= to ? value : undefined;
}
