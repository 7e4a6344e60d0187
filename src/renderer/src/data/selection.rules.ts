/** The ids between two of them, both within, in the order given; the target alone when the other is not in the order. */
export function rangeBetween(order: readonly string[], anchorId: string | null, targetId: string): string[] {
  const from = anchorId === null ? -1 : order.indexOf(anchorId);
  const to = order.indexOf(targetId);
  if (from < 0 || to < 0) return [targetId];
  return order.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** What several posts have of something, such as a label: all of them, some, or none. */
export type Share = 'all' | 'some' | 'none';

export function shareOf<T>(items: readonly T[], has: (item: T) => boolean): Share {
  const count = items.filter(has).length;
  return count === 0 ? 'none' : count === items.length ? 'all' : 'some';
}
