import type { PlanColumn } from './imports.aliases.ts';
import type { DateReading } from './imports.dates.ts';
import type { PlanField } from './imports.headers.ts';
import { remember } from './imports.memory.ts';
import type { StatusKey } from './imports.names.ts';
import type { PlanIssue, PlanRow } from './imports.plan.types.ts';
import { readTime, readTimeText } from './imports.times.ts';
import { type Cell, cellText } from './imports.types.ts';
import {
  appendHashtags,
  readAmount,
  readApproval,
  readContentGroup,
  readFormat,
  readHashtags,
  readNetworks,
  readStatus,
} from './imports.values.ts';

/** What all rows of a sheet share. */
export interface RowContext {
  readonly sheet: string;
  readonly byField: ReadonlyMap<PlanField, PlanColumn>;
  /** Columns whose values go to the notes. */
  readonly unmapped: readonly PlanColumn[];
  readonly readers: ValueReaders;
}

export interface RowSource extends RowContext {
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
  readonly date: DateReading;
}

type ValueReaders = ReturnType<typeof rememberedReaders>;

/** The same few channels, formats and statuses stand in thousands of rows: each text is read once. */
function rememberedReaders() {
  return {
    networks: remember(readNetworks),
    format: remember(readFormat),
    status: remember(readStatus),
    approval: remember(readApproval),
    contentGroup: remember(readContentGroup),
    hashtags: remember(readHashtags),
    timeText: remember(readTimeText),
  };
}

/** Makes the context of a sheet's rows from its columns. */
export function rowContext(sheet: string, columns: readonly PlanColumn[]): RowContext {
  const byField = new Map<PlanField, PlanColumn>();
  for (const column of columns)
    if (column.field !== null && !byField.has(column.field)) byField.set(column.field, column);
  const unmapped = columns.filter((column) => column.field === null || byField.get(column.field) !== column);
  return { sheet, byField, unmapped, readers: rememberedReaders() };
}

const TITLE_LENGTH = 80;
const SHOWN_LENGTH = 80;

/** A cell's text in a message, cut to a length that fits there. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH - 1)}…` : line;
}

/** Collects what is odd about a row, and the values that go to the notes because no field can hold them. */
class RowLog {
  readonly issues: PlanIssue[] = [];
  readonly notes: string[] = [];
  private readonly source: RowSource;

  constructor(source: RowSource) {
    this.source = source;
  }

  cell(field: PlanField): Cell {
    const column = this.source.byField.get(field);
    return column === undefined ? null : (this.source.cells[column.index] ?? null);
  }

  text(field: PlanField): string {
    const cell = this.cell(field);
    return typeof cell === 'object' && cell?.type === 'error' ? '' : cellText(cell);
  }

  add(severity: PlanIssue['severity'], code: string, field: PlanField | null, cell = ''): void {
    const params = { row: this.source.rowNumber, sheet: this.source.sheet, cell: shown(cell) };
    this.issues.push({ severity, code, params, field });
  }

  /** Keeps a value that was not understood, under its column's header. */
  keep(field: PlanField, value: string): void {
    this.notes.push(`${this.source.byField.get(field)?.header ?? field}: ${value}`);
  }
}

/** Makes one post of one row; never throws, all that is odd is in `issues`. */
export function readPlanRow(source: RowSource): PlanRow {
  const log = new RowLog(source);
  reportErrorCells(source, log);
  const { date, time } = readWhen(source, log);
  const networks = readNetworksOf(source, log);
  const format = readFormatOf(source, log) ?? networks.format;
  const status = readStatusOf(source, log);
  const hashtags = source.readers.hashtags(log.text('hashtags'));
  const text = log.text('text');
  const pillar = log.text('pillar');
  const budget = readBudget(log);
  const published = log.text('published');
  const title = log.text('title') || firstLine(text);
  if (title === '') log.add('warning', 'title-missing', 'title');
  return {
    sheet: source.sheet,
    rowNumber: source.rowNumber,
    title,
    text: appendHashtags(text, hashtags),
    date,
    time,
    networks: networks.networks,
    allNetworks: networks.all,
    format,
    status,
    contentGroup: source.readers.contentGroup(pillar),
    hashtags,
    link: log.text('link'),
    postLink: log.text('postLink') || (isAddress(published) ? published : ''),
    owner: log.text('owner'),
    visual: log.text('visual'),
    notes: joinNotes(source, log),
    pillar,
    goal: log.text('goal'),
    budget,
    altText: log.text('altText'),
    firstComment: log.text('firstComment'),
    callToAction: log.text('callToAction'),
    externalId: log.text('externalId'),
    issues: log.issues,
  };
}

function reportErrorCells(source: RowSource, log: RowLog): void {
  if (!source.cells.some((cell) => typeof cell === 'object' && cell?.type === 'error')) return;
  for (const column of [...source.byField.values(), ...source.unmapped]) {
    const cell = source.cells[column.index];
    if (typeof cell === 'object' && cell?.type === 'error' && column.field !== 'date' && column.field !== 'time') {
      log.add('warning', 'formula-error', column.field, `${column.header}: ${cell.value}`);
    }
  }
}

function readWhen(source: RowSource, log: RowLog): { date: string | null; time: string | null } {
  const { date, problem, remark } = source.date;
  const dateText = cellText(log.cell('date'));
  if (problem === 'time-impossible') log.add('error', 'time-impossible', 'date', dateText);
  else if (problem !== null) log.add('error', `date-${problem}`, 'date', dateText);
  if (remark !== null) log.add('warning', `date-${remark}`, 'date', dateText);
  const cell = log.cell('time');
  const reading = typeof cell === 'string' ? source.readers.timeText(cell) : readTime(cell);
  if ('time' in reading) return { date, time: reading.time };
  if (reading.problem === 'impossible') log.add('error', 'time-impossible', 'time', cellText(cell));
  if (reading.problem === 'unreadable') {
    log.add('warning', 'time-unreadable', 'time', cellText(cell));
    log.keep('time', cellText(cell));
  }
  return { date, time: source.date.time };
}

function readNetworksOf({ readers }: RowSource, log: RowLog) {
  const text = log.text('network');
  const reading = readers.networks(text);
  if (reading.unknown.length > 0) {
    log.add('warning', 'network-unknown', 'network', reading.unknown.join(', '));
    log.keep('network', text);
  }
  return reading;
}

function readFormatOf({ readers }: RowSource, log: RowLog): string | null {
  const text = log.text('format');
  if (text === '') return null;
  const format = readers.format(text);
  if (format === null) {
    log.add('warning', 'format-unknown', 'format', text);
    log.keep('format', text);
  }
  return format;
}

/** A published mark wins, then the client's request for changes, then a consent over an unfinished status, then the status itself. */
function readStatusOf(source: RowSource, log: RowLog): StatusKey | null {
  const statusText = log.text('status');
  const status = statusText === '' ? null : source.readers.status(statusText);
  if (statusText !== '' && status === null) {
    log.add('warning', 'status-unknown', 'status', statusText);
    log.keep('status', statusText);
  }
  const published = readPublished(source, log);
  const approval = readApprovalOf(source, log);
  const isUnfinished = status === null || status === 'idea' || status === 'draft' || status === 'review';
  if (published || status === 'published') return 'published';
  if (status === 'cancelled' || status === 'missed') return status;
  if (approval === 'changes') return 'changes';
  if (approval === 'yes' && isUnfinished) return 'approved';
  if (approval === 'no' && status === null) return 'review';
  return status;
}

function readPublished({ readers }: RowSource, log: RowLog): boolean {
  const text = log.text('published');
  if (text === '') return false;
  if (isAddress(text)) return true;
  const answer = readers.approval(text);
  if (answer === null || answer === 'changes') log.keep('published', text);
  return answer === 'yes';
}

function readApprovalOf({ readers }: RowSource, log: RowLog): 'yes' | 'no' | 'changes' | null {
  const text = log.text('approval');
  if (text === '') return null;
  const approval = readers.approval(text);
  if (approval === null) {
    log.add('warning', 'approval-unknown', 'approval', text);
    log.keep('approval', text);
  }
  return approval;
}

function readBudget(log: RowLog): number | null {
  const cell = log.cell('budget');
  if (typeof cell === 'number') return cell;
  const text = log.text('budget');
  if (text === '') return null;
  const amount = readAmount(text);
  if (amount === null) {
    // A dash says "none", and loses nothing.
    if (/^[-–—]+$/.test(text)) return null;
    log.add('warning', 'budget-unreadable', 'budget', text);
    log.keep('budget', text);
  }
  return amount;
}

function joinNotes(source: RowSource, log: RowLog): string {
  const unmapped = source.unmapped.flatMap((column) => {
    const value = cellText(source.cells[column.index]);
    if (value === '') return [];
    return [column.header === '' ? value : `${column.header}: ${value}`];
  });
  return [log.text('notes'), ...log.notes, ...unmapped].filter((note) => note !== '').join('\n');
}

/** The first line of a text that has no title of its own, cut between words. */
function firstLine(text: string): string {
  const line = (text.split('\n').find((candidate) => candidate.trim() !== '') ?? '').trim();
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH);
  const space = cut.lastIndexOf(' ');
  return `${(space > TITLE_LENGTH / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
