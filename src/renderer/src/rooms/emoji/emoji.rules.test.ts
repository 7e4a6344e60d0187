import english from 'emojibase-data/en/compact.json' with { type: 'json' };
import polish from 'emojibase-data/pl/compact.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { type EmojiRow, emojiOf, findEmoji, joinEmoji, withRecent, withSkin } from './emoji.rules.ts';

const all = joinEmoji(polish as EmojiRow[], english as EmojiRow[]);
const signs = (question: string) => findEmoji(all, question).map(({ unicode }) => unicode);

describe('emoji', () => {
  it.each([
    ['róża', '🌹'],
    ['roza', '🌹'],
    ['rose', '🌹'],
    ['serce', '❤️'],
    ['zolw', '🐢'],
    ['turtle', '🐢'],
    ['flaga polska', '🇵🇱'],
    ['poland', '🇵🇱'],
  ])('are found by %j, in Polish without its marks and in English: %s', (question, sign) => {
    expect(signs(question)).toContain(sign);
  });

  it('named so come before those that are about it, and nothing is found for nothing', () => {
    expect(signs('rose')[0]).toBe('🌹');
    expect(signs('  ')).toEqual([]);
    expect(signs('qwertyuiop')).toEqual([]);
  });

  it('have a name in both languages', () => {
    expect(all.length).toBeGreaterThan(1_800);
    expect(all.filter(({ name }) => name.pl === '' || name.en === '')).toEqual([]);
  });

  it.each([
    ['👋', 0, '👋'],
    ['👋', 1, '👋🏻'],
    ['👋', 5, '👋🏿'],
    ['🤝', 3, '🤝🏽'],
    ['🧑‍🤝‍🧑', 4, '🧑🏾‍🤝‍🧑🏾'],
    ['🐢', 3, '🐢'],
  ])('%s with the skin %i is %s, and is found again by it', (unicode, skin, expected) => {
    const emoji = emojiOf(all, unicode);
    expect(emoji && withSkin(emoji, skin)).toBe(expected);
    expect(emojiOf(all, expected)).toBe(emoji);
  });

  it('have no skin or all five', () => {
    expect([...new Set(all.map(({ skins }) => skins.length))].sort()).toEqual([0, 5]);
  });

  it('used last come first, once each', () => {
    expect(withRecent(['🌹', '🐢'], '🐢')).toEqual(['🐢', '🌹']);
    expect(
      withRecent(
        Array.from({ length: 30 }, (_, index) => `${index}`),
        'x',
      ),
    ).toHaveLength(24);
  });
});
