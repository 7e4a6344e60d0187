import { describe, expect, it } from 'vitest';
import { docxBlocks } from './paper.docx.ts';

describe('a paper as pieces of a Word document', () => {
  it('keeps headings, paragraphs and lists in order, with marks within a sentence', () => {
    expect(
      docxBlocks(
        <main>
          <h1>Plan</h1>
          <h2>1. Cele</h2>
          <p className="about">Po co</p>
          <p>
            Tak, <b>ważne</b> słowo & znak &lt;
          </p>
          <ul>
            <li>pierwsze</li>
            <li>drugie</li>
          </ul>
          <dl>
            <dt>Okres</dt>
            <dd>maj</dd>
          </dl>
        </main>,
      ),
    ).toEqual([
      { kind: 'title', text: 'Plan' },
      { kind: 'heading', text: '1. Cele' },
      { kind: 'hint', text: 'Po co' },
      { kind: 'text', text: 'Tak, ważne słowo & znak <' },
      { kind: 'text', text: '• pierwsze' },
      { kind: 'text', text: '• drugie' },
      { kind: 'hint', text: 'Okres' },
      { kind: 'text', text: 'maj' },
    ]);
  });

  it('keeps a table with its heads, a paragraph a line, and room for a cell that spans', () => {
    expect(
      docxBlocks(
        <table>
          <thead>
            <tr>
              <th>Cel</th>
              <th>Miara</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>
                <p>Zamówienia</p>
                <p>do maja</p>
              </td>
              <td>sztuki</td>
            </tr>
          </tbody>
          <tfoot>
            <tr>
              <th colSpan={2}>Razem</th>
            </tr>
          </tfoot>
        </table>,
      ),
    ).toEqual([
      {
        kind: 'table',
        head: ['Cel', 'Miara'],
        rows: [
          ['Zamówienia\ndo maja', 'sztuki'],
          ['Razem', ''],
        ],
      },
    ]);
  });

  it('keeps the lines of a text, and leaves pictures and empty pieces behind', () => {
    expect(
      docxBlocks(
        <div>
          <img src="a" alt="Logo" />
          <p> </p>
          <p>{'jeden\ndwa 🌷'}</p>
          <figure>
            <p>Wykres</p>
            <i>sty</i>
          </figure>
        </div>,
      ),
    ).toEqual([{ kind: 'text', text: 'jeden\ndwa 🌷' }]);
  });
});
