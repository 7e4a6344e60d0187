import { z } from 'zod';
import { DateText, Id, Rev, RowStamp, TimeText } from '../rows.schema.ts';
import { SEO_TICKS } from './channels.seo.ts';

/** A weekly time at which the channel's audience is there; `weekday` is ISO, 1 is Monday. Wall clock of the client. */
export const Slot = z.strictObject({ weekday: z.int().min(1).max(7), time: TimeText });
export type Slot = z.infer<typeof Slot>;

/** How the profile is to be found: by which phrase, how it describes itself, what was looked at and is there. */
const Seo = z.strictObject({
  phrase: z.string().max(200),
  description: z.string().max(5_000),
  ticked: z.array(z.enum(SEO_TICKS)).max(SEO_TICKS.length),
});
export const NO_SEO: z.infer<typeof Seo> = { phrase: '', description: '', ticked: [] };

/** Followers on a day, counted by hand. */
const FollowersCount = z.strictObject({ date: DateText, count: z.int().min(0).max(10_000_000_000) });
/** As many days as ten years of a count a day. */
export const MOST_COUNTS = 3_660;

const fields = z.strictObject({
  clientId: Id,
  /** A key of the network table (posts.networks.ts); a new network is a row there, so this is no closed list. */
  network: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  handle: z.string().trim().max(200),
  name: z.string().trim().max(200),
  url: z.string().trim().max(2_000),
  slots: z.array(Slot).max(200),
  seo: Seo,
  /** By day, one a day. */
  followers: z.array(FollowersCount).max(MOST_COUNTS),
});

export const Channel = RowStamp.extend({ ...fields.shape, position: z.int() });
export type Channel = z.infer<typeof Channel>;

export const ChannelsList = z.strictObject({ clientId: Id.optional() });
export const ChannelCreate = fields.partial().required({ clientId: true, network: true });
export type ChannelCreate = z.infer<typeof ChannelCreate>;
export const ChannelUpdate = fields.omit({ clientId: true }).partial().extend({ id: Id, rev: Rev.optional() });
export type ChannelUpdate = z.infer<typeof ChannelUpdate>;
