import i18next, { type TFunction } from 'i18next';
import type { Fault } from '#shared/ipc/result.ts';
import type { HistoryStep } from '#shared/rooms/history/history.schema.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { formatDate } from '#shared/time/format.ts';
import { isPlainDate } from '#shared/time/plain-date.ts';

/** Keys that come from data are checked at run time; a test walks every code and step of the source. */
type AnyText = (key: string, params?: Record<string, unknown>) => string;

const language = (): Language => (i18next.language === 'pl' ? 'pl' : 'en');

/** A fault in the person's words: what happened and what to do. */
export function faultText(fault: Fault): string {
  const t = i18next.getFixedT(null, 'errors') as TFunction as unknown as AnyText;
  return i18next.exists(fault.code, { ns: 'errors' })
    ? t(fault.code, fault.params)
    : t('verb.failed', { verb: fault.code });
}

/** A step of history in words; an empty title is said to be one, and dates are written as people write them. */
export function stepText({ name, params }: Pick<HistoryStep, 'name' | 'params'>): string {
  const t = i18next.getFixedT(null, 'history') as TFunction as unknown as AnyText;
  const shown = Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (typeof value === 'string' && isPlainDate(value)) return [key, formatDate(value, language())];
      if (key === 'title' && value === '') return ['context', 'untitled'];
      return [key, value];
    }),
  );
  return t(`steps.${name}`, shown);
}
