import i18next from 'i18next';
import { describe, expect, it, test } from 'vitest';
import { VARIANT_FINDINGS } from '../rooms/posts/posts.check.ts';
import { ALL_CONTENT_TYPES, CONTENT_GROUPS } from '../rooms/posts/posts.content-types.ts';
import { FORMATS } from '../rooms/posts/posts.limits.ts';
import { NETWORK_KEYS } from '../rooms/posts/posts.networks.ts';
import { POST_FINDINGS } from '../rooms/posts/posts.rules.ts';
import { MARKETING_TASKS } from '../rooms/posts/posts.schema.ts';
import { POST_STATUSES } from '../rooms/posts/posts.status.ts';
import english from './en/vocabulary.json' with { type: 'json' };
import polish from './pl/vocabulary.json' with { type: 'json' };

const SECTIONS = {
  networks: NETWORK_KEYS,
  formats: FORMATS,
  statuses: POST_STATUSES,
  contentGroups: CONTENT_GROUPS,
  contentGroupMarks: CONTENT_GROUPS,
  contentTypes: ALL_CONTENT_TYPES,
  tasks: MARKETING_TASKS,
} as const;

const PLURAL = /_(one|few|many|other)$/;

function bases(section: object): string[] {
  return [...new Set(Object.keys(section).map((key) => key.replace(PLURAL, '')))].sort();
}

function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

describe.each([
  ['pl', polish, ['few', 'many', 'one', 'other']],
  ['en', english, ['one', 'other']],
] as const)('the %s vocabulary', (_language, vocabulary, forms) => {
  it.each(Object.entries(SECTIONS))('names all %s and nothing else', (section, keys) => {
    expect(Object.keys(vocabulary[section as keyof typeof SECTIONS]).sort()).toEqual([...keys].sort());
  });

  it('has words for every finding and nothing else', () => {
    expect(bases(vocabulary.findings)).toEqual([...VARIANT_FINDINGS, ...POST_FINDINGS].sort());
  });

  it('has every plural form of its language', () => {
    const plural = Object.keys(vocabulary.findings).filter((key) => PLURAL.test(key));
    for (const base of bases(Object.fromEntries(plural.map((key) => [key, ''])))) {
      const found = plural.filter((key) => key.replace(PLURAL, '') === base).map((key) => PLURAL.exec(key)?.[1]);
      expect([base, found.sort()]).toEqual([base, forms]);
    }
  });

  it('has no empty text and no straight quotation mark', () => {
    for (const [key, text] of leaves(vocabulary)) expect([key, text]).toEqual([key, expect.stringMatching(/^[^"']+$/)]);
  });

  it('marks groups apart by two letters', () => {
    const marks = Object.values(vocabulary.contentGroupMarks);
    expect(new Set(marks).size).toBe(marks.length);
    expect(marks.every((mark) => mark.length === 2)).toBe(true);
  });
});

test('both languages name the same KPIs', () => {
  expect(Object.keys(polish.kpis)).toEqual(Object.keys(english.kpis));
});

test.each([
  ['pl', 1, 'Tekst jest za długi o 1 znak (jest 281, limit 280).'],
  ['pl', 3, 'Tekst jest za długi o 3 znaki (jest 283, limit 280).'],
  ['pl', 12, 'Tekst jest za długi o 12 znaków (jest 292, limit 280).'],
  ['pl', 22, 'Tekst jest za długi o 22 znaki (jest 302, limit 280).'],
  ['en', 1, 'The text is too long by 1 character (281 of 280).'],
  ['en', 5, 'The text is too long by 5 characters (285 of 280).'],
])('in %s, %i over the limit reads: %s', async (language, count, expected) => {
  const translator = i18next.createInstance();
  await translator.init({
    lng: language,
    ns: ['vocabulary'],
    defaultNS: 'vocabulary',
    resources: { pl: { vocabulary: polish }, en: { vocabulary: english } },
    interpolation: { escapeValue: false },
  });
  expect(translator.t('findings.text-too-long', { count, actual: 280 + count, limit: 280 })).toBe(expected);
});
