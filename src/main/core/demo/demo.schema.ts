/** The shapes of the demo's resource files: one plan without words, and one file of words per language. */
import { z } from 'zod';
import { KPIS } from '#shared/kpi/kpi.ts';
import { Question } from '#shared/rooms/briefs/briefs.schema.ts';
import { COST_MODELS } from '#shared/rooms/budget/budget.schema.ts';
import { STORED_STATUSES } from '#shared/rooms/posts/posts.status.ts';

export const DEMO_NETWORKS = ['instagram', 'facebook', 'tiktok', 'linkedin'] as const;
export const demoNetworkSchema = z.enum(DEMO_NETWORKS);
export type DemoNetwork = z.infer<typeof demoNetworkSchema>;

/** What the person plans; a network that does not have the format gets its nearest one, see `buildDemo`. */
export const demoFormatSchema = z.enum(['post', 'carousel', 'reel', 'story', 'video']);
export type DemoFormat = z.infer<typeof demoFormatSchema>;

/** The statuses that are stored: a missed post is one that is still scheduled after its time. */
export const demoStatusSchema = z.enum(STORED_STATUSES);
export type DemoStatus = z.infer<typeof demoStatusSchema>;

/** The five aspects of the SMM marketing tasks (plan block 2). */
export const demoTaskSchema = z.enum(['brand', 'reach', 'direct', 'promotion', 'sales']);
export type DemoTask = z.infer<typeof demoTaskSchema>;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const month = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
const weekday = z.int().min(1).max(7);

/**
 * A day of the previous (-1), current (0) or next (1) month that every month has: the nth weekday (the first to the
 * fourth), or the last day, or up to two days before it.
 */
const position = z.union([
  z.strictObject({ month, nth: z.int().min(1).max(4), weekday, time }),
  z.strictObject({ month, fromEnd: z.int().min(0).max(2), time }),
]);
export type DemoPosition = z.infer<typeof position>;

const slot = z.strictObject({ weekday, time });

const planPost = z.strictObject({
  id: z.string().min(1),
  /** `null` is the backlog. */
  at: position.nullable(),
  networks: z.array(demoNetworkSchema).min(1),
  format: demoFormatSchema,
  contentType: z.string().min(1),
  task: demoTaskSchema.nullable(),
  status: demoStatusSchema,
  /** What became of it, where it is not `published`. */
  whenPast: demoStatusSchema.optional(),
  pictures: z.array(z.string()),
  labels: z.array(z.string()),
  owner: z.string().nullable(),
});
export type DemoPlanPost = z.infer<typeof planPost>;

/** A month of the plan: its first (0) to its third (2). */
const planMonth = z.int().min(0).max(2);
const amounts = z.array(z.int().nullable()).length(3);

/** Media plan, budget and targets of a client's campaign plan; minor units, by the plan's three months. */
const planCampaign = z.strictObject({
  placements: z.array(
    z.strictObject({
      key: z.string(),
      network: demoNetworkSchema.nullable(),
      model: z.enum(COST_MODELS),
      price: z.int(),
      quantity: z.int(),
      months: z.tuple([planMonth, planMonth]),
      reach: z.int().nullable(),
      clicks: z.int().nullable(),
      leads: z.int().nullable(),
    }),
  ),
  lines: z.array(z.strictObject({ key: z.string(), planned: amounts })),
  targets: z.array(z.strictObject({ kpi: z.enum(KPIS), values: amounts })),
});

export const demoPlanSchema = z.strictObject({
  clients: z.array(
    z.strictObject({
      key: z.string().min(1),
      colour: z.string().regex(/^#[0-9a-f]{6}$/),
      timeZone: z.string().min(1),
      currency: z.string().length(3),
      logo: z.string().min(1),
      contractedPosts: z.int().positive(),
      channels: z.array(z.strictObject({ network: demoNetworkSchema, slots: z.array(slot) })),
      contract: z.strictObject({ fee: z.int().positive(), revisions: z.int().positive() }),
      campaign: planCampaign,
      posts: z.array(planPost),
    }),
  ),
});
export type DemoPlanClient = z.infer<typeof demoPlanSchema>['clients'][number];

const text = z.string().trim().min(1);

const postWords = z.strictObject({
  title: text,
  text,
  variants: z.partialRecord(demoNetworkSchema, text).optional(),
  notes: text.optional(),
});

export const demoWordsSchema = z.strictObject({
  labels: z.record(z.string(), text),
  clients: z.record(
    z.string(),
    z.strictObject({
      name: text,
      industry: text,
      /** The name of the campaign plan, which begins from the template for local services. */
      plan: text,
      /** What the invented client answered; questions that are left out are not answered yet. */
      brief: z.partialRecord(Question, text),
      channels: z.partialRecord(demoNetworkSchema, z.strictObject({ name: text, handle: text, url: z.url() })),
      agreement: z.strictObject({
        notice: text,
        contacts: z.array(z.strictObject({ name: text, role: text, email: z.string(), phone: z.string() })),
        brand: z.strictObject({ tone: text, dos: text, donts: text, bannedWords: text }),
      }),
      campaign: z.strictObject({
        placements: z.record(z.string(), z.strictObject({ name: text, format: text, audience: text })),
        lines: z.record(z.string(), text),
        /** What each channel is for. */
        purposes: z.partialRecord(demoNetworkSchema, text),
      }),
      posts: z.record(z.string(), postWords),
    }),
  ),
  /** The alternative text of each picture, by file name. */
  pictures: z.record(z.string(), text),
});
export type DemoWords = z.infer<typeof demoWordsSchema>;
