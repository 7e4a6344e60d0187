import i18next from 'i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { shownCards } from '../../data/filters.store.ts';
import { usePosts } from '../../data/posts.store.ts';
import { rangeBetween } from '../../data/selection.rules.ts';
import {
  choosePost,
  clearSelection,
  isGroup,
  keepSelected,
  select,
  toggleSelected,
  useSelection,
} from '../../data/selection.store.ts';
import { useSettings } from '../../data/settings.store.ts';
import { type CalendarView, visibleRange } from './calendar.rules.ts';
import { announce } from './calendar.store.ts';

const NO_CARDS: readonly PostCard[] = [];

/** The posts that a view shows, by day and hour; those that a filter hides are not among them. */
export function cardsOnPage(view: CalendarView, date: string): PostCard[] {
  const { from, to } = visibleRange(view, date);
  const { days } = usePosts.getState();
  const dates = Object.keys(days).filter((day) => day >= from && day <= to);
  return dates.sort().flatMap((day) => shownCards(days[day] ?? NO_CARDS));
}

export const cardsOfBacklog = (): readonly PostCard[] => shownCards(usePosts.getState().backlog);

/** Every post held and shown, by day and hour, the backlog last: what a range runs through. */
function allShown(): PostCard[] {
  const { days } = usePosts.getState();
  const dated = Object.keys(days)
    .sort()
    .flatMap((day) => shownCards(days[day] ?? NO_CARDS));
  return [...dated, ...cardsOfBacklog()];
}

const orderOfAll = (): string[] => allShown().map(({ id }) => id);

/** The selected posts that are held, by day and hour. */
export function selectedCards(): PostCard[] {
  const { selected } = useSelection.getState();
  return selected.size === 0 ? [] : allShown().filter(({ id }) => selected.has(id));
}

/** What a gesture on a card touches: the whole selection when the card is part of it, else the card alone. The card comes first. */
export function groupOf(card: PostCard): PostCard[] {
  const { selected } = useSelection.getState();
  if (!selected.has(card.id) || selected.size < 2) return [card];
  return [card, ...selectedCards().filter(({ id }) => id !== card.id)];
}

/** Says how many are selected now. */
function announceCount(): void {
  const count = useSelection.getState().selected.size;
  announce(i18next.getFixedT(null, 'calendar')('selection.count', { count }));
}

/** A click on a card: alone it opens, with Ctrl (⌘) it joins or leaves the selection, with Shift the selection runs up to it. */
export function pickCard(card: PostCard, keys: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): void {
  if (keys.shiftKey) selectUpTo(card.id);
  else if (keys.ctrlKey || keys.metaKey) toggleCard(card.id);
  else choosePost(card.id);
}

export function toggleCard(id: string): void {
  toggleSelected(id);
  announceCount();
}

export function selectUpTo(id: string): void {
  const { anchorId } = useSelection.getState();
  select(rangeBetween(orderOfAll(), anchorId, id), anchorId ?? id);
  announceCount();
}

export function selectAll(cards: readonly PostCard[]): void {
  select(cards.map(({ id }) => id));
  announceCount();
}

/** Lets go of the selection when it is more than the open post; answers whether it was. */
export function dropSelection(): boolean {
  if (!isGroup(useSelection.getState())) return false;
  clearSelection();
  announceCount();
  return true;
}

/** The posts next to a card in the order of a range; null at the end. */
export function nextCard(id: string, direction: 1 | -1): string | null {
  const order = orderOfAll();
  const index = order.indexOf(id);
  return index < 0 ? null : (order[index + direction] ?? null);
}

/** While the calendar is shown: what is gone leaves the selection, and another client empties it. */
export function watchSelection(): () => void {
  const stops = [
    usePosts.subscribe(({ days, backlog }, before) => {
      if (useSelection.getState().selected.size === 0 || (days === before.days && backlog === before.backlog)) return;
      const held = new Set([...Object.values(days), backlog].flatMap((cards) => cards.map(({ id }) => id)));
      keepSelected((id) => held.has(id));
    }),
    useSettings.subscribe(({ settings }, before) => {
      if (settings.view.clientId !== before.settings.view.clientId) clearSelection();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
