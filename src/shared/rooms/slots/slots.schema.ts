import { z } from 'zod';
import { Post, PostRef } from '../posts/posts.schema.ts';
import { DateText, Id, Rev, TimeText } from '../rows.schema.ts';
import { LEFT_REASONS } from './slots.placing.ts';

/** More posts than this are not placed in one go. */
export const MOST_PLACED = 5_000;

const refs = z.array(PostRef).min(1).max(MOST_PLACED);

export const SlotsMoveNext = z.strictObject({ posts: refs });
export type SlotsMoveNext = z.infer<typeof SlotsMoveNext>;

/** A post that stays where it is, and why. */
export const SlotLeft = z.object({ id: Id, reason: z.enum(LEFT_REASONS) });

export const SlotsMoved = z.object({ posts: z.array(Post), left: z.array(SlotLeft) });
export type SlotsMoved = z.infer<typeof SlotsMoved>;

/** First and last day of the period, both within; a year at most. */
export const SlotsPreview = z.strictObject({ posts: refs, from: DateText, to: DateText });
export type SlotsPreview = z.infer<typeof SlotsPreview>;

export const SlotsPlan = z.object({
  places: z.array(z.object({ id: Id, date: DateText, time: TimeText, channelId: Id, onHoliday: z.boolean() })),
  left: z.array(SlotLeft),
});
export type SlotsPlan = z.infer<typeof SlotsPlan>;

/** What a preview showed and somebody accepted. */
export const SlotsApply = z.strictObject({
  moves: z
    .array(z.strictObject({ id: Id, rev: Rev.optional(), date: DateText, time: TimeText }))
    .min(1)
    .max(MOST_PLACED),
});
export type SlotsApply = z.infer<typeof SlotsApply>;
