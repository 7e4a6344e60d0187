import i18next from 'i18next';
import { ordinalOf } from '#shared/rooms/series/series.rules.ts';
import type { Repeat } from '#shared/rooms/series/series.schema.ts';
import { formatDate, weekdayNames } from '#shared/time/format.ts';
import { dateParts, weekday } from '#shared/time/plain-date.ts';

const language = () => (i18next.language === 'pl' ? 'pl' : 'en');

const LAST = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Where in the month a post on `date` comes back, in words. */
export function monthlyWords(monthly: Repeat['monthly'], date: string): string {
  const t = i18next.getFixedT(null, 'series');
  if (monthly === 'lastDay') return t('lastDay');
  if (monthly === 'last') return t(`lastOf.${LAST[weekday(date) - 1] ?? '1'}`);
  if (monthly === 'day') return t('dayOfMonth', { day: dateParts(date).day });
  return t('nth', { ordinal: ordinalOf(date), weekday: weekdayNames(language(), 'long')[weekday(date) - 1] });
}

function onWords({ frequency, weekdays, monthly }: Repeat, date: string): string | null {
  if (frequency === 'monthly') return monthlyWords(monthly, date);
  if (frequency !== 'weekly') return null;
  const names = weekdayNames(language(), 'short');
  const all = [...new Set([...weekdays, weekday(date)])].sort((a, b) => a - b);
  return all.map((iso) => names[iso - 1]).join(', ');
}

/** How a post on `date` comes back, in words: "every 2 weeks: Mon, Thu, until 31 Dec 2026". */
export function repeatWords(repeat: Repeat, date: string): string {
  const t = i18next.getFixedT(null, 'series');
  const every = t(`every.${repeat.frequency}`, { count: repeat.interval });
  const on = onWords(repeat, date);
  const words = on === null ? every : t('words', { every, on });
  if (repeat.count !== null) return t('count', { words, count: repeat.count });
  return repeat.until === null ? words : t('until', { words, date: formatDate(repeat.until, language()) });
}
