import type { Output } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { MediaImported, MediaPreview } from '#shared/rooms/budget/budget.schema.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { call } from '../api/client.ts';
import { flushEdits } from './flush.ts';
import { write } from './saving.store.ts';
import { uploadFile } from './uploads.ts';

/** Where a table is: a file that was uploaded, or pasted text. */
export type MediaTable = { readonly uploadId: string } | { readonly text: string };

/** Reads a table and says what would come; nothing is written. */
export async function inspectMedia(
  planId: string,
  given: { readonly file: File } | { readonly text: string },
): Promise<Result<{ readonly table: MediaTable; readonly preview: MediaPreview }>> {
  await flushEdits();
  const table = await tableOf(given);
  if (!table.ok) return table;
  const preview = await call('budget.inspect', { planId, ...table.value });
  return preview.ok ? { ok: true, value: { table: table.value, preview: preview.value } } : preview;
}

async function tableOf(given: { readonly file: File } | { readonly text: string }): Promise<Result<MediaTable>> {
  if ('text' in given) return { ok: true, value: given };
  const uploaded = await uploadFile(given.file);
  return uploaded.ok ? { ok: true, value: { uploadId: uploaded.value } } : uploaded;
}

/** The table's good rows become placements: one step of history. */
export const importMedia = (planId: string, table: MediaTable): Promise<Result<MediaImported>> =>
  write('budget.import', { planId, ...table });

/** Asks where, and saves media plan and budget there as a workbook. */
export async function exportBudget(id: string, language: Language): Promise<Result<Output<'budget.export'>>> {
  await flushEdits();
  return await call('budget.export', { id, language });
}
