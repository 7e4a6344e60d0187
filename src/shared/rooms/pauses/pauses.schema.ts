import { z } from 'zod';
import { DateText, Id, Rev, RowStamp } from '../rows.schema.ts';

/** `hold`: posts of these days wait where they are. `shift`: they go to later days. */
export const PauseMode = z.enum(['hold', 'shift']);
export type PauseMode = z.infer<typeof PauseMode>;

const fields = {
  reason: z.string().trim().min(1).max(500),
  /** First and last day, both within. */
  startsOn: DateText,
  endsOn: DateText,
  mode: PauseMode,
  clientIds: z.array(Id).min(1).max(1_000),
};

/** A time in which posts of some clients are held or were shifted: mourning, a crisis. */
export const Pause = RowStamp.extend({ ...fields, /** Posts that it holds now. */ held: z.int() });
export type Pause = z.infer<typeof Pause>;

/** Which posts a shift moves: those of the pause's days, or those and all later ones. */
export const ShiftScope = z.enum(['within', 'later']);
export type ShiftScope = z.infer<typeof ShiftScope>;

const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => startsOn <= endsOn;

const plan = z.strictObject({
  startsOn: DateText,
  endsOn: DateText,
  mode: PauseMode,
  clientIds: fields.clientIds,
  /** By how many days a shift moves; left out for a hold. */
  days: z.int().min(1).max(366).optional(),
  scope: ShiftScope.optional(),
});

export const PausePreview = plan.refine(inOrder, 'it ends before it starts');
export type PausePreview = z.infer<typeof PausePreview>;

/** What a pause would touch, before it does. */
export const PauseEffect = z.object({
  count: z.int(),
  clients: z.array(z.object({ clientId: Id, count: z.int() })),
});
export type PauseEffect = z.infer<typeof PauseEffect>;

export const PauseCreate = plan.extend({ reason: fields.reason }).refine(inOrder, 'it ends before it starts');
export type PauseCreate = z.infer<typeof PauseCreate>;

export const PauseRemove = z.strictObject({ id: Id, rev: Rev.optional() });
