import { formatMoney, money } from '../money/money.ts';
import type { Language } from '../text/language.ts';
import { formatNumber, formatPercent, MISSING } from '../time/format.ts';
import { DERIVED_UNIT, type DerivedKpi, type KpiUnit } from './kpi.ts';

/** A value as people read it: minor units as money, seconds and hours with their sign; `–` when it is missing. */
export function kpiText(value: number | null, unit: KpiUnit, currency: string, language: Language): string {
  if (value === null) return MISSING;
  if (unit === 'money') return formatMoney(money(value, currency), language);
  const number = formatNumber(value, language);
  if (unit === 'seconds') return `${number}\u00a0s`;
  return unit === 'hours' ? `${number}\u00a0h` : number;
}

/** A derived KPI: a share in percent, a mean cost to the minor unit, a return as a plain number with two decimals. */
export function derivedText(value: number | null, kpi: DerivedKpi, currency: string, language: Language): string {
  if (value === null) return MISSING;
  const unit = DERIVED_UNIT[kpi];
  if (unit === 'share') return formatPercent(value, language, { digits: 2 });
  if (unit === 'money') return formatMoney(money(Math.round(value), currency), language);
  return formatNumber(value, language, 2);
}
