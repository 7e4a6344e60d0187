import { z } from 'zod';
import { CONTENT_GROUPS } from '../posts/posts.content-types.ts';
import { POST_STATUSES } from '../posts/posts.status.ts';
import { Id, Rev, RowStamp } from '../rows.schema.ts';
import { WARNING_KINDS } from '../warnings/warning-kinds.ts';

/** What of the calendar is shown. Within a list any of its values will do; an empty list asks nothing; the lists are asked together. */
export const CalendarFilters = z.object({
  clients: z.array(Id).max(500),
  channels: z.array(Id).max(500),
  networks: z.array(z.string().max(40)).max(50),
  /** As shown: `missed` too. */
  statuses: z.array(z.enum(POST_STATUSES)).max(20),
  /** Groups of content types; domain.md, section 4. */
  groups: z.array(z.enum(CONTENT_GROUPS)).max(20),
  labels: z.array(z.string().max(60)).max(100),
  campaigns: z.array(Id).max(500),
  /** What is wrong with a post or with its day; none where filters were kept before there was such a list. */
  warnings: z.array(z.enum(WARNING_KINDS)).max(50).default([]),
  /** Words of the title or the text, however they are marked. */
  text: z.string().max(200),
});
export type CalendarFilters = z.infer<typeof CalendarFilters>;

/** Filters under a name. */
export const SavedView = RowStamp.extend({
  name: z.string().trim().min(1).max(100),
  filters: CalendarFilters,
  position: z.int(),
});
export type SavedView = z.infer<typeof SavedView>;

export const ViewCreate = z.strictObject({ name: SavedView.shape.name, filters: CalendarFilters });
export type ViewCreate = z.infer<typeof ViewCreate>;

export const ViewUpdate = z.strictObject({
  id: Id,
  rev: Rev.optional(),
  name: SavedView.shape.name.optional(),
  filters: CalendarFilters.optional(),
});
export type ViewUpdate = z.infer<typeof ViewUpdate>;
