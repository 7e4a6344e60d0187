import { z } from 'zod';
import { DateText, Id, InstantText, Rev, TimeText } from '../rows.schema.ts';

const removed = { id: Id, rev: Rev, deletedAt: InstantText } as const;

/** A removed post, as the trash lists it. */
export const TrashedPost = z.object({
  ...removed,
  kind: z.literal('post'),
  clientId: Id,
  title: z.string(),
  /** The start of the text, where there is no title. */
  excerpt: z.string(),
  date: DateText.nullable(),
  time: TimeText.nullable(),
  mediaId: Id.nullable(),
});
export type TrashedPost = z.infer<typeof TrashedPost>;

/** A removed file of the library; without a client it was nobody's. */
export const TrashedFile = z.object({
  ...removed,
  kind: z.literal('file'),
  clientId: Id.nullable(),
  name: z.string(),
  mime: z.string(),
  bytes: z.int().min(0),
});
export type TrashedFile = z.infer<typeof TrashedFile>;

/** A removed client; `posts` and `files` are those that went with it and come back with it. */
export const TrashedClient = z.object({
  ...removed,
  kind: z.literal('client'),
  name: z.string(),
  colour: z.string(),
  logoId: Id.nullable(),
  posts: z.int().min(0),
  files: z.int().min(0),
});
export type TrashedClient = z.infer<typeof TrashedClient>;

/** What lies in the trash by itself. What a removed client had is not listed: it shares the client's fate. */
export const TrashedItem = z.discriminatedUnion('kind', [TrashedPost, TrashedFile, TrashedClient]);
export type TrashedItem = z.infer<typeof TrashedItem>;

/** Posts, files and clients of the trash by their ids; those that are not in it are passed over. */
export const TrashIds = z.strictObject({ ids: z.array(Id).min(1).max(5_000) });

/** How many things the gesture concerned; what went along with a client is not counted. */
export const TrashCount = z.object({ count: z.int() });
