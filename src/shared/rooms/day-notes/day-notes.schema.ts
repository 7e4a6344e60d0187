import { z } from 'zod';
import { DateText, Id, Rev, RowStamp } from '../rows.schema.ts';

/** A few words on a day or on several; without a client they stand in everybody's calendar. Both ends are within. */
const fields = z.strictObject({
  clientId: Id.nullable(),
  startsOn: DateText,
  endsOn: DateText,
  text: z.string().trim().min(1).max(2_000),
});

export const DayNote = RowStamp.extend(fields.shape);
export type DayNote = z.infer<typeof DayNote>;

export const DayNoteCreate = fields.partial().required({ startsOn: true, text: true });
export type DayNoteCreate = z.infer<typeof DayNoteCreate>;
export const DayNoteUpdate = fields.partial().extend({ id: Id, rev: Rev.optional() });
export type DayNoteUpdate = z.infer<typeof DayNoteUpdate>;
