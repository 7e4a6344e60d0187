import { createInstance } from 'i18next';
import type { Fault } from '#shared/ipc/result.ts';
import en from '#shared/locales/en/errors.json' with { type: 'json' };
import pl from '#shared/locales/pl/errors.json' with { type: 'json' };

/** Puts faults into sentences of one language; a code without a sentence is shown as it is, never hidden. */
export function faultTexts(language: 'pl' | 'en'): (fault: Fault) => string {
  const texts = createInstance();
  texts.init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'errors',
    resources: { pl: { errors: pl }, en: { errors: en } },
    // A terminal shows plain text.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return ({ code, params }) => texts.t(code, params);
}

/** The language that the system's environment asks for (POSIX: LC_ALL, LC_MESSAGES, LANG), else that of Intl; English for others. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): 'pl' | 'en' {
  const asked = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  const tag = asked || new Intl.DateTimeFormat().resolvedOptions().locale;
  return tag.toLowerCase().startsWith('pl') ? 'pl' : 'en';
}
