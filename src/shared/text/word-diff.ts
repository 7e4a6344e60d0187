import { diffWordsWithSpace } from 'diff';

/** A run of words that two texts share, or that only one of them has. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** One value in the place of another, for what is no prose: an amount, a day, a choice. */
export function wholeDiff(before: string, after: string): WordRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const runs: WordRun[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return runs.filter(({ text }) => text !== '');
}

/** Words as Unicode sees them (UAX 29): Polish letters, emoji with their modifiers, and punctuation by itself. */
const words = new Intl.Segmenter('pl', { granularity: 'word' });

/** Texts longer than this are told apart by their lines' words only as far as the time allows, and else shown as one change; milliseconds. */
const LONGEST = 300;

/**
 * What became of a text, word by word; the runs that are not `added` give the text before, those that are not `removed` the text after,
 * to the letter.
 */
export function wordDiff(before: string, after: string): WordRun[] {
  const runs = diffWordsWithSpace(before, after, { intlSegmenter: words, timeout: LONGEST });
  if (runs === undefined) return wholeDiff(before, after);
  return runs.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
