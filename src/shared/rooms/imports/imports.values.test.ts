import { describe, expect, it } from 'vitest';
import {
  appendHashtags,
  readAmount,
  readApproval,
  readContentGroup,
  readFormat,
  readHashtags,
  readNetworks,
  readStatus,
} from './imports.values.ts';

describe('a channel cell', () => {
  it.each<[string, string[]]>([
    ['FB, IG', ['facebook', 'instagram']],
    ['FB + IG + TikTok', ['facebook', 'instagram', 'tiktok']],
    ['IG/FB', ['instagram', 'facebook']],
    ['Facebook i Instagram', ['facebook', 'instagram']],
    ['Facebook and LinkedIn', ['facebook', 'linkedin']],
    ['fb ig', ['facebook', 'instagram']],
    ['FB\nIG', ['facebook', 'instagram']],
    ['FB;fb', ['facebook']],
    ['X', ['x']],
    ['X / Twitter', ['x']],
    ['Tik Tok', ['tiktok']],
    ['YouTube; Pinterest & Threads', ['youtube', 'pinterest', 'threads']],
    ['Google Business Profile, Bluesky', ['google-business', 'bluesky']],
    ['wizytówka Google', ['google-business']],
    ['Mastodon, Telegram, VK, blog, newsletter', ['mastodon', 'telegram', 'vk', 'blog', 'newsletter']],
    ['', []],
  ])('%j names %j', (text, networks) => {
    expect(readNetworks(text)).toEqual({ networks, format: null, all: false, unknown: [] });
  });

  it('may name a format too', () => {
    expect(readNetworks('IG stories')).toMatchObject({ networks: ['instagram'], format: 'story', unknown: [] });
    expect(readNetworks('Instagram – rolka')).toMatchObject({ networks: ['instagram'], format: 'reel', unknown: [] });
  });

  it('may ask for all, or name what is unknown', () => {
    expect(readNetworks('wszystkie')).toMatchObject({ all: true, unknown: [] });
    expect(readNetworks('FB, Nasza Klasa')).toMatchObject({ networks: ['facebook'], unknown: ['Nasza Klasa'] });
  });
});

describe('a value', () => {
  it.each([
    ['zdjęcie', 'photo'],
    ['Karuzela', 'carousel'],
    ['rolka', 'reel'],
    ['Reels', 'reel'],
    ['rolka/reels', 'reel'],
    ['relacja', 'story'],
    ['Stories', 'story'],
    ['film', 'video'],
    ['Shorts', 'shorts'],
    ['artykuł', 'article'],
    ['post', 'post'],
    ['post karuzela', 'carousel'],
    ['REEL (15 s)', 'reel'],
    ['balon', null],
  ])('%j is the format %j', (text, format) => {
    expect(readFormat(text)).toBe(format);
  });

  it.each([
    ['pomysł', 'idea'],
    ['W przygotowaniu', 'draft'],
    ['do akceptacji', 'review'],
    ['zaakceptowany', 'approved'],
    ['Zaplanowane', 'scheduled'],
    ['opublikowany ✅', 'published'],
    ['do poprawy', 'changes'],
    ['In review', 'review'],
    ['Ready', 'approved'],
    ['cancelled', 'cancelled'],
    ['przegapiony', 'missed'],
    ['3. Gotowe', 'approved'],
    ['Constructor', null],
    ['__proto__', null],
  ])('%j is the status %j', (text, status) => {
    expect(readStatus(text)).toBe(status);
  });

  it.each([
    ['TAK', 'yes'],
    ['x', 'yes'],
    ['✓', 'yes'],
    ['yes', 'yes'],
    ['NIE', 'no'],
    ['-', 'no'],
    ['do poprawy', 'changes'],
    ['pani Ania się zastanawia', null],
  ])('%j is the approval %j', (text, approval) => {
    expect(readApproval(text)).toBe(approval);
  });

  it.each([
    ['Edukacja', 'education'],
    ['Rozrywka / memy', 'entertainment'],
    ['sprzedażowe', 'commercial'],
    ['PR', 'pr'],
    ['aktualności', 'news'],
    ['społeczne', 'social'],
    ['opinie klientów', 'reputation'],
    ['infografika', 'infographic'],
    ['Behind the scenes', null],
  ])('%j is the content group %j', (text, group) => {
    expect(readContentGroup(text)).toBe(group);
  });

  it.each<[string, number | null]>([
    ['150', 150],
    ['1 200,50 zł', 1200.5],
    ['1\u00a0200 PLN', 1200],
    ['$1,200.50', 1200.5],
    ['1.200', 1200],
    ['99,9', 99.9],
    ['ok. 100', null],
    ['-', null],
  ])('%j is the amount %j', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });
});

describe('hashtags', () => {
  it.each<[string, string[]]>([
    ['#kawa #kraków', ['#kawa', '#kraków']],
    ['#kawa#kraków', ['#kawa', '#kraków']],
    ['kawa, dobra kawa', ['#kawa', '#dobrakawa']],
    ['kawa kraków', ['#kawa', '#kraków']],
    ['#Kawa #kawa', ['#kawa']],
    ['', []],
  ])('of %j are %j', (text, tags) => {
    expect(readHashtags(text)).toEqual(tags);
  });

  it('are appended once, and only those that the text does not hold', () => {
    expect(appendHashtags('Dziś #Kawa', ['#kawa', '#kraków'])).toBe('Dziś #Kawa\n\n#kraków');
    expect(appendHashtags('Dziś #kawa', ['#kawa'])).toBe('Dziś #kawa');
    expect(appendHashtags('#kawastop', ['#kawa'])).toBe('#kawastop\n\n#kawa');
    expect(appendHashtags('', ['#kawa'])).toBe('#kawa');
  });
});
