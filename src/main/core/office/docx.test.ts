import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from './docx.read.ts';
import { type DocxBlock, writeDocx } from './docx.write.ts';

const written = (blocks: readonly DocxBlock[]) => writeDocx({ title: 'Brief', language: 'pl', blocks });
const field = (text: string, tag = 'a'): DocxBlock => ({
  kind: 'field',
  tag,
  name: 'Pytanie',
  text,
  placeholder: 'Tu',
});
const read = (bytes: Uint8Array) => {
  const result = readDocx(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const fault = (bytes: Uint8Array) => {
  const result = readDocx(bytes);
  return result.ok ? null : result.error.code;
};
const document = (body: string) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`) });

describe('a Word document', () => {
  it.each([
    ['two lines', 'Na bukietach\ni wieńcach'],
    ['ten thousand characters', 'Zażółć gęślą jaźń. '.repeat(530).trim()],
    ['right to left', 'نبيع الزهور\nועוד זרים'],
    ['emoji', '🌷👩‍🌾 💐'],
    ['markup', '<w:t>&amp; "cudzysłów" </w:t>]]>'],
  ])('gives a field with %s back as it was', (_case, text) => {
    expect(read(written([field(text)])).fields).toEqual([{ tag: 'a', text }]);
  });

  it('leaves out what XML cannot hold, and says nothing of a field that nobody filled in', () => {
    expect(read(written([field('a\u0000b\u0008\ud800c'), field(' ', 'b')])).fields).toEqual([
      { tag: 'a', text: 'abc' },
      { tag: 'b', text: '' },
    ]);
  });

  it('keeps the text around its fields, cells one after another', () => {
    const { lines } = read(
      written([
        { kind: 'heading', text: 'Strategia' },
        field('A'),
        { kind: 'table', head: ['Pytanie', 'Odpowiedź'], rows: [['Kto?', 'My']] },
      ]),
    );
    expect(lines.filter((line) => line !== '')).toEqual(['Strategia', 'Pytanie', 'Odpowiedź', 'Kto?', 'My']);
  });

  it('is read as other programs write it: split runs, tabs, breaks, nested controls, deleted text', () => {
    const bytes = document(
      `<w:p><w:r><w:t>Na </w:t></w:r><w:r><w:t>bukietach</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>
       <w:del><w:r><w:delText>nie</w:delText></w:r></w:del></w:p>
       <w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:sdt><w:sdtPr><w:tag w:val="q"/><w:showingPlcHdr w:val="0"/>
       </w:sdtPr><w:sdtContent><w:p><w:r><w:t>D</w:t></w:r></w:p></w:sdtContent></w:sdt><w:p><w:r><w:t>E</w:t></w:r></w:p></w:sdtContent></w:sdt>`,
    );
    expect(read(bytes)).toEqual({ fields: [{ tag: 'q', text: 'D' }], lines: ['Na bukietach\tb', 'c', 'E'] });
  });

  it('is written the same twice, in well-formed parts', () => {
    const bytes = written([field('A')]);
    expect(written([field('A')])).toEqual(bytes);
    const names = Object.keys(unzipSync(bytes));
    expect(names).toContain('word/styles.xml');
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('w:val="a"');
  });
});

describe('what is no Word document', () => {
  it.each([
    ['nothing', new Uint8Array(), 'tables.damaged'],
    ['text', strToU8('Na czym firma będzie zarabiać?'), 'tables.damaged'],
    ['half of one', written([field('A')]).subarray(0, 900), 'tables.damaged'],
    ['another archive', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'tables.not-xlsx'],
    ['broken XML', document('<w:p><w:r>').subarray(0), 'tables.damaged'],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 9 }), 'tables.bomb'],
  ])('is refused in words: %s', (_case, bytes, code) => {
    expect(fault(bytes)).toBe(code);
  });
});
