import { fold } from '../../text/fold.ts';
import { HEADER_ALIASES, PLAN_FIELDS, type PlanField, VAGUE_HEADERS } from './imports.headers.ts';
import { type Cell, cellText } from './imports.types.ts';

const VAGUE_WEIGHT = 0.85;

interface Alias {
  readonly field: PlanField;
  readonly words: string;
}

const ALIASES: readonly Alias[] = PLAN_FIELDS.flatMap((field) =>
  HEADER_ALIASES[field].map((alias) => ({ field, words: foldHeader(alias) })),
);

/** One column as it was understood; `field` is `null` for a column that nothing is known about. */
export interface PlanColumn {
  readonly index: number;
  readonly header: string;
  readonly field: PlanField | null;
  /** 0 to 1: 1 is an exact alias, below 0.7 a guess by a word inside. */
  readonly confidence: number;
}

/** A header's comparable words: folded, brackets and punctuation dropped, single spaces. */
export function foldHeader(header: string): string {
  return words(header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')) || words(header);
}

function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Every field that a header may mean with how sure that is, best first. */
export function scoreHeader(header: string): readonly { field: PlanField; confidence: number }[] {
  const bare = foldHeader(header);
  if (bare === '' || bare.length > 60) return [];
  const whole = words(header);
  const best = new Map<PlanField, number>();
  for (const alias of ALIASES) {
    const confidence = scoreAlias(bare, whole, alias.words) * (VAGUE_HEADERS.has(alias.words) ? VAGUE_WEIGHT : 1);
    if (confidence > (best.get(alias.field) ?? 0)) best.set(alias.field, confidence);
  }
  return [...best].map(([field, confidence]) => ({ field, confidence })).sort((a, b) => b.confidence - a.confidence);
}

function scoreAlias(bare: string, whole: string, alias: string): number {
  if (whole === alias) return 1;
  if (bare === alias) return 0.95;
  // A longer alias explains more of the header: "link do grafiki" beats "link".
  const share = alias.length / bare.length;
  if (bare.startsWith(`${alias} `)) return 0.7 + 0.2 * share;
  if (alias.length >= 4 && ` ${bare} `.includes(` ${alias} `)) return 0.4 + 0.3 * share;
  return 0;
}

/** Below this a word merely occurs in a long header ("TikTok disable comment"): the column goes to the notes instead. */
const LEAST_CONFIDENCE = 0.55;

/** Gives each column the field that fits best, each field to one column; equal claims go to the left. */
export function mapColumns(headers: readonly Cell[]): PlanColumn[] {
  const texts = headers.map((cell) => cellText(cell).trim());
  const claims = texts.flatMap((header, index) => scoreHeader(header).map((score) => ({ index, ...score })));
  claims.sort((a, b) => b.confidence - a.confidence || a.index - b.index);
  const byColumn = new Map<number, { field: PlanField; confidence: number }>();
  const taken = new Set<PlanField>();
  for (const { index, field, confidence } of claims) {
    if (confidence < LEAST_CONFIDENCE || byColumn.has(index) || taken.has(field)) continue;
    byColumn.set(index, { field, confidence });
    taken.add(field);
  }
  return texts.map((header, index) => {
    const claim = byColumn.get(index);
    return { index, header, field: claim?.field ?? null, confidence: claim?.confidence ?? 0 };
  });
}

/** Without one of these a row of words is no header of a plan. */
const ESSENTIAL: readonly PlanField[] = ['date', 'text', 'title', 'network'];
const ROWS_SEARCHED = 15;

/**
 * Finds the header among the first rows (titles, the client's name and week rows may stand above it): the row whose cells are best
 * known as headers. At least two fields must be recognised, one of them a date, text, title or network. `null` when there is none.
 */
export function findHeaderRow(rows: readonly (readonly Cell[])[]): { row: number; columns: PlanColumn[] } | null {
  let best: { row: number; columns: PlanColumn[]; score: number } | null = null;
  for (const [row, cells] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const columns = mapColumns(cells.map((cell) => (typeof cell === 'string' ? cell : null)));
    const known = columns.filter((column) => column.field !== null && column.confidence >= 0.6);
    if (known.length < 2 || !known.some((column) => column.field && ESSENTIAL.includes(column.field))) continue;
    const score = known.reduce((sum, column) => sum + column.confidence, 0);
    if (best === null || score > best.score) best = { row, columns, score };
  }
  return best && { row: best.row, columns: best.columns };
}
