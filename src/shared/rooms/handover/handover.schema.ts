import { z } from 'zod';
import { Id, InstantText } from '../rows.schema.ts';

/** Nobody can get a forgotten one back, and a short one is found by trying; characters. */
export const SHORTEST_PASSWORD = 10;

export const HandoverFileInput = z.strictObject({
  clientId: Id,
  password: z.string().min(SHORTEST_PASSWORD).max(1_000),
});

/** A file that was brought in piece by piece, and the password it was made with. */
export const HandoverSource = z.strictObject({ uploadId: z.string(), password: z.string().max(1_000) });

/** `asCopy` gives every row a new id, for a client that is here already. */
export const HandoverImport = HandoverSource.extend({ asCopy: z.boolean().optional() });

/** What a file holds, before anything of it is taken. What lies in the trash is carried, and not counted. */
export const HandoverContents = z.object({
  client: z.string(),
  madeAt: InstantText,
  appVersion: z.string(),
  posts: z.int(),
  channels: z.int(),
  plans: z.int(),
  media: z.int(),
  /** Pictures and films that were gone from the disk when the file was made. */
  missingFiles: z.int(),
  /** Where the client stands here already. */
  here: z.enum(['no', 'yes', 'trash']),
});
export type HandoverContents = z.infer<typeof HandoverContents>;
