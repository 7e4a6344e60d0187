import { z } from 'zod';
import { CONTENT_GROUPS } from '../posts/posts.content-types.ts';
import { Colour, Id, Language, Rev, RowStamp, TimeZone } from '../rows.schema.ts';
import { Brand, Contact, Contract, MOST_CONTACTS } from './clients.agreement.ts';
import { CadenceChanges } from './clients.cadence.ts';
import { Competitor, MOST_COMPETITORS } from './clients.competitors.ts';

/** What a person fills in about a client; domain.md, section 1. Amounts are counts of posts, never money. */
const fields = z.strictObject({
  name: z.string().trim().min(1).max(200),
  industry: z.string().max(200),
  colour: Colour,
  /** The media row that holds the logo, or none. */
  logoId: Id.nullable(),
  timeZone: TimeZone,
  reportLanguage: Language,
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Posts a month by contract; null where nothing is agreed, which is not the same as 0. */
  contractedPosts: z.int().min(0).max(10_000).nullable(),
  brand: Brand,
  contacts: z.array(Contact).max(MOST_CONTACTS),
  competitors: z.array(Competitor).max(MOST_COMPETITORS),
  contract: Contract,
  notes: z.string().max(100_000),
  /** ISO 3166-1 alpha-2: whose public holidays the calendar shows. */
  holidayCountries: z.array(z.string().regex(/^[A-Z]{2}$/)).max(20),
  /** What is added to links, such as `utm_source={network}`; empty for none. */
  utmTemplate: z.string().max(2_000),
  /** Whether a picture without an alternative text is a fault of the post rather than a hint. */
  altRequired: z.boolean(),
  /** How this client's rhythm differs from the usual one; domain.md, section 7. */
  cadence: CadenceChanges,
  /** Wanted shares of the content groups in whole percent; a group that is left out has none. */
  contentShares: z.partialRecord(z.enum(CONTENT_GROUPS), z.int().min(0).max(100)),
});

export const Client = RowStamp.extend({
  ...fields.shape,
  status: z.enum(['active', 'archived']),
  isDemo: z.boolean(),
});
export type Client = z.infer<typeof Client>;

export const ClientsList = z.strictObject({ includeArchived: z.boolean().optional() });
export const ClientCreate = fields.partial().required({ name: true });
export type ClientCreate = z.infer<typeof ClientCreate>;
export const ClientUpdate = fields.partial().extend({ id: Id, rev: Rev.optional() });
export type ClientUpdate = z.infer<typeof ClientUpdate>;
