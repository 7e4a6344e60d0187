/** Where and as what a kept text goes into the text of a post. */
import {
  type FieldValues,
  fillFields,
  newHashtags,
  signatureFor,
  spaced,
} from '#shared/rooms/snippets/snippets.rules.ts';
import type { Snippet } from '#shared/rooms/snippets/snippets.schema.ts';

/** A text as it stands in its field, with the selection in UTF-16 positions. */
export interface FieldState {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What to write where; null when the text has it already. */
export function insertionOf(
  { kind, text }: Pick<Snippet, 'kind' | 'text'>,
  { value, start, end }: FieldState,
  values: FieldValues,
): { readonly text: string; readonly at: { readonly start: number; readonly end: number } } | null {
  if (kind === 'signature') {
    const written = signatureFor(value, fillFields(text, values));
    return written === null ? null : { text: written, at: { start: value.length, end: value.length } };
  }
  const at = { start, end };
  if (kind === 'snippet') return { text: fillFields(text, values), at };
  const tags = newHashtags(value, text).map((tag) => `#${tag}`);
  return tags.length === 0 ? null : { text: spaced(value.slice(0, start), tags.join(' '), value.slice(end)), at };
}
