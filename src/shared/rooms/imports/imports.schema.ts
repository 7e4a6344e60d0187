import { z } from 'zod';
import { DateText, Id, Language } from '../rows.schema.ts';
import { PLAN_FIELDS } from './imports.headers.ts';

const Params = z.record(z.string(), z.union([z.string(), z.number()]));

/** What a column can mean; the names are under `imports.fields`. */
export const ImportField = z.enum(PLAN_FIELDS);
export type ImportField = z.infer<typeof ImportField>;

/** Something about one row: a code under `imports.issues` with its gaps. A row with an `error` is left out. */
export const ImportIssue = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  params: Params,
  field: ImportField.nullable(),
});
export type ImportIssue = z.infer<typeof ImportIssue>;

/** How one column of the file is read; `field` null is a column that goes to the notes, or nowhere when it is empty. */
export const ImportColumn = z.object({
  /** From 0, as in the corrections. */
  index: z.int(),
  header: z.string(),
  field: ImportField.nullable(),
  /** 0 to 1: 1 is certain or chosen by the person, below 0.7 a guess by a word inside the header. */
  confidence: z.number(),
  /** The first value that stands in it, cut short; empty when there is none. */
  sample: z.string(),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

export const ImportSheet = z.object({
  /** Position in the file, from 0: the key of its corrections. */
  index: z.int(),
  name: z.string(),
  /** Why it was left out (a key under `imports.skippedSheets`), or null. */
  skipped: z.enum(['empty', 'hidden', 'no-header', 'excluded']).nullable(),
  /** The header's row as the spreadsheet numbers it; null when the sheet was left out. */
  headerRow: z.int().nullable(),
  /** The first rows in short, among which the person may point out the header. */
  firstRows: z.array(z.object({ row: z.int(), text: z.string() })),
  columns: z.array(ImportColumn),
});
export type ImportSheet = z.infer<typeof ImportSheet>;

/** `create`: a new post · `update`: a post that is there changes · `skip`: it is there already · `error`: it cannot be made. */
export const ImportOutcomeKind = z.enum(['create', 'update', 'skip', 'error']);

export const ImportRow = z.object({
  sheet: z.string(),
  /** As the spreadsheet numbers it, from 1. */
  row: z.int(),
  title: z.string(),
  /** The start of the text. */
  excerpt: z.string(),
  date: DateText.nullable(),
  time: z.string().nullable(),
  /** Networks of the channels that the post will have, in order. */
  networks: z.array(z.string()),
  status: z.string(),
  outcome: ImportOutcomeKind,
  issues: z.array(ImportIssue),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** A row of which no post is made; `code` is a key under `imports.skipped`. */
export const ImportSkip = z.object({
  sheet: z.string(),
  row: z.int(),
  code: z.string(),
  /** The row in short, so that a person can judge. */
  text: z.string(),
});
export type ImportSkip = z.infer<typeof ImportSkip>;

/** Something only the person knows. `date-order`: answered by `dayFirst` for all sheets at once. */
export const ImportQuestion = z.object({
  code: z.enum(['date-order']),
  params: Params,
  options: z.array(z.enum(['day-first', 'month-first'])),
  /** What the reading below was made with. */
  chosen: z.enum(['day-first', 'month-first']),
});
export type ImportQuestion = z.infer<typeof ImportQuestion>;

/** What an import would do, or did. `rows` and `skipped` are cut to `rowsShown`, rows with issues first; the counts are of all. */
export const ImportAnswer = z.object({
  file: z.object({
    name: z.string(),
    kind: z.enum(['csv', 'xlsx']),
    /** Null for XLSX, which has no text encoding of its own. */
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
  }),
  /** Remarks on the whole file: keys under `imports.notices`. */
  notices: z.array(z.object({ code: z.string(), params: Params })),
  sheets: z.array(ImportSheet),
  questions: z.array(ImportQuestion),
  rows: z.array(ImportRow),
  skipped: z.array(ImportSkip),
  counts: z.object({
    /** Rows that speak of a post, whatever becomes of them. */
    read: z.int(),
    create: z.int(),
    update: z.int(),
    errors: z.int(),
    warnings: z.int(),
    /** Of those created: posts without a date. */
    backlog: z.int(),
    alreadyThere: z.int(),
    /** All rows under `skipped`. */
    skipped: z.int(),
  }),
  /** First and last day of the posts created, both within; null when none has a date. */
  period: z.object({ from: DateText, to: DateText }).nullable(),
  /** The name of the client that is created, or null. */
  newClient: z.string().nullable(),
  /** Networks of the channels that are created. */
  newChannels: z.array(z.string()),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;

export const ImportPreview = ImportAnswer;
export type ImportPreview = ImportAnswer;

/** After the commit: the same facts, and whose they are; null when nothing was created for a client that does not exist. */
export const ImportOutcome = ImportAnswer.extend({ clientId: Id.nullable() });
export type ImportOutcome = z.infer<typeof ImportOutcome>;

/** Corrections of how one sheet is read. */
export const ImportCorrection = z.strictObject({
  exclude: z.boolean().optional(),
  /** As the spreadsheet numbers it. */
  headerRow: z.int().min(1).optional(),
  /** Column index → field; null sends the column to the notes. */
  columns: z.record(z.string().regex(/^\d+$/), ImportField.nullable()).optional(),
});
export type ImportCorrection = z.infer<typeof ImportCorrection>;

export const ImportInput = z.strictObject({
  uploadId: Id,
  /** One of the two; a name that no client has is created. A dry run may leave both out. */
  clientId: Id.optional(),
  clientName: z.string().trim().min(1).max(200).optional(),
  /** How `01/02/2026` is read where the file itself does not decide. */
  dayFirst: z.boolean().optional(),
  /** Sheet index → corrections. */
  sheets: z.record(z.string().regex(/^\d+$/), ImportCorrection).optional(),
  /** Whose habits decide a doubtful date until the question is answered; the app's language when left out. */
  language: Language.optional(),
  /** At most so many `rows`, and so many `skipped`, in the answer. */
  rowsShown: z.int().min(0).max(1_000_000).default(2_000),
});
export type ImportInput = z.infer<typeof ImportInput>;
