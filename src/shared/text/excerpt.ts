import { indexAfterGraphemes } from './graphemes.ts';

/**
 * The start of a text in one line, at most `limit` graphemes with the ellipsis, cut between words (inside a word only
 * when the first one is longer than the limit).
 */
export function excerpt(text: string, limit: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (indexAfterGraphemes(line, limit) === null) return line;
  const end = indexAfterGraphemes(line, limit - 1) ?? line.length;
  const space = line[end] === ' ' ? end : line.lastIndexOf(' ', end);
  const cut = space > 0 ? line.slice(0, space) : line.slice(0, end);
  return `${cut.replace(/[\s,;:.–—-]+$/u, '')}…`;
}
