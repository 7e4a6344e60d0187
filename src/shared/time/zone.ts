/**
 * Between the wall clock of a zone and the instants of UTC. A plan stores the wall clock; the instant is derived and
 * never written back over it.
 */
import { Temporal } from 'temporal-polyfill';
import { fromDayNumber, type PlainDateText } from './plain-date.ts';
import type { PlainTimeText, WallClock } from './plain-time.ts';

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMillis = number;
/** An IANA zone id such as `Europe/Warsaw`, or `UTC`. */
export type ZoneId = string;

/**
 * The instant of a wall-clock moment. A time that the clock skips (Warsaw 2026-03-29 02:30) is read as one hour later
 * (03:30); a time that comes twice (2026-10-25 02:30) is its first occurrence: "compatible" disambiguation, as in
 * RFC 5545 section 3.3.5 and Temporal. @throws RangeError on an unknown zone or a text that is no date or time.
 */
export function toInstant(date: PlainDateText, time: PlainTimeText, zone: ZoneId): EpochMillis {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds;
}

/** The wall clock of a zone at an instant, cut to the minute. */
export function fromInstant(instant: EpochMillis, zone: ZoneId): WallClock {
  const text = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The wall clock of a zone at an instant that is written as UTC text, cut to the minute. */
export function fromInstantText(instant: string, zone: ZoneId): WallClock {
  return fromInstant(Temporal.Instant.from(instant).epochMilliseconds, zone);
}

/** The instant as `2026-11-12T13:30:00Z`, the form for the database and for exports. */
export function instantText(instant: EpochMillis): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString();
}

/** Whether a wall-clock moment exists once, is skipped by the clock (`gap`), or comes twice (`double`). */
export function wallClockKind(date: PlainDateText, time: PlainTimeText, zone: ZoneId): 'once' | 'gap' | 'double' {
  const moment = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = moment.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = moment.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return 'once';
  return earlier.toPlainDateTime().equals(moment) ? 'double' : 'gap';
}

/** Today's date in a zone. */
export function todayIn(zone: ZoneId, now: EpochMillis): PlainDateText {
  return fromInstant(now, zone).date;
}

/** The date in UTC at an instant, without a zone look-up. */
export function utcDateOf(instant: EpochMillis): PlainDateText {
  return fromDayNumber(Math.floor(instant / 86_400_000));
}

const knownZones = new Map<string, boolean>();

/** True for an IANA zone id that this machine's time zone data knows (aliases too); false for offsets such as `+02:00`. */
export function isZone(text: string): boolean {
  const known = knownZones.get(text);
  if (known !== undefined) return known;
  let valid = false;
  if (/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(text)) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: text });
      valid = true;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  knownZones.set(text, valid);
  return valid;
}

/** Zone ids to choose from, sorted; `UTC` first. */
export function zones(): ZoneId[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}
