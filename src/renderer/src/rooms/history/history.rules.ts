import type { HistoryStep } from '#shared/rooms/history/history.schema.ts';
import type { PlainDateText } from '#shared/time/plain-date.ts';
import type { PlainTimeText, WallClock } from '#shared/time/plain-time.ts';

/** A line of the history: the head of a day, a step, or the beginning of everything. */
export type HistoryLine =
  | { readonly kind: 'day'; readonly key: string; readonly date: PlainDateText }
  | {
      readonly kind: 'step';
      readonly key: string;
      readonly step: HistoryStep;
      readonly date: PlainDateText;
      readonly time: PlainTimeText;
      /** The step after which the store stands now. */
      readonly isNow: boolean;
    }
  | { readonly kind: 'start'; readonly key: string; readonly isNow: boolean };

/**
 * The history as it is drawn, the newest step first, a head before each day's. The beginning closes it once the oldest step is
 * held: it is a place to go to like any step.
 */
export function historyLines(
  steps: readonly HistoryStep[],
  isWhole: boolean,
  onTheWall: (instant: string) => WallClock,
): HistoryLine[] {
  const now = steps.find(({ state }) => state === 'done')?.id ?? null;
  const lines: HistoryLine[] = [];
  let day: string | null = null;
  for (const step of steps) {
    const { date, time } = onTheWall(step.at);
    if (date !== day) lines.push({ kind: 'day', key: `day ${date} ${step.id}`, date });
    day = date;
    lines.push({ kind: 'step', key: `step ${step.id}`, step, date, time, isNow: step.id === now });
  }
  if (isWhole) lines.push({ kind: 'start', key: 'start', isNow: now === null });
  return lines;
}

export const isPlace = (line: HistoryLine | undefined): boolean => line !== undefined && line.kind !== 'day';

/** The place that many places below (above, when negative), the last or the first when there are fewer; the heads of days are no places. */
export function walk(lines: readonly HistoryLine[], from: number, by: number): number {
  const places = lines.flatMap((line, index) => (isPlace(line) ? [index] : []));
  const at = places.indexOf(from);
  return places[Math.max(0, Math.min(places.length - 1, at + by))] ?? from;
}
