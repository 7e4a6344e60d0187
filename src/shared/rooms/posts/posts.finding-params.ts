import { formatBytes, formatLength, formatRatio } from '../../text/sizes.ts';
import type { Language } from '../rows.schema.ts';
import type { Finding } from './posts.check.ts';

/** A finding's params as people read them: raw `bytes`, `seconds` and `ratio` (with their `limit…`) in words, the rest as it is. */
export function findingParams(params: Finding['params'], language: Language): Record<string, number | string> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'number' ? worded(key, value, language) : value,
    ]),
  );
}

function worded(key: string, value: number, language: Language): number | string {
  if (/^(limitB|b)ytes$/.test(key)) return formatBytes(value, language);
  if (/^(limitS|s)econds$/.test(key)) return formatLength(value);
  return /^(limitR|r)atio$/.test(key) ? formatRatio(value, language) : value;
}
