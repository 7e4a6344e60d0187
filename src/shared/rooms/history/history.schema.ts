import { z } from 'zod';
import { InstantText } from '../rows.schema.ts';

/** One step of history: a gesture of the person. `name` is a key under `history.steps`, `params` fill it. */
export const HistoryStep = z.object({
  id: z.int(),
  name: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  at: InstantText,
  state: z.enum(['done', 'undone']),
});
export type HistoryStep = z.infer<typeof HistoryStep>;

/** What Undo and Redo would do now. */
export const HistoryState = z.object({ undo: HistoryStep.nullable(), redo: HistoryStep.nullable() });
export type HistoryState = z.infer<typeof HistoryState>;

/** `step` is what was undone or redone, null when there was nothing. */
export const HistoryMove = HistoryState.extend({ step: HistoryStep.nullable() });
export type HistoryMove = z.infer<typeof HistoryMove>;

export const HistoryList = z.strictObject({ limit: z.int().min(1).max(500).optional(), before: z.int().optional() });

/** Back or forward to just after a step; `id: null` is the very beginning, before the first step. */
export const HistoryGoTo = z.strictObject({ id: z.int().nullable() });

/** How many steps were undone or redone on the way; one of the two is 0, both when the person was there already. */
export const HistoryJourney = HistoryState.extend({ undone: z.int(), redone: z.int() });
export type HistoryJourney = z.infer<typeof HistoryJourney>;
