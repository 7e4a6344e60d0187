import { create } from 'zustand';
import type { FilteredPost } from '#shared/rooms/filters/filters.rules.ts';

type Test = (card: FilteredPost) => boolean;

/** What of the held cards is shown; `passes` is null while nothing is filtered, and another function after each change. */
export const useFilters = create<{ readonly passes: Test | null }>(() => ({ passes: null }));

/** What was found for a list of cards, so that a day that did not change keeps its very array. */
const found = new WeakMap<
  readonly FilteredPost[],
  { readonly passes: Test; readonly shown: readonly FilteredPost[] }
>();

/** Those cards of a list that the filters let through; the list itself when that is all of them. */
export function shownCards<T extends FilteredPost>(
  cards: readonly T[],
  passes: Test | null = useFilters.getState().passes,
): readonly T[] {
  if (passes === null) return cards;
  const kept = found.get(cards);
  // Kept by the list it came from, so it holds what that list holds.
  if (kept?.passes === passes) return kept.shown as readonly T[];
  const passed = cards.filter(passes);
  const shown = passed.length === cards.length ? cards : passed;
  found.set(cards, { passes, shown });
  return shown;
}

/** The same for a component, drawn again when the filters change. */
export function useShownCards<T extends FilteredPost>(cards: readonly T[]): readonly T[] {
  return shownCards(
    cards,
    useFilters((state) => state.passes),
  );
}
