import { z } from 'zod';
import { ByRev, DateText, Id, Rev, RowStamp, TimeText, TimeZone } from '../rows.schema.ts';
import { STORED_STATUSES } from './posts.status.ts';

/** What may be stored; `missed` is computed for a post whose time passed (posts.status.ts), so that it is never out of date. */
export const PostStatus = z.enum(STORED_STATUSES);
export type PostStatus = z.infer<typeof PostStatus>;

/** The five aspects of SMM marketing tasks; domain.md, section 3, block 2. */
export const MARKETING_TASKS = ['brand', 'reach', 'direct', 'promotion', 'sales'] as const;
export const MarketingTask = z.enum(MARKETING_TASKS);
export type MarketingTask = z.infer<typeof MarketingTask>;

/** A channel of the post. `text` null means "as the base text"; an empty text is an empty text. */
export const PostChannel = z.object({
  channelId: Id,
  /** A format of the channel's network, such as `post`, `reel`, `story`. */
  format: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  text: z.string().max(100_000).nullable(),
  publishedUrl: z.string().max(2_000).nullable(),
});
export type PostChannel = z.infer<typeof PostChannel>;

/** A picture or film on the post, in the order shown. */
export const PostMedia = z.object({
  mediaId: Id,
  altText: z.string().max(5_000),
  name: z.string(),
  mime: z.string(),
  bytes: z.int().min(0),
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Of a film, in milliseconds; null where it could not be read. */
  durationMs: z.int().nullable(),
});
export type PostMedia = z.infer<typeof PostMedia>;

const fields = z.strictObject({
  title: z.string().max(500),
  text: z.string().max(100_000),
  /** The client's wall clock; null is the backlog. */
  date: DateText.nullable(),
  time: TimeText.nullable(),
  zone: TimeZone,
  status: PostStatus,
  /** A type key of domain.md, section 4, or none. */
  contentType: z.string().max(60).nullable(),
  link: z.string().max(2_000),
  owner: z.string().max(200),
  labels: z.array(z.string().trim().min(1).max(60)).max(50),
  notes: z.string().max(100_000),
  /** The aspect of the marketing task that it serves; domain.md, section 3, block 2. */
  task: MarketingTask.nullable(),
  /** For news: how it touches the client's topic; domain.md, section 4. */
  context: z.string().max(10_000),
  campaignId: Id.nullable(),
  firstComment: z.string().max(100_000),
  /** A place in the calendar before a text exists. */
  isPlaceholder: z.boolean(),
});

export const Post = RowStamp.extend({
  clientId: Id,
  ...fields.shape,
  /** Its day or hour changed after it was approved. */
  movedAfterApproval: z.boolean(),
  /** The series that made it, and the day that the rule gave it. */
  seriesId: Id.nullable(),
  seriesDate: DateText.nullable(),
  /** The pause that holds it. */
  pauseId: Id.nullable(),
  channels: z.array(PostChannel),
  media: z.array(PostMedia),
});
export type Post = z.infer<typeof Post>;

/** What a calendar card shows, and no more: the month is read at every turn of a page. */
export const PostCard = z.object({
  id: Id,
  rev: Rev,
  clientId: Id,
  title: z.string(),
  /** The start of the text, for a card without a title; empty where there is a title. */
  excerpt: z.string(),
  date: DateText.nullable(),
  time: TimeText.nullable(),
  zone: z.string(),
  status: PostStatus,
  contentType: z.string().nullable(),
  labels: z.array(z.string()),
  channelIds: z.array(Id),
  campaignId: Id.nullable(),
  seriesId: Id.nullable(),
  pauseId: Id.nullable(),
  isPlaceholder: z.boolean(),
  movedAfterApproval: z.boolean(),
  /** The first picture, for the thumbnail. */
  mediaId: Id.nullable(),
  /** What a placeholder waits for: the format on its first channel; null for other posts. */
  placeFor: z.string().nullable(),
});
export type PostCard = z.infer<typeof PostCard>;

export const PostsList = z.strictObject({
  clientId: Id.optional(),
  /** First and last day, both within; leaving both out also gives the backlog. */
  from: DateText.optional(),
  to: DateText.optional(),
});
export type PostsList = z.infer<typeof PostsList>;

export const CardsInRange = z.strictObject({ clientId: Id.optional(), from: DateText, to: DateText });
export const CardsOfBacklog = z.strictObject({ clientId: Id.optional() });
export const CardsByIds = z.strictObject({ ids: z.array(Id).max(5_000) });

export const PostChannelInput = z.strictObject({
  channelId: Id,
  format: PostChannel.shape.format.optional(),
  text: PostChannel.shape.text.optional(),
  publishedUrl: PostChannel.shape.publishedUrl.optional(),
});
export type PostChannelInput = z.infer<typeof PostChannelInput>;

export const PostCreate = fields.partial().extend({
  clientId: Id,
  channels: z.array(PostChannelInput).max(50).optional(),
});
export type PostCreate = z.infer<typeof PostCreate>;

/** The most files that one gesture puts on a post. */
export const MOST_ATTACHED = 100;

/** A new post, with files of the library in this order when they are named. */
export const PostCreateWithMedia = PostCreate.extend({ mediaIds: z.array(Id).max(MOST_ATTACHED).optional() });
export type PostCreateWithMedia = z.infer<typeof PostCreateWithMedia>;

/** `channels`, when given, is the whole list in order; a channel that stays keeps what the input leaves out. */
export const PostUpdate = fields.partial().extend({
  id: Id,
  rev: Rev.optional(),
  channels: z.array(PostChannelInput).max(50).optional(),
});
export type PostUpdate = z.infer<typeof PostUpdate>;

/** Without `time` the hour stays; `date: null` puts the post in the backlog. */
export const PostMove = z.strictObject({
  id: Id,
  rev: Rev.optional(),
  date: DateText.nullable(),
  time: TimeText.nullable().optional(),
});
export type PostMove = z.infer<typeof PostMove>;

/** One gesture over several posts is one step of history. */
export const PostsMoveMany = z.strictObject({ moves: z.array(PostMove).min(1).max(5_000) });

/** A post that a gesture over several is to touch. */
export const PostRef = z.strictObject({ id: Id, rev: Rev.optional() });
export type PostRef = z.infer<typeof PostRef>;

const refs = z.array(PostRef).min(1).max(5_000);

/** One choice for several posts: a status, or labels or channels that come and go. A channel goes onto posts of its own client only. */
export const PostsUpdateMany = z.strictObject({
  posts: refs,
  status: PostStatus.optional(),
  addLabels: fields.shape.labels.optional(),
  removeLabels: fields.shape.labels.optional(),
  addChannels: z.array(Id).max(50).optional(),
  removeChannels: z.array(Id).max(50).optional(),
});
export type PostsUpdateMany = z.infer<typeof PostsUpdateMany>;

/**
 * A copy each; with `clientId` for another client, as in `posts.changeClient`. `channelIds`, for a copy that stays with its client, says
 * which channels it has instead: one that the post has keeps its text, another begins with the common one.
 */
export const PostsDuplicateMany = z.strictObject({
  copies: z
    .array(PostMove.extend({ clientId: Id.optional(), channelIds: z.array(Id).max(50).optional() }))
    .min(1)
    .max(5_000),
});
export type PostsDuplicateMany = z.infer<typeof PostsDuplicateMany>;

export const PostsRemoveMany = z.strictObject({ posts: refs });

export const PostsChangeClient = z.strictObject({ posts: refs, clientId: Id });
export type PostsChangeClient = z.infer<typeof PostsChangeClient>;

/** `droppedChannels` is how many channels the other client has no counterpart for, over all the posts. */
export const PostsCarried = z.object({ posts: z.array(Post), droppedChannels: z.int().min(0) });
export type PostsCarried = z.infer<typeof PostsCarried>;

/** Posts of some days and of the backlog in whose title or text the words are, however they are marked (`zolw` finds „Żółw”). */
export const PostsSearch = z.strictObject({
  text: z.string().trim().min(1).max(200),
  clientId: Id.optional(),
  from: DateText,
  to: DateText,
});
export type PostsSearch = z.infer<typeof PostsSearch>;

/** Two posts of one client take each other's date and time. */
export const PostsSwap = z.strictObject({ first: ByRev, second: ByRev });
export type PostsSwap = z.infer<typeof PostsSwap>;

/** A tile of a channel's grid: dated posts of the feed, newest first. */
export const GridTile = PostCard.pick({
  id: true,
  rev: true,
  clientId: true,
  title: true,
  excerpt: true,
  status: true,
  zone: true,
  contentType: true,
  labels: true,
  channelIds: true,
  campaignId: true,
  mediaId: true,
}).extend({
  date: DateText,
  time: TimeText.nullable(),
  format: z.string(),
  /** How many pictures and films the post has. */
  mediaCount: z.int(),
});
export type GridTile = z.infer<typeof GridTile>;

export const GridOfChannel = z.strictObject({ channelId: Id });

export const PostAttach = z.strictObject({
  id: Id,
  rev: Rev.optional(),
  mediaId: Id,
  altText: PostMedia.shape.altText.optional(),
});
/** Several files at once, at the end of the post's own, in this order; those that it has already are passed over. */
export const PostAttachMany = z.strictObject({
  id: Id,
  rev: Rev.optional(),
  mediaIds: z.array(Id).min(1).max(MOST_ATTACHED),
});
export const PostDetach = z.strictObject({ id: Id, rev: Rev.optional(), mediaId: Id });
/** The whole order of the post's media, with their alternative texts. */
export const PostArrangeMedia = z.strictObject({
  id: Id,
  rev: Rev.optional(),
  media: z.array(z.strictObject({ mediaId: Id, altText: PostMedia.shape.altText })).max(100),
});
