import { randomBytes } from 'node:crypto';
import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableFile, TableLimits } from '#shared/rooms/imports/imports.types.ts';
import { readTables } from './tables.read.ts';

function read(content: string | Uint8Array, limits: Partial<TableLimits> = {}): TableFile {
  const result = readTables(typeof content === 'string' ? Buffer.from(content) : content, { limits });
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}

function faultOf(content: string | Uint8Array, limits: Partial<TableLimits> = {}) {
  const result = readTables(typeof content === 'string' ? Buffer.from(content) : content, { limits });
  return result.ok ? null : result.error;
}

const rowsOf = (content: string | Uint8Array) => read(content).sheets[0]?.rows;
const POLISH = 'Data;Treść\n1.10.2026;Zażółć gęślą jaźń, ŁÓDŹ\n';
const POLISH_ROWS = [
  ['Data', 'Treść'],
  ['1.10.2026', 'Zażółć gęślą jaźń, ŁÓDŹ'],
];

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

function single(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 63);
}

describe('the encoding of a CSV', () => {
  it.each<[string, Uint8Array, string, boolean]>([
    ['UTF-8', Buffer.from(POLISH), 'utf-8', false],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${POLISH}`), 'utf-8', true],
    ['UTF-16 LE with its mark', Buffer.from(`\ufeff${POLISH}`, 'utf16le'), 'utf-16le', true],
    ['UTF-16 BE with its mark', utf16be(`\ufeff${POLISH}`), 'utf-16be', true],
    ['UTF-16 LE without a mark', Buffer.from(POLISH, 'utf16le'), 'utf-16le', false],
    ['UTF-16 BE without a mark', utf16be(POLISH), 'utf-16be', false],
    ['Windows-1250', single(POLISH, 'windows-1250'), 'windows-1250', false],
    ['ISO-8859-2', single(POLISH, 'iso-8859-2'), 'iso-8859-2', false],
  ])('is found: %s', (_, bytes, encoding, bom) => {
    const file = read(bytes);
    expect([file.encoding, file.bom, file.delimiter]).toEqual([encoding, bom, ';']);
    expect(file.sheets[0]?.rows).toEqual(POLISH_ROWS);
    expect(file.warnings).toEqual([]);
  });

  it.each(['windows-1250', 'iso-8859-2'])('maps every letter of %s as the standard does', (encoding) => {
    const polish = encoding === 'windows-1250' ? 'ąśź' : 'ąśźąśź';
    const letters = Array.from({ length: 96 }, (_, at) =>
      new TextDecoder(encoding).decode(Uint8Array.of(160 + at)),
    ).join('');
    const bytes = single(`a;${polish}x${letters}x`, encoding);
    expect(rowsOf(bytes)).toEqual([['a', `${polish}x${letters}x`]]);
  });

  it('keeps a UTF-8 file with one damaged place as UTF-8 and says so', () => {
    const bytes = Buffer.concat([Buffer.from(POLISH), Buffer.from([0xc4]), Buffer.from(';x\n')]);
    const file = read(bytes);
    expect(file.sheets[0]?.rows[1]).toEqual(POLISH_ROWS[1]);
    expect(file.warnings).toEqual([{ code: 'bad-bytes', params: { count: 1 } }]);
  });
});

describe('the rows of a CSV', () => {
  it.each([',', ';', '\t', '|'])('are split by %j', (delimiter) => {
    const line = (cells: string[]) => cells.join(delimiter);
    const text = [line(['Data', 'Tekst', 'Link']), line(['1.10', 'a: b', 'c']), line(['2.10', 'd', 'e'])].join('\n');
    expect(read(text)).toMatchObject({ delimiter });
    expect(rowsOf(text)).toEqual([
      ['Data', 'Tekst', 'Link'],
      ['1.10', 'a: b', 'c'],
      ['2.10', 'd', 'e'],
    ]);
  });

  it('take the delimiter of most lines when texts are full of commas', () => {
    const text = 'Data;Tekst\n1.10;raz, dwa, trzy\n2.10;cztery, pięć, sześć\n3.10;siedem, osiem, dziewięć\n';
    expect(read(text).delimiter).toBe(';');
  });

  it.each(['sep=;\n', 'sep=;\r\n', '"sep=;"\n', '\ufeffsep=;\n'])('obey a %j line and do not count it', (hint) => {
    const file = read(`${hint}a,b;c\n1;2\n`);
    expect(file.sheets[0]).toMatchObject({
      rows: [
        ['a,b', 'c'],
        ['1', '2'],
      ],
      rowNumbers: [1, 2],
    });
  });

  it.each([
    ['LF', 'a;b\n1;2\n3;4'],
    ['CRLF', 'a;b\r\n1;2\r\n3;4\r\n'],
    ['CR', 'a;b\r1;2\r3;4\r'],
    ['mixed', 'a;b\r\n1;2\n3;4\r'],
  ])('are told apart by %s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('keep quoted line breaks, doubled quotes and delimiters in their cell', () => {
    expect(rowsOf('a;b\r\n"raz\r\ndwa; ""trzy""";x\r\n')).toEqual([
      ['a', 'b'],
      ['raz\ndwa; "trzy"', 'x'],
    ]);
  });

  it('leave out blank rows but keep the numbers of the others', () => {
    expect(read('\n\na;b\n;;\n \n1;2\n').sheets[0]).toMatchObject({
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
      rowNumbers: [3, 6],
    });
  });

  it('are shown with a warning where a quote stands in the middle', () => {
    const file = read('a;b\n"mówi "cześć" i idzie";2\n3;4\n');
    expect(file.sheets[0]?.rows.slice(1)).toEqual([
      ['mówi "cześć" i idzie', '2'],
      ['3', '4'],
    ]);
    expect(file.warnings).toEqual([{ code: 'stray-quote', params: { row: 2 } }]);
  });

  it('take off the apostrophe that defuses a formula', () => {
    expect(rowsOf("a;b\n'=1+1;'zwykły\n")).toEqual([
      ['a', 'b'],
      ['=1+1', "'zwykły"],
    ]);
  });
});

describe('what is no table', () => {
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'tables.empty'],
    ['a file of blank lines', '\n\r\n   \n\t\n', 'tables.empty'],
    ['only a mark', '\ufeff', 'tables.empty'],
    ['only delimiters', ';;;\n;;;\n', 'tables.empty'],
    ['a PNG renamed .csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'tables.not-a-table'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'tables.not-a-table'],
    ['an old workbook', Buffer.concat([compound, Buffer.from('Workbook', 'utf16le')]), 'tables.old-excel'],
    [
      'a workbook with a password',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'tables.encrypted',
    ],
    ['a web page', '<!DOCTYPE html><table><tr><td>1</td></tr></table>', 'tables.markup'],
    ['text with zero bytes', 'a;b\n1;\0\0\n2;3\n', 'tables.binary'],
    ['a cut zip', Buffer.from('504b0304140000000800', 'hex'), 'tables.damaged'],
  ])('%s is refused by name', (_, content, code) => {
    expect(faultOf(content)?.code).toBe(code);
  });

  it('random bytes are refused', () => {
    for (let round = 0; round < 50; round++) {
      const bytes = randomBytes(4096);
      bytes[0] = 0x41;
      expect(faultOf(bytes)?.code).toBe('tables.binary');
    }
  });

  it('no bytes at all make it throw', () => {
    fastCheck.assert(
      fastCheck.property(
        fastCheck.uint8Array({ maxLength: 400 }),
        (bytes) => typeof readTables(bytes).ok === 'boolean',
      ),
      { numRuns: 2000 },
    );
  });
});

describe('limits', () => {
  it('name the row and the column of a cell of 1 MB', () => {
    expect(faultOf(`a;b\n1;2\n3;"${'x'.repeat(1_000_000)}"\n`)).toEqual({
      kind: 'refused',
      code: 'tables.cell-too-long',
      params: { row: 3, column: 'B', limit: 100_000 },
    });
  });

  it('name the row of a quote that never closes', () => {
    expect(faultOf('a;b\n1;2\n3;"x\n5;6\n7;8\n')).toMatchObject({ code: 'tables.quote-unclosed', params: { row: 3 } });
  });

  it.each<[string, Partial<TableLimits>, string]>([
    ['bytes', { fileBytes: 10 }, 'tables.file-too-large'],
    ['rows', { rows: 2 }, 'tables.too-many-rows'],
    ['columns', { columns: 2 }, 'tables.too-many-columns'],
    ['cells', { cells: 8 }, 'tables.too-many-cells'],
  ])('refuse too many %s', (_, limits, code) => {
    const text = 'a;b;c\n\n1;2;3\n\n4;5;6\n';
    expect(faultOf(text, limits)?.code).toBe(code);
    expect(faultOf(text, { fileBytes: 21, rows: 3, columns: 3, cells: 9 })).toBeNull();
  });

  it('read a file of 200,000 rows whole', () => {
    const file = read(`Data;Treść;Kanał\n${'1.10.2026;Zażółć gęślą jaźń;FB\n'.repeat(200_000)}`);
    expect(file.sheets[0]?.rows.length).toBe(200_001);
    expect(file.sheets[0]?.rowNumbers.at(-1)).toBe(200_001);
  });

  it.each<[string, string]>([
    ['quotes', '"'.repeat(3_000_001)],
    ['delimiters', ';'.repeat(3_000_000)],
    ['line ends', '\n'.repeat(3_000_000)],
    ['stray quotes', 'a"b;"c"d\n'.repeat(100_000)],
    ['one line', 'x'.repeat(5_000_000)],
    ['commas and quotes', '",'.repeat(1_000_000)],
  ])('answer a file of nothing but %s', (_, text) => {
    expect(typeof readTables(Buffer.from(text)).ok).toBe('boolean');
  });
});
