/**
 * Where the keyboard is in the calendar. Each region (month, backlog, day panel, list) is one stop of Tab; arrows move within. The stop
 * is kept in the page itself, so that moving the focus draws nothing again.
 */

/** What is to have the focus once it is drawn: a card that is on its way to another day, or a day of a page that is being turned. */
export type FocusWish = { readonly card: string } | { readonly date: string };

let wish: FocusWish | null = null;

const REGIONS = '[data-month], [data-backlog], [data-day-panel], [data-list]';
const STOPS =
  'button[data-card], [role="row"][data-card], [data-date], [data-more], [data-free-slot], [data-more-slots]';

/** Focuses it now if it is there, else as soon as it is. */
export function focusLater(next: FocusWish): void {
  wish = next;
  requestAnimationFrame(settleFocus);
}

/** The card that is on its way to another place and will have the focus there, or null. */
export function cardOnItsWay(): string | null {
  return wish !== null && 'card' in wish ? wish.card : null;
}

/** What a card's keys go to: itself, or the time grid's button around it. */
export function focusableOf(card: Element): HTMLElement | null {
  return card.closest<HTMLElement>('button[data-card], [role="row"][data-card], .rbc-event[tabindex]');
}

function find(wanted: FocusWish): HTMLElement | null {
  const canvas = document.querySelector('[data-canvas]');
  if (!('card' in wanted)) return canvas?.querySelector<HTMLElement>(`[data-date="${wanted.date}"]`) ?? null;
  const selector = `[data-card="${wanted.card}"]`;
  const card = canvas?.querySelector(selector) ?? document.querySelector(`[data-backlog] ${selector}`);
  return card ? focusableOf(card) : null;
}

/** Fulfils the wish when its element is there, and sees to it that each region has one stop of Tab. */
export function settleFocus(): void {
  if (wish !== null) {
    const found = find(wish);
    if (found !== null) {
      wish = null;
      found.focus();
    }
  }
  for (const region of document.querySelectorAll(REGIONS)) {
    if (region.querySelector(`:is(${STOPS})[tabindex="0"]`) !== null) continue;
    const first =
      region.querySelector<HTMLElement>('[data-when="today"]') ??
      region.querySelector<HTMLElement>('[data-date]:not([data-outside])') ??
      region.querySelector<HTMLElement>(STOPS);
    if (first !== null) first.tabIndex = 0;
  }
}

/** Makes what got the focus its region's only stop of Tab. */
export function onFocusIn(event: FocusEvent): void {
  const target = event.target;
  if (!(target instanceof HTMLElement) || !target.matches(STOPS)) return;
  wish = null;
  for (const before of target.closest(REGIONS)?.querySelectorAll<HTMLElement>(`:is(${STOPS})[tabindex="0"]`) ?? []) {
    if (before !== target) before.tabIndex = -1;
  }
  target.tabIndex = 0;
}

/** The things of a day that take the focus: its cards, "+N", and its free slots. */
export function itemsOf(cell: Element): HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>('[data-card], [data-more], [data-free-slot], [data-more-slots]')];
}

/** The neighbour of an element in a list of them, or null at the end. */
export function neighbour<T>(all: readonly T[], current: T, direction: 1 | -1): T | null {
  const index = all.indexOf(current);
  return index < 0 ? null : (all[index + direction] ?? null);
}
