/** A media plan read out of a table: a file of a spreadsheet or what was pasted from one. Values in, values out; nothing throws. */
import { minorDigits, parseMoney } from '../../money/money.ts';
import { fold } from '../../text/fold.ts';
import { parseWhole } from '../../text/whole-number.ts';
import { readDateColumn } from '../imports/imports.dates.ts';
import { type Cell, cellText, type TableSheet } from '../imports/imports.types.ts';
import { MEDIA_COLUMNS, MEDIA_HEADERS, type MediaColumn, MODEL_NAMES } from './budget.columns.ts';
import { BUDGET_LIMITS, COST_MODELS, type CostModel, type Outcome, type PlacementCreate } from './budget.schema.ts';

/** What is wrong with a row; with an `error` it is left out. Words are `budget.import.problems.<code>`. */
export interface RowProblem {
  readonly code:
    | 'date'
    | 'order'
    | 'too-long'
    | 'price'
    | 'count'
    | 'rate'
    | 'currency'
    | 'text-too-long'
    | 'channel-unknown'
    | 'model-unknown'
    | 'no-dates';
  readonly severity: 'error' | 'warning';
  readonly column: MediaColumn;
  readonly value: string;
}

export interface ReadRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly placement: Omit<PlacementCreate, 'planId'>;
  readonly problems: readonly RowProblem[];
}

export interface MediaReading {
  /** Columns that were known, in the table's order; what was not known, by its head. */
  readonly columns: readonly MediaColumn[];
  readonly unknown: readonly string[];
  readonly rows: readonly ReadRow[];
}

export interface ReadingContext {
  readonly language: 'pl' | 'en';
  readonly currency: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly channels: readonly { readonly id: string; readonly network: string; readonly handle: string }[];
  /** How the networks are called, in any language, by key. */
  readonly networkNames: Readonly<Record<string, readonly string[]>>;
}

const plain = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const COLUMN_BY_HEAD: ReadonlyMap<string, MediaColumn> = new Map(
  MEDIA_COLUMNS.flatMap((column) =>
    [...MEDIA_HEADERS[column].pl, ...MEDIA_HEADERS[column].en].map((head): [string, MediaColumn] => [
      plain(head),
      column,
    ]),
  ),
);
const MODEL_BY_NAME: ReadonlyMap<string, CostModel> = new Map(
  COST_MODELS.flatMap((model) =>
    [...MODEL_NAMES[model].pl, ...MODEL_NAMES[model].en].map((name): [string, CostModel] => [plain(name), model]),
  ),
);

/** A head without its unit: "Cena (zł)" is "Cena". */
const columnOf = (head: string): MediaColumn | undefined =>
  COLUMN_BY_HEAD.get(plain(head)) ?? COLUMN_BY_HEAD.get(plain(head.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '')));

interface Head {
  readonly index: number;
  readonly at: ReadonlyMap<MediaColumn, number>;
  readonly unknown: readonly string[];
}

/** How far down a head may stand below titles. */
const HEAD_WITHIN = 15;

function findHead(sheet: TableSheet): Head | null {
  for (const [index, row] of sheet.rows.slice(0, HEAD_WITHIN).entries()) {
    const at = new Map<MediaColumn, number>();
    const unknown: string[] = [];
    for (const [place, cell] of row.entries()) {
      const head = cellText(cell);
      const column = columnOf(head);
      if (column !== undefined && !at.has(column)) at.set(column, place);
      else if (head !== '') unknown.push(head);
    }
    const hasMoney = at.has('price') || at.has('cost');
    if (at.size >= 2 && (hasMoney || at.has('name'))) return { index, at, unknown };
  }
  return null;
}

/** Reads the first sheet that has a media plan's head; null where none has. */
export function readMediaPlan(sheets: readonly TableSheet[], context: ReadingContext): MediaReading | null {
  for (const sheet of sheets) {
    const head = findHead(sheet);
    if (head !== null) return readSheet(sheet, head, context);
  }
  return null;
}

function readSheet(sheet: TableSheet, { index, at, unknown }: Head, context: ReadingContext): MediaReading {
  const body = sheet.rows.slice(index + 1);
  const cell = (row: readonly Cell[], column: MediaColumn): Cell => row[at.get(column) ?? -1] ?? null;
  const dateContext = { language: context.language, period: { from: context.startsOn, to: context.endsOn } };
  const dates = (column: MediaColumn) =>
    readDateColumn(
      body.map((row) => cell(row, column)),
      dateContext,
    ).values;
  const [starts, ends, rateDates] = [dates('startsOn'), dates('endsOn'), dates('rateDate')];
  const rows = body.flatMap((row, at): ReadRow[] => {
    const read = new RowReader((column) => cell(row, column), context);
    // A row of sums has money and no name, place or day.
    const says = (['name', 'channel', 'format', 'audience', 'startsOn'] as const).some(
      (column) => cellText(cell(row, column)) !== '',
    );
    if (!says || isTotal(cellText(cell(row, 'name')))) return [];
    return [
      {
        row: sheet.rowNumbers[index + 1 + at] ?? at + 1,
        placement: read.placement(starts[at], ends[at], rateDates[at]?.date ?? null),
        problems: read.problems,
      },
    ];
  });
  return { columns: [...at.keys()], unknown, rows };
}

const isTotal = (name: string): boolean => /^(razem|suma|total|sum|ogolem)\b/.test(plain(name));

type ReadDate = { readonly date: string | null; readonly problem: string | null } | undefined;

/** Reads the cells of one row and gathers what is wrong with them. */
class RowReader {
  readonly problems: RowProblem[] = [];
  readonly #cell: (column: MediaColumn) => Cell;
  readonly #context: ReadingContext;

  constructor(cell: (column: MediaColumn) => Cell, context: ReadingContext) {
    this.#cell = cell;
    this.#context = context;
  }

  #text(column: MediaColumn): string {
    return cellText(this.#cell(column)).trim();
  }

  #note(code: RowProblem['code'], column: MediaColumn, severity: RowProblem['severity'] = 'error'): null {
    this.problems.push({ code, column, severity, value: this.#text(column) });
    return null;
  }

  placement(start: ReadDate, end: ReadDate, rateDate: string | null): ReadRow['placement'] {
    const currency = this.#currency();
    const { model, price, quantity } = this.#price(currency);
    const { startsOn, endsOn } = this.#days(start, end);
    return {
      name: this.#line('name', 200),
      channelId: this.#channel(),
      format: this.#line('format', 200),
      audience: this.#line('audience', 5_000),
      startsOn,
      endsOn,
      model,
      currency,
      price,
      quantity,
      rate: this.#rate(currency, rateDate),
      forecast: this.#outcome('forecast'),
      spent: this.#money('spent', currency),
      actual: this.#outcome('actual'),
    };
  }

  #line(column: MediaColumn, limit: number): string {
    const text = this.#text(column);
    if (text.length > limit) this.#note('text-too-long', column);
    return text.slice(0, limit);
  }

  #currency(): string {
    const text = this.#text('currency').toUpperCase();
    if (text === '') return this.#context.currency;
    if (/^[A-Z]{3}$/.test(text)) return text;
    this.#note('currency', 'currency');
    return this.#context.currency;
  }

  #money(column: MediaColumn, currency: string): number | null {
    const cell = this.#cell(column);
    if (cell === null || cellText(cell).trim() === '') return null;
    // A number of a spreadsheet is exact to the minor unit; a text is read as people type it.
    const minor =
      typeof cell === 'number'
        ? Math.round(cell * 10 ** minorDigits(currency))
        : parseMoney(cellText(cell), currency)?.minor;
    if (minor === undefined || minor < 0 || minor > BUDGET_LIMITS.amount) return this.#note('price', column);
    return minor;
  }

  #count(column: MediaColumn): number | null {
    const cell = this.#cell(column);
    const value = typeof cell === 'number' && Number.isInteger(cell) ? String(cell) : cellText(cell);
    const count = parseWhole(value, 0, BUDGET_LIMITS.count);
    return count === undefined ? this.#note('count', column) : count;
  }

  /** A table that has only a total is a flat price. */
  #price(currency: string): { model: CostModel; price: number; quantity: number } {
    const name = this.#text('model');
    const known = MODEL_BY_NAME.get(plain(name));
    if (name !== '' && known === undefined) this.#note('model-unknown', 'model', 'warning');
    const price = this.#money('price', currency);
    const quantity = this.#count('quantity');
    const cost = this.#money('cost', currency);
    const model = known ?? 'flat';
    if (price === null) return { model: 'flat', price: cost ?? 0, quantity: 0 };
    return { model, price, quantity: model === 'flat' ? 0 : (quantity ?? 0) };
  }

  #days(start: ReadDate, end: ReadDate): { startsOn: string; endsOn: string } {
    if (start?.problem) this.#note('date', 'startsOn');
    if (end?.problem) this.#note('date', 'endsOn');
    const { startsOn: first, endsOn: last } = this.#context;
    if (!start?.date && !end?.date && !start?.problem && !end?.problem) {
      this.#note('no-dates', 'startsOn', 'warning');
      return { startsOn: first, endsOn: last };
    }
    const startsOn = start?.date ?? end?.date ?? first;
    const endsOn = end?.date ?? start?.date ?? last;
    if (startsOn > endsOn) this.#note('order', 'endsOn');
    return { startsOn, endsOn };
  }

  /** By the profile's name, or by a network of which the client has one channel. */
  #channel(): string | null {
    const text = plain(this.#text('channel'));
    if (text === '') return null;
    const { channels, networkNames } = this.#context;
    const namesOf = (network: string) => [network, ...(networkNames[network] ?? [])].map(plain);
    const byHandle = channels.filter(({ network, handle }) => {
      const own = plain(handle);
      return own !== '' && (text === own || namesOf(network).some((name) => text === `${name} ${own}`));
    });
    const byNetwork = channels.filter(({ network }) => namesOf(network).includes(text));
    const found = byHandle.length > 0 ? byHandle : byNetwork;
    if (found.length === 1) return found[0]?.id ?? null;
    return this.#note('channel-unknown', 'channel', 'warning');
  }

  #rate(currency: string, date: string | null): { rate: string; date: string } | null {
    if (currency === this.#context.currency) return null;
    const text = this.#text('rate').replaceAll(/\s/gu, '').replace(',', '.');
    if (text === '') return null;
    if (!/^\d{1,9}(\.\d{1,8})?$/.test(text) || Number(text) === 0) return this.#note('rate', 'rate');
    return { rate: text, date: date ?? this.#context.startsOn };
  }

  #outcome(kind: 'forecast' | 'actual'): Outcome {
    return {
      reach: this.#count(`${kind}Reach`),
      clicks: this.#count(`${kind}Clicks`),
      leads: this.#count(`${kind}Leads`),
      sales: this.#count(`${kind}Sales`),
    };
  }
}
