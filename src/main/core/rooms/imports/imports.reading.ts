import type { Result } from '#shared/ipc/result.ts';
import { ok } from '#shared/ipc/result.ts';
import { readPlan } from '#shared/rooms/imports/imports.plan.ts';
import type { PlanOptions, PlanReading, SheetMapping } from '#shared/rooms/imports/imports.plan.types.ts';
import type { ImportInput, ImportQuestion } from '#shared/rooms/imports/imports.schema.ts';
import { DEFAULT_TABLE_LIMITS, type TableFile, type TableSheet } from '#shared/rooms/imports/imports.types.ts';
import type { Uploads } from '../../files/uploads.ts';
import { readTables } from '../../tables/tables.read.ts';

/** A file of at most so many bytes is kept read between two looks at it; a larger one is read again. */
const MOST_KEPT = 8 * 1024 * 1024;

/** Reads the tables of uploads; the last one stays at hand, because each correction in the preview asks for it again. */
export function createTableReader(uploads: Uploads) {
  let kept: { uploadId: string; table: TableFile } | null = null;

  function read(uploadId: string): Result<{ name: string; table: TableFile }> {
    const { name, bytes } = uploads.take(uploadId);
    if (kept?.uploadId === uploadId) return ok({ name, table: kept.table });
    kept = null;
    // A film would be read into memory whole before the reader could refuse it.
    const content = bytes > DEFAULT_TABLE_LIMITS.fileBytes ? { length: bytes } : uploads.read(uploadId);
    const read = readTables(content as Uint8Array, { name });
    if (!read.ok) return read;
    if (bytes <= MOST_KEPT) kept = { uploadId, table: read.value };
    return ok({ name, table: read.value });
  }

  function forget(uploadId: string): void {
    if (kept?.uploadId === uploadId) kept = null;
    uploads.drop(uploadId);
  }

  return { read, forget };
}

export interface PlanRead {
  readonly reading: PlanReading;
  readonly questions: readonly ImportQuestion[];
}

type Corrections = Pick<ImportInput, 'sheets' | 'dayFirst'>;

/** Reads the plan with the person's corrections; a doubtful order of dates is asked once for the whole file. */
export function readCorrected(
  sheets: readonly TableSheet[],
  corrections: Corrections,
  options: Pick<PlanOptions, 'language' | 'today'>,
): PlanRead {
  const mappings = mappingsOf(corrections.sheets ?? {});
  const first = readPlan(sheets, { ...options, mappings });
  const doubtful = first.sheets.filter((sheet) => sheet.questions.length > 0);
  const question = doubtful[0]?.questions[0];
  if (question === undefined) return { reading: first, questions: [] };
  const habit = question.default;
  const chosen = corrections.dayFirst === undefined ? habit : corrections.dayFirst ? 'day-first' : 'month-first';
  const answered = Object.fromEntries(
    doubtful.map(({ index }) => [index, { ...mappings[index], order: chosen } satisfies SheetMapping]),
  );
  const reading = chosen === habit ? first : readPlan(sheets, { ...options, mappings: { ...mappings, ...answered } });
  return {
    reading,
    questions: [{ code: question.code, params: question.params, options: [...question.options], chosen }],
  };
}

function mappingsOf(sheets: NonNullable<ImportInput['sheets']>): Record<number, SheetMapping> {
  return Object.fromEntries(
    Object.entries(sheets).map(([index, { exclude, headerRow, columns }]) => [
      Number(index),
      {
        ...(exclude === undefined ? {} : { exclude }),
        ...(headerRow === undefined ? {} : { headerRow }),
        ...(columns === undefined ? {} : { columns }),
      } satisfies SheetMapping,
    ]),
  );
}
