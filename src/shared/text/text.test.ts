import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collator } from './collate.ts';
import { isEmoji, mayHoldEmoji } from './emoji.ts';
import { excerpt } from './excerpt.ts';
import { fold } from './fold.ts';
import { countGraphemes, indexAfterGraphemes } from './graphemes.ts';
import { findHashtags } from './hashtags.ts';
import { findLinks } from './links.ts';

test.each([
  ['Żółw', 'zolw'],
  ['ŁÓDŹ', 'lodz'],
  ['zażółć gęślą jaźń', 'zazolc gesla jazn'],
  ['Cafe\u0301', 'cafe'],
  ['X', 'x'],
])('%s folds to %s', (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test('Polish words sort as in a Polish dictionary, and numbers by value', () => {
  const words = ['Zebra', 'Łódź', 'Ćma', 'Dom', 'Lato', 'Post 10', 'Post 9'];
  expect(words.sort(collator('pl').compare)).toEqual(['Ćma', 'Dom', 'Lato', 'Łódź', 'Post 9', 'Post 10', 'Zebra']);
  expect(collator('pl')).toBe(collator('pl'));
});

test.each([
  ['żółw', 4],
  ['e\u0301', 1],
  ['👨‍👩‍👧‍👦🇵🇱', 2],
  ['', 0],
])('%s has %i graphemes', (text, expected) => {
  expect(countGraphemes(text)).toBe(expected);
});

test.each([
  ['abc', 3, null],
  ['abcd', 3, 3],
  ['👨‍👩‍👧‍👦ab', 1, 11],
  ['👨‍👩‍👧‍👦', 2, null],
])('%s is cut after %i graphemes at %j', (text, limit, expected) => {
  expect(indexAfterGraphemes(text, limit)).toBe(expected);
});

test.each([
  ['Krótki tekst', 20, 'Krótki tekst'],
  ['Nowa kolekcja jesienna już jest', 20, 'Nowa kolekcja…'],
  ['Nowa kolekcja, jesienna', 16, 'Nowa kolekcja…'],
  ['Pierwszy wiersz\n\n  drugi', 40, 'Pierwszy wiersz drugi'],
  ['Konstantynopolitańczykowianeczka', 10, 'Konstanty…'],
  ['ala ma', 6, 'ala ma'],
  ['ala ma kota', 7, 'ala ma…'],
])('%j in %i is %j', (text, limit, expected) => {
  expect(excerpt(text, limit)).toBe(expected);
});

test('an excerpt is never longer than asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 40 }), (text, limit) => {
      expect(countGraphemes(excerpt(text, limit))).toBeLessThanOrEqual(limit);
    }),
  );
});

test.each([
  ['😷', true],
  ['👨‍👩‍👧‍👦', true],
  ['🇵🇱', true],
  ['❤️', true],
  ['❤', true],
  ['1️⃣', true],
  ['1', false],
  ['#', false],
  ['ż', false],
  ['漢', false],
])('%s is an emoji: %j', (grapheme, expected) => {
  expect(isEmoji(grapheme)).toBe(expected);
  expect(mayHoldEmoji(`tekst ${grapheme}`)).toBe(expected);
});

test.each([
  ['Zobacz https://example.com/oferta.', ['https://example.com/oferta']],
  ['(https://pl.wikipedia.org/wiki/Rytm_(muzyka))', ['https://pl.wikipedia.org/wiki/Rytm_(muzyka)']],
  ['http://example.com?foo=$bar&c=d-#top/?stories+ dalej', ['http://example.com?foo=$bar&c=d-#top/?stories+']],
  ['https://żółw.pl/ścieżka!', ['https://żółw.pl/ścieżka']],
  ['HTTPS://EXAMPLE.COM:8080/A', ['HTTPS://EXAMPLE.COM:8080/A']],
  ['sklep.pl i www.example.com/promocja', ['sklep.pl', 'www.example.com/promocja']],
  ['Koniec zdania sklep.pl.Teraz nowe', ['sklep.pl']],
  ['https://a.pl/(bez końca', ['https://a.pl/']],
  ['jan.kowalski@firma.pl', []],
  ['@konto.pl #tag.pl $akcje.pl', []],
  ['3.14 itd. np.cos plik.docx', []],
  ['https://localhost/x', []],
  ['https://zla-.example.com', []],
  ['aisha.al+biuro@firma.pl', []],
  ['故人example.com西辞', ['example.com']],
])('the links of %j are %j', (text, expected) => {
  expect(findLinks(text, { bare: true }).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('without the bare ones, only links with a protocol count', () => {
  expect(findLinks('sklep.pl https://sklep.pl', { bare: false })).toEqual([{ start: 9, end: 25 }]);
});

test.each([
  ['#wiosna i #Łódź2026, #wiosna', ['wiosna', 'Łódź2026', 'wiosna']],
  ['#12 #1szy C# a#b &#39;', ['1szy']],
  ['https://a.pl/#kontakt #prawdziwy', ['prawdziwy']],
  ['#sam_opis #_', ['sam_opis']],
  ['Do zobaczenia ✌️#wiosna ✌🏿️#maj', ['wiosna', 'maj']],
  ['#https://sklep.pl #tak', ['tak']],
  ['#il·lusió #メ～テレ', ['il·lusió', 'メ～テレ']],
  ['#트위터 ＃日本', ['트위터', '日本']],
  ['#️⃣ #jeden#dwa', ['jeden']],
])('the hashtags of %j are %j', (text, expected) => {
  expect(findHashtags(text)).toEqual(expected);
});

test.each(['a.', 'ż.', '(', 'https://a.pl/((', 'https://a.pl/(', 'https://a.pl a.pl ', '漢', '#a', '@a'])(
  'hostile repetition of %j ends',
  (piece) => {
    const text = piece.repeat(20_000);
    expect(findLinks(text, { bare: true }).length).toBeLessThanOrEqual(40_000);
    expect(findHashtags(text).length).toBeLessThanOrEqual(20_000);
  },
);
