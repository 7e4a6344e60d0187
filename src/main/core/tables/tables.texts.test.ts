import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import englishErrors from '#shared/locales/en/errors.json' with { type: 'json' };
import english from '#shared/locales/en/imports.json' with { type: 'json' };
import polishErrors from '#shared/locales/pl/errors.json' with { type: 'json' };
import polish from '#shared/locales/pl/imports.json' with { type: 'json' };

const RULES = join(import.meta.dirname, '../../../shared/rooms/imports');
const ROOM = join(import.meta.dirname, '../rooms/imports');

function sourceOf(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

function found(source: string, pattern: RegExp): string[] {
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

describe.each([
  ['pl', polish, polishErrors],
  ['en', english, englishErrors],
])('the words of the tables in %s', (language, texts, errors) => {
  it('exist for every fault of the readers, and for no other', () => {
    const codes = found(sourceOf(import.meta.dirname), /'tables\.([a-z-]+)'/g);
    expect(codes.length).toBeGreaterThan(10);
    expect(Object.keys(errors.tables).sort()).toEqual(codes);
  });

  it('exist for every issue of a row, and for no other', () => {
    const source = sourceOf(RULES);
    const literal = found(source, /log\.add\(\s*'(?:error|warning)',\s*'([a-z-]+)'/g);
    const drafting = found(sourceOf(ROOM), /warn\('([a-z-]+)'/g);
    const problems = ['date-impossible', 'date-unreadable', 'date-no-year', 'date-other-order', 'date-zone-ignored'];
    expect(Object.keys(texts.issues).sort()).toEqual([...literal, ...drafting, ...problems].sort());
  });

  it('fill their gaps and their plurals', async () => {
    const i18n = createInstance();
    await i18n.init({
      lng: language,
      ns: ['imports'],
      resources: { [language]: { imports: texts } },
      defaultNS: 'imports',
    });
    const say = (key: string, values: object) => i18n.t(key, { ...values, interpolation: { escapeValue: false } });
    expect(say('issues.date-impossible', { cell: '31.02.2026' })).toBe(
      language === 'pl'
        ? 'W kalendarzu nie ma dnia „31.02.2026”. Popraw datę.'
        : 'The calendar has no day “31.02.2026”. Correct the date.',
    );
    expect(say('notices.tables.more', { count: 22 })).toBe(
      language === 'pl' ? 'Podobna uwaga dotyczy jeszcze 22 wierszy.' : 'The same applies to 22 more rows.',
    );
  });
});
