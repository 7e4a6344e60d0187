import { z } from 'zod';
import { DateText, Id, Rev, RowStamp, TimeText } from '../rows.schema.ts';

/** A file of a client, kept once by its content. Width and height are pixels after the camera's rotation, null where unknown. */
export const Media = RowStamp.extend({
  clientId: Id.nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().max(500),
  mime: z.string().max(100),
  bytes: z.int().min(0),
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Where the library keeps it, such as `Produkty/Jesień`; empty for the top. */
  folder: z.string().max(500),
  labels: z.array(z.string().trim().min(1).max(60)).max(50),
  /** Of a film, in milliseconds; null where it could not be read. */
  durationMs: z.int().min(0).nullable(),
});
export type Media = z.infer<typeof Media>;

/** `thumb`: 320 px at most, `preview`: 1,080 px at most, both WebP or JPEG; `original`: the file as it came. */
export const MediaVariant = z.enum(['thumb', 'preview', 'original']);
export type MediaVariant = z.infer<typeof MediaVariant>;

export const MediaFileInput = z.strictObject({ id: Id, variant: MediaVariant });
export const MediaFile = z.object({ path: z.string(), mime: z.string() });

/** Bytes travel in pieces of base64, so that one path serves both hosts and scripts and memory stays flat. */
export const UploadBegin = z.strictObject({ name: z.string().min(1).max(500), bytes: z.int().min(0) });
export const UploadAppend = z.strictObject({ uploadId: Id, offset: z.int().min(0), base64: z.base64().max(8_000_000) });
export const UploadState = z.object({ uploadId: Id, received: z.int(), bytes: z.int() });

/** What there is to see of a medium: `isThere` its file, `hasStill` a picture of it that the window can show. */
export const MediaState = z.object({
  name: z.string(),
  kind: z.enum(['picture', 'film', 'undecodable']),
  isThere: z.boolean(),
  hasStill: z.boolean(),
});
export type MediaState = z.infer<typeof MediaState>;

/** A file as the library lists it. `uses`: posts outside of the trash that show it, and clients whose logo it is. */
export const LibraryItem = Media.omit({ sha256: true }).extend({ uses: z.int(), isThere: z.boolean() });
export type LibraryItem = z.infer<typeof LibraryItem>;

/** Without a client: the files of all. `withShared`: with those that are nobody's, which any client's post may have. */
export const MediaList = z.strictObject({ clientId: Id.optional(), withShared: z.boolean().optional() });
export type MediaList = z.infer<typeof MediaList>;

/** Where a file is used: posts in the order of their dates, those of the backlog last. */
export const MediaUses = z.object({
  posts: z.array(
    z.object({
      postId: Id,
      clientId: Id,
      title: z.string(),
      /** The start of the text, where there is no title. */
      excerpt: z.string(),
      date: DateText.nullable(),
      time: TimeText.nullable(),
      altText: z.string(),
    }),
  ),
  /** Clients whose logo it is. */
  logoOf: z.array(Id),
});
export type MediaUses = z.infer<typeof MediaUses>;

const named = z
  .array(z.strictObject({ id: Id, rev: Rev.optional() }))
  .min(1)
  .max(10_000);

/** Changes one file or several in one step. A folder is a path with `/` between its parts; empty is the top. */
export const MediaUpdate = z.strictObject({
  media: named,
  name: Media.shape.name.min(1).optional(),
  folder: Media.shape.folder.optional(),
  addLabels: Media.shape.labels.optional(),
  removeLabels: Media.shape.labels.optional(),
});
export type MediaUpdate = z.infer<typeof MediaUpdate>;

/** Only files that nothing uses go to the trash. */
export const MediaRemove = z.strictObject({ media: named });
export type MediaRemove = z.infer<typeof MediaRemove>;

/** An upload that becomes a film's still. */
export const MediaAddStill = z.strictObject({ id: Id, uploadId: Id });

export const MediaAdd = z.strictObject({ uploadId: Id, clientId: Id.nullable() });
