import i18next from 'i18next';
import { NETWORK_KEYS, type NetworkKey } from '#shared/rooms/posts/posts.networks.ts';
import { POST_STATUSES, type PostStatus } from '#shared/rooms/posts/posts.status.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';

/** What cards say, looked up once a language: a page holds hundreds of them, and each look-up of a text costs more than its element. */
export interface CardWords {
  readonly untitled: string;
  readonly noTime: string;
  readonly noNetwork: string;
  /** Held by a pause. */
  readonly held: string;
  readonly selected: string;
  /** The day or the hour changed after the approval. */
  readonly moved: string;
  readonly statuses: Readonly<Record<PostStatus, string>>;
  readonly networks: Readonly<Record<NetworkKey, string>>;
}

const kept = new Map<Language, CardWords>();

export function cardWords(language: Language): CardWords {
  const found = kept.get(language) ?? look(language);
  kept.set(language, found);
  return found;
}

function look(language: Language): CardWords {
  const t = i18next.getFixedT(language, 'calendar');
  const word = i18next.getFixedT(language, 'vocabulary');
  return {
    untitled: t('untitled'),
    noTime: t('noTime'),
    noNetwork: t('noNetwork'),
    held: i18next.getFixedT(language, 'dates')('held'),
    selected: t('selection.selected'),
    moved: t('movedAfterApproval'),
    statuses: Object.fromEntries(POST_STATUSES.map((key) => [key, word(`statuses.${key}`)])) as CardWords['statuses'],
    networks: Object.fromEntries(NETWORK_KEYS.map((key) => [key, word(`networks.${key}`)])) as CardWords['networks'],
  };
}
