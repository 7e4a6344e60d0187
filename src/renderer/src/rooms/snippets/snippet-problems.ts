import { useTranslation } from 'react-i18next';
import { readHashtags } from '#shared/rooms/snippets/snippets.rules.ts';
import type { SnippetKind } from '#shared/rooms/snippets/snippets.schema.ts';

/** Why a name or a text cannot be kept, in words, or null. */
export function useSnippetProblems(kind: SnippetKind) {
  const { t } = useTranslation('snippets');
  return {
    name: (name: string): string | null => {
      if (name.trim() === '') return t('nameEmpty');
      return name.trim().length > 100 ? t('nameLong') : null;
    },
    text: (text: string): string | null => {
      if (kind === 'hashtags') return readHashtags(text) === '' ? t('hashtagsEmpty') : null;
      return text.trim() === '' ? t('textEmpty') : null;
    },
  };
}
