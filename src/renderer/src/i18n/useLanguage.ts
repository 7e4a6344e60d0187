import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/rooms/rows.schema.ts';

/** The language on screen now. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'pl' ? 'pl' : 'en';
}
