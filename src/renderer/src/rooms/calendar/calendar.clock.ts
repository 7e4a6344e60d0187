import { create } from 'zustand';
import { daysBetween, type PlainDateText } from '#shared/time/plain-date.ts';
import type { WallClock } from '#shared/time/plain-time.ts';
import { type EpochMillis, fromInstant } from '#shared/time/zone.ts';

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

interface Clock {
  /** Cut to the minute. */
  readonly now: EpochMillis;
  /** Today by the person's own clock. */
  readonly today: PlainDateText;
}

function read(): Clock {
  const now = Math.floor(Date.now() / 60_000) * 60_000;
  return { now, today: fromInstant(now, zone()).date };
}

export const useClock = create<Clock>(read);

/** The wall clock of this machine, for the line that says "now". */
export const wallClockNow = (): WallClock => fromInstant(Date.now(), zone());

/** Ticks once a minute while the calendar is shown; returns how to stop. */
export function startClock(): () => void {
  const tick = () => useClock.setState(read());
  tick();
  const timer = setInterval(tick, 60_000);
  return () => clearInterval(timer);
}

/**
 * The moment against which a day's posts are judged. A day far from today is judged the same all day long, so that a new minute draws
 * three cells again and not the month; so is a post without a day, which a card that is just leaving its day has become.
 */
export function useNowFor(date: PlainDateText | null): EpochMillis {
  return useClock(({ now, today }) => {
    if (date !== null && Math.abs(daysBetween(today, date)) <= 2) return now;
    return Math.floor(now / 86_400_000) * 86_400_000;
  });
}
