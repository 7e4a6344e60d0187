import { z } from 'zod';
import { DateText, Id } from '../rows.schema.ts';

/** Warnings about a client's days, weeks and longer times. */
export const CADENCE_WARNINGS = [
  'day-few',
  'day-many',
  'week-article',
  'week-album',
  'month-digest',
  'quarter-research',
  'year-report',
  'own-date',
  'over-contract',
] as const;

/**
 * Something worth a look; nothing is ever stopped by it. The words are `warnings.<code>` of the locale of dates, or, for what a network
 * says about the content, `findings.<code>` of the vocabulary. `params.count` is the number that plurals go by.
 */
export const Warning = z.object({
  code: z.string(),
  level: z.enum(['warn', 'block']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  where: z.object({
    /** The day it belongs to; the first one of several. */
    date: DateText,
    clientId: Id,
    /** The post it is about, or null for a day, a week or longer. */
    postId: Id.nullable(),
  }),
});
export type Warning = z.infer<typeof Warning>;

export const WarningsList = z.strictObject({ from: DateText, to: DateText, clientId: Id.optional() });
