import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { TableFile, TableLimits } from '#shared/rooms/imports/imports.types.ts';
import { formatOfCode, type NumberFormat } from './tables.numberFormats.ts';
import { readTables } from './tables.read.ts';
import { walkXml } from './tables.xml.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface WorkbookParts {
  /** The inside of each sheet's <worksheet>. */
  readonly sheets: readonly string[];
  /** Format codes; style 1 is the first of them, style 0 is General. */
  readonly formats?: readonly string[];
  readonly strings?: string;
  readonly date1904?: boolean;
  readonly states?: readonly string[];
  readonly extra?: Readonly<Record<string, Uint8Array>>;
}

/** Packs a workbook from the XML of its sheets. */
function workbook(parts: WorkbookParts): Uint8Array {
  const formats = parts.formats ?? [];
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(
      `<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr date1904="${parts.date1904 ? 1 : 0}"/><sheets>${parts.sheets
        .map(
          (_, at) => `<sheet name="Arkusz ${at + 1}" state="${parts.states?.[at] ?? 'visible'}" r:id="rId${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${parts.sheets
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet ${MAIN}><numFmts>${formats
        .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
        .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
        .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ),
    ...parts.extra,
  };
  if (parts.strings) files['xl/sharedStrings.xml'] = strToU8(`<sst ${MAIN}>${parts.strings}</sst>`);
  for (const [at, sheet] of parts.sheets.entries()) {
    files[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(`<worksheet ${MAIN}>${sheet}</worksheet>`);
  }
  return zipSync(files);
}

const data = (rows: string) => `<sheetData>${rows}</sheetData>`;
const cells = (content: string) => data(`<row r="1">${content}</row>`);

function read(bytes: Uint8Array, limits: Partial<TableLimits> = {}): TableFile {
  const result = readTables(bytes, { limits });
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}

function faultOf(bytes: Uint8Array, limits: Partial<TableLimits> = {}) {
  const result = readTables(bytes, { limits });
  return result.ok ? null : result.error;
}

const firstRow = (parts: WorkbookParts) => read(workbook(parts)).sheets[0]?.rows[0];

describe('a cell of a workbook', () => {
  it.each<[string, string, unknown]>([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>Łódź &amp; ś</t></is></c>', 'Łódź & ś'],
    [
      'a text in runs',
      '<c r="A1" t="inlineStr"><is><r><t>Za</t></r><r><t xml:space="preserve"> żółć</t></r></is></c>',
      'Za żółć',
    ],
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', 'raz\ndwa'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['a formula error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { type: 'error', value: '#DIV/0!' }],
    ['a stored formula text', '<c r="A1" t="str"><f>B1&amp;C1</f><v>wynik</v></c>', 'wynik'],
    ['a stored formula number', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['an ISO date', '<c r="A1" t="d"><v>2026-10-01T00:00:00</v></c>', { type: 'date', value: '2026-10-01' }],
    [
      'an ISO moment',
      '<c r="A1" t="d"><v>2026-10-01T09:30:00Z</v></c>',
      { type: 'date-time', value: '2026-10-01 09:30' },
    ],
    ['a cell of an unknown style', '<c r="A1" s="99"><v>7</v></c>', 7],
    ['a prefixed cell', '<x:c r="A1" t="str"><x:v>x</x:v></x:c>', 'x'],
  ])('is read as %s', (_, content, value) => {
    const strings = '<si><t>zero</t></si><si><r><t>raz_x000D_\n</t></r><r><t>dwa</t></r><rPh><t>!</t></rPh></si>';
    expect(firstRow({ sheets: [cells(content)], strings })).toEqual([value]);
  });

  it.each<[string, string, unknown]>([
    ['46296', 'dd.mm.yyyy', { type: 'date', value: '2026-10-01' }],
    ['46296.4375', 'yyyy-mm-dd hh:mm', { type: 'date-time', value: '2026-10-01 10:30' }],
    ['46296.4375', 'dd.mm.yyyy', { type: 'date', value: '2026-10-01' }],
    ['0.5208333333333334', 'hh:mm', { type: 'time', value: '12:30' }],
    ['46296.77083333334', 'h:mm AM/PM', { type: 'time', value: '18:30' }],
    ['0.99999999', 'hh:mm', { type: 'time', value: '00:00' }],
    ['0.0020601851851851853', 'h:mm:ss', { type: 'time', value: '00:02:58' }],
    ['1.25', '[h]:mm', '30:00'],
    ['46296', '[$-415]d mmmm yyyy;@', { type: 'date', value: '2026-10-01' }],
    ['61', 'dd.mm.yyyy', { type: 'date', value: '1900-03-01' }],
    ['1', 'dd.mm.yyyy', { type: 'date', value: '1900-01-01' }],
    ['-1', 'dd.mm.yyyy', -1],
    ['99999999', 'dd.mm.yyyy', 99_999_999],
    ['150', '# ##0.00" zł"', 150],
    ['150', '#,##0.00\\ [$zł-415]', 150],
    ['5', '[Red]0.0', 5],
  ])('of %s under %s is %j', (value, code, expected) => {
    expect(firstRow({ sheets: [cells(`<c r="A1" s="1"><v>${value}</v></c>`)], formats: [code] })).toEqual([expected]);
  });

  it('counts from 1904 where the workbook does', () => {
    const sheets = [cells('<c r="A1" s="1"><v>44834</v></c>')];
    expect(firstRow({ sheets, formats: ['yyyy-mm-dd'], date1904: true })).toEqual([
      { type: 'date', value: '2026-10-01' },
    ]);
  });

  it('stays in its column when others are missing', () => {
    expect(firstRow({ sheets: [cells('<c r="C1"><v>3</v></c><c><v>4</v></c><c r="AA1"><v>5</v></c>')] })).toEqual([
      ...[null, null, 3, 4],
      ...Array.from({ length: 22 }, () => null),
      5,
    ]);
  });

  it('warns when a formula has no stored result', () => {
    const file = read(workbook({ sheets: [cells('<c r="A1" t="str"><f>B1</f></c><c r="B1"><v>1</v></c>')] }));
    expect(file.sheets[0]?.rows).toEqual([[null, 1]]);
    expect(file.warnings).toEqual([
      { code: 'formula-without-value', params: { sheet: 'Arkusz 1', row: 1, column: 'A' } },
    ]);
  });
});

describe('a sheet', () => {
  it('is read with its name, its row numbers and whether it is hidden', () => {
    const rows =
      '<row r="3"><c r="A3"><v>1</v></c></row><row r="9"/><row r="1048576"><c r="A1048576"><v>2</v></c></row>';
    const file = read(workbook({ sheets: [data(rows), data('')], states: ['visible', 'hidden'] }));
    expect(file.sheets).toEqual([
      { name: 'Arkusz 1', hidden: false, rows: [[1], [2]], rowNumbers: [3, 1_048_576] },
      { name: 'Arkusz 2', hidden: true, rows: [], rowNumbers: [] },
    ]);
  });

  it('gives a cell merged downwards to each of its rows, and one merged sideways only to its first column', () => {
    const row = (at: number, first: string) => `<row r="${at}">${first}<c r="B${at}"><v>${at}</v></c></row>`;
    const rows = row(1, '<c r="A1"><v>7</v></c>') + row(2, '') + row(3, '') + row(4, '');
    const merges = '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B4:D4"/></mergeCells>';
    expect(read(workbook({ sheets: [data(rows) + merges] })).sheets[0]?.rows).toEqual([
      ...[
        [7, 1],
        [7, 2],
        [7, 3],
        [null, 4],
      ],
    ]);
  });

  it.each([0, 1, 2, 3])('keeps every letter where its XML is cut into pieces (%i bytes on)', (shift) => {
    const text = '🍑'.repeat(60);
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row><c t="inlineStr"><is><t>${text}${at}</t></is></c></row>`,
    );
    const sheet = `<!--${'x'.repeat(shift)}-->${data(rows.join(''))}`;
    const found = read(workbook({ sheets: [sheet] }), { ratio: 2000 }).sheets[0]?.rows ?? [];
    expect(found.length).toBe(20_000);
    expect(found.every((row, at) => row[0] === `${text}${at}`)).toBe(true);
  });
});

describe('a hostile workbook', () => {
  const zeros = new Uint8Array(60 * 1024 * 1024);

  it('that unpacks to far more than it holds is refused before anything is unpacked', () => {
    const bytes = workbook({ sheets: [cells('<c><v>1</v></c>')], extra: { 'xl/media/image1.png': zeros } });
    expect(faultOf(bytes)).toMatchObject({ code: 'tables.bomb', params: { name: 'xl/media/image1.png' } });
  });

  it('that lies about a size is stopped at that size', () => {
    const bytes = workbook({ sheets: [data(`<!--${' '.repeat(20_000_000)}-->`)] });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let patched = 0;
    for (let at = 0; at + 4 < bytes.length; at++) {
      const isCentral = view.getUint32(at, true) === 0x02014b50;
      if (isCentral && view.getUint32(at + 24, true) > 1_000_000) {
        view.setUint32(at + 24, 1000, true);
        patched++;
      }
    }
    expect(patched).toBe(1);
    expect(faultOf(bytes)).toMatchObject({ code: 'tables.bomb', params: { name: 'xl/worksheets/sheet1.xml' } });
  });

  it('with a damaged part is refused', () => {
    const bytes = workbook({ sheets: [cells('<c><v>1</v></c>')] });
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 3;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(faultOf(bytes)?.code).toBe('tables.damaged');
  });

  it.each<[string, string, Partial<TableLimits>, object]>([
    [
      'a cell beyond every column',
      cells('<c r="ZZZZZZZZ1"><v>1</v></c>'),
      {},
      { code: 'tables.too-many-columns', params: { row: 1 } },
    ],
    ['a cell in column 16,384', cells('<c r="XFD1"><v>1</v></c>'), {}, { code: 'tables.too-many-columns' }],
    [
      'a long cell',
      data(`<row r="4"><c r="C4" t="inlineStr"><is><t>${'x'.repeat(1_000_000)}</t></is></c></row>`),
      { ratio: 5000 },
      { code: 'tables.cell-too-long', params: { row: 4, column: 'C', limit: 100_000 } },
    ],
    [
      'endless text',
      data(`<row r="4"><c r="C4" t="inlineStr"><is><t>${'x'.repeat(20_000_000)}</t></is></c></row>`),
      { ratio: 5000 },
      { code: 'tables.cell-too-long', params: { row: 4, column: 'C' } },
    ],
    ['too many rows', data('<row><c><v>1</v></c></row>'.repeat(11)), { rows: 10 }, { code: 'tables.too-many-rows' }],
    [
      'too many cells',
      data('<row><c><v>1</v></c><c><v>1</v></c></row>'.repeat(6)),
      { cells: 10 },
      { code: 'tables.too-many-cells' },
    ],
    ['broken XML', '<sheetData><row></c></row>', {}, { code: 'tables.damaged' }],
    ['no cells', data(''), {}, { code: 'tables.empty' }],
  ])('with %s is refused by name', (_, sheet, limits, fault) => {
    expect(faultOf(workbook({ sheets: [sheet] }), limits)).toMatchObject(fault);
  });

  it('whose stored text was changed by one letter is refused', () => {
    const files = {
      'xl/workbook.xml': strToU8('<workbook><sheets/></workbook>'),
      'xl/styles.xml': strToU8('<styleSheet/>'),
    };
    const bytes = zipSync(files, { level: 0 });
    expect(faultOf(bytes)?.code).toBe('tables.empty');
    bytes[Buffer.from(bytes).indexOf('<sheets/>') + 2] = 'H'.charCodeAt(0);
    expect(faultOf(bytes)?.code).toBe('tables.damaged');
  });

  it('with one text longer than a piece of its XML ends the walk there', () => {
    const xml = strToU8(`<t>${'x'.repeat(20_000_000)}</t>`);
    let length = 0;
    expect(walkXml(xml, { text: (text) => (length += text.length) })).toBe('oversize');
    expect(length).toBe(0);
  });

  it('expands no entity of its own', () => {
    const bytes = workbook({
      sheets: [cells('<c t="inlineStr"><is><t>&bomb;</t></is></c>')],
      extra: {
        'xl/sharedStrings.xml': strToU8('<!DOCTYPE sst [<!ENTITY bomb "x">]><sst><si><t>&bomb;</t></si></sst>'),
      },
    });
    expect(read(bytes).sheets[0]?.rows).toEqual([['&bomb;']]);
  });

  it.each([
    ['another archive', { mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }, 'tables.not-xlsx'],
    [
      'a thousand parts too many',
      Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`p${at}`, new Uint8Array()])),
      'tables.too-many-entries',
    ],
  ])('%s is refused by name', (_, files, code) => {
    expect(faultOf(zipSync(files))?.code).toBe(code);
  });

  it('never makes the reader throw, whatever byte is changed', () => {
    const good = workbook({
      sheets: [cells('<c r="A1" s="1"><v>46296</v></c><c r="B1" t="s"><v>0</v></c>')],
      strings: '<si><t>Łódź</t></si>',
      formats: ['dd.mm.yyyy'],
    });
    for (let at = 4; at < good.length; at++) {
      const bad = Uint8Array.from(good);
      bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
      expect(typeof readTables(bad).ok).toBe('boolean');
    }
  });
});

describe('a format code', () => {
  it.each<[string, NumberFormat]>([
    ['General', 'number'],
    ['0.00E+00', 'number'],
    ['@', 'number'],
    ['mmm', 'date'],
    ['rrrr-mm-dd', 'date'],
    ['mm:ss.0', 'time'],
    ['"data: "0', 'number'],
    ['#,##0;[Red]-#,##0', 'number'],
    ['yyyy\\-mm\\-dd\\ hh:mm', 'date-time'],
  ])('%s means %s', (code, format) => {
    expect(formatOfCode(code)).toBe(format);
  });
});
