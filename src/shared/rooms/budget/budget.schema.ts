import { z } from 'zod';
import { DateText, Id, Rev, RowStamp } from '../rows.schema.ts';
import { MEDIA_COLUMNS } from './budget.columns.ts';

/** How a placement is paid: per thousand views, per click, per action, or one price. */
export const COST_MODELS = ['cpm', 'cpc', 'cpa', 'flat'] as const;
export type CostModel = (typeof COST_MODELS)[number];

/**
 * The largest amounts and the most rows of one plan. Together they keep every total a safe whole number: 500 lines of 120 months are
 * below 2^53 minor units with 500 placements beside them.
 */
export const BUDGET_LIMITS = {
  /** Minor units, as typed. */
  amount: 100_000_000_000,
  /** Minor units of the plan's currency, what one placement costs. */
  cost: 1_000_000_000_000,
  /** Views, clicks, actions, people. */
  count: 1_000_000_000,
  /** Placements, and lines, of a plan. */
  rows: 500,
  /** Years of one placement. */
  years: 10,
} as const;

/** Whole minor units; an amount of a plan is never below zero. */
const Minor = z.int().min(0).max(BUDGET_LIMITS.amount);
const Count = z.int().min(0).max(BUDGET_LIMITS.count);
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const Currency = z.string().regex(/^[A-Z]{3}$/);

/** What a placement is to bring, or brought; null where nobody knows, which is not 0. */
const Outcome = z.strictObject({
  reach: Count.nullable(),
  clicks: Count.nullable(),
  leads: Count.nullable(),
  sales: Count.nullable(),
});
export type Outcome = z.infer<typeof Outcome>;

/** How much one unit of another currency is in the plan's, typed by hand, and of which day. */
const Rate = z.strictObject({
  rate: z
    .string()
    .regex(/^\d{1,9}(\.\d{1,8})?$/)
    .refine((text) => /[1-9]/.test(text)),
  date: DateText,
});

const placement = z.strictObject({
  planId: Id,
  /** The client's channel, or null for an advert elsewhere. */
  channelId: Id.nullable(),
  name: z.string().max(200),
  format: z.string().max(200),
  audience: z.string().max(5_000),
  startsOn: DateText,
  endsOn: DateText,
  model: z.enum(COST_MODELS),
  currency: Currency,
  /** The price of a unit of the model (a thousand views, a click, an action), or of everything. */
  price: Minor,
  /** Views, clicks or actions that are bought; without meaning for a flat price. */
  quantity: Count,
  /** Only where the currency is not the plan's. */
  rate: Rate.nullable(),
  forecast: Outcome,
  /** What it cost in the end, in its own currency; null until it is known. */
  spent: Minor.nullable(),
  actual: Outcome,
});

/** One line of a media plan; domain.md, section 1. */
export const Placement = RowStamp.extend(placement.shape);
export type Placement = z.infer<typeof Placement>;
export const PlacementCreate = placement.partial().required({ planId: true });
export type PlacementCreate = z.infer<typeof PlacementCreate>;
export const PlacementUpdate = placement.omit({ planId: true }).partial().extend({ id: Id, rev: Rev.optional() });
export type PlacementUpdate = z.infer<typeof PlacementUpdate>;

const Amount = z.strictObject({ planned: Minor.nullable(), spent: Minor.nullable() });
export type BudgetAmount = z.infer<typeof Amount>;

const line = z.strictObject({
  planId: Id,
  name: z.string().max(200),
  /** By month, in the plan's currency. */
  amounts: z.record(Month, Amount).refine((amounts) => Object.keys(amounts).length <= 120),
});

/** A line of the budget beside advertising, which is computed from the placements. */
export const BudgetLine = RowStamp.extend(line.shape);
export type BudgetLine = z.infer<typeof BudgetLine>;
export const BudgetLineCreate = line.partial().required({ planId: true });
export type BudgetLineCreate = z.infer<typeof BudgetLineCreate>;
export const BudgetLineUpdate = line.omit({ planId: true }).partial().extend({ id: Id, rev: Rev.optional() });
export type BudgetLineUpdate = z.infer<typeof BudgetLineUpdate>;

export const OfPlan = z.strictObject({ planId: Id });
/** Both in the order in which they were made. */
export const Budget = z.object({ planId: Id, placements: z.array(Placement), lines: z.array(BudgetLine) });
export type Budget = z.infer<typeof Budget>;

/** A table with a media plan: a file that was uploaded, or text that was pasted; one of the two. */
export const MediaSource = z.strictObject({
  planId: Id,
  uploadId: Id.optional(),
  text: z.string().max(1_000_000).optional(),
});
export type MediaSource = z.infer<typeof MediaSource>;

/** What a table would bring, row by row. */
export const MediaPreview = z.object({
  file: z.string().nullable(),
  columns: z.array(z.enum(MEDIA_COLUMNS)),
  /** Heads that nobody knows. */
  unknown: z.array(z.string()),
  rows: z.array(
    z.object({
      row: z.int(),
      name: z.string(),
      startsOn: z.string(),
      endsOn: z.string(),
      currency: z.string(),
      /** Minor units; null where it is too large to be one. */
      cost: z.int().nullable(),
      /** A row with an error is left out. */
      isTaken: z.boolean(),
      problems: z.array(
        z.object({
          code: z.string(),
          severity: z.enum(['error', 'warning']),
          column: z.enum(MEDIA_COLUMNS),
          value: z.string(),
        }),
      ),
    }),
  ),
});
export type MediaPreview = z.infer<typeof MediaPreview>;
export const MediaImported = z.object({ added: z.int() });
export type MediaImported = z.infer<typeof MediaImported>;

export const NO_OUTCOME: Outcome = { reach: null, clicks: null, leads: null, sales: null };
