import { createInstance, type i18n } from 'i18next';
import type { Language } from '#shared/text/language.ts';
import briefsEn from '../../shared/locales/en/briefs.json';
import budgetEn from '../../shared/locales/en/budget.json';
import deliveriesEn from '../../shared/locales/en/deliveries.json';
import paperEn from '../../shared/locales/en/paper.json';
import plansEn from '../../shared/locales/en/plans.json';
import reportsEn from '../../shared/locales/en/reports.json';
import vocabularyEn from '../../shared/locales/en/vocabulary.json';
import briefsPl from '../../shared/locales/pl/briefs.json';
import budgetPl from '../../shared/locales/pl/budget.json';
import deliveriesPl from '../../shared/locales/pl/deliveries.json';
import paperPl from '../../shared/locales/pl/paper.json';
import plansPl from '../../shared/locales/pl/plans.json';
import reportsPl from '../../shared/locales/pl/reports.json';
import vocabularyPl from '../../shared/locales/pl/vocabulary.json';

/** What the core itself has to say: documents in a language of their own, whatever the window's is. */
const texts = {
  pl: {
    briefs: briefsPl,
    budget: budgetPl,
    deliveries: deliveriesPl,
    paper: paperPl,
    plans: plansPl,
    reports: reportsPl,
    vocabulary: vocabularyPl,
  },
  en: {
    briefs: briefsEn,
    budget: budgetEn,
    deliveries: deliveriesEn,
    paper: paperEn,
    plans: plansEn,
    reports: reportsEn,
    vocabulary: vocabularyEn,
  },
} as const;

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : Key;

type KeysOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? WithoutPlural<Key> : `${Key}.${KeysOf<Texts[Key]>}`;
}[keyof Texts & string];

/** Every key of the texts above, plurals by their base. */
export type TextKey = KeysOf<(typeof texts)['pl']>;

export type TextParams = Readonly<Record<string, string | number>>;

/** The text of a key, its gaps filled; `count` chooses the plural. @throws Error on a key that has no text: a bug. */
export type Translate = (key: TextKey, params?: TextParams) => string;

const instances = new Map<Language, i18n>();

function instanceFor(language: Language): i18n {
  const existing = instances.get(language);
  if (existing) return existing;
  const made = createInstance();
  void made.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { texts: texts[language] } },
    defaultNS: 'texts',
    initAsync: false,
    // The texts go into text nodes, which escape by themselves.
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`No ${language} text for ${key}`);
    },
  });
  instances.set(language, made);
  return made;
}

/** A translator that knows one language and nothing of the window's. */
export function translator(language: Language): Translate {
  const instance = instanceFor(language);
  return (key, params = {}) => instance.t(key, params);
}

/** Whether a key made from data, such as a format that an import brought, has a text. */
export function isTextKey(key: string): key is TextKey {
  let found: unknown = texts.pl;
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return false;
    found = (found as Record<string, unknown>)[part];
  }
  return typeof found === 'string';
}
