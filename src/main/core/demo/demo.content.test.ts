import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { QUESTIONS } from '#shared/rooms/briefs/briefs.questions.ts';
import { buildDemo, DEMO_PICTURES_FOLDER, type DemoContent, type DemoPost } from './demo.content.ts';

const RESOURCES = join(import.meta.dirname, '../../../../resources');
const TODAYS = ['2026-01-01', '2026-02-28', '2028-02-29', '2026-10-31', '2026-11-30', '2026-11-23', '2027-12-31'];
const LANGUAGES = ['pl', 'en'] as const;

/** Section 4 of the domain, written out a second time on purpose. */
const CONTENT_TYPES =
  `film-still opinion-quote meme interactive quest lifehack recipe guide howto lesson comparison history expert-against
  expert-reminder case store announcement product catalogue partner-story numbers endorsement success leader-interview
  social-project public-affairs sponsor-report topic company industry segment partner customers public profession pain-point
  review conflict rating expert-interview infographic`.split(/\s+/);

const TEXT_LIMITS = { instagram: 2200, facebook: 63_206, tiktok: 2200, linkedin: 3000 } as const;

const allPosts = (demo: DemoContent): DemoPost[] => demo.clients.flatMap(({ posts }) => posts);

/** `YYYY-MM` of the month that many months after the date's own. */
function monthNear(date: string, offset: number): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 7);
}

describe.each(TODAYS)('seen from %s', (today) => {
  const demo = buildDemo({ language: 'pl', today });

  test.each([-1, 0])('every client has at least 20 posts in month %i', (offset) => {
    for (const client of demo.clients) {
      const inMonth = client.posts.filter(({ date }) => date?.startsWith(monthNear(today, offset)));
      expect(inMonth.length, client.key).toBeGreaterThanOrEqual(20);
    }
  });

  test('every date is a real one in the previous, current or next month', () => {
    const months = [-1, 0, 1].map((offset) => monthNear(today, offset));
    for (const { id, date } of allPosts(demo)) {
      if (date === null) continue;
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10), id).toBe(date);
      expect(months, id).toContain(date.slice(0, 7));
    }
  });

  test('the past is published save four posts, the next week is ready, and nothing later is published', () => {
    const dated = allPosts(demo).flatMap((post) => (post.date === null ? [] : [{ ...post, date: post.date }]));
    const weekAhead = new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10);
    const past = dated.filter(({ date }) => date < today);
    expect(past.filter(({ status }) => status === 'cancelled')).toHaveLength(2);
    expect(past.filter(({ status }) => status === 'scheduled')).toHaveLength(2);
    expect(past.filter(({ status }) => status === 'published')).toHaveLength(past.length - 4);
    for (const post of dated.filter(({ date }) => date >= today && date <= weekAhead)) {
      expect(['approved', 'scheduled'], post.id).toContain(post.status);
    }
    expect(dated.filter(({ date, status }) => date > weekAhead && status === 'published')).toEqual([]);
  });

  test('a day of the current month has at least five posts of one client', () => {
    const counts = new Map<string, number>();
    for (const client of demo.clients) {
      for (const { date } of client.posts) {
        if (date?.startsWith(today.slice(0, 7))) {
          counts.set(`${client.key} ${date}`, (counts.get(`${client.key} ${date}`) ?? 0) + 1);
        }
      }
    }
    expect(Math.max(...counts.values())).toBeGreaterThanOrEqual(5);
  });

  test('a weekend of the current month is empty, and its last day is not', () => {
    const dates = new Set(allPosts(demo).map(({ date }) => date));
    const [year = 0, month = 0] = today.split('-').map(Number);
    const days = Array.from(
      { length: new Date(Date.UTC(year, month, 0)).getUTCDate() },
      (_, index) => new Date(Date.UTC(year, month - 1, index + 1)),
    );
    const text = (date: Date): string => date.toISOString().slice(0, 10);
    const emptyWeekends = days.filter((date) => {
      const sunday = new Date(date.getTime() + 86_400_000);
      return date.getUTCDay() === 6 && !dates.has(text(date)) && !dates.has(text(sunday));
    });
    expect(emptyWeekends.length).toBeGreaterThanOrEqual(1);
    expect(days.slice(-1).filter((date) => dates.has(text(date)))).toHaveLength(1);
  });

  test('four posts of five stand in a posting slot of their first channel', () => {
    for (const client of demo.clients) {
      const dated = client.posts.filter(({ date }) => date !== null);
      const inSlot = dated.filter(({ date, time, variants }) => {
        const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
        const channel = client.channels.find(({ network }) => network === variants[0]?.network);
        return channel?.slots.some((slot) => slot.weekday === weekday && slot.time === time);
      });
      expect(inSlot.length / dated.length, client.key).toBeGreaterThanOrEqual(0.8);
    }
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const demo = buildDemo({ language, today: '2026-11-23' });

  test('every picture and logo is a file below 120 kB', () => {
    const files = [...demo.pictures.map(({ file }) => file), ...demo.clients.map(({ logoFile }) => logoFile)];
    expect(files.length).toBeGreaterThanOrEqual(26);
    for (const file of files) {
      expect(statSync(join(RESOURCES, DEMO_PICTURES_FOLDER, file)).size, file).toBeLessThanOrEqual(120_000);
    }
  });

  test('no text is empty and every text keeps the limit of its network', () => {
    for (const post of allPosts(demo)) {
      expect(post.title.trim(), post.id).not.toBe('');
      for (const { network, text } of post.variants) {
        const said = text ?? post.text;
        expect(said.trim(), post.id).not.toBe('');
        expect(said.length, `${post.id} ${network}`).toBeLessThanOrEqual(TEXT_LIMITS[network]);
        expect(said.match(/#[\p{L}\p{N}_]+/gu)?.length ?? 0, `${post.id} ${network}`).toBeLessThanOrEqual(5);
      }
    }
  });

  test('every post has a content type of the domain, channels that its client has, and an id of its own', () => {
    for (const client of demo.clients) {
      const networks = client.channels.map(({ network }) => network);
      for (const post of client.posts) {
        expect(CONTENT_TYPES, post.id).toContain(post.contentType);
        for (const { network } of post.variants) expect(networks, post.id).toContain(network);
      }
    }
    const ids = allPosts(demo).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a text of its own is written only for a channel that the post goes to', () => {
    const words: unknown = JSON.parse(readFileSync(join(RESOURCES, `demo/demo.${language}.json`), 'utf8'));
    for (const client of demo.clients) {
      for (const post of client.posts) {
        const written = Object.keys(Object(words).clients[client.key].posts[post.id].variants ?? {});
        const used = post.variants.filter(({ text }) => text !== null).map(({ network }) => network as string);
        expect(used.sort(), post.id).toEqual(written.sort());
      }
    }
  });

  test('each client has seven ideas or more without a date', () => {
    for (const client of demo.clients) {
      const backlog = client.posts.filter(
        ({ date, time, status }) => date === null && time === null && status === 'idea',
      );
      expect(backlog.length, client.key).toBeGreaterThanOrEqual(7);
    }
  });
});

test.each([
  ['the first Monday', 'rose-c01', '2026-11-23', '2026-11-02'],
  ['a first day that is the weekday asked for', 'cafe-c07', '2026-11-23', '2026-11-01'],
  ['the second Wednesday', 'rose-c10', '2028-02-29', '2028-02-09'],
  ['the last day of a leap February', 'rose-c28', '2028-02-29', '2028-02-29'],
  ['the day before the last of a short February', 'rose-c27', '2026-02-28', '2026-02-27'],
  ['the last day of the year before', 'cafe-p26', '2026-01-01', '2025-12-31'],
  ['the first Monday of the year after', 'cafe-n01', '2027-12-31', '2028-01-03'],
])('%s is the right day', (_, id, today, expected) => {
  expect(allPosts(buildDemo({ language: 'pl', today })).find((post) => post.id === id)?.date).toBe(expected);
});

test('a third of the posts for several channels, or more, has a text of its own for one of them', () => {
  const several = allPosts(buildDemo({ language: 'pl', today: '2026-11-23' })).filter(
    ({ variants }) => variants.length > 1,
  );
  const own = several.filter(({ variants }) => variants.some(({ text }) => text !== null));
  expect(own.length / several.length).toBeGreaterThanOrEqual(1 / 3);
});

test('both languages have the same posts at the same times', () => {
  const [polish, english] = LANGUAGES.map((language) =>
    allPosts(buildDemo({ language, today: '2026-11-23' })).map(({ id, date, time, status, variants }) => ({
      id,
      date,
      time,
      status,
      networks: variants.map(({ network, text }) => `${network} ${text !== null}`),
    })),
  );
  expect(polish).toEqual(english);
});

test('the Polish words have Polish letters and the English ones have none outside names and zł', () => {
  const said = (language: 'pl' | 'en'): string[] =>
    allPosts(buildDemo({ language, today: '2026-11-23' })).map(({ title, text }) => `${title} ${text}`);
  const withLetters = said('pl').filter((text) => /[ąćęłńóśźż]/i.test(text));
  expect(withLetters.length / said('pl').length).toBeGreaterThan(0.95);
  for (const text of said('en')) expect(text.replaceAll(/zł|Stanisław/g, '')).not.toMatch(/[ąćęłńśźż]/i);
});

test('a TikTok reel is a video and a Facebook carousel is a post', () => {
  const variants = allPosts(buildDemo({ language: 'pl', today: '2026-11-23' })).flatMap((post) =>
    post.variants.map(({ network, format }) => `${network} ${format}`),
  );
  expect(variants).toContain('tiktok video');
  expect(variants).not.toContain('tiktok reel');
  expect(variants).not.toContain('facebook carousel');
  expect(variants).not.toContain('linkedin carousel');
});

test('one brief is complete and the other is not, in both languages alike', () => {
  const answered = (language: 'pl' | 'en') =>
    buildDemo({ language, today: '2026-11-23' }).clients.map(({ key, brief }) => [key, Object.keys(brief).length]);
  expect(answered('pl')).toEqual([
    ['rose', QUESTIONS.length],
    ['cafe', 6],
  ]);
  expect(answered('en')).toEqual(answered('pl'));
});

test('a text that is no date is refused', () => {
  expect(() => buildDemo({ language: 'pl', today: '2026-02-30' })).toThrow('Not a date: 2026-02-30');
});
