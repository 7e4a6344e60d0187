import { z } from 'zod';
import { Period } from '../reports/reports.schema.ts';
import { Id, Language } from '../rows.schema.ts';
import { PACKAGE_KINDS } from './deliveries.rules.ts';

export const DeliveryOf = z.strictObject({ clientId: Id, period: Period });
export type DeliveryOf = z.infer<typeof DeliveryOf>;

/** A client's month against the contract. Counts are publications; null is "nothing was agreed". */
export const Delivery = z.object({
  clientId: Id,
  period: Period,
  rows: z.array(
    z.object({
      kind: z.enum(PACKAGE_KINDS),
      contracted: z.int().nullable(),
      planned: z.int(),
      approved: z.int(),
      published: z.int(),
    }),
  ),
  /** Rounds of changes by contract. How many were used is not recorded. */
  revisions: z.int().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

/** `language` left out means the client's report language. */
export const DeliveryDocumentInput = DeliveryOf.extend({ language: Language.optional() });
export type DeliveryDocumentInput = z.infer<typeof DeliveryDocumentInput>;
