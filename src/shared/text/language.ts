/** The languages of the app and of reports, which are chosen apart from each other. */
export type Language = 'pl' | 'en';

export const LANGUAGES = ['pl', 'en'] as const satisfies readonly Language[];

const LOCALES = { pl: 'pl-PL', en: 'en-GB' } as const satisfies Record<Language, string>;

/** The locale that `Intl` is asked for. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}
