import { describe, expect, it } from 'vitest';
import { fieldsIn, fillFields, newHashtags, readHashtags, signatureFor, spaced } from './snippets.rules.ts';

describe('the fields of a snippet', () => {
  const values = { client: 'Kwiaciarnia „Róża”', date: '8 marca', link: '' };
  it.each([
    ['Zapraszamy do {client} {date}!', 'Zapraszamy do Kwiaciarnia „Róża” 8 marca!'],
    ['{client}, {client}', 'Kwiaciarnia „Róża”, Kwiaciarnia „Róża”'],
    // What the post cannot fill stays in sight.
    ['Więcej: {link} ({channel})', 'Więcej: {link} ({channel})'],
    ['{Client} { date } {kwota} {}', '{Client} { date } {kwota} {}'],
    ['', ''],
  ])('fill %j as %j', (text, filled) => {
    expect(fillFields(text, values)).toBe(filled);
  });

  it('are taken as text, whatever signs the values have', () => {
    expect(fillFields('{client}', { client: '$& {date}', date: 'x' })).toBe('$& {date}');
  });

  it('that are left are named once, in order', () => {
    expect(fieldsIn('{link} {client} {link} {cena}')).toEqual(['link', 'client']);
  });
});

describe('a group of hashtags', () => {
  it.each([
    ['#róże, #kwiaty\nślub', '#róże #kwiaty #ślub'],
    ['##róże #RÓŻE róże', '#róże'],
    ['#12 ! , ;', ''],
    // As the networks read it: the tag ends at the hyphen.
    ['kwiaty-na-ślub', '#kwiaty'],
    ['#2026rok', '#2026rok'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(readHashtags(typed)).toBe(kept);
  });

  it('adds only what the text has not', () => {
    expect(newHashtags('Bukiet #Róże https://a.pl/#ślub', '#róże #ślub #kwiaty')).toEqual(['ślub', 'kwiaty']);
    expect(newHashtags('#a1 #b', '#b #a1')).toEqual([]);
  });
});

describe('a signature', () => {
  it.each([
    ['', 'Róża', 'Róża'],
    ['Tekst', 'Róża', '\n\nRóża'],
    ['Tekst\n', 'Róża\n', '\nRóża'],
    ['Tekst\n\n\n', 'Róża', 'Róża'],
    ['Tekst\n\nRóża', 'Róża', null],
    ['Tekst\n\nRóża \n', ' Róża', null],
    ['Tekst', '  ', null],
  ])('below %j, %j is written as %j', (text, signature, written) => {
    expect(signatureFor(text, signature)).toBe(written);
  });
});

describe('what is inserted between words', () => {
  it.each([
    ['', '#a', '', '#a'],
    ['Tekst', '#a', '', ' #a'],
    ['Tekst\n', '#a', 'dalej', '#a '],
    ['Tekst ', '#a', ', dalej', '#a'],
  ])('%j + %j + %j is %j', (before, inserted, after, result) => {
    expect(spaced(before, inserted, after)).toBe(result);
  });
});
