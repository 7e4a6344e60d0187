import { z } from 'zod';
import { Id, Language, Rev } from '../rows.schema.ts';

/** A month, `YYYY-MM`. Other periods come with the reports room's own issue and widen this. */
export const Period = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const ReportInput = z.strictObject({ clientId: Id, period: Period });
export type ReportInput = z.infer<typeof ReportInput>;

/** The manager's own words for a report; kept per client and period, whatever the data does later. */
export const ReportNotes = z.object({
  clientId: Id,
  period: Period,
  rev: Rev.nullable(),
  notes: z.string().max(100_000),
});
export type ReportNotes = z.infer<typeof ReportNotes>;
export const ReportNotesUpdate = z.strictObject({
  clientId: Id,
  period: Period,
  rev: Rev.nullable().optional(),
  notes: ReportNotes.shape.notes,
});

/** `language` left out means the client's report language. */
export const ReportDocumentInput = ReportInput.extend({ language: Language.optional() });
export type ReportDocumentInput = z.infer<typeof ReportDocumentInput>;
