import { describe, expect, it } from 'vitest';
import english from '../../locales/en/imports.json' with { type: 'json' };
import polish from '../../locales/pl/imports.json' with { type: 'json' };
import { foldHeader, mapColumns } from './imports.aliases.ts';
import { HEADER_ALIASES, PLAN_FIELDS } from './imports.headers.ts';
import { readPlan } from './imports.plan.ts';
import type { PlanOptions } from './imports.plan.types.ts';
import type { Cell, TableSheet } from './imports.types.ts';

function sheetOf(rows: Cell[][], name = 'Plan', hidden = false): TableSheet {
  const kept = rows.map((row, at) => ({ row, number: at + 1 })).filter(({ row }) => row.some((cell) => cell !== null));
  return { name, hidden, rows: kept.map(({ row }) => row), rowNumbers: kept.map(({ number }) => number) };
}

const plan = (rows: Cell[][], options: Partial<PlanOptions> = {}) =>
  readPlan([sheetOf(rows)], { language: 'pl', ...options });
const first = (rows: Cell[][], options: Partial<PlanOptions> = {}) => plan(rows, options).sheets[0]?.rows[0];
const fieldsOf = (headers: string[]) => mapColumns(headers).map((column) => column.field);
const codes = (rows: Cell[][]) => first(rows)?.issues.map((issue) => `${issue.severity} ${issue.code}`);

describe('headers', () => {
  it.each<[string[], (string | null)[]]>([
    [
      ['Data', 'Dzień tygodnia', 'Godz.', 'Kanał', 'Treść'],
      ['date', 'weekday', 'time', 'network', 'text'],
    ],
    [
      ['DATA PUBLIKACJI:', 'Temat / hasło', 'Kreacja (opis / link)'],
      ['date', 'title', 'visual'],
    ],
    [
      ['Link do grafiki', 'Link', 'Link do posta'],
      ['visual', 'link', 'postLink'],
    ],
    [
      ['Opis', 'Tekst posta'],
      [null, 'text'],
    ],
    [
      ['Budżet reklamowy (zł)', 'Akceptacja klienta', 'Linia tematyczna'],
      ['budget', 'approval', 'pillar'],
    ],
    [
      ['Post Copy', 'Post date', 'Content Type', 'Content pillar'],
      ['text', 'date', 'format', 'pillar'],
    ],
    [
      ['Platforma publikacji', 'Treść posta na FB'],
      ['network', 'text'],
    ],
    [
      ['Lp.', 'Tekst alternatywny', 'Pierwszy komentarz', 'CTA'],
      ['externalId', 'altText', 'firstComment', 'callToAction'],
    ],
    [
      ['Post Copy', 'TikTok disable comments', 'Youtube Video Category'],
      ['text', null, null],
    ],
    [
      ['Pogoda', '', '???'],
      [null, null, null],
    ],
  ])('%j mean %j', (headers, fields) => {
    expect(fieldsOf(headers)).toEqual(fields);
  });

  it('stand under one field each', () => {
    const seen = new Map<string, string>();
    for (const field of PLAN_FIELDS) {
      for (const alias of HEADER_ALIASES[field]) {
        expect([alias, seen.get(foldHeader(alias)) ?? field]).toEqual([alias, field]);
        seen.set(foldHeader(alias), field);
      }
    }
  });

  it('are found below titles, and a sheet without them is skipped with its reason', () => {
    const rows: Cell[][] = [['PLAN'], [null], ['Klient: X', 'data wydruku'], ['Data', 'Treść'], ['1.10.2026', 'a']];
    expect(plan(rows).sheets[0]).toMatchObject({ headerRow: 4, skipped: null });
    const reading = readPlan(
      [sheetOf([['Notatki'], ['coś']]), sheetOf([]), sheetOf(rows, 'Kopia', true), sheetOf(rows)],
      { language: 'pl', mappings: { 3: { exclude: true } } },
    );
    expect(reading.sheets.map((sheet) => sheet.skipped)).toEqual(['no-header', 'empty', 'hidden', 'excluded']);
    expect(reading).toMatchObject({ ready: 0, faulty: 0 });
  });

  it('called "Dzień" give way when the cells are days of the week', () => {
    const rows: Cell[][] = [
      ['Dzień', 'Termin', 'Treść'],
      ['czwartek', '1.10.2026', 'a'],
      ['piątek', '2.10.2026', 'b'],
    ];
    expect(plan(rows).sheets[0]?.columns.map((column) => column.field)).toEqual(['weekday', 'date', 'text']);
    expect(first(rows)?.date).toBe('2026-10-01');
  });
});

describe('a row', () => {
  const header: Cell[] = ['Data', 'Godzina', 'Kanał', 'Temat', 'Treść', 'Uwagi', 'Pogoda'];

  it('without a date belongs to the backlog, with no issue', () => {
    expect(first([header, [null, null, 'FB', 'Pomysł']])).toMatchObject({
      date: null,
      time: null,
      title: 'Pomysł',
      issues: [],
    });
  });

  it('loses nothing: columns without a field and values not understood go to the notes', () => {
    const row = first([
      [...header, null],
      ['1.10.2026', 'rano', 'Grono', 'a', 'b', 'pilne', 'deszcz', 7],
    ]);
    expect(row?.notes).toBe('pilne\nGodzina: rano\nKanał: Grono\nPogoda: deszcz\n7');
    expect(row?.issues.map((issue) => issue.code)).toEqual(['time-unreadable', 'network-unknown']);
  });

  it('with an error is listed with its row and its text, but is not ready', () => {
    const reading = plan([header, ['31.02.2026', null, 'FB', 'a'], ['1.03.2026', '9', 'FB', 'b']]);
    expect(reading).toMatchObject({ ready: 1, faulty: 1 });
    expect(reading.sheets[0]?.rows[0]?.issues).toEqual([
      {
        severity: 'error',
        code: 'date-impossible',
        params: { row: 2, sheet: 'Plan', cell: '31.02.2026' },
        field: 'date',
      },
    ]);
  });

  it.each<[string, Cell[], string[]]>([
    ['an impossible time', ['1.10.2026', '25:00', 'FB', 'a'], ['error time-impossible']],
    ['an unreadable date', ['jutro', null, 'FB', 'a'], ['error date-unreadable']],
    ['a date without any year', ['1.10', null, 'FB', 'a'], ['error date-no-year']],
    ['no words', ['1.10.2026', null, 'FB'], ['warning title-missing']],
    ['a formula error', ['1.10.2026', null, { type: 'error', value: '#REF!' }, 'a'], ['warning formula-error']],
    ['nothing odd', ['1.10.2026', '9', 'FB', 'a'], []],
  ])('with %s says so', (_, cells, expected) => {
    expect(codes([header, cells])).toEqual(expected);
  });

  it('takes the time from the date cell, unless it has its own', () => {
    expect(first([header, ['1.10.2026 18:00', null, null, 'a']])?.time).toBe('18:00');
    expect(first([header, ['1.10.2026 18:00', '9:00', null, 'a']])?.time).toBe('09:00');
  });

  it('without a topic is called by the beginning of its text', () => {
    const text = `${'Bardzo długi tekst '.repeat(8)}\ndrugi wiersz`;
    const row = first([header, ['1.10.2026', null, null, null, text]]);
    expect(row?.title).toMatch(/^Bardzo długi tekst .{40,60}…$/);
    expect(row?.text).toBe(text);
  });

  it.each<[string, Cell[], string]>([
    ['a week', ['TYDZIEŃ 1'], 'section'],
    ['a week with its dates', ['Tydzień 41 (5-11.10)'], 'section'],
    ['a month', ['PAŹDZIERNIK'], 'section'],
    ['a range of days', ['05.10 - 11.10'], 'section'],
    ['a heading in every cell', ['Święta', 'Święta', 'Święta', 'Święta'], 'section'],
    ['a total', ['RAZEM', null, null, null, null, null, '600'], 'total'],
    ['the header again', ['data', 'GODZINA', 'kanał', 'temat', 'treść', 'uwagi', 'pogoda'], 'repeated-header'],
    ['a day without a post', ['2.10.2026', '9:00'], 'no-content'],
  ])('that is %s is skipped', (_, cells, reason) => {
    const reading = plan([header, ['1.10.2026', null, 'FB', 'a'], cells]).sheets[0];
    expect(reading?.rows.length).toBe(1);
    expect(reading?.skippedRows).toEqual([{ rowNumber: 3, reason, text: expect.stringContaining(String(cells[0])) }]);
  });

  it('whose only words stand as its topic is an idea, not a heading', () => {
    expect(plan([header, [null, null, null, 'Tarta'], [null, null, null, null, 'Week w kawiarni']]).ready).toBe(2);
  });
});

describe('status, approval and the published mark', () => {
  const header: Cell[] = ['Temat', 'Kanał', 'Status', 'Akceptacja', 'Opublikowano'];
  it.each<[Cell, Cell, Cell, string | null]>([
    ['szkic', null, null, 'draft'],
    ['szkic', 'TAK', null, 'approved'],
    ['zaplanowany', 'TAK', null, 'scheduled'],
    ['zaplanowany', 'NIE', null, 'scheduled'],
    ['do akceptacji', 'do poprawy', null, 'changes'],
    [null, 'NIE', null, 'review'],
    [null, 'TAK', 'x', 'published'],
    [null, null, 'https://fb.example/1', 'published'],
    ['anulowany', 'TAK', null, 'cancelled'],
    [null, null, null, null],
  ])('%j, %j and %j make %j', (status, approval, published, expected) => {
    expect(first([header, ['a', 'FB', status, approval, published]])?.status).toBe(expected);
  });
});

describe('a date question', () => {
  const rows: Cell[][] = [
    ['Data', 'Treść'],
    ['01/02/2026', 'a'],
    ['03/02/2026', 'b'],
  ];

  it('is asked with the habit of the language, and its answer is obeyed', () => {
    expect(plan(rows).sheets[0]?.questions).toEqual([
      {
        code: 'date-order',
        params: { column: 'Data', example: '01/02/2026' },
        column: 0,
        options: ['day-first', 'month-first'],
        default: 'day-first',
      },
    ]);
    expect(first(rows)?.date).toBe('2026-02-01');
    expect(first(rows, { language: 'en' })?.date).toBe('2026-01-02');
    const answered = plan(rows, { mappings: { 0: { order: 'month-first' } } });
    expect(answered.sheets[0]?.questions).toEqual([]);
    expect(answered.sheets[0]?.rows[0]?.date).toBe('2026-01-02');
  });
});

describe('a correction', () => {
  it('of the header row and the columns is obeyed, and the field leaves the column that was guessed', () => {
    const rows: Cell[][] = [
      ['Data', 'Treść', 'Wersja 2'],
      ['Kiedy', 'Tekst', 'Tekst poprawiony'],
      ['1.10.2026', 'a', 'b'],
    ];
    const reading = plan(rows, { mappings: { 0: { headerRow: 2, columns: { 2: 'text', 0: 'date' } } } });
    expect(reading.sheets[0]).toMatchObject({ headerRow: 2 });
    expect(reading.sheets[0]?.rows[0]).toMatchObject({ date: '2026-10-01', text: 'b', notes: 'Tekst: a' });
  });
});

describe('the words of the room', () => {
  type Texts = { readonly [key: string]: string | Texts };
  const flat = (texts: Texts, path = ''): [string, string][] =>
    Object.entries(texts).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
    );
  const gaps = (texts: Texts) =>
    new Map(
      flat(texts).map(([key, text]) => [
        key.replace(/_(one|few|many|other)$/, ''),
        [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]))].sort(),
      ]),
    );

  it('are the same keys with the same gaps in both languages', () => {
    expect(gaps(polish)).toEqual(gaps(english));
  });

  it('name every field', () => {
    expect(Object.keys(polish.fields).sort()).toEqual([...PLAN_FIELDS, 'none'].sort());
  });
});
