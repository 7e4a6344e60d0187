import { z } from 'zod';
import { FORMATS, LIMIT_KEYS } from '../posts/posts.limits.ts';
import { DateText, RowStamp } from '../rows.schema.ts';

const place = z.strictObject({
  /** A key of the network table. */
  network: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  format: z.enum(FORMATS),
  key: z.enum(LIMIT_KEYS),
});

const value = z.strictObject({
  /** In the table's units (characters, bytes, seconds, width by height); null lifts the limit. */
  value: z.number().positive().max(1e13).nullable(),
  /** Where the person has it from; empty for their own experience. */
  source: z.string().trim().max(300),
  /** The day on which it held. */
  date: DateText,
  level: z.enum(['warn', 'block']),
});

/** One value of the network table as the person knows it better. */
export const NetworkLimit = RowStamp.extend({ ...place.shape, ...value.shape });
export type NetworkLimit = z.infer<typeof NetworkLimit>;

export const LimitUpdate = place.extend(value.shape);
export type LimitUpdate = z.infer<typeof LimitUpdate>;
/** Back to the value that the app ships. */
export const LimitReset = place;
export type LimitReset = z.infer<typeof LimitReset>;
