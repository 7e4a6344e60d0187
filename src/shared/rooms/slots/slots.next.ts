/** The next free slot of posts. Values in, values out. */
import { addDays, type PlainDateText, weekday } from '../../time/plain-date.ts';
import type { WallClock } from '../../time/plain-time.ts';
import { isAfter, type Mover, type Placing, type SlotFacts, type SlotPlace, settle } from './slots.placing.ts';
import { keysOf, type SlotPost, timesOn } from './slots.rules.ts';

/** So many days are looked through. */
export const SLOT_HORIZON = 366;

/**
 * Where each post goes: to the first slot after its own moment that none of its channels has taken, on a day without a pause; after now
 * when it has no moment yet, or one that is over. A post with a day but no hour may stay on that day.
 */
export function nextFreeSlots(posts: readonly SlotPost[], others: readonly SlotPost[], facts: SlotFacts): Placing {
  return settle(posts, others, facts, (movers, taken) => {
    const places: SlotPlace[] = [];
    const left: Placing['left'][number][] = [];
    for (const mover of movers) {
      const place = nextOf(mover, taken, facts);
      if (place === null) left.push({ id: mover.post.id, reason: 'full' });
      else {
        places.push(place);
        for (const key of keysOf(mover.post.channelIds, place.date, place.time)) taken.add(key);
      }
    }
    return { places, left };
  });
}

function nextOf({ post, channelId }: Mover, taken: ReadonlySet<string>, facts: SlotFacts): SlotPlace | null {
  const after = startOf(post, facts.nowFor(post));
  const slots = facts.slotsOf(channelId);
  for (let days = 0; days <= SLOT_HORIZON; days += 1) {
    const date: PlainDateText = addDays(after.date, days);
    if (facts.isPaused(post, date)) continue;
    const time = timesOn(slots, weekday(date)).find(
      (at) => isAfter({ date, time: at }, after) && !keysOf(post.channelIds, date, at).some((key) => taken.has(key)),
    );
    if (time !== undefined) return { id: post.id, date, time, channelId };
  }
  return null;
}

function startOf({ date, time }: SlotPost, now: WallClock): WallClock {
  if (date === null) return now;
  // An empty time is before every hour of its day.
  const own = { date, time: time ?? '' };
  return isAfter(own, now) ? own : now;
}
