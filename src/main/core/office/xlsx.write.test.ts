import { describe, expect, it } from 'vitest';
import { readTables } from '../tables/tables.read.ts';
import { writeXlsx, type XlsxCell } from './xlsx.write.ts';

const read = (bytes: Uint8Array) => {
  const result = readTables(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.sheets;
};
const cells = (...row: XlsxCell[]) =>
  read(writeXlsx([{ name: 'A', head: row.map(() => 'h'), rows: [row] }]))[0]?.rows[1];

describe('a workbook', () => {
  it('has its sheets by name, each with its head', () => {
    const sheets = read(
      writeXlsx([
        { name: 'Mediaplan', head: ['Emisja', 'Cena'], rows: [['Walentynki', 5]] },
        { name: 'Plan: budżetu/[rok] i jeszcze bardzo długa nazwa', head: ['Pozycja'], rows: [] },
      ]),
    );
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      [
        'Mediaplan',
        [
          ['Emisja', 'Cena'],
          ['Walentynki', 5],
        ],
      ],
      ['Plan  budżetu  rok  i jeszcze b', [['Pozycja']]],
    ]);
  });

  it.each([
    ['a day', { kind: 'date', date: '2026-12-31' }, { type: 'date', value: '2026-12-31' }],
    ['a leap day', { kind: 'date', date: '2028-02-29' }, { type: 'date', value: '2028-02-29' }],
    ['money', { kind: 'money', minor: 123_405, digits: 2 }, 1_234.05],
    ['a penny', { kind: 'money', minor: 7, digits: 2 }, 0.07],
    ['money without minor units', { kind: 'money', minor: 1_500, digits: 0 }, 1_500],
    ['a number', 12_345, 12_345],
    ['what looks like a formula', '=1+1', '=1+1'],
    ['markup', '<b>&"</b>', '<b>&"</b>'],
    ['emoji and right to left', '🌷 שלום', '🌷 שלום'],
    ['lines', 'jeden\ndwa', 'jeden\ndwa'],
  ] as const)('keeps %s', (_name, cell, expected) => {
    expect(cells(cell)?.[0]).toEqual(expected);
  });

  it('keeps the place of cells after empty ones, beyond the column Z too', () => {
    const row = Array.from({ length: 30 }, (_, index) => (index === 28 ? 'tu' : null));
    expect(cells(...row)?.[28]).toBe('tu');
  });

  it('is the same bytes for the same content', () => {
    const sheets = [{ name: 'A', head: ['h'], rows: [['x']] }];
    expect(Buffer.from(writeXlsx(sheets)).equals(Buffer.from(writeXlsx(sheets)))).toBe(true);
  });
});
