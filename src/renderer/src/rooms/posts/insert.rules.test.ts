import { describe, expect, it } from 'vitest';
import { insertionOf } from './insert.rules.ts';

const values = { client: 'Róża', date: '8 marca' };
const field = (value: string, start: number, end = start) => ({ value, start, end });

describe('a kept text', () => {
  it.each([
    ['snippet', 'U {client} {date}: {link}', field('Ala ma', 3, 6), 'U Róża 8 marca: {link}', 3, 6],
    ['hashtags', '#róże #kwiaty', field('Bukiet #RÓŻE', 6), ' #kwiaty', 6, 6],
    ['hashtags', '#róże #kwiaty', field('', 0), '#róże #kwiaty', 0, 0],
    ['signature', '{client}', field('Bukiet', 2), '\n\nRóża', 6, 6],
  ] as const)('of the kind %s, %j, goes into %j as %j', (kind, text, state, written, start, end) => {
    expect(insertionOf({ kind, text }, state, values)).toEqual({ text: written, at: { start, end } });
  });

  it.each([
    ['hashtags', '#róże', field('#Róże', 0)],
    ['signature', '{client}', field('Tekst\n\nRóża\n', 0)],
  ] as const)('of the kind %s that the text has already changes nothing', (kind, text, state) => {
    expect(insertionOf({ kind, text }, state, values)).toBeNull();
  });
});
