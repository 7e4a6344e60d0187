import { describe, expect, it, test } from 'vitest';
import { carriesPhrase, isReadableAddress, seoCheck } from './channels.seo.ts';

test.each([
  ['Kwiaciarnia Róża Łódź', 'kwiaciarnia łódź', true],
  ['Kwiaciarni w Łodzi szukaj tutaj', 'kwiaciarnia Łódź', true],
  ['Róża | kwiaty', 'kwiaciarnia Łódź', false],
  ['Florist in Leeds', 'florist Leeds', true],
  ['Kwiaciarnia', 'kwiaciarnia Łódź', false],
  ['Cokolwiek', '', false],
  ['Kot', 'koty', false],
])('%j carries %j: %s', (text, phrase, expected) => {
  expect(carriesPhrase(text, phrase)).toBe(expected);
});

test.each([
  ['https://instagram.com/roza.lodz', true],
  ['https://www.facebook.com/profile.php?id=100012345678', false],
  ['https://facebook.com/roza-100012345678', false],
  ['https://facebook.com/kwiaciarnia-roza-w-samym-centrum-lodzi', false],
  ['https://facebook.com', false],
  ['', false],
])('%j reads well: %s', (url, expected) => {
  expect(isReadableAddress(url)).toBe(expected);
});

describe('the check-list of a profile', () => {
  const channel = {
    network: 'facebook',
    name: 'Kwiaciarnia Róża Łódź',
    handle: '@roza',
    url: 'https://facebook.com/roza',
    seo: { phrase: 'kwiaciarnia Łódź', description: 'Bukiety.', ticked: ['avatar', 'link'] as ('avatar' | 'link')[] },
  };

  it('has what can be told by itself, and what was ticked', () => {
    const check = seoCheck(channel);
    expect(check?.items.filter(({ isDone }) => !isDone).map(({ item }) => item)).toEqual([
      'description-phrase',
      'cover',
      'contact',
      'pinned',
    ]);
    expect(check?.done).toBe(5);
    expect(check?.items.filter(({ isTicked }) => isTicked)).toHaveLength(5);
  });

  it('asks for nothing that the network does not have', () => {
    expect(seoCheck({ ...channel, network: 'instagram' })?.items.map(({ item }) => item)).not.toContain('cover');
    expect(seoCheck({ ...channel, network: 'blog' })).toBeNull();
    expect(seoCheck({ ...channel, network: 'something-new' })?.items).toHaveLength(9);
  });
});
