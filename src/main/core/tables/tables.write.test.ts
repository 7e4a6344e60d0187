import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTables } from './tables.read.ts';
import { type CsvWriteOptions, writeCsv } from './tables.write.ts';

const write = (cell: string | number) =>
  Buffer.from(writeCsv([[cell]], { delimiter: ';', encoding: 'utf-8' })).toString();

describe('a CSV that is written', () => {
  it.each<[string | number, string]>([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+48 600 100 200', "'+48 600 100 200"],
    ['-cmd', "'-cmd"],
    ['@handle', "'@handle"],
    ['\tx', "'\tx"],
    ["'=x", "''=x"],
    ['-5', '-5'],
    ['+1,5', '+1,5'],
    [-1.5, '-1.5'],
    ['zwykły', 'zwykły'],
    ["'cytat'", "'cytat'"],
  ])('defuses %j as %j', (cell, written) => {
    expect(write(cell).replace(/^"|"$/g, '')).toBe(written);
  });

  it('is quoted where it must be and ends its rows with CRLF', () => {
    const bytes = writeCsv(
      [
        ['a;b', 'c"d', 'e\nf', null],
        ['1', '2', '3', 4],
      ],
      { delimiter: ';', encoding: 'utf-8-bom' },
    );
    expect(Buffer.from(bytes).toString()).toBe('\ufeff"a;b";"c""d";"e\nf";\r\n1;2;3;4');
  });

  it.each<CsvWriteOptions>([
    { delimiter: ';', encoding: 'utf-8-bom' },
    { delimiter: ',', encoding: 'utf-8' },
    { delimiter: '\t', encoding: 'utf-16le-bom' },
  ])('comes back identical with %j', (options) => {
    const cell = fastCheck.oneof(
      fastCheck.string({ unit: 'grapheme', maxLength: 12 }),
      fastCheck.string({ unit: fastCheck.constantFrom(...'=+-@\t\n\'",;ąŁ1 '.split('')), maxLength: 6 }),
    );
    const text = cell.filter(
      (value) => /\S/.test(value) && !/[\p{Cc}\p{Cs}\ufffd\ufeff]/u.test(value.replace(/[\t\n]/g, '')),
    );
    const table = fastCheck.array(fastCheck.tuple(text, text, text), { minLength: 1, maxLength: 8 });
    fastCheck.assert(
      fastCheck.property(table, (rows) => {
        // A header keeps the delimiter beyond doubt, as every export has one.
        const all = [...Array.from({ length: 12 }, () => ['Data', 'Kanał', 'Treść']), ...rows];
        const result = readTables(writeCsv(all, options));
        expect(result.ok && result.value.sheets[0]?.rows).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });
});
