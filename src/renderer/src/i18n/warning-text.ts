import i18next, { type TFunction } from 'i18next';
import type { Language } from '#shared/rooms/rows.schema.ts';
import type { Warning } from '#shared/rooms/warnings/warnings.schema.ts';
import { formatDay } from '#shared/time/format.ts';
import { isPlainDate } from '#shared/time/plain-date.ts';

/** Keys that come from data are looked up at run time; a test walks every code. */
type AnyText = (key: string, params?: Record<string, unknown>) => string;

/** A warning in the person's words: what is wrong, and with what. */
export function warningText({ code, params }: Warning, language: Language): string {
  const network = i18next.getFixedT(language, 'vocabulary') as TFunction as unknown as AnyText;
  const name = (key: string) =>
    i18next.exists(`networks.${key}`, { ns: 'vocabulary' }) ? network(`networks.${key}`) : key;
  const networks = String(params.networks ?? '')
    .split(',')
    .filter((key) => key !== '')
    .map(name)
    .join(', ');
  const shown = Object.fromEntries(
    Object.entries({ ...params, networks }).map(([key, value]) => [
      key,
      typeof value === 'string' && isPlainDate(value) ? formatDay(value, language) : value,
    ]),
  );
  if (i18next.exists(`warnings.${code}`, { ns: 'dates', ...shown })) {
    const t = i18next.getFixedT(language, 'dates') as TFunction as unknown as AnyText;
    const holiday = params[language];
    return t(`warnings.${code}`, {
      ...shown,
      ...(params.network === undefined ? {} : { network: name(String(params.network)) }),
      ...(holiday === undefined ? {} : { name: holiday }),
    });
  }
  const text = network(`findings.${code}`, shown);
  return networks === '' ? text : `${text.replace(/\.$/, '')} (${networks}).`;
}

/** Several in one line, for a title and a screen reader. */
export const warningTexts = (warnings: readonly Warning[], language: Language): string =>
  warnings.map((warning) => warningText(warning, language)).join(' ');

/** The kind of a warning in a few words, for a choice of kinds. */
export function warningKind(code: string, language: Language): string {
  const t = i18next.getFixedT(language, 'dates') as TFunction as unknown as AnyText;
  return i18next.exists(`kind.${code}`, { ns: 'dates' }) ? t(`kind.${code}`) : t('kind.content');
}
