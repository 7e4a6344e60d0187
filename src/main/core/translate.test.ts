import { describe, expect, it } from 'vitest';
import en from '../../shared/locales/en/reports.json';
import pl from '../../shared/locales/pl/reports.json';
import { isTextKey, type TextKey, translator } from './translate.ts';

type Texts = { readonly [key: string]: string | Texts };

function flat(texts: Texts, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

const PLURAL = /_(one|few|many|other)$/;
const bases = (texts: Texts) => [...new Set([...flat(texts).keys()].map((key) => key.replace(PLURAL, '')))].sort();

describe('the texts of reports', () => {
  it('have the same keys in both languages', () => {
    expect(bases(pl)).toEqual(bases(en));
  });

  it.each([
    ['pl', pl, ['few', 'many', 'one', 'other']],
    ['en', en, ['one', 'other']],
  ] as const)('have every plural form of %s', (_language, texts, forms) => {
    const found = new Map<string, string[]>();
    for (const key of flat(texts).keys()) {
      const form = PLURAL.exec(key)?.[1];
      if (form) found.set(key.replace(PLURAL, ''), [...(found.get(key.replace(PLURAL, '')) ?? []), form].sort());
    }
    for (const [key, has] of found) expect({ key, has }).toEqual({ key, has: forms });
  });

  it('fill the same gaps in both languages', () => {
    const gaps = (texts: Texts) =>
      Object.fromEntries(
        bases(texts).map((base) => {
          const all = [...flat(texts)].filter(([key]) => key.replace(PLURAL, '') === base);
          const names = all.flatMap(([, text]) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]));
          return [base, [...new Set(names)].filter((name) => name !== 'count').sort()];
        }),
      );
    expect(gaps(pl)).toEqual(gaps(en));
  });

  it.each([
    ['pl', 1, 'Na akceptację czeka 1 post.'],
    ['pl', 3, 'Na akceptację czekają 3 posty.'],
    ['pl', 12, 'Na akceptację czeka 12 postów.'],
    ['pl', 22, 'Na akceptację czekają 22 posty.'],
    ['en', 1, '1 post is waiting for approval.'],
    ['en', 22, '22 posts are waiting for approval.'],
  ] as const)('count in %s: %i', (language, count, expected) => {
    expect(translator(language)('reports.ask.awaiting', { count })).toBe(expected);
  });

  it('leave a person’s text as it is, also where it looks like a gap or a reference', () => {
    const client = '{{month}} $t(paper.pageOf) <b>&amp;';
    expect(translator('en')('reports.title', { client, month: 'May' })).toBe(`Report – ${client} – May`);
  });

  it('throw on a key that has no text', () => {
    expect(() => translator('pl')('reports.nothing' as TextKey)).toThrow('reports.nothing');
    expect(isTextKey('vocabulary.formats.reel')).toBe(true);
    expect(isTextKey('vocabulary.formats.toString')).toBe(false);
    expect(isTextKey('vocabulary.formats')).toBe(false);
  });
});
