import { z } from 'zod';
import { PostMedia } from '../posts/posts.schema.ts';
import { DateText, Id, Rev, RowStamp, TimeText } from '../rows.schema.ts';

/** What a month repeats by: the day's number, its weekday counted from the front, the last such weekday, or the last day. */
export const MONTHLY = ['day', 'nth', 'last', 'lastDay'] as const;

/** How a post comes back, as a person says it; series.rules.ts writes it as a rule of RFC 5545. */
export const Repeat = z.strictObject({
  frequency: z.enum(['daily', 'weekly', 'monthly', 'yearly']),
  /** Every so many days, weeks, months, years. */
  interval: z.int().min(1).max(99),
  /** ISO weekdays of a weekly one; others leave it empty. */
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  monthly: z.enum(MONTHLY),
  /** The last day, within; or how many there are; or neither, and it never ends. */
  until: DateText.nullable(),
  count: z.int().min(1).max(1_000).nullable(),
});
export type Repeat = z.infer<typeof Repeat>;

/** Which posts of a series a change is for: this one and those after it, or all. */
export const SeriesScope = z.enum(['following', 'all']);
export type SeriesScope = z.infer<typeof SeriesScope>;

/** What every post of the series is made of. */
export const SeriesContent = z.object({
  title: z.string(),
  text: z.string(),
  contentType: z.string().nullable(),
  link: z.string(),
  owner: z.string(),
  labels: z.array(z.string()),
  notes: z.string(),
  task: z.enum(['brand', 'reach', 'direct', 'promotion', 'sales']).nullable(),
  context: z.string(),
  campaignId: Id.nullable(),
  firstComment: z.string(),
  isPlaceholder: z.boolean(),
  channels: z.array(z.object({ channelId: Id, format: z.string(), text: z.string().nullable() })),
  media: z.array(PostMedia.pick({ mediaId: true, altText: true })),
});
export type SeriesContent = z.infer<typeof SeriesContent>;

export const Series = RowStamp.extend({
  clientId: Id,
  /** RFC 5545, section 3.3.10, without DTSTART: that is `startsOn` and `time`, on the client's wall. */
  rule: z.string(),
  startsOn: DateText,
  time: TimeText.nullable(),
  /** Days that the rule gives and the person took out, sorted. */
  exceptions: z.array(DateText),
  /** Up to this day its posts are made. */
  madeUntil: DateText,
});
export type Series = z.infer<typeof Series>;

const OfPost = z.strictObject({ id: Id, rev: Rev.optional() });

/** `id` is the post's, here and below: the first of the series, or the one from which the change is made. */
export const SeriesCreate = OfPost.extend({ repeat: Repeat });
export const SeriesUpdate = OfPost.extend({ scope: SeriesScope, repeat: Repeat });
export const SeriesApply = OfPost.extend({ scope: SeriesScope });
/** Without `time` the hours stay. */
export const SeriesMove = OfPost.extend({ scope: SeriesScope, date: DateText, time: TimeText.nullable().optional() });
export const SeriesRemove = OfPost.extend({ scope: z.enum(['this', 'following', 'all']) });
/** Makes what is missing of the series that go on, up to the day. */
export const SeriesExtend = z.strictObject({ until: DateText });
