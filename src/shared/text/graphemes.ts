/** Characters as a person sees them (extended grapheme clusters of Unicode Annex 29). */
import { countGraphemes as count, splitGraphemes } from 'unicode-segmenter/grapheme';

/** How many characters a person sees: a family emoji is one, `é` of two code points is one. */
export function countGraphemes(text: string): number {
  return count(text);
}

/** The characters one by one. */
export function graphemesOf(text: string): IterableIterator<string> {
  return splitGraphemes(text);
}

/** The UTF-16 index after the first `limit` graphemes; null when the text has no more than that. */
export function indexAfterGraphemes(text: string, limit: number): number | null {
  if (text.length <= limit) return null;
  let index = 0;
  let seen = 0;
  for (const grapheme of splitGraphemes(text)) {
    if (seen === limit) return index;
    index += grapheme.length;
    seen += 1;
  }
  return null;
}
