import { fold } from '../../text/fold.ts';

interface Banned {
  readonly word: string;
  readonly pattern: RegExp;
}

/** Lists that were read already, by their text: a month asks for its clients' lists once a post. */
const read = new Map<string, readonly Banned[]>();
/** More lists than anybody has clients; then all are read anew. */
const MOST_LISTS = 200;

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A word of its own, whatever its marks and case; `tani*` stands for every word that begins so, since Polish declines. */
function patternOf(word: string): RegExp {
  const stem = fold(word.replace(/\*+$/, ''));
  const words = stem.trim().split(/\s+/u).map(escaped).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}${word.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])'}`, 'u');
}

function bannedOf(list: string): readonly Banned[] {
  const before = read.get(list);
  if (before !== undefined) return before;
  const words = list.split('\n').map((line) => line.trim());
  const banned = words.filter((word) => /[\p{L}\p{N}]/u.test(word)).map((word) => ({ word, pattern: patternOf(word) }));
  if (read.size >= MOST_LISTS) read.clear();
  read.set(list, banned);
  return banned;
}

/** Which words of a client's list, one a line, stand in the text: as they are written in the list, each once. */
export function bannedWordsIn(text: string, list: string): string[] {
  if (list.trim() === '') return [];
  const folded = fold(text);
  return bannedOf(list)
    .filter(({ pattern }) => pattern.test(folded))
    .map(({ word }) => word);
}
