import i18next from 'i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { localeOf } from '#shared/text/language.ts';

/** What a placeholder says of itself: "Reel here", "Tu będzie rolka". */
export function placeWords({ placeFor }: Pick<PostCard, 'placeFor'>, language: Language): string {
  const t = i18next.getFixedT(language, 'planning');
  const key = `formats.${placeFor ?? 'post'}`;
  const known = i18next.exists(key, { ns: 'vocabulary', lng: language });
  const word = i18next.getFixedT(language, 'vocabulary')((known ? key : 'formats.post') as 'formats.post');
  return t('place.card', { what: language === 'pl' ? word.toLocaleLowerCase(localeOf(language)) : word });
}
