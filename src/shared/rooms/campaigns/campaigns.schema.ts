import { z } from 'zod';
import { Colour, DateText, Id, Rev, RowStamp } from '../rows.schema.ts';

/** A stretch of days under one heading: a bar over the calendar, and what a post may belong to. Both ends are within. */
const fields = z.strictObject({
  clientId: Id,
  name: z.string().trim().min(1).max(200),
  colour: Colour,
  startsOn: DateText,
  endsOn: DateText,
  notes: z.string().max(100_000),
});

export const Campaign = RowStamp.extend(fields.shape);
export type Campaign = z.infer<typeof Campaign>;

export const CampaignsList = z.strictObject({ clientId: Id.optional() });
/** Without a colour it has its client's. */
export const CampaignCreate = fields.partial().required({ clientId: true, name: true, startsOn: true, endsOn: true });
export type CampaignCreate = z.infer<typeof CampaignCreate>;
export const CampaignUpdate = fields.omit({ clientId: true }).partial().extend({ id: Id, rev: Rev.optional() });
export type CampaignUpdate = z.infer<typeof CampaignUpdate>;
