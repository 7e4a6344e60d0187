import { findLinks, replaceRanges, type TextRange } from './links.ts';

/** Beside letters, marks, digits and `_`: joiners and the word marks of Catalan, Hebrew, Persian, Japanese, Tibetan. */
const HASHTAG =
  /(?<![\p{L}\p{N}_\&\/[\p{M}--[\uFE0E\uFE0F]]])[#＃](?!\uFE0F|\u20E3)([\p{L}\p{M}\p{N}_\u00b7\u05be\u05f3\u05f4\u0f0b\u0f0c\u200c\u200d\u3003\u301c\u30a0\u30fb\uff5e]+)(?![\p{L}\p{M}\p{N}_]|:\/\/)/gv;
const LETTER = /[\p{L}\p{M}]/u;

/**
 * Hashtags in order, without the sign, repeats kept. By the rule of twitter-text: letters of any script, digits and `_`
 * with at least one letter, not inside a word or a link (`#12` and `https://a.pl/#kontakt` are none).
 */
export function findHashtags(text: string): string[] {
  if (!/[#＃]/u.test(text)) return [];
  const withoutLinks = replaceRanges(text, findLinks(text, { bare: false }), () => ' ');
  return [...withoutLinks.matchAll(HASHTAG)].map((match) => match[1] ?? '').filter((tag) => LETTER.test(tag));
}

/** Where they stand, with the sign; those inside links are given too, since a link covers them. */
export function findHashtagRanges(text: string): TextRange[] {
  return [...text.matchAll(HASHTAG)]
    .filter((match) => LETTER.test(match[1] ?? ''))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
