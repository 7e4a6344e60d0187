import i18next from 'i18next';
import { type DayMark, nameOfDay } from '#shared/rooms/dates/day-marks.ts';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import type { Warning } from '#shared/rooms/warnings/warnings.schema.ts';
import { formatLongDay } from '#shared/time/format.ts';
import { useClients } from '../../data/clients.store.ts';
import { warningText } from '../../i18n/warning-text.ts';

/** A mark in words: the short name for a narrow cell, the whole one for a title and a screen reader. */
export function markWords(mark: DayMark, language: Language, length: 'short' | 'whole'): string {
  const t = i18next.getFixedT(language, 'dates');
  switch (mark.kind) {
    case 'holiday': {
      const name = nameOfDay(mark.day, language, length);
      return mark.countries.includes('PL') ? name : `${name} (${mark.countries.join(', ')})`;
    }
    case 'occasion':
      return nameOfDay(mark.day, language, length);
    case 'own':
      return mark.own.name;
    case 'reminder':
      return t('reminder', { count: mark.days, name: mark.own.name });
    case 'pause':
      return t('paused', { reason: mark.reason });
    case 'trading-sunday':
      return length === 'short' ? t('tradingSundayShort') : t('tradingSunday');
  }
}

/** All marks of a day in one line. */
export const marksText = (marks: readonly DayMark[], language: Language): string =>
  marks.map((mark) => markWords(mark, language, 'whole')).join(' · ');

/** What is said of a day or of days from it on, each with the client it is about. */
export function dayWarningsText(warnings: readonly Warning[], language: Language): string {
  const { clientById } = useClients.getState();
  return warnings
    .map((warning) => `${clientById[warning.where.clientId]?.name ?? ''}: ${warningText(warning, language)}`)
    .join('\n');
}

/** All of a day in one sentence for a screen reader: its date and marks, how many posts and places it has, what is worth a look. */
export function dayLabel(
  date: string,
  language: Language,
  day: {
    readonly cards: readonly PostCard[];
    readonly marks: readonly DayMark[];
    readonly warnings: readonly Warning[];
  },
): string {
  const places = day.cards.filter((card) => card.isPlaceholder).length;
  return [
    formatLongDay(date, language),
    ...(day.marks.length === 0 ? [] : [marksText(day.marks, language)]),
    i18next.getFixedT(language, 'calendar')('posts', { count: day.cards.length - places }),
    ...(places > 0 ? [i18next.getFixedT(language, 'planning')('place.count', { count: places })] : []),
    ...(day.warnings.length === 0 ? [] : [dayWarningsText(day.warnings, language)]),
  ].join(', ');
}
