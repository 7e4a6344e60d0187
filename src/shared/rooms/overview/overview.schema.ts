import { z } from 'zod';
import { PLAN_STATUSES } from '../plans/plans.schema.ts';
import { Period } from '../reports/reports.schema.ts';
import { Id } from '../rows.schema.ts';

export const OverviewOf = z.strictObject({ period: Period });
export type OverviewOf = z.infer<typeof OverviewOf>;

/** How one client's month stands; counts are publications. */
export const ClientMonth = z.object({
  clientId: Id,
  /** All kinds of the contract together; null where nothing was agreed. */
  contracted: z.int().nullable(),
  /** Each includes the next. */
  planned: z.int(),
  approved: z.int(),
  published: z.int(),
  /** Of the month's days that are still to come. */
  warnings: z.int(),
  brief: z.object({ answered: z.int(), total: z.int() }),
  /** The plan that covers the month, the latest one; null where none does. */
  plan: z.object({ id: Id, name: z.string(), version: z.int(), status: z.enum(PLAN_STATUSES) }).nullable(),
});
export type ClientMonth = z.infer<typeof ClientMonth>;
