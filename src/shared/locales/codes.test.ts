import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { verbs } from '../ipc/channels.ts';
import englishErrors from './en/errors.json' with { type: 'json' };
import englishHistory from './en/history.json' with { type: 'json' };
import polishErrors from './pl/errors.json' with { type: 'json' };
import polishHistory from './pl/history.json' with { type: 'json' };

const MAIN = resolve(import.meta.dirname, '../../main');
const LOCALES = import.meta.dirname;

function sources(): { path: string; text: string }[] {
  return readdirSync(MAIN, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/]testing[\\/]/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

const KINDS = 'invalid|missing|stale|refused|storage|unsupported|cancelled|bug';
const CODE = String.raw`[a-z]+\.[a-zA-Z0-9-]+`;

/** The ways in which a fault's code is written in the sources; each is a literal with a dot in it. */
const CODE_SHAPES = [
  new RegExp(String.raw`(?:refuse|fail)\(\s*'(?:${KINDS})',\s*'([^']+)'`, 'g'),
  new RegExp(String.raw`\bcode:\s*'(${CODE})'`, 'g'),
  new RegExp(String.raw`\brefus(?:e|al)\(\s*'(${CODE})'`, 'g'),
  // A code chosen first and refused with later: const code = … ? 'a.b' : 'a.c'.
  new RegExp(String.raw`\?\s*'(${CODE})'\s*:\s*'${CODE}'`, 'g'),
  new RegExp(String.raw`\?\s*'${CODE}'\s*:\s*'(${CODE})'`, 'g'),
];
/** `checkRevision('posts', …)` and `checkWritten('posts', …)` refuse with `posts.stale`. */
const STALE = /check(?:Revision|Written)\('([a-z]+)'/g;

function faultCodes(): string[] {
  const found = sources().flatMap(({ text }) => [
    ...CODE_SHAPES.flatMap((shape) => [...text.matchAll(shape)].map((match) => match[1] ?? '')),
    ...[...text.matchAll(STALE)].map((match) => `${match[1]}.stale`),
  ]);
  // A choice between two steps or two verbs looks like one between two codes.
  const other = new Set<string>([...stepNames(), ...verbs]);
  return [...new Set(found)].filter((code) => !other.has(code)).sort();
}

const STEP = /\bname:\s*'([a-z]+\.[a-zA-Z]+)'/g;
const STEP_CHOSEN = /\bname = [^;]*?'([a-z]+\.[a-zA-Z]+)' : '([a-z]+\.[a-zA-Z]+)'/g;
/** `moveStep('posts.move', …)` names two steps: to a day, and to the backlog. */
const STEP_OF_MOVE = /\bmoveStep\(\s*'([a-z]+\.[a-zA-Z]+)'/g;

function stepNames(): string[] {
  const found = sources().flatMap(({ text }) => [
    ...[...text.matchAll(STEP)].map((match) => match[1] ?? ''),
    ...[...text.matchAll(STEP_CHOSEN)].flatMap((match) => [match[1] ?? '', match[2] ?? '']),
    ...[...text.matchAll(STEP_OF_MOVE)].flatMap((match) => [match[1] ?? '', `${match[1]}ToBacklog`]),
  ]);
  return [...new Set(found)].sort();
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

const bases = (tree: object) => [...new Set(leaves(tree).map(([key]) => key.replace(PLURAL, '')))];
const gapsOf = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? '');

describe('the words of faults and steps', () => {
  it('are looked for in a way that finds them', () => {
    expect(faultCodes()).toEqual(
      expect.arrayContaining([
        'store.newer',
        'store.disk-full',
        'posts.stale',
        'reports.stale',
        'media.damaged-picture',
        'check.orphan',
        'pipe.not-utf8',
        'verb.needs-window',
        'cli.file-not-readable',
      ]),
    );
    expect(stepNames()).toEqual(
      expect.arrayContaining([
        'posts.move',
        'posts.duplicateToBacklog',
        'clients.archive',
        'posts.arrangeMedia',
        'media.add',
      ]),
    );
  });

  it.each([
    ['pl', polishErrors],
    ['en', englishErrors],
  ])('in %s name every fault that the sources raise', (_language, texts) => {
    const known = new Set(bases(texts));
    expect(faultCodes().filter((code) => !known.has(code))).toEqual([]);
  });

  it.each([
    ['pl', polishHistory.steps],
    ['en', englishHistory.steps],
  ])('in %s name every step that the sources take', (_language, texts) => {
    const known = new Set(bases(texts));
    expect(stepNames().filter((name) => !known.has(name))).toEqual([]);
  });

  it.each([
    ['pl', polishErrors],
    ['en', englishErrors],
  ])('in %s are whole sentences that say what happened and what to do', (_language, texts) => {
    for (const [key, text] of leaves(texts)) {
      expect([key, text]).toEqual([key, expect.stringMatching(/^[^"'\s].*\.$/)]);
      expect([key, text.split(/[.;](?:\s|$)/).filter(Boolean).length]).toEqual([
        key,
        expect.toSatisfy((n: number) => n >= 2),
      ]);
    }
  });

  it.each([
    ['pl', 1, 'przeniesienie 1 posta'],
    ['pl', 3, 'przeniesienie 3 postów'],
    ['pl', 5, 'przeniesienie 5 postów'],
    ['en', 1, 'moving 1 post'],
    ['en', 2, 'moving 2 posts'],
  ])('count as the language does: %s, %i', async (lng, count, expected) => {
    const texts = i18next.createInstance();
    await texts.init({
      lng,
      defaultNS: 'history',
      resources: { pl: { history: polishHistory }, en: { history: englishHistory } },
    });
    expect(texts.t('steps.posts.moveMany', { count })).toBe(expected);
  });

  it.each([
    ['pl', 'Bukiet', 'przeniesienie posta „Bukiet” na 20 lis 2026'],
    ['pl', '', 'przeniesienie posta bez tytułu na 20 lis 2026'],
    ['en', 'Bouquet', 'moving “Bouquet” to 20 lis 2026'],
    ['en', '', 'moving an untitled post to 20 lis 2026'],
  ])('call a post without a title so: %s „%s”', async (lng, title, expected) => {
    const texts = i18next.createInstance();
    await texts.init({
      lng,
      defaultNS: 'history',
      resources: { pl: { history: polishHistory }, en: { history: englishHistory } },
    });
    const context = title === '' ? { context: 'untitled' } : {};
    expect(texts.t('steps.posts.move', { title, date: '20 lis 2026', ...context })).toBe(expected);
  });
});

describe.each(readdirSync(join(LOCALES, 'pl')).filter((name) => name.endsWith('.json')))('%s', (name) => {
  const read = (language: string) => JSON.parse(readFileSync(join(LOCALES, language, name), 'utf8')) as object;
  const polish = read('pl');
  const english = read('en');

  it('has the same keys in both languages', () => {
    expect(bases(polish).sort()).toEqual(bases(english).sort());
  });

  it('has the same gaps in both languages', () => {
    const gaps = (tree: object) => {
      const found = new Map<string, Set<string>>();
      for (const [key, text] of leaves(tree)) {
        const base = key.replace(PLURAL, '');
        found.set(base, new Set([...(found.get(base) ?? []), ...gapsOf(text)]));
      }
      // "1 post" may be written without its number in one of the languages.
      return new Map([...found].map(([key, set]) => [key, [...set].filter((gap) => gap !== 'count').sort()]));
    };
    const [inPolish, inEnglish] = [gaps(polish), gaps(english)];
    for (const [key, found] of inPolish) expect([key, found]).toEqual([key, inEnglish.get(key)]);
  });

  it.each([
    ['pl', polish, ['few', 'many', 'one', 'other']],
    ['en', english, ['one', 'other']],
  ] as const)('has every plural form of %s where it has one', (_language, tree, forms) => {
    const plural = leaves(tree).flatMap(([key]) => {
      const form = PLURAL.exec(key)?.[1];
      return form === undefined ? [] : [[key.replace(PLURAL, ''), form] as const];
    });
    for (const base of new Set(plural.map(([key]) => key))) {
      const found = plural.filter(([key]) => key === base).map(([, form]) => form);
      expect([base, found.sort()]).toEqual([base, forms]);
    }
  });
});

it('both languages have the same files', () => {
  expect(readdirSync(join(LOCALES, 'en')).sort()).toEqual(readdirSync(join(LOCALES, 'pl')).sort());
});
