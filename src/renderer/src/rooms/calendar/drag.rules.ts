import { toMinutes } from '#shared/time/plain-time.ts';

/**
 * The time of a drop in the hours. They answer in whole steps, so a post at 14:37 that is let go in its own step (14:30) was not moved,
 * and keeps its text.
 */
export function keepStep(
  card: { readonly date: string | null; readonly time: string | null },
  target: { readonly date: string; readonly time: string | null },
  step: number,
): string | null {
  if (target.time === null || card.time === null || card.date !== target.date) return target.time;
  const before = toMinutes(card.time);
  return toMinutes(target.time) === before - (before % step) ? card.time : target.time;
}
