/**
 * The demo: two invented clients with a full previous and current month, a start of the next one and a backlog, whatever
 * the day is. Pure: nothing is read or written but the bundled resources, so that the demo's service decides where it goes.
 */
import type { Kpi } from '#shared/kpi/kpi.ts';
import { monthsOf } from '#shared/rooms/budget/budget.rules.ts';
import type { BudgetLine, Outcome, Placement } from '#shared/rooms/budget/budget.schema.ts';
import { monthRange } from '#shared/time/calendar-grid.ts';
import { type MonthText, monthOf, shiftMonth } from '#shared/time/plain-date.ts';
import english from '../../../../resources/demo/demo.en.json' with { type: 'json' };
import polish from '../../../../resources/demo/demo.pl.json' with { type: 'json' };
import planFile from '../../../../resources/demo/demo.plan.json' with { type: 'json' };
import {
  type DemoFormat,
  type DemoNetwork,
  type DemoPlanClient,
  type DemoPlanPost,
  type DemoPosition,
  type DemoStatus,
  type DemoTask,
  type DemoWords,
  demoPlanSchema,
  demoWordsSchema,
} from './demo.schema.ts';

export type { DemoFormat, DemoNetwork, DemoStatus, DemoTask } from './demo.schema.ts';

export type DemoLanguage = 'pl' | 'en';

/** Where the pictures and logos stand, relative to the app's resources folder. */
export const DEMO_PICTURES_FOLDER = 'demo/pictures';

export interface DemoPicture {
  /** The file name, in `DEMO_PICTURES_FOLDER`. */
  readonly file: string;
  readonly alt: string;
}

export interface DemoSlot {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly time: string;
}

export interface DemoChannel {
  readonly network: DemoNetwork;
  readonly name: string;
  readonly handle: string;
  readonly url: string;
  readonly slots: readonly DemoSlot[];
}

export interface DemoVariant {
  readonly network: DemoNetwork;
  /** A format that this network has. */
  readonly format: DemoFormat;
  /** `null` where the channel takes the post's own text. */
  readonly text: string | null;
}

export interface DemoPost {
  /** Stable over languages and days, for instance `rose-c09`. Not a database id. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly format: DemoFormat;
  /** A type key of the domain's content types. */
  readonly contentType: string;
  readonly task: DemoTask | null;
  readonly status: DemoStatus;
  /** The client's wall clock; both `null` in the backlog. */
  readonly date: string | null;
  readonly time: string | null;
  /** One per channel that the post goes to. */
  readonly variants: readonly DemoVariant[];
  readonly pictures: readonly DemoPicture[];
  readonly notes: string | null;
  readonly owner: string | null;
  readonly labels: readonly string[];
}

export interface DemoCampaign {
  readonly placements: readonly (Pick<Placement, 'name' | 'format' | 'audience' | 'model' | 'price' | 'quantity'> & {
    readonly network: DemoNetwork | null;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly forecast: Outcome;
  })[];
  readonly lines: readonly Pick<BudgetLine, 'name' | 'amounts'>[];
  readonly targets: readonly { readonly kpi: Kpi; readonly months: Readonly<Record<string, number>> }[];
  readonly purposes: DemoWords['clients'][string]['campaign']['purposes'];
}

export interface DemoClient {
  readonly key: string;
  readonly name: string;
  readonly industry: string;
  readonly colour: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly reportLanguage: DemoLanguage;
  /** A PNG in `DEMO_PICTURES_FOLDER`. */
  readonly logoFile: string;
  readonly contractedPosts: number;
  /** A campaign plan of the month of `today` and the two after it. */
  readonly plan: { readonly name: string; readonly startsOn: string; readonly endsOn: string };
  /** What stands in it beside the template's words. */
  readonly campaign: DemoCampaign;
  /** Contract, contact persons and brand. */
  readonly agreement: DemoWords['clients'][string]['agreement'] & DemoPlanClient['contract'];
  /** Answers of the brief by question. */
  readonly brief: DemoWords['clients'][string]['brief'];
  readonly channels: readonly DemoChannel[];
  readonly posts: readonly DemoPost[];
}

export interface DemoContent {
  readonly language: DemoLanguage;
  readonly clients: readonly DemoClient[];
  /** Every picture that a post uses, once. */
  readonly pictures: readonly DemoPicture[];
}

const WORDS = { pl: polish, en: english } as const;
/** Posts up to this many days ahead are ready to go out. */
const READY_DAYS = 7;
const DAY_MILLISECONDS = 86_400_000;

/** Builds the demo in a language, seen from `today` (`YYYY-MM-DD`). Throws when `today` is no date: that is a bug. */
export function buildDemo({ language, today }: { language: DemoLanguage; today: string }): DemoContent {
  const now = dayNumber(today);
  const words = demoWordsSchema.parse(WORDS[language]);
  const clients = demoPlanSchema.parse(planFile).clients.map((client) => buildClient(client, words, language, now));
  const files = new Set(
    clients.flatMap((client) => client.posts.flatMap((post) => post.pictures.map(({ file }) => file))),
  );
  return { language, clients, pictures: [...files].sort().map((file) => picture(file, words)) };
}

function buildClient(plan: DemoPlanClient, words: DemoWords, language: DemoLanguage, now: number): DemoClient {
  const own = known(words.clients[plan.key], plan.key);
  return {
    key: plan.key,
    name: own.name,
    industry: own.industry,
    colour: plan.colour,
    timeZone: plan.timeZone,
    currency: plan.currency,
    reportLanguage: language,
    logoFile: plan.logo,
    contractedPosts: plan.contractedPosts,
    plan: { name: own.plan, ...quarterOf(now) },
    campaign: buildCampaign(plan, own.campaign, now),
    agreement: { ...own.agreement, ...plan.contract },
    brief: own.brief,
    channels: plan.channels.map(({ network, slots }) => ({
      network,
      ...known(own.channels[network], `${plan.key} ${network}`),
      slots,
    })),
    posts: plan.posts.map((post, order) => buildPost(post, plan.key, words, now, order)),
  };
}

/** The plan's months, first to third. */
const monthsFrom = (now: number): MonthText[] => monthsOf(quarterOf(now));

function buildCampaign(
  { campaign }: DemoPlanClient,
  words: DemoWords['clients'][string]['campaign'],
  now: number,
): DemoCampaign {
  const months = monthsFrom(now);
  const month = (index: number): MonthText => known(months[index], `month ${index}`);
  const byMonth = <T>(values: readonly (number | null)[], entry: (value: number) => T): Record<string, T> =>
    Object.fromEntries(values.flatMap((value, index) => (value === null ? [] : [[month(index), entry(value)]])));
  return {
    placements: campaign.placements.map(({ key, months: [first, last], reach, clicks, leads, ...rest }) => ({
      ...rest,
      ...known(words.placements[key], key),
      startsOn: monthRange(month(first)).from,
      endsOn: monthRange(month(last)).to,
      forecast: { reach, clicks, leads, sales: null },
    })),
    lines: campaign.lines.map(({ key, planned }) => ({
      name: known(words.lines[key], key),
      amounts: byMonth(planned, (value) => ({ planned: value, spent: null })),
    })),
    targets: campaign.targets.map(({ kpi, values }) => ({ kpi, months: byMonth(values, (value) => value) })),
    purposes: words.purposes,
  };
}

function buildPost(plan: DemoPlanPost, clientKey: string, words: DemoWords, now: number, order: number): DemoPost {
  const own = known(words.clients[clientKey]?.posts[plan.id], plan.id);
  const day = plan.at === null ? null : positionDay(plan.at, now);
  return {
    id: plan.id,
    title: own.title,
    text: own.text,
    format: plan.format,
    contentType: plan.contentType,
    task: plan.task,
    status: day === null ? plan.status : statusOn(day - now, plan, order),
    date: day === null ? null : dateText(day),
    time: plan.at?.time ?? null,
    variants: plan.networks.map((network) => ({
      network,
      format: formatOn(network, plan.format),
      text: own.variants?.[network] ?? null,
    })),
    pictures: plan.pictures.map((file) => picture(file, words)),
    notes: own.notes ?? null,
    owner: plan.owner,
    labels: plan.labels.map((label) => known(words.labels[label], label)),
  };
}

/** What is past is published, save a few; what is near is ready; what is far is as the plan says. */
function statusOn(daysAhead: number, plan: DemoPlanPost, order: number): DemoStatus {
  if (daysAhead < 0) return plan.whenPast ?? 'published';
  if (plan.status === 'approved' || plan.status === 'scheduled') return plan.status;
  if (daysAhead <= READY_DAYS || plan.status === 'published') return order % 2 === 0 ? 'scheduled' : 'approved';
  return plan.status;
}

/** The network's own name for a format: a reel is a video on TikTok, a carousel is a post with several pictures elsewhere. */
function formatOn(network: DemoNetwork, format: DemoFormat): DemoFormat {
  if (network === 'tiktok' && format === 'reel') return 'video';
  if ((network === 'facebook' || network === 'linkedin') && format === 'carousel') return 'post';
  return format;
}

function picture(file: string, words: DemoWords): DemoPicture {
  return { file, alt: known(words.pictures[file], file) };
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The demo has no words for ${name}`);
  return value;
}

/** Days since 1970-01-01. Calendar days only: no zone takes part. */
/** The month of a day and the two after it. */
function quarterOf(day: number): { startsOn: string; endsOn: string } {
  const month = monthOf(dateText(day));
  return { startsOn: `${month}-01`, endsOn: monthRange(shiftMonth(month, 2)).to };
}

function dayNumber(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || dateText(time / DAY_MILLISECONDS) !== date) throw new Error(`Not a date: ${date}`);
  return time / DAY_MILLISECONDS;
}

function dateText(day: number): string {
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

function positionDay(position: DemoPosition, now: number): number {
  const today = new Date(now * DAY_MILLISECONDS);
  const monthStart = (offset: number): number =>
    Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + offset, 1) / DAY_MILLISECONDS;
  const first = monthStart(position.month);
  if ('fromEnd' in position) return monthStart(position.month + 1) - 1 - position.fromEnd;
  const firstWeekday = new Date(first * DAY_MILLISECONDS).getUTCDay() || 7;
  return first + ((position.weekday - firstWeekday + 7) % 7) + (position.nth - 1) * 7;
}
