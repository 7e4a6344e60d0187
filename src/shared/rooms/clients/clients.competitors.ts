/** Profiles of others that are watched by hand: what was seen on which day. */
import { z } from 'zod';
import { DateText, Id } from '../rows.schema.ts';

const Count = z.int().min(0).max(10_000_000_000).nullable();

/** What was seen on a day; null where nobody looked, which is not 0. */
export const Observation = z.strictObject({
  date: DateText,
  followers: Count,
  /** How many posts there were since the observation before. */
  posts: Count,
  /** Reactions, comments and shares of those posts. */
  interactions: Count,
  /** What worked, in words. */
  note: z.string().max(5_000),
});
export type Observation = z.infer<typeof Observation>;
export const MOST_OBSERVATIONS = 500;

export const Competitor = z.strictObject({
  id: Id,
  name: z.string().max(200),
  /** A key of the network table. */
  network: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  url: z.string().max(2_000),
  /** By day, one a day. */
  observations: z.array(Observation).max(MOST_OBSERVATIONS),
});
export type Competitor = z.infer<typeof Competitor>;
export const MOST_COMPETITORS = 50;

/** The observations with one more: by day, the later one of a day instead of the earlier. */
export function withObservation(all: readonly Observation[], added: Observation): Observation[] {
  return [...all.filter(({ date }) => date !== added.date), added].sort((a, b) => (a.date < b.date ? -1 : 1));
}
