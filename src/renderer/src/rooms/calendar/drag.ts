import i18next from 'i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { isMoved, type Placement, type PlaceTarget, placeTogether } from '#shared/rooms/posts/posts.together.ts';
import { placeCards, placeText, slotFinder } from './calendar.actions.ts';
import { groupOf } from './calendar.selection.ts';
import { announce, showOverlay } from './calendar.store.ts';
import styles from './drag.module.css';
import { pageTurner, type Scroller, scrollerOf } from './drag.pages.ts';
import { keepStep } from './drag.rules.ts';
import {
  type DropTarget,
  FINE_STEP,
  hasHours,
  measureTargets,
  pageKey,
  STEP,
  type TargetFinder,
} from './drag.targets.ts';

/** The pointer goes this far before a press becomes a drag, in pixels. */
export const THRESHOLD = 4;

interface Drag {
  readonly lead: PostCard;
  /** The lead and what goes with it. */
  readonly cards: readonly PostCard[];
  readonly room: HTMLElement;
  readonly ghost: HTMLElement;
  readonly words: HTMLElement;
  readonly outline: HTMLElement;
  /** From the top of the lead to the pointer where it lies in the hours. */
  readonly grip: number | null;
  readonly scroll: Scroller;
  find: TargetFinder;
  page: string;
}

interface Pointer {
  readonly x: number;
  readonly y: number;
  readonly copies: boolean;
  readonly step: number;
}

const element = (className: string | undefined): HTMLElement => {
  const made = document.createElement('div');
  made.className = className ?? '';
  return made;
};

function pickUp(lead: PostCard, source: HTMLElement, room: HTMLElement, start: PointerEvent): Drag {
  const cards = groupOf(lead);
  const ghost = element(styles.ghost);
  const copy = source.cloneNode(true) as HTMLElement;
  copy.removeAttribute('data-card');
  copy.removeAttribute('title');
  copy.style.width = `${Math.min(source.offsetWidth, 190)}px`;
  const words = element(styles.words);
  const outline = element(styles.outline);
  ghost.setAttribute('aria-hidden', 'true');
  ghost.dataset.ghost = '';
  if (cards.length > 1) ghost.dataset.several = '';
  ghost.append(words, copy);
  document.body.append(outline, ghost);
  document.body.dataset.dragging = '';
  for (const { id } of cards) {
    for (const drawn of room.querySelectorAll<HTMLElement>(`[data-card="${id}"]`)) drawn.dataset.lifted = '';
  }
  const slot = source.closest('.rbc-day-slot .rbc-event');
  const grip = slot === null ? null : start.clientY - slot.getBoundingClientRect().top;
  const scroll = scrollerOf(room);
  return { lead, cards, room, ghost, words, outline, grip, scroll, find: measureTargets(room), page: pageKey(room) };
}

function putDown({ ghost, outline }: Drag): void {
  ghost.remove();
  outline.remove();
  for (const lifted of document.querySelectorAll<HTMLElement>('[data-lifted]')) delete lifted.dataset.lifted;
  delete document.body.dataset.dragging;
}

/** What is under the hand; measured anew after the page was turned beneath it. */
function targetOf(drag: Drag, { x, y, step }: Pointer): DropTarget | null {
  const page = pageKey(drag.room);
  if (page !== drag.page) {
    drag.page = page;
    drag.find = measureTargets(drag.room);
  }
  return drag.find({ x, y, step, grip: drag.grip });
}

/** Where the cards would go if they were let go on the target; without those that would stay, unless they are copied. */
function placementsOf({ lead, cards }: Drag, target: DropTarget, { copies, step }: Pointer): Placement<PostCard>[] {
  if (target.kind === 'turn') return [];
  const placed = target.isSlot
    ? ontoSlot(lead, cards, target)
    : placeTogether(lead, cards, stepped(lead, target, step), finderFor(lead, target));
  return copies ? placed : placed.filter(isMoved);
}

/** Finds hours for the others beside the one that the lead takes. */
const finderFor = ({ channelIds }: PostCard, target: PlaceTarget) =>
  slotFinder(target.kind === 'moment' ? { channelIds, date: target.date, time: target.time } : null);

function stepped(lead: PostCard, target: PlaceTarget, step: number): PlaceTarget {
  return target.kind === 'moment' ? { ...target, time: keepStep(lead, target, step) } : target;
}

/** The lead takes the slot's minute; over a month the others keep their hours, as with any drop there. */
function ontoSlot(lead: PostCard, cards: readonly PostCard[], slot: PlaceTarget): Placement<PostCard>[] {
  if (slot.kind !== 'moment') return [];
  const { date, time } = slot;
  const find = finderFor(lead, slot);
  const finder = (card: PostCard, day: string) => (card === lead ? time : find(card, day));
  if (document.querySelector('[data-month]') === null) return placeTogether(lead, cards, slot, finder);
  const others = placeTogether(lead, cards, { kind: 'day', date }, finder).filter(({ post }) => post !== lead);
  return [{ post: lead, date, time }, ...others];
}

/** Draws the ghost under the pointer and the outline on its target; touches nothing that React knows of. */
function draw(drag: Drag, pointer: Pointer): DropTarget | null {
  const { ghost, words, outline } = drag;
  ghost.style.transform = `translate3d(${pointer.x + 8}px, ${pointer.y + 10}px, 0)`;
  const target = targetOf(drag, pointer);
  const text = wordsFor(drag, target, pointer);
  if (words.textContent !== text) words.textContent = text;
  outline.hidden = target === null;
  if (target === null) return null;
  const { left, top, width, height } = target.rectangle;
  outline.style.transform = `translate3d(${left}px, ${top}px, 0)`;
  outline.style.width = `${width}px`;
  outline.style.height = `${height}px`;
  return target;
}

function wordsFor(drag: Drag, target: DropTarget | null, pointer: Pointer): string {
  const t = i18next.getFixedT(null, 'calendar');
  if (target === null) return t('drag.nowhere');
  if (target.kind === 'turn') return t('drag.turn');
  const placements = placementsOf(drag, target, { ...pointer, copies: true });
  const lead = placements.find(({ post }) => post === drag.lead);
  const place = placeText(lead ?? drag.lead);
  const count = placements.length;
  if (count > 1) return pointer.copies ? t('drag.copySeveral', { count, place }) : t('drag.several', { count, place });
  return pointer.copies ? t('drag.copy', { place }) : place;
}

/** The click that ends a drag is no click on the card. */
export function swallowClick(): void {
  const stop = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }));
}

type Keys = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Ctrl (⌘) copies, and Alt (Option) too where there are no hours; over the hours it is for steps of a minute. */
function readKeys({ ctrlKey, metaKey, altKey }: Keys, hours: boolean): Pick<Pointer, 'copies' | 'step'> {
  return { copies: ctrlKey || metaKey || (altKey && !hours), step: altKey && hours ? FINE_STEP : STEP };
}

/**
 * Follows a press on a card until it is let go. Until then no state of React changes but by a page that is turned: the ghost moves by
 * transform once a frame, and the target is found by arithmetic. A card of the selection takes the others along. Ctrl or Option copies,
 * Alt over the hours goes by minutes, resting on an arrow of the head turns the page, Escape calls it off.
 */
export function followDrag(start: PointerEvent, card: PostCard, source: HTMLElement, room: HTMLElement): void {
  let drag: Drag | null = null;
  let frame = 0;
  const hours = hasHours(room);
  let pointer: Pointer = { x: start.clientX, y: start.clientY, ...readKeys(start, hours) };
  const turner = pageTurner();
  const listening = new AbortController();
  const { signal } = listening;

  const redraw = () => {
    if (frame !== 0 || drag === null) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (drag === null) return;
      const target = draw(drag, pointer);
      turner.rest(target?.kind === 'turn' ? target.direction : null, redraw);
      if (drag.scroll(pointer.x, pointer.y)) redraw();
    });
  };
  const end = () => {
    listening.abort();
    cancelAnimationFrame(frame);
    turner.rest(null, redraw);
    if (drag === null) return;
    putDown(drag);
    drag = null;
    swallowClick();
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    pointer = { x: event.clientX, y: event.clientY, ...readKeys(event, hours) };
    const far = Math.hypot(pointer.x - start.clientX, pointer.y - start.clientY) >= THRESHOLD;
    if (drag === null && far) drag = pickUp(card, source, room, start);
    redraw();
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    const last: Pointer = { x: event.clientX, y: event.clientY, ...readKeys(event, hours) };
    const target = drag === null ? null : targetOf(drag, last);
    const placements = drag === null || target === null ? [] : placementsOf(drag, target, last);
    end();
    if (placements.length === 0) return;
    showOverlay({ panel: null });
    void placeCards(placements, last.copies);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drag !== null) {
      event.stopPropagation();
      event.preventDefault();
      end();
      announce(i18next.getFixedT(null, 'calendar')('toast.cancelled'));
      return;
    }
    // While a card is in the hand, letters turn no page, and Alt opens no menu of the window.
    if (drag !== null) {
      event.stopPropagation();
      if (event.key === 'Alt') event.preventDefault();
    }
    pointer = { ...pointer, ...readKeys(event, hours) };
    redraw();
  };
  window.addEventListener('pointermove', onMove, { signal, passive: true });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener('blur', end, { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  window.addEventListener('keyup', onKey, { signal, capture: true });
}
