import papaparse from 'papaparse';
import { guard } from './tables.formulas.ts';

export interface CsvWriteOptions {
  readonly delimiter: ',' | ';' | '\t';
  /** `utf-8-bom` opens rightly in Polish Excel; `utf-16le-bom` is what its "Unicode text" uses. */
  readonly encoding: 'utf-8-bom' | 'utf-8' | 'utf-16le-bom';
}

/**
 * Writes rows as CSV: CRLF between rows, \n inside cells, cells that a spreadsheet would run as a formula defused.
 * Numbers are written plainly with a dot. Reading the bytes back gives the same texts, with \n for every line end.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[], options: CsvWriteOptions): Uint8Array {
  const cells = rows.map((row) =>
    row.map((cell) => {
      if (cell === null) return '';
      return typeof cell === 'number' ? String(cell) : guard(cell.replace(/\r\n?/g, '\n'));
    }),
  );
  const text = papaparse.unparse(cells, { delimiter: options.delimiter, newline: '\r\n' });
  switch (options.encoding) {
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le-bom':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
  }
}
