import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { datesIn } from '#shared/time/calendar-grid.ts';
import { addDays, daysBetween } from '#shared/time/plain-date.ts';

/** The cards in hand: each day's in order, and those without a day. */
export interface LoadedCards {
  readonly days: Readonly<Record<string, readonly PostCard[]>>;
  readonly backlog: readonly PostCard[];
}

/** Days, both within. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

export const noCards: LoadedCards = { days: {}, backlog: [] };

/** By hour, posts without one first; then by age, so that equal hours never swap. */
export function compareCards(a: PostCard, b: PostCard): number {
  const [first, second] = a.time === b.time ? [a.id, b.id] : [a.time ?? '', b.time ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Finds a card among those in hand. A look through some thousands of cards is quicker than an index kept right at each change. */
export function findCard({ days, backlog }: LoadedCards, id: string): PostCard | null {
  for (const date in days) {
    for (const card of days[date] ?? []) if (card.id === id) return card;
  }
  return backlog.find((card) => card.id === id) ?? null;
}

const sameList = (a: readonly string[], b: readonly string[]) =>
  a === b || (a.length === b.length && a.every((value, index) => value === b[index]));

/** True when two cards show the same, so that what is drawn can stay. */
export function isSameCard(a: PostCard, b: PostCard): boolean {
  return (Object.keys(a) as (keyof PostCard)[]).every((key) => {
    const [one, other] = [a[key], b[key]];
    return one === other || (Array.isArray(one) && Array.isArray(other) && sameList(one, other));
  });
}

/**
 * Puts cards in and takes ids out. Days that do not change keep their very arrays, so that only the two cells of a drop are drawn
 * again; a card that comes as it is already changes nothing. `holds` says which days are loaded; a card that moved outside of them goes.
 */
export function applyCards(
  before: LoadedCards,
  cards: readonly PostCard[],
  removed: readonly string[],
  holds: (date: string) => boolean,
): LoadedCards {
  const coming = new Map(cards.map((card) => [card.id, card]));
  const gone = new Set(removed);
  /** The list without what leaves it; what stays as it is needs not come any more. */
  const settle = (list: readonly PostCard[]): readonly PostCard[] => {
    const kept = list.filter((held) => {
      const next = coming.get(held.id);
      if (next === undefined) return !gone.has(held.id);
      if (!isSameCard(held, next)) return false;
      coming.delete(held.id);
      return true;
    });
    return kept.length === list.length ? list : kept;
  };
  const days: Record<string, readonly PostCard[]> = {};
  for (const [date, list] of Object.entries(before.days)) days[date] = settle(list);
  let backlog = settle(before.backlog);
  const added = new Map<string, PostCard[]>();
  const withoutDay: PostCard[] = [];
  for (const card of coming.values()) {
    if (card.date === null) withoutDay.push(card);
    else if (holds(card.date)) added.set(card.date, [...(added.get(card.date) ?? []), card]);
  }
  for (const [date, more] of added) days[date] = [...(days[date] ?? []), ...more].sort(compareCards);
  if (withoutDay.length > 0) backlog = [...backlog, ...withoutDay].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { days, backlog };
}

/** The cards of a range that was just read, ordered by day and hour: its days are replaced whole, others stay. */
export function replaceRange(before: LoadedCards, range: Range, cards: readonly PostCard[]): LoadedCards {
  const days: Record<string, readonly PostCard[]> = { ...before.days };
  for (const date of datesIn(range)) delete days[date];
  const lists = new Map<string, PostCard[]>();
  for (const card of cards) {
    if (card.date === null) continue;
    const list = lists.get(card.date);
    if (list) list.push(card);
    else lists.set(card.date, [card]);
  }
  for (const [date, list] of lists) days[date] = list;
  return { days, backlog: before.backlog };
}

/** Lets go of the days outside of a range. */
export function keepRange({ days, backlog }: LoadedCards, { from, to }: Range): LoadedCards {
  const kept = Object.entries(days).filter(([date]) => date >= from && date <= to);
  return { days: Object.fromEntries(kept), backlog };
}

/** The days of `wanted` outside `held`; all of it when the two do not touch. */
export function missingParts(held: Range, wanted: Range): Range[] {
  if (!touches(held, wanted)) return [wanted];
  const parts: Range[] = [];
  if (wanted.from < held.from) parts.push({ from: wanted.from, to: addDays(held.from, -1) });
  if (wanted.to > held.to) parts.push({ from: addDays(held.to, 1), to: wanted.to });
  return parts;
}

/** What is held after `read` came as well: both when they touch, cut to `most` days at the far end; else `read` alone. */
export function widen(held: Range, read: Range, most: number): Range {
  if (!touches(held, read)) return read;
  const from = earlier(read.from, held.from);
  const to = later(read.to, held.to);
  if (daysBetween(from, to) < most) return { from, to };
  if (to !== held.to) return { from: earlier(read.from, addDays(to, 1 - most)), to };
  return { from, to: later(read.to, addDays(from, most - 1)) };
}

const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);
const touches = (a: Range, b: Range) => b.from <= addDays(a.to, 1) && b.to >= addDays(a.from, -1);
