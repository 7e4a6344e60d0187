import { z } from 'zod';
import { KPIS } from '../../kpi/kpi.ts';
import { QUESTIONS } from '../briefs/briefs.questions.ts';
import { BudgetLine, Placement } from '../budget/budget.schema.ts';
import { CadenceChanges } from '../clients/clients.cadence.ts';
import { CONTENT_GROUPS } from '../posts/posts.content-types.ts';
import { DateText, Id, Language, Rev, RowStamp, TimeText } from '../rows.schema.ts';
import {
  CROSS_HEADINGS,
  MECHANIC_STATES,
  MECHANICS,
  PLAN_RULES,
  TASK_ASPECTS,
  TOOL_NAMES,
  type Tool,
} from './plans.blocks.ts';
import { PLACE_PURPOSES } from './plans.layout.ts';

/** The longest text of one field, characters; a pasted brand book still fits. */
export const PLAN_TEXT_LIMIT = 20_000;
const Text = z.string().max(PLAN_TEXT_LIMIT);
/** The longest text of a field of one line, characters. */
export const PLAN_LINE_LIMIT = 500;
const Line = z.string().max(PLAN_LINE_LIMIT);
/** The longest plan, years. */
export const PLAN_YEARS = 10;

/** A goal in the words of the marketing strategy. */
export const PlanGoal = z.strictObject({
  id: Id,
  text: Text,
  measure: Line,
  baseline: Line,
  target: Line,
  date: DateText.nullable(),
  /** Which marketing goal a count of followers or likes serves; asked for where the goal is nothing more. */
  serves: Text,
  /** The answer of the brief that the goal is taken from. */
  source: z.enum(QUESTIONS).nullable(),
});
export type PlanGoal = z.infer<typeof PlanGoal>;

export const PlanTask = z.strictObject({
  id: Id,
  aspect: z.enum(TASK_ASPECTS),
  text: Text,
  /** The goals that it works for. */
  goalIds: z.array(Id).max(100),
});
export type PlanTask = z.infer<typeof PlanTask>;

/** One kind of content of block 3B: how much of it, and which task it solves. */
const Share = z.strictObject({ percent: z.int().min(0).max(100), purpose: Text });

/** A line of block 5; the person's own ones have no `kind`. */
export const PlanMechanic = z.strictObject({
  id: Id,
  kind: z.enum(MECHANICS).nullable(),
  text: Text,
  state: z.enum(MECHANIC_STATES),
  owner: Line,
});
export type PlanMechanic = z.infer<typeof PlanMechanic>;

export const PlanAd = z.strictObject({
  id: Id,
  tool: z.enum(TOOL_NAMES as [Tool, ...Tool[]]),
  text: Text,
  /** That the client knows the risk, in writing; only for tools that break the networks' rules. */
  acknowledgement: Text,
});
export type PlanAd = z.infer<typeof PlanAd>;

const Notes = z.strictObject({ notes: Text });

/** What is to be reached in each month: counts, minor units of the plan's currency, seconds or hours, by the KPI. */
export const PlanTarget = z.strictObject({
  id: Id,
  kpi: z.enum(KPIS),
  /** Null for all channels together. */
  channelId: Id.nullable(),
  months: z
    .record(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.int().min(0).max(1_000_000_000_000))
    .refine((months) => Object.keys(months).length <= 12 * PLAN_YEARS + 1),
});
export type PlanTarget = z.infer<typeof PlanTarget>;

/** The blocks of a plan. Money is not in them: placements and budget lines have tables of their own. */
export const PlanContent = z.strictObject({
  goals: z.array(PlanGoal).max(100),
  tasks: z.array(PlanTask).max(200),
  principles: z.strictObject({
    experiences: Text,
    touchPoints: Text,
    insights: Text,
    shares: z.partialRecord(z.enum(CONTENT_GROUPS), Share),
    rules: z.partialRecord(z.enum(PLAN_RULES), Text),
    /** Within how many hours people are answered: what the log of mentions is measured by. */
    answerHours: z.int().min(1).max(720).nullable(),
  }),
  channels: z.array(z.strictObject({ channelId: Id, purpose: Text })).max(100),
  mechanics: z.array(PlanMechanic).max(100),
  cross: z.strictObject(Object.fromEntries(CROSS_HEADINGS.map((heading) => [heading, Text])) as CrossShape),
  ads: z.array(PlanAd).max(100),
  content: z.strictObject({ cadence: CadenceChanges, notes: Text }),
  media: Notes,
  budget: Notes,
  kpi: z.strictObject({ targets: z.array(PlanTarget).max(200), notes: Text }),
});
type CrossShape = Record<(typeof CROSS_HEADINGS)[number], typeof Text>;
export type PlanContent = z.infer<typeof PlanContent>;

const head = {
  clientId: Id,
  name: z.string().trim().min(1).max(200),
  startsOn: DateText,
  endsOn: DateText,
  /** ISO 4217; every amount of the plan is shown in it. */
  currency: z.string().regex(/^[A-Z]{3}$/),
};

export const PLAN_STATUSES = ['draft', 'sent', 'agreed'] as const;

export const Plan = RowStamp.extend({
  ...head,
  /** Of the version that is worked on. */
  status: z.enum(PLAN_STATUSES),
  /** Counted from 1. */
  version: z.int().min(1),
  content: PlanContent,
  /** How many rows its media plan and its budget have. */
  counts: z.object({ placements: z.int(), budgetLines: z.int() }),
});
export type Plan = z.infer<typeof Plan>;

/** A version as it was sent; what was sent never changes, only that it was agreed is added. */
export const PlanVersion = z.object({
  id: Id,
  planId: Id,
  version: z.int().min(1),
  sentAt: z.string(),
  agreedAt: z.string().nullable(),
  name: z.string(),
  startsOn: DateText,
  endsOn: DateText,
  content: PlanContent,
  /** Media plan and budget as they were sent. */
  account: z.object({ placements: z.array(Placement), lines: z.array(BudgetLine) }),
});
export type PlanVersion = z.infer<typeof PlanVersion>;

/** Plans that ship with the app, to begin from. */
export const PLAN_TEMPLATES = ['local-service', 'online-shop', 'personal-brand'] as const;
export type PlanTemplate = (typeof PLAN_TEMPLATES)[number];

export const PlansList = z.strictObject({ clientId: Id.optional() });
/** Begins empty, from a plan of any client, or from one that ships (in `language`, else the client's). */
export const PlanCreate = z.strictObject({
  ...head,
  currency: head.currency.optional(),
  from: Id.optional(),
  template: z.enum(PLAN_TEMPLATES).optional(),
  language: Language.optional(),
});
export type PlanCreate = z.infer<typeof PlanCreate>;
/** `content` holds whole blocks; a block that is left out stays. */
export const PlanUpdate = z.strictObject({
  id: Id,
  rev: Rev.optional(),
  name: head.name.optional(),
  startsOn: DateText.optional(),
  endsOn: DateText.optional(),
  content: PlanContent.partial().optional(),
});
export type PlanUpdate = z.infer<typeof PlanUpdate>;

/** First and last day to lay out, both within the plan and a year at most. */
export const PlanLayoutInput = z.strictObject({ id: Id, from: DateText, to: DateText });
export type PlanLayoutInput = z.infer<typeof PlanLayoutInput>;

const laidPlace = z.strictObject({
  date: DateText,
  time: TimeText,
  channelId: Id,
  contentType: z.string().nullable(),
  purpose: z.enum(PLACE_PURPOSES).nullable(),
});
export const PlanLayout = z.object({
  places: z.array(laidPlace),
  short: z.array(z.object({ date: DateText, missing: z.int() })),
  closed: z.array(DateText),
  /** Why there may be nothing at all. */
  hasSlots: z.boolean(),
});
export type PlanLayout = z.infer<typeof PlanLayout>;

/** What a layout proposed and somebody accepted; a place is called by its title from then on. */
export const PlanLayoutApply = z.strictObject({
  id: Id,
  places: z
    .array(laidPlace.extend({ title: z.string().max(200) }))
    .min(1)
    .max(5_000),
});
export type PlanLayoutApply = z.infer<typeof PlanLayoutApply>;

/** `language` left out means the client's report language; `version` left out means the plan as it is. */
export const PlanDocumentInput = z.strictObject({ id: Id, language: Language.optional() });
export type PlanDocumentInput = z.infer<typeof PlanDocumentInput>;
