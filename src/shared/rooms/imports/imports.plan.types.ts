import type { PlanColumn } from './imports.aliases.ts';
import type { DateOrder } from './imports.dates.ts';
import type { PlanField } from './imports.headers.ts';
import type { StatusKey } from './imports.names.ts';

/** A correction by the person to how one sheet is read. */
export interface SheetMapping {
  /** Leave the sheet out. */
  readonly exclude?: boolean;
  /** The header's row number as the spreadsheet shows it. */
  readonly headerRow?: number;
  /** Field by column index (from 0); `null` means "no field: keep it in the notes". Columns not named keep the guess. */
  readonly columns?: Readonly<Record<number, PlanField | null>>;
  /** The answer to the sheet's date question. */
  readonly order?: DateOrder;
}

export interface PlanOptions {
  /** Decides the default of a date question. */
  readonly language: 'pl' | 'en';
  /** YYYY-MM-DD both; the period that the plan is for, when the person chose one. */
  readonly period?: { readonly from: string; readonly to: string };
  /** YYYY-MM-DD. */
  readonly today?: string;
  /** Corrections by the sheet's position in the file (from 0). */
  readonly mappings?: Readonly<Record<number, SheetMapping>>;
}

/** Something about one row. `error`: the row cannot be created as it is; `warning`: it can, and the person should look. */
export interface PlanIssue {
  readonly severity: 'error' | 'warning';
  /** A key under `issues` in the locales. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly field: PlanField | null;
}

/** One planned post. Empty texts are '', facts that the row does not give are `null`. */
export interface PlanRow {
  readonly sheet: string;
  /** As the spreadsheet shows it. */
  readonly rowNumber: number;
  readonly title: string;
  /** The post's text, with those hashtags of the hashtag cell that it does not hold yet as the last paragraph. */
  readonly text: string;
  /** YYYY-MM-DD; `null` is the backlog (or a faulty date, then there is an error). */
  readonly date: string | null;
  /** HH:mm, wall clock in the client's zone. */
  readonly time: string | null;
  readonly networks: readonly string[];
  /** The cell asks for every channel of the client. */
  readonly allNetworks: boolean;
  readonly format: string | null;
  readonly status: StatusKey | null;
  readonly contentGroup: string | null;
  readonly hashtags: readonly string[];
  readonly link: string;
  readonly postLink: string;
  readonly owner: string;
  readonly visual: string;
  /** The notes cell, then a line "Header: value" for each column without a field and each value that was not understood. */
  readonly notes: string;
  readonly pillar: string;
  readonly goal: string;
  /** In the currency of the client; `null` when there is none. */
  readonly budget: number | null;
  readonly altText: string;
  readonly firstComment: string;
  readonly callToAction: string;
  readonly externalId: string;
  readonly issues: readonly PlanIssue[];
}

/** A row that is no post. */
export interface SkippedRow {
  readonly rowNumber: number;
  /** A key under `skipped` in the locales. */
  readonly reason: 'section' | 'total' | 'repeated-header' | 'no-content';
  /** The row's cells in short, so that a person can judge. */
  readonly text: string;
}

export interface PlanQuestion {
  /** A key under `questions` in the locales. */
  readonly code: 'date-order';
  readonly params: Readonly<Record<string, string | number>>;
  readonly column: number;
  readonly options: readonly DateOrder[];
  readonly default: DateOrder;
}

export interface SheetReading {
  readonly sheet: string;
  /** Position in the file (from 0). */
  readonly index: number;
  /** Why the sheet was left out (a key under `skippedSheets` in the locales), or `null` when it was read. */
  readonly skipped: 'empty' | 'hidden' | 'no-header' | 'excluded' | null;
  /** As the spreadsheet shows it; `null` when the sheet was left out. */
  readonly headerRow: number | null;
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly PlanRow[];
  readonly skippedRows: readonly SkippedRow[];
  readonly questions: readonly PlanQuestion[];
}

/** The dry run of a plan's import: everything that would be made, left out or asked. */
export interface PlanReading {
  readonly sheets: readonly SheetReading[];
  /** Rows that can be created. */
  readonly ready: number;
  /** Rows with an error, which will not be created. */
  readonly faulty: number;
}
