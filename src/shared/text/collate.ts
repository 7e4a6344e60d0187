/** Sorting as the language does: Ćma, Dom, Lato, Łódź, Zebra; numbers inside text by value. */
import { type Language, localeOf } from './language.ts';

const collators = new Map<Language, Intl.Collator>();

/** The language's collator, made once; `items.sort(collator('pl').compare)`. */
export function collator(language: Language): Intl.Collator {
  let found = collators.get(language);
  if (found === undefined) {
    found = new Intl.Collator(localeOf(language), { numeric: true });
    collators.set(language, found);
  }
  return found;
}
