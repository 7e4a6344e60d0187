/** Which files of the library are shown. Values in, values out. */
import { fold } from '../../text/fold.ts';
import { isWithin } from './media.folders.ts';
import { type MediaKind, mediaKind } from './media.rules.ts';
import type { LibraryItem } from './media.schema.ts';

export const LIBRARY_USES = ['all', 'used', 'unused', 'missing'] as const;
export const LIBRARY_KINDS = ['all', 'picture', 'film', 'undecodable'] as const;

export interface LibraryFilter {
  readonly text: string;
  readonly use: (typeof LIBRARY_USES)[number];
  readonly kind: (typeof LIBRARY_KINDS)[number];
  /** This folder and those below it; empty is all. */
  readonly folder: string;
  readonly label: string | null;
}

export const NO_FILTER: LibraryFilter = { text: '', use: 'all', kind: 'all', folder: '', label: null };

/** The files that the filter lets through, in their order. Every word of the text must be in the name, the folder or a label. */
export function filterLibrary<Item extends LibraryItem>(items: readonly Item[], filter: LibraryFilter): Item[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  return items.filter(
    (item) =>
      hasUse(item, filter.use) &&
      hasKind(mediaKind(item.mime), filter.kind) &&
      isWithin(item.folder, filter.folder) &&
      (filter.label === null || item.labels.includes(filter.label)) &&
      hasWords(item, words),
  );
}

function hasUse(item: LibraryItem, use: LibraryFilter['use']): boolean {
  if (use === 'all') return true;
  if (use === 'missing') return !item.isThere;
  return use === 'used' ? item.uses > 0 : item.uses === 0;
}

const hasKind = (kind: MediaKind, wanted: LibraryFilter['kind']) => wanted === 'all' || kind === wanted;

function hasWords({ name, folder, labels }: LibraryItem, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = fold(`${name} ${folder} ${labels.join(' ')}`);
  return words.every((word) => text.includes(word));
}
