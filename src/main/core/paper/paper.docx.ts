import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { DocxBlock } from '../office/docx.write.ts';
import { walkXml } from '../tables/tables.xml.ts';

type Kind = Extract<DocxBlock, { readonly text: string; readonly kind: string }>['kind'];
type Plain = Exclude<Kind, 'field'>;

/** What is a paragraph of its own, and how it looks in Word. */
const KINDS: Readonly<Record<string, Plain>> = {
  h1: 'title',
  h2: 'heading',
  h3: 'question',
  p: 'text',
  li: 'text',
  dt: 'hint',
  dd: 'text',
};
/** Drawings of what stands beside them in words. */
const DRAWING = 'figure';
/** Classes of paragraphs that explain rather than say. */
const QUIET = /\b(about|muted|kind)\b/;

interface Table {
  head: string[];
  readonly rows: string[][];
  row: string[] | null;
  isHead: boolean;
}

/** Gathers paragraphs and tables in the order in which they come; what stands in a cell is its text, a paragraph a line. */
class Gathering {
  readonly blocks: DocxBlock[] = [];
  /** How deep within drawings. */
  #drawing = 0;
  #kind: Plain = 'text';
  #text = '';
  #table: Table | null = null;
  #lines: string[] | null = null;

  open(name: string, className: string): void {
    if (name === DRAWING) this.#drawing += 1;
    if (this.#drawing > 0) return;
    if (name === 'table') this.#table = { head: [], rows: [], row: null, isHead: false };
    else if (name === 'thead' && this.#table !== null) this.#table.isHead = true;
    else if (name === 'tr' && this.#table !== null) this.#table.row = [];
    else if (name === 'td' || name === 'th') this.#lines = [];
    // A number and its entry stand in columns on paper; here a space is between them.
    if (name === 'a' && /\S$/.test(this.#text)) this.#text += ' ';
    if (!(name in KINDS) && name !== 'div') return;
    this.#end();
    this.#kind = QUIET.test(className) ? 'hint' : (KINDS[name] ?? 'text');
    if (name === 'li') this.#text = '• ';
  }

  add(text: string): void {
    if (this.#drawing === 0) this.#text += text;
  }

  close(name: string): void {
    if (name === DRAWING) this.#drawing -= 1;
    if (this.#drawing > 0 || name === DRAWING) return;
    if (name in KINDS || name === 'div') this.#end();
    const table = this.#table;
    if (table === null) return;
    if (name === 'td' || name === 'th') {
      this.#end();
      table.row?.push((this.#lines ?? []).join('\n'));
      this.#lines = null;
    } else if (name === 'tr' && table.row !== null) {
      if (table.isHead) table.head = table.row;
      else table.rows.push(table.row);
      table.row = null;
    } else if (name === 'thead') table.isHead = false;
    else if (name === 'table') {
      this.blocks.push({ kind: 'table', head: table.head, rows: table.rows });
      this.#table = null;
    }
  }

  /** Empty cells behind one that spans several columns. */
  pad(count: number): void {
    for (let cell = 0; cell < count; cell += 1) this.#table?.row?.push('');
  }

  #end(): void {
    const text = this.#text.trim();
    this.#text = '';
    if (text === '' || text === '•') return;
    if (this.#lines !== null) this.#lines.push(text);
    else this.blocks.push({ kind: this.#kind, text });
    this.#kind = 'text';
  }
}

/**
 * What a paper says, as pieces of a Word document: headings, paragraphs, lists and tables, in the paper's order. One description so makes
 * the PDF and the DOCX. A cell that spans columns of the paper leaves the others of its row empty; pictures stay behind.
 * @throws Error when the paper is no well-formed tree, which would be a fault of the paper.
 */
export function docxBlocks(paper: ReactNode): DocxBlock[] {
  const gathering = new Gathering();
  const span: number[] = [];
  const end = walkXml(new TextEncoder().encode(`<div>${renderToStaticMarkup(paper)}</div>`), {
    open: (name, attribute) => {
      if (name === 'td' || name === 'th') span.push(Number(attribute('colSpan') ?? attribute('colspan') ?? 1));
      gathering.open(name, attribute('class') ?? '');
    },
    text: (text) => gathering.add(text),
    close: (name) => {
      gathering.close(name);
      if (name === 'td' || name === 'th') gathering.pad((span.pop() ?? 1) - 1);
      return undefined;
    },
  });
  if (end !== 'finished') throw new Error(`The paper could not be read: ${end}`);
  return gathering.blocks;
}
