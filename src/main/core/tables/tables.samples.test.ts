import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readPlan } from '#shared/rooms/imports/imports.plan.ts';
import type { PlanReading } from '#shared/rooms/imports/imports.plan.types.ts';
import type { TableFile } from '#shared/rooms/imports/imports.types.ts';
import { readTables } from './tables.read.ts';

const ZONES = ['Europe/Warsaw', 'UTC', 'America/Los_Angeles', 'Asia/Tokyo'];
const FILES = [
  'harmonogram-publikacji-pl.csv',
  'harmonogram-publikacji-cp1250-pl.csv',
  'plan-tresci-pl.xlsx',
  'content-calendar-en.xlsx',
];
const zoneBefore = process.env.TZ;

function readSample(name: string): TableFile {
  const result = readTables(readFileSync(join(import.meta.dirname, 'fixtures', name)), { name });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function planOf(name: string): PlanReading {
  return readPlan(readSample(name).sheets, { language: name.includes('-en') ? 'en' : 'pl' });
}

const days = (from: number, to: number, month = '10'): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `2026-${month}-${String(from + at).padStart(2, '0')}`);
const cycle = (values: readonly string[], count: number): (string | undefined)[] =>
  Array.from({ length: count }, (_, at) => values[at % values.length]);

const EXPECTED: Readonly<Record<string, { dates: string[]; times: (string | undefined)[] }>> = {
  'harmonogram-publikacji-pl.csv': { dates: days(1, 16), times: cycle(['09:00', '12:30', '18:00', '19:15'], 16) },
  'harmonogram-publikacji-cp1250-pl.csv': {
    dates: days(1, 16),
    times: cycle(['09:00', '12:30', '18:00', '19:15'], 16),
  },
  'content-calendar-en.xlsx': { dates: days(1, 16), times: cycle(['09:00', '12:30', '18:00', '19:15'], 16) },
  'plan-tresci-pl.xlsx': {
    dates: [
      ...[
        '2026-10-01',
        '2026-10-03',
        '2026-10-05',
        '2026-10-07',
        '2026-10-08',
        '2026-10-10',
        '2026-10-12',
        '2026-10-14',
      ],
      ...[
        '2026-11-02',
        '2026-11-04',
        '2026-11-06',
        '2026-11-08',
        '2026-11-09',
        '2026-11-11',
        '2026-11-13',
        '2026-11-15',
      ],
    ],
    times: cycle(['10:30', '12:30', '14:30', '16:30'], 16),
  },
};

afterEach(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

describe.each(ZONES)('a plan read in %s', (zone) => {
  it.each(FILES)('gives the sixteen posts of %s with their own days and hours', (name) => {
    process.env.TZ = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const plan = planOf(name);
    const rows = plan.sheets.flatMap((sheet) => sheet.rows);
    expect(plan).toMatchObject({ ready: 16, faulty: 0 });
    expect(rows.map((row) => row.date)).toEqual(EXPECTED[name]?.dates);
    expect(rows.map((row) => row.time)).toEqual(EXPECTED[name]?.times);
    expect(rows.flatMap((row) => row.issues)).toEqual([]);
    expect(plan.sheets.flatMap((sheet) => sheet.questions)).toEqual([]);
  });
});

describe('the sample plans', () => {
  it('come out of Windows-1250 with the same cells as out of UTF-8, but for what that page cannot hold', () => {
    const legacy = readSample('harmonogram-publikacji-cp1250-pl.csv');
    const modern = readSample('harmonogram-publikacji-pl.csv');
    expect([legacy.encoding, modern.encoding, modern.bom]).toEqual(['windows-1250', 'utf-8', true]);
    const plain = (file: TableFile) =>
      file.sheets[0]?.rows.map((row) =>
        row.map((cell) =>
          String(cell ?? '')
            .normalize('NFKC')
            .replace(/[^\0-\u017f–—„”…]/gu, ''),
        ),
      );
    expect(plain(legacy)).toEqual(plain(modern));
    expect(JSON.stringify(modern)).toContain('Dziś pieczemy');
  });

  it('keep emoji, quotes and line breaks of a cell', () => {
    const text = readSample('harmonogram-publikacji-pl.csv').sheets[0]?.rows[3]?.[6];
    expect(text).toBe(
      'Nowe menu śniadaniowe już jest!\n\nSzakszuka, owsianka z gruszką, tost z "naszym" twarożkiem.\n\n#śniadanie #trzysikorki',
    );
  });

  it('give networks, formats, statuses and hashtags by key', () => {
    const row = planOf('harmonogram-publikacji-pl.csv').sheets[0]?.rows[2];
    expect(row).toMatchObject({
      networks: ['facebook', 'instagram', 'tiktok'],
      format: 'carousel',
      status: 'review',
      owner: 'Ola',
      visual: 'https://dysk.example.com/02',
    });
    expect(row?.text.endsWith('#śniadanie #trzysikorki\n\n#kawa #kraków')).toBe(true);
  });

  it('skip the week rows, read both sheets and add up the budget', () => {
    const plan = planOf('plan-tresci-pl.xlsx');
    expect(plan.sheets.map((sheet) => [sheet.sheet, sheet.headerRow])).toEqual([
      ['Październik 2026', 5],
      ['Listopad 2026', 5],
    ]);
    expect(plan.sheets.flatMap((sheet) => sheet.skippedRows.map((row) => row.text))).toEqual([
      ...['TYDZIEŃ 1', 'TYDZIEŃ 2', 'TYDZIEŃ 5', 'TYDZIEŃ 6'],
    ]);
    const rows = plan.sheets.flatMap((sheet) => sheet.rows);
    expect(rows.reduce((sum, row) => sum + (row.budget ?? 0), 0)).toBe(600);
    expect(rows.slice(4, 8).map((row) => row.status)).toEqual(['approved', 'review', 'changes', 'approved']);
    expect(rows[0]?.status).toBe('published');
  });
});
