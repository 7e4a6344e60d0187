import type { WallClock } from '#shared/time/plain-time.ts';
import { fromInstantText, todayIn } from '#shared/time/zone.ts';

/** The machine's own zone: the person's room, whatever zones the clients are in. */
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Today on the wall of the person's own room. */
export const today = (): string => todayIn(zone(), Date.now());

/** When something was done, by the clock on that wall; `instant` is UTC text as the store keeps it. */
export const onTheWall = (instant: string): WallClock => fromInstantText(instant, zone());
