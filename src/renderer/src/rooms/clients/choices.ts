import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { collator } from '#shared/text/collate.ts';
import { fold } from '#shared/text/fold.ts';
import { type Language, localeOf } from '#shared/text/language.ts';

/** What was stored stays a choice, even when this machine's own list does not name it (an older zone id). */
export function withStored(choices: readonly string[], stored: string): string[] {
  return choices.includes(stored) ? [...choices] : [stored, ...choices];
}

const plain = (text: string) => fold(text).replaceAll(/[_/]/g, ' ');

/** Searching without Polish marks, and with spaces for the signs inside zone ids: `new york` finds `America/New_York`. */
export const filterFolded: OptionsFilter = ({ options, search, limit }) => {
  const wanted = plain(search.trim());
  const found = (options as ComboboxItem[]).filter(({ label, value }) => plain(`${label} ${value}`).includes(wanted));
  return found.slice(0, limit);
};

/** Every currency by its name in the language, the client's own and the usual ones first. */
export function currencyChoices(language: Language, stored: string): ComboboxItem[] {
  const names = new Intl.DisplayNames(localeOf(language), { type: 'currency' });
  const order = collator(language);
  const usual = [...new Set([stored, 'PLN', 'EUR', 'USD', 'GBP'])];
  const rest = Intl.supportedValuesOf('currency').filter((code) => !usual.includes(code));
  const choice = (code: string) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` });
  return [...usual.map(choice), ...rest.map(choice).sort((a, b) => order.compare(a.label, b.label))];
}
