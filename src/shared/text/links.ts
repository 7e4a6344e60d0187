/**
 * Links in running text, found the way the networks' counters find them: the grammar of twitter-text
 * (`extractUrlsWithIndices`), which Mastodon uses too. Simplified in two places: with a protocol any top-level domain
 * of letters counts, and without one only country codes and the common generic domains below do.
 */
import { COUNTRY_DOMAINS, GENERIC_DOMAINS } from './top-level-domains.ts';

/** UTF-16 positions; `end` is after the last character. */
export type TextRange = { start: number; end: number };

const WITH_PROTOCOL =
  /(?<![A-Za-z0-9@＠$#＃])https?:\/\/(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,62}(?<![-_])\.){1,20}\p{L}{2,63}(?![A-Za-z0-9@+-])(?::\d{1,5})?/giu;
const WITHOUT_PROTOCOL =
  /(?<![A-Za-z0-9@＠$#＃\u00c0-\u024f_./-])(?:[a-z0-9\u00c0-\u024f][a-z0-9\u00c0-\u024f-]{0,62}(?<![-_])\.){1,20}[a-z]{2,63}(?![A-Za-z0-9@+-])(?::\d{1,5})?/giu;

const PATH_OR_QUERY = /[\p{Script=Latin}\p{Script=Cyrillic}0-9!*';:=+,.$/%#[\]\-–_~@|&?()]/u;
/** One bracket inside another, as twitter-text allows; the bound also keeps hostile text from being read again and again. */
const DEEPEST_BRACKETS = 2;
const ENDING = /[\p{Script=Latin}\p{Script=Cyrillic}0-9=_#/+\-&]/u;

function isKnownDomain(label: string): boolean {
  return COUNTRY_DOMAINS.has(label) || GENERIC_DOMAINS.has(label);
}

/** The length of the longest name that ends in a known domain: `sklep.pl.Teraz` is a link up to `sklep.pl`; 0 for none. */
function knownLength(name: string): number {
  const labels = name.replace(/:\d+$/, '').toLowerCase().split('.');
  for (let count = labels.length; count >= 2; count -= 1) {
    if (!isKnownDomain(labels[count - 1] ?? '')) continue;
    return count === labels.length ? name.length : labels.slice(0, count).join('.').length;
  }
  return 0;
}

/** Where the path and query that start at `start` end: trailing punctuation and unbalanced brackets stay outside. */
function endOfPath(text: string, start: number): number {
  if (text[start] !== '/' && text[start] !== '?') return start;
  let end = start + 1;
  let depth = 0;
  let lastGood = text[start] === '/' ? end : start;
  for (; end < text.length; end += 1) {
    const character = text[end] ?? '';
    if (!PATH_OR_QUERY.test(character)) break;
    if (character === '(') {
      if (depth === DEEPEST_BRACKETS) break;
      depth += 1;
    }
    if (character === ')') {
      if (depth === 0) break;
      depth -= 1;
      if (depth === 0) lastGood = end + 1;
    } else if (depth === 0 && ENDING.test(character)) lastGood = end + 1;
  }
  return lastGood;
}

function collect(text: string, pattern: RegExp, lengthOf: (name: string) => number): TextRange[] {
  const found: TextRange[] = [];
  const search = new RegExp(pattern);
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const length = lengthOf(match[0]);
    if (length === 0) continue;
    const end = endOfPath(text, match.index + length);
    found.push({ start: match.index, end });
    search.lastIndex = end;
  }
  return found;
}

/** Links in order. `bare` adds those without `https://`, such as `example.pl/oferta`, which X counts as links. */
export function findLinks(text: string, { bare }: { bare: boolean }): TextRange[] {
  if (!text.includes('.')) return [];
  const full = collect(text, WITH_PROTOCOL, (name) => name.length);
  if (!bare) return full;
  const masked = replaceRanges(text, full, ({ start, end }) => ' '.repeat(end - start));
  const short = collect(masked, WITHOUT_PROTOCOL, knownLength);
  return [...full, ...short].sort((left, right) => left.start - right.start);
}

/** The text with ranges (in order, apart from each other) replaced by what `replacement` gives for each. */
export function replaceRanges(
  text: string,
  ranges: readonly TextRange[],
  replacement: (range: TextRange) => string,
): string {
  let result = '';
  let from = 0;
  for (const range of ranges) {
    result += text.slice(from, range.start) + replacement(range);
    from = range.end;
  }
  return result + text.slice(from);
}
