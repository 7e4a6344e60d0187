/** What becomes of a kept text when it is put into a post. Values in, values out. */
import { findHashtags } from '../../text/hashtags.ts';

/** Fields of a snippet, written in braces; the same names in both languages, so that a text can be shared. */
export const SNIPPET_FIELDS = ['client', 'date', 'link', 'channel'] as const;
export type SnippetField = (typeof SNIPPET_FIELDS)[number];

/** What the fields stand for in one post; a field that the post cannot fill is left out. */
export type FieldValues = { readonly [field in SnippetField]?: string };

const FIELD = new RegExp(`\\{(${SNIPPET_FIELDS.join('|')})\\}`, 'g');

const isFilled = (value: string | undefined): value is string => value !== undefined && value !== '';

/** The text with its fields filled; one without a value stays in its braces, in sight of who proofreads. */
export function fillFields(text: string, values: FieldValues): string {
  return text.replaceAll(FIELD, (whole, name: SnippetField) => {
    const value = values[name];
    return isFilled(value) ? value : whole;
  });
}

/** The fields that are still in their braces, once each, in order. */
export function fieldsIn(text: string): SnippetField[] {
  return [...new Set([...text.matchAll(FIELD)].map((match) => match[1] as SnippetField))];
}

/** A list as typed (with or without `#`, apart by spaces, commas or lines) as one line of hashtags, repeats left out. */
export function readHashtags(text: string): string {
  const words = text.split(/[\s,;]+/u).flatMap((word) => findHashtags(`#${word.replace(/^[#＃]+/u, '')}`).slice(0, 1));
  return withoutRepeats(words)
    .map((tag) => `#${tag}`)
    .join(' ');
}

const key = (tag: string): string => tag.toLowerCase();

function withoutRepeats(tags: readonly string[], before: readonly string[] = []): string[] {
  const seen = new Set(before.map(key));
  return tags.filter((tag) => {
    const isNew = !seen.has(key(tag));
    seen.add(key(tag));
    return isNew;
  });
}

/** The tags of a group that a text does not have yet, as the networks compare them: capitals make no difference. */
export function newHashtags(text: string, group: string): string[] {
  return withoutRepeats(findHashtags(group), findHashtags(text));
}

/** What is to be written at the end of a text so that it ends with the signature; null when it has it already. */
export function signatureFor(text: string, signature: string): string | null {
  const wanted = signature.trim();
  if (wanted === '' || text.trimEnd().endsWith(wanted)) return null;
  const written = text.trimEnd();
  if (written === '') return wanted;
  const breaks = /\n*$/.exec(text)?.[0].length ?? 0;
  return '\n'.repeat(Math.max(0, 2 - breaks)) + wanted;
}

/** A text to be inserted between others, with a space where two words would run together. */
export function spaced(before: string, inserted: string, after: string): string {
  const front = before === '' || /\s$/u.test(before) ? '' : ' ';
  const back = after === '' || /^[\s.,;:!?)]/u.test(after) ? '' : ' ';
  return front + inserted + back;
}
