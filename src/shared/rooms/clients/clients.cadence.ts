/** How often a client is to publish, and how closely its calendar is watched: domain.md, section 7. */
import { z } from 'zod';
import { DateText, Id } from '../rows.schema.ts';

/** Warnings about one post that can be switched off for a client. */
export const POST_WARNINGS = [
  'no-channel',
  'no-marketing-task',
  'news-without-context',
  'past-date',
  'outside-slots',
  'on-holiday',
  'clash',
  'content',
] as const;
export const PostWarning = z.enum(POST_WARNINGS);
export type PostWarning = z.infer<typeof PostWarning>;

export const Cadence = z.strictObject({
  /** Publications a day; null where no number is kept. */
  dayMin: z.int().min(0).max(50).nullable(),
  dayMax: z.int().min(1).max(50).nullable(),
  /** One article a week, for clients with a blog. */
  weekArticle: z.boolean(),
  /** One update of a photo album a week: a carousel, or a post with two pictures or more. */
  weekAlbum: z.boolean(),
  monthDigest: z.boolean(),
  /** Research, analytics or an infographic from the company's own data. */
  quarterResearch: z.boolean(),
  yearReport: z.boolean(),
  /** A post by each own date of the client. */
  ownDates: z.boolean(),
  /** Posts on one channel closer than this clash; minutes. */
  clashMinutes: z.int().min(1).max(1_440),
  /** How far from a slot of the channel a post may stand; minutes. */
  slotMinutes: z.int().min(0).max(720),
  /** Warnings that this client does not want. */
  off: z.array(PostWarning).max(POST_WARNINGS.length),
});
export type Cadence = z.infer<typeof Cadence>;

/** The rules that say how often something appears; a plan sets these, and leaves how posts are watched to the client. */
export const RHYTHM = [
  'dayMin',
  'dayMax',
  'weekArticle',
  'weekAlbum',
  'monthDigest',
  'quarterResearch',
  'yearReport',
  'ownDates',
] as const satisfies readonly (keyof Cadence)[];

/** What is stored: only what the person changed, so that a better default reaches everybody else. */
export const CadenceChanges = Cadence.partial();
export type CadenceChanges = z.infer<typeof CadenceChanges>;

export const DEFAULT_CADENCE: Cadence = {
  dayMin: 2,
  dayMax: 4,
  weekArticle: true,
  weekAlbum: true,
  monthDigest: true,
  quarterResearch: true,
  yearReport: true,
  ownDates: true,
  clashMinutes: 30,
  slotMinutes: 15,
  off: [],
};

/** The rules that hold for a client. */
export function cadenceOf(changes: CadenceChanges): Cadence {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...DEFAULT_CADENCE, ...given };
}

/** The part of the changes that is rhythm. */
export const rhythmOf = (changes: CadenceChanges): CadenceChanges =>
  Object.fromEntries(Object.entries(changes).filter(([rule]) => (RHYTHM as readonly string[]).includes(rule)));

/** The rhythm of some days: that of the version of a plan which the client agreed to. */
export const PlanRhythm = z.object({
  clientId: Id,
  planId: Id,
  /** The plan's name. */
  plan: z.string(),
  version: z.int(),
  startsOn: DateText,
  endsOn: DateText,
  cadence: CadenceChanges,
});
export type PlanRhythm = z.infer<typeof PlanRhythm>;

/** The rules that hold on a day: the agreed plan's rhythm where one covers it (the first of the list), else the client's own. */
export function cadenceOn(own: Cadence, rhythms: readonly PlanRhythm[], date: string): Cadence {
  const found = rhythms.find(({ startsOn, endsOn }) => date >= startsOn && date <= endsOn);
  if (found === undefined) return own;
  const planned = cadenceOf(found.cadence);
  return { ...own, ...Object.fromEntries(RHYTHM.map((rule) => [rule, planned[rule]])) };
}

/** The changes after one of them; a value that is the default again is none. */
export function withCadence(changes: CadenceChanges, patch: CadenceChanges): CadenceChanges {
  const next = { ...changes, ...patch };
  return Object.fromEntries(
    Object.entries(next).filter(
      ([key, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify(DEFAULT_CADENCE[key as keyof Cadence]),
    ),
  );
}
