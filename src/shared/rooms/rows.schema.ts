import { z } from 'zod';

/** UUIDv7 as text: sorts by the moment of creation and never needs a server. */
export const Id = z.uuid();

/** The row's revision. A write carries the one it saw; scripts may leave it out, the app never does. */
export const Rev = z.int().min(1);

/** A calendar day on the client's wall, `YYYY-MM-DD`; that it exists is checked, so 31 February never gets in. */
export const DateText = z.iso.date();

/** A wall-clock time, `HH:mm`, 00:00 to 23:59. */
export const TimeText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A moment in UTC, ISO 8601 with milliseconds. */
export const InstantText = z.iso.datetime();

export const Language = z.enum(['pl', 'en']);
export type Language = z.infer<typeof Language>;

/** `#rrggbb`, lower case. */
export const Colour = z.string().regex(/^#[0-9a-f]{6}$/);

/** What every mutable row carries; `deletedAt` never leaves the core, since the trash is asked for by its own verbs. */
export const RowStamp = z.object({ id: Id, rev: Rev, createdAt: InstantText, updatedAt: InstantText });

/** An IANA zone that this machine's Intl knows. */
export const TimeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}, 'unknown time zone');

/** Input of every verb that names one row. */
export const ById = z.strictObject({ id: Id });

/** Input of every write that names one row; `rev` is what the caller saw. */
export const ByRev = z.strictObject({ id: Id, rev: Rev.optional() });

export const Nothing = z.strictObject({});
