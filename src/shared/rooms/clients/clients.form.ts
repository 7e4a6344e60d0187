import { parseHexColour } from '../../text/contrast.ts';
import { fold } from '../../text/fold.ts';
import type { Client } from './clients.schema.ts';

/** Why a field cannot be stored as it stands; a key under `problems` in the locale of clients. */
export type FieldProblem = 'name-empty' | 'name-long' | 'colour' | 'too-long';

export const readName = (text: string): FieldProblem | null =>
  text.trim() === '' ? 'name-empty' : text.trim().length > 200 ? 'name-long' : null;

export const readShort = (text: string): FieldProblem | null => (text.length > 200 ? 'too-long' : null);
export const readLong = (text: string): FieldProblem | null => (text.length > 100_000 ? 'too-long' : null);

export const readColour = (text: string): FieldProblem | null => (parseHexColour(text) === null ? 'colour' : null);

/** One or two letters for a client without a logo. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\-–.,/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = (word: string | undefined) => [...(word?.replace(/^[^\p{L}\p{N}]+/u, '') ?? '')][0] ?? '';
  return (first(words[0]) + first(words[1])).toLocaleUpperCase('pl');
}

/** Another client with the same name, as a person would compare names; null when there is none. */
export function findNamesake(name: string, id: string | null, clients: readonly Client[]): Client | null {
  const wanted = fold(name.trim());
  return clients.find((client) => client.id !== id && wanted !== '' && fold(client.name.trim()) === wanted) ?? null;
}
