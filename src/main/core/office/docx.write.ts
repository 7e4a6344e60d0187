import { strToU8, zipSync } from 'fflate';
import type { Language } from '#shared/text/language.ts';

/** A piece of a DOCX, from top to bottom. */
export type DocxBlock =
  | { readonly kind: 'title' | 'heading' | 'question' | 'text' | 'hint'; readonly text: string }
  /** A framed field to fill in: a content control that keeps its `tag` whatever is done to the text around it. */
  | {
      readonly kind: 'field';
      readonly tag: string;
      readonly name: string;
      readonly text: string;
      readonly placeholder: string;
    }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface DocxDocument {
  readonly title: string;
  readonly language: Language;
  readonly blocks: readonly DocxBlock[];
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** A4 with 2 cm around, in twentieths of a point. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

/**
 * Writes a Word document (ECMA-376, part 1, 17). Everything foreign in it is text; a line break in a text is one in the document.
 * Two files with the same content are the same bytes.
 */
export function writeDocx({ title, language, blocks }: DocxDocument): Uint8Array {
  const body = blocks.map((block, index) => blockXml(block, index + 1)).join('');
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${WORD}">${stylesXml(language)}</w:styles>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}${PAGE}</w:body></w:document>`,
  };
  const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(packed, { mtime: new Date(1980, 0, 1) });
}

const STYLE = { title: 'Title', heading: 'Heading1', question: 'Heading2', text: 'Normal', hint: 'Hint' } as const;

function blockXml(block: DocxBlock, id: number): string {
  if (block.kind === 'field') return framed(fieldXml(block, id));
  if (block.kind === 'table') return tableXml(block.head, block.rows);
  return paragraph(block.text, STYLE[block.kind]);
}

function fieldXml(field: Extract<DocxBlock, { kind: 'field' }>, id: number): string {
  const isEmpty = field.text.trim() === '';
  const content = isEmpty
    ? `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>${run(field.placeholder, 'PlaceholderText')}</w:p>`
    : field.text
        .split('\n')
        .map((line) => paragraph(line, 'Normal'))
        .join('');
  const properties = `<w:alias w:val="${xmlText(field.name)}"/><w:tag w:val="${xmlText(field.tag)}"/><w:id w:val="${id}"/>${isEmpty ? '<w:showingPlcHdr/>' : ''}`;
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = `<w:tblBorders>${SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B6BDC7"/>`).join('')}</w:tblBorders>`;
const TABLE = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/>${BORDERS}<w:tblCellMar><w:top w:w="80" w:type="dxa"/><w:left w:w="120" w:type="dxa"/><w:bottom w:w="80" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr>`;

/** One cell around a field, tall enough to look like a place to write. Word wants a paragraph after a table. */
function framed(content: string): string {
  const grid = '<w:tblGrid><w:gridCol w:w="9638"/></w:tblGrid>';
  const row = `<w:tr><w:trPr><w:trHeight w:val="1100" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="9638" w:type="dxa"/></w:tcPr>${content}<w:p><w:pPr><w:pStyle w:val="End"/></w:pPr></w:p></w:tc></w:tr>`;
  return `<w:tbl>${TABLE}${grid}${row}</w:tbl>${paragraph('', 'End')}`;
}

function tableXml(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = Math.max(head.length, ...rows.map((row) => row.length), 1);
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${Math.floor(9638 / columns)}"/>`.repeat(columns)}</w:tblGrid>`;
  const cell = (text: string, style: string) => `<w:tc><w:tcPr/>${paragraph(text, style)}</w:tc>`;
  const line = (cells: readonly string[], style: string, properties: string) =>
    `<w:tr>${properties}${Array.from({ length: columns }, (_, at) => cell(cells[at] ?? '', style)).join('')}</w:tr>`;
  const header = head.length === 0 ? '' : line(head, 'Head', '<w:trPr><w:tblHeader/></w:trPr>');
  return `<w:tbl>${TABLE}${grid}${header}${rows.map((row) => line(row, 'Normal', '')).join('')}</w:tbl>${paragraph('', 'End')}`;
}

/** The first strong letter decides, as in plain text (Unicode annex 9, P2): Hebrew, Arabic and their presentation forms. */
const RIGHT_TO_LEFT = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

function paragraph(text: string, style: string): string {
  const direction = RIGHT_TO_LEFT.test(text) ? '<w:bidi/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${direction}</w:pPr>${text === '' ? '' : run(text)}</w:p>`;
}

/** What is typed over a placeholder takes the paragraph's look and not the run's, so the grey is the run's. */
function run(text: string, style: string | null = null): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  const properties = style === null ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`;
  return `<w:r>${properties}${lines.join('<w:br/>')}</w:r>`;
}

/** Characters that XML 1.0 has no way to write are left out. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

function xmlText(text: string): string {
  return text
    .replaceAll(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function stylesXml(language: Language): string {
  const code = { pl: 'pl-PL', en: 'en-GB' }[language];
  const style = (id: string, name: string, paragraphProperties: string, runProperties: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:pPr>${paragraphProperties}</w:pPr><w:rPr>${runProperties}</w:rPr></w:style>`;
  const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${code}"/></w:rPr></w:rPrDefault></w:docDefaults>`,
    style('Normal', 'Normal', spacing(0, 80), ''),
    style('Title', 'Title', spacing(0, 120), '<w:b/><w:sz w:val="44"/>'),
    style(
      'Heading1',
      'heading 1',
      `<w:keepNext/>${spacing(320, 80)}<w:outlineLvl w:val="0"/>`,
      '<w:b/><w:sz w:val="30"/>',
    ),
    style(
      'Heading2',
      'heading 2',
      `<w:keepNext/>${spacing(200, 20)}<w:outlineLvl w:val="1"/>`,
      '<w:b/><w:sz w:val="23"/>',
    ),
    style('Hint', 'Hint', `<w:keepNext/>${spacing(0, 80)}`, '<w:color w:val="5B626D"/><w:sz w:val="19"/>'),
    '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="5B626D"/></w:rPr></w:style>',
    style('Head', 'Table head', spacing(0, 40), '<w:b/><w:sz w:val="19"/>'),
    style('End', 'End', spacing(0, 0), '<w:sz w:val="8"/>'),
  ].join('');
}
