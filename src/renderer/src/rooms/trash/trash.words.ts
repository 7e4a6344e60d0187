import type { TrashedItem } from '#shared/rooms/trash/trash.schema.ts';
import { excerpt } from '#shared/text/excerpt.ts';
import { fold } from '#shared/text/fold.ts';

export const TRASH_KINDS = ['post', 'file', 'client'] as const;
export type TrashKind = (typeof TRASH_KINDS)[number];

/** What things are called together: by their kind where they are of one, else just things. */
export function kindOf(items: readonly Pick<TrashedItem, 'kind'>[]): TrashKind | 'thing' {
  const [first] = items;
  return first !== undefined && items.every(({ kind }) => kind === first.kind) ? first.kind : 'thing';
}

/** What a thing is called; empty for a post that says nothing. */
export const nameOf = (item: TrashedItem): string =>
  item.kind === 'post' ? item.title.trim() || excerpt(item.excerpt, 60) : item.name;

/** Those of a kind (or of all) that have the words in their name, text or client's name, Polish marks and capitals aside. */
export function findTrashed(
  items: readonly TrashedItem[],
  words: string,
  kind: TrashKind | 'all',
  clientName: (id: string) => string,
): readonly TrashedItem[] {
  const wanted = fold(words.trim());
  return items.filter((item) => {
    if (kind !== 'all' && item.kind !== kind) return false;
    if (wanted === '') return true;
    const text = item.kind === 'post' ? `${item.title} ${item.excerpt}` : item.name;
    const owner = item.kind === 'client' || item.clientId === null ? '' : clientName(item.clientId);
    return fold(`${text} ${owner}`).includes(wanted);
  });
}
