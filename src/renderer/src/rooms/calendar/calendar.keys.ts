import { type RefObject, useEffect } from 'react';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { isMoved, type PlaceTarget, placeTogether } from '#shared/rooms/posts/posts.together.ts';
import { addDays } from '#shared/time/plain-date.ts';
import { addMinutes } from '#shared/time/plain-time.ts';
import { cardOf, usePosts } from '../../data/posts.store.ts';
import { isGroup, openPost, useSelection } from '../../data/selection.store.ts';
import { updateView, useSettings } from '../../data/settings.store.ts';
import { cardAt, placeCards, slotFinder, trashCards } from './calendar.actions.ts';
import { useClock } from './calendar.clock.ts';
import { cardOnItsWay, focusableOf, focusLater, itemsOf, neighbour, onFocusIn, settleFocus } from './calendar.focus.ts';
import { type CalendarView, turned, visibleRange } from './calendar.rules.ts';
import {
  cardsOfBacklog,
  cardsOnPage,
  dropSelection,
  groupOf,
  nextCard,
  selectAll,
  selectedCards,
  selectUpTo,
  toggleCard,
} from './calendar.selection.ts';
import { openSlotMenu } from './calendar.slot.ts';
import { startPost } from './calendar.start.ts';
import { showOverlay, useOverlays } from './calendar.store.ts';
import { FINE_STEP, STEP } from './drag.targets.ts';
import { freeSlotAt } from './free-slots.ts';
import { startSpread, takeSlot, toNextSlots } from './slots.actions.ts';

const VIEW_KEYS: Readonly<Record<string, CalendarView>> = { m: 'month', w: 'week', d: 'day', l: 'list', q: 'quarter' };

const listPeriod = () => useSettings.getState().settings.view.listPeriod;

interface Page {
  readonly view: CalendarView;
  readonly date: string;
}

/** The calendar's keys. Letters work anywhere but in a field or a dialog; arrows, Enter and Delete act on what has the focus. */
export function useCalendarKeys(room: RefObject<HTMLElement | null>, view: CalendarView, date: string): void {
  useEffect(() => {
    const page = { view, date };
    const onKey = (event: KeyboardEvent) => {
      // A host may have kept Alt and an arrow from turning the window's history; here they move a post all the same.
      if ((event.defaultPrevented && !event.altKey) || isElsewhere(event.target)) return;
      const within = event.target instanceof Node && room.current?.contains(event.target) === true;
      const done =
        onWay(event, page) ||
        onSelectKey(event, page) ||
        (within && (onCardKey(event, page) || onMenuKey(event))) ||
        (within && onArrow(event, page)) ||
        onSlotKey(event) ||
        onLetter(event, page);
      if (done) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocusIn);
    const stop = usePosts.subscribe(() => requestAnimationFrame(settleFocus));
    requestAnimationFrame(settleFocus);
    return () => {
      window.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocusIn);
      stop();
    };
  }, [room, view, date]);
}

/** True where keys belong to something else: a field, a dialog, a menu, the inspector's controls. */
function isElsewhere(target: EventTarget | null): boolean {
  const { cardMenu, clientMenu, dialog, doubt, spread } = useOverlays.getState();
  if (spread !== null || cardMenu !== null || clientMenu !== null || dialog !== null || doubt !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input:not([type="radio"]), textarea, select')) return true;
  return target.closest('[role="dialog"]:not([data-day-panel]), [role="menu"], [role="listbox"]') !== null;
}

const isPlain = (event: KeyboardEvent) => !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;

/** Ctrl+A selects what is shown, Ctrl+Space the card that has the focus, Shift and arrows run on from it; Escape lets go of them. */
function onSelectKey(event: KeyboardEvent, { view, date }: Page): boolean {
  if (event.key === 'Escape' && isPlain(event)) return dropSelection();
  const withCtrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (withCtrl && event.key.toLowerCase() === 'a') {
    const inBacklog = event.target instanceof Element && event.target.closest('[data-backlog]') !== null;
    selectAll(inBacklog ? cardsOfBacklog() : cardsOnPage(view, date));
    return true;
  }
  const found = focusedCard(event.target);
  if (found === null) return false;
  if (withCtrl && event.key === ' ') {
    toggleCard(found.card.id);
    return true;
  }
  if (!event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || !(event.key in DAYS)) return false;
  const next = nextCard(found.card.id, event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1);
  if (next === null) return true;
  if (useSelection.getState().anchorId === null) selectUpTo(found.card.id);
  selectUpTo(next);
  focusLater({ card: next });
  return true;
}

/** S takes posts to the next free slots of their channels, with Shift it spreads them: the card that has the focus, the selection, the open post. */
function onSlotKey(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== 's' || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { openId } = useSelection.getState();
  const found = focusedCard(event.target)?.card ?? null;
  const open = openId === null ? null : cardOf(openId);
  const cards =
    found !== null ? groupOf(found) : isGroup(useSelection.getState()) ? selectedCards() : open === null ? [] : [open];
  if (cards.length === 0) return false;
  if (event.shiftKey) startSpread(cards);
  else void toNextSlots(cards, true);
  return true;
}

function onLetter(event: KeyboardEvent, { view, date }: Page): boolean {
  if (!isPlain(event)) return false;
  const key = event.key.toLowerCase();
  const chosen = VIEW_KEYS[key];
  if (chosen !== undefined) updateView({ view: chosen, date: focusedDate(event.target) ?? date });
  else if (key === 't') updateView({ date: useClock.getState().today });
  else if (key === 'n') begin(event.target, date);
  else if (key === 'f') showOverlay({ filters: 'panel' });
  else if (key === '/') showOverlay({ filters: 'text' });
  else if (key === 'escape' && useSelection.getState().openId !== null) openPost(null);
  else if (key === 'pageup' || key === 'pagedown')
    updateView({ date: turned(view, date, key === 'pageup' ? -1 : 1, listPeriod()) });
  else return false;
  return true;
}

const focusedDate = (target: EventTarget | null): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-date]')?.dataset.date : null) ??
  cardAt(target)?.card.date ??
  null;

function begin(target: EventTarget | null, date: string): void {
  const free = freeSlotAt(target);
  if (free !== null) {
    void takeSlot(free);
    return;
  }
  const cell = target instanceof Element ? target.closest('[data-date]') : null;
  const { left, top } = (cell ?? document.querySelector('[data-canvas]'))?.getBoundingClientRect() ?? {
    left: 200,
    top: 100,
  };
  void startPost(focusedDate(target) ?? date, { x: left + 24, y: top + 24 });
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent) => key === 'ContextMenu' || (key === 'F10' && shiftKey);

/**
 * The menu key on a day opens the menu that a right click opens; the key has no place of its own, so it is the day's corner. On the
 * event's way up and not down: an open menu closes on a key pressed outside of it, and would on this one.
 */
function onMenuKey(event: KeyboardEvent): boolean {
  return isMenuKey(event) && openSlotMenu({ target: event.target, clientX: 0, clientY: 0 });
}

/** The card that has the focus, also when the time grid's button around it has. */
export function focusedCard(target: EventTarget | null): { card: PostCard; element: HTMLElement } | null {
  const inner = target instanceof Element ? target.querySelector(':scope.rbc-event [data-card]') : null;
  return cardAt(inner ?? target);
}

/** Keys pressed faster than a card is drawn in its new place: it has no element to have the focus, and still it is meant. */
function onWay(event: KeyboardEvent, page: Page): boolean {
  const id = event.target === document.body && event.altKey && event.key.startsWith('Arrow') ? cardOnItsWay() : null;
  const card = id === null ? null : cardOf(id);
  if (card === null) return false;
  shift(card, event, page);
  return true;
}

function onCardKey(event: KeyboardEvent, page: Page): boolean {
  const found = focusedCard(event.target);
  if (found === null) return false;
  const { card, element } = found;
  if (isMenuKey(event)) {
    const { left, bottom } = element.getBoundingClientRect();
    showOverlay({ cardMenu: { id: card.id, x: left + 8, y: bottom } });
    return true;
  }
  if (event.altKey && event.key.startsWith('Arrow')) {
    shift(card, event, page);
    return true;
  }
  if (!isPlain(event)) return false;
  if (event.key === 'Enter') openPost(card.id);
  else if (event.key === 'Delete') remove(card, element);
  else return false;
  return true;
}

function remove(card: PostCard, element: HTMLElement): void {
  const cell = element.closest<HTMLElement>('[data-date]');
  void trashCards(groupOf(card));
  if (cell?.dataset.date !== undefined) focusLater({ date: cell.dataset.date });
}

/**
 * Where Alt and an arrow move a card: by days and weeks, in the time grid by days and `step` minutes. Null for a card of the backlog, and
 * for one without an hour where hours are counted.
 */
export function shifted(
  card: Pick<PostCard, 'date' | 'time'>,
  key: string,
  view: CalendarView,
  step: number,
): Exclude<PlaceTarget, { kind: 'backlog' }> | null {
  if (card.date === null) return null;
  if (key === 'ArrowLeft') return { kind: 'day', date: addDays(card.date, -1) };
  if (key === 'ArrowRight') return { kind: 'day', date: addDays(card.date, 1) };
  const direction = key === 'ArrowUp' ? -1 : 1;
  if (view !== 'week' && view !== 'day') return { kind: 'day', date: addDays(card.date, 7 * direction) };
  if (card.time === null) return null;
  return { kind: 'moment', ...addMinutes({ date: card.date, time: card.time }, step * direction) };
}

/** Moves the card, and the selection with it; with Shift by minutes where hours are shown. */
function shift(card: PostCard, { key, shiftKey }: KeyboardEvent, { view, date }: Page): void {
  const target = shifted(card, key, view, shiftKey ? FINE_STEP : STEP);
  if (target === null) return;
  // Pressed again and again, so nobody is asked about the rest of a series.
  void placeCards(placeTogether(card, groupOf(card), target, slotFinder()).filter(isMoved), false, false);
  const { from, to } = visibleRange(view, date, listPeriod());
  if (target.date < from || target.date > to) updateView({ date: target.date });
  focusLater({ card: card.id });
}

const DAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function onArrow(event: KeyboardEvent, page: Page): boolean {
  if (!isPlain(event) || !(event.target instanceof HTMLElement)) return false;
  const cell = event.target.closest<HTMLElement>('[data-month] [data-date]');
  if (cell !== null) return onMonthArrow(event.key, event.target, cell);
  if (!(event.key in DAYS)) return false;
  const direction = event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 1;
  if (page.view !== 'month' && event.target.closest('.rbc-time-view') !== null)
    return stepInGrid(event.target, direction);
  const region = event.target.closest('[data-backlog], [data-day-panel]');
  if (region === null) return false;
  neighbour(itemsOf(region), event.target, direction)?.focus();
  return true;
}

/** In the month: up and down through a day's cards and on to the next week, left and right through the days; Enter goes into a day. */
function onMonthArrow(key: string, target: HTMLElement, cell: HTMLElement): boolean {
  const date = cell.dataset.date;
  if (date === undefined) return false;
  const items = itemsOf(cell);
  if (target === cell && key === 'Enter') {
    items[0]?.focus();
    return true;
  }
  if (target !== cell && key === 'Escape') {
    cell.focus();
    return true;
  }
  const days = DAYS[key];
  if (days === undefined) return false;
  if (target !== cell && Math.abs(days) === 7) {
    const next = neighbour(items, target, days > 0 ? 1 : -1);
    if (next !== null) {
      next.focus();
      return true;
    }
    if (days < 0) {
      cell.focus();
      return true;
    }
  }
  goToDay(addDays(date, days), target === cell ? -1 : items.indexOf(target));
  return true;
}

/** Focuses a day, or its card of the same row; a day of another page turns the page. */
function goToDay(date: string, row: number): void {
  const cell = document.querySelector<HTMLElement>(`[data-month] [data-date="${date}"]`);
  if (cell === null) {
    updateView({ date });
    focusLater({ date });
    return;
  }
  const items = itemsOf(cell);
  (row < 0 ? cell : (items[Math.min(row, items.length - 1)] ?? cell)).focus();
}

/** In the time grid: to the card or the free slot before or after, by day and hour. */
function stepInGrid(target: HTMLElement, direction: 1 | -1): boolean {
  const items = [...document.querySelectorAll<HTMLElement>('.rbc-time-view :is([data-card], [data-free-slot])')]
    .map((element) => ({ element, at: freeSlotAt(element) ?? cardAt(element)?.card }))
    .sort((a, b) => `${a.at?.date} ${a.at?.time ?? ''}`.localeCompare(`${b.at?.date} ${b.at?.time ?? ''}`))
    .flatMap(({ element }) => (element.matches('[data-free-slot]') ? element : (focusableOf(element) ?? [])));
  neighbour(items, target, direction)?.focus();
  return true;
}
