import { describe, expect, it, test } from 'vitest';
import type { Cell, TableSheet } from '../imports/imports.types.ts';
import { MEDIA_COLUMNS, MEDIA_HEADERS } from './budget.columns.ts';
import { type ReadingContext, readMediaPlan } from './budget.reading.ts';

const sheet = (...rows: Cell[][]): TableSheet => ({
  name: 'Arkusz',
  hidden: false,
  rows,
  rowNumbers: rows.map((_, index) => index + 1),
});
const CONTEXT: ReadingContext = {
  language: 'pl',
  currency: 'PLN',
  startsOn: '2026-12-01',
  endsOn: '2027-02-28',
  channels: [
    { id: 'ig', network: 'instagram', handle: '@roza' },
    { id: 'fb', network: 'facebook', handle: 'kwiaciarniaroza' },
    { id: 'fb2', network: 'facebook', handle: 'rozahurt' },
  ],
  networkNames: { instagram: ['Instagram', 'IG'], facebook: ['Facebook', 'FB'] },
};
const read = (...rows: Cell[][]) => readMediaPlan([sheet(...rows)], CONTEXT);
const only = (heads: string[], ...cells: Cell[]) => {
  const row = read(heads, cells)?.rows[0];
  if (row === undefined) throw new Error('No row was read.');
  return row;
};
const codes = (heads: string[], ...cells: Cell[]) =>
  only(heads, ...cells).problems.map(({ code, severity }) => `${code} ${severity}`);

test('no name of a column stands for two', () => {
  const names = MEDIA_COLUMNS.flatMap((column) =>
    [...new Set([...MEDIA_HEADERS[column].pl, ...MEDIA_HEADERS[column].en])].map((name) => name.toLowerCase()),
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe('a media plan in a table', () => {
  it('is found below titles, with heads that carry units, and without its row of sums', () => {
    const reading = read(
      ['Mediaplan Kwiaciarnia Róża'],
      [],
      ['Emisja', 'Kanał', 'Od', 'Do', 'Rozliczenie', 'Cena (zł)', 'Liczba', 'Uwagi'],
      ['Walentynki', '@roza', '01.02.2027', '14.02.2027', 'za kliknięcie', '0,95', '1 200', 'x'],
      ['Razem', null, null, null, null, '1140', null, null],
    );
    expect(reading?.unknown).toEqual(['Uwagi']);
    expect(reading?.rows).toHaveLength(1);
    expect(reading?.rows[0]).toMatchObject({
      row: 4,
      problems: [],
      placement: {
        name: 'Walentynki',
        channelId: 'ig',
        startsOn: '2027-02-01',
        endsOn: '2027-02-14',
        model: 'cpc',
        price: 95,
        quantity: 1_200,
        currency: 'PLN',
      },
    });
  });

  it('is none without heads', () => {
    expect(read(['Walentynki', 5, '2027-02-01'])).toBeNull();
    expect(readMediaPlan([], CONTEXT)).toBeNull();
  });

  test.each([
    ['@roza', 'ig'],
    ['Instagram', 'ig'],
    ['Facebook kwiaciarniaroza', 'fb'],
    ['FB: rozahurt', 'fb2'],
  ])('knows the channel %j', (text, channelId) => {
    expect(only(['Emisja', 'Kanał', 'Cena'], 'X', text, 5).placement.channelId).toBe(channelId);
  });

  it('takes a cost without a price as a flat price, and numbers of a spreadsheet to the penny', () => {
    expect(only(['Emisja', 'Koszt'], 'X', 0.1 + 0.2).placement).toMatchObject({
      model: 'flat',
      price: 30,
      quantity: 0,
    });
    expect(only(['Emisja', 'Cena', 'Koszt'], 'X', 5, 99).placement.price).toBe(500);
  });

  test.each([
    [['Emisja', 'Od', 'Do', 'Cena'], ['X', '2027-02-14', '2027-02-01', 5], ['order error']],
    [['Emisja', 'Od', 'Cena'], ['X', '31.02.2027', 5], ['date error']],
    [
      ['Emisja', 'Cena'],
      ['X', '-5'],
      ['price error', 'no-dates warning'],
    ],
    [
      ['Emisja', 'Cena'],
      ['X', 'dużo'],
      ['price error', 'no-dates warning'],
    ],
    [['Emisja', 'Od', 'Cena', 'Liczba'], ['X', '2027-02-01', 5, '2,5'], ['count error']],
    [['Emisja', 'Od', 'Cena', 'Kanał'], ['X', '2027-02-01', 5, 'Facebook'], ['channel-unknown warning']],
    [['Emisja', 'Od', 'Cena', 'Rozliczenie'], ['X', '2027-02-01', 5, 'jakoś'], ['model-unknown warning']],
    [['Emisja', 'Od', 'Cena', 'Waluta'], ['X', '2027-02-01', 5, 'euro'], ['currency error']],
    [['Emisja', 'Od', 'Cena', 'Waluta', 'Kurs'], ['X', '2027-02-01', 5, 'EUR', '0'], ['rate error']],
    [['Emisja', 'Od', 'Cena'], ['x'.repeat(201), '2027-02-01', 5], ['text-too-long error']],
  ] as [string[], Cell[], string[]][])('of %j with %j has the problems %j', (heads, cells, expected) => {
    expect(codes(heads, ...cells)).toEqual(expected);
  });

  it('keeps a rate of another currency with its day, or the plan’s first', () => {
    const heads = ['Emisja', 'Od', 'Cena', 'Waluta', 'Kurs', 'Data kursu'];
    expect(only(heads, 'X', '2027-02-01', 5, 'EUR', '4,3125', '2026-11-30').placement.rate).toEqual({
      rate: '4.3125',
      date: '2026-11-30',
    });
    expect(only(heads, 'X', '2027-02-01', 5, 'EUR', '4.3', null).placement.rate?.date).toBe('2026-12-01');
  });
});
