import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { namespaces, resources } from '#shared/locales/resources.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';

/** The language to offer: the system's when Rytm speaks it, else English. */
export function systemLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (tag.toLowerCase().startsWith('pl')) return 'pl';
    if (tag.toLowerCase().startsWith('en')) return 'en';
  }
  return 'en';
}

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources,
    ns: namespaces,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Switches live: every mounted text follows. */
export async function switchLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
