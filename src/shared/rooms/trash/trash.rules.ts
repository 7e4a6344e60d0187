import { Temporal } from 'temporal-polyfill';
import type { EpochMillis } from '../../time/zone.ts';

/** So many days what was removed waits in the trash. */
export const TRASH_DAYS = 90;

const HOURS = TRASH_DAYS * 24;

/** What was removed at or before this moment is to go for good; UTC text. */
export function trashedBefore(now: EpochMillis): string {
  return Temporal.Instant.fromEpochMilliseconds(now)
    .subtract({ hours: HOURS })
    .toString({ smallestUnit: 'millisecond' });
}

/** The moment at which something removed then goes for good; UTC text. */
export function goesAt(deletedAt: string): string {
  return Temporal.Instant.from(deletedAt).add({ hours: HOURS }).toString({ smallestUnit: 'millisecond' });
}

/** Days that something removed then still has in the trash, one that has begun counted as a day; 0 when its time is over. */
export function daysLeft(deletedAt: string, now: EpochMillis): number {
  const end = Temporal.Instant.from(goesAt(deletedAt)).epochMilliseconds;
  return Math.max(0, Math.ceil((end - now) / 86_400_000));
}
