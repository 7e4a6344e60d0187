import i18next from 'i18next';
import { announce } from '../calendar/calendar.store.ts';
import styles from '../calendar/drag.module.css';
import { pageTurner } from '../calendar/drag.pages.ts';
import { type DropTarget, measureTargets, pageKey, STEP, type TargetFinder } from '../calendar/drag.targets.ts';
import { swallowClick, THRESHOLD } from '../calendar/drag.ts';
import { cellRectangle } from '../calendar/month.rules.ts';
import { areSameDays, type BarDays, type BarPart, draggedDays, weekParts } from './band.rules.ts';
import { barDays, daysText, placeBar } from './planning.actions.ts';

interface Drag {
  readonly days: BarDays;
  readonly part: BarPart;
  /** The day under the pointer where the bar was taken. */
  readonly taken: string;
  readonly ghost: HTMLElement;
  readonly words: HTMLElement;
  readonly outlines: HTMLElement;
  find: TargetFinder;
  page: string;
}

const element = (className: string | undefined): HTMLElement => {
  const made = document.createElement('div');
  made.className = className ?? '';
  return made;
};

function pickUp(
  source: HTMLElement,
  days: BarDays,
  part: BarPart,
  press: PointerEvent,
  room: HTMLElement,
): Drag | null {
  const find = measureTargets(room);
  const { clientX: x, clientY: y } = press;
  const target = find({ x, y, step: STEP, grip: null });
  if (target?.kind !== 'day') return null;
  // An end that is held by its handle is on its own day, however near the next one the handle was taken.
  const taken = part === 'start' ? days.startsOn : part === 'end' ? days.endsOn : target.date;
  const ghost = element(styles.ghost);
  const words = element(styles.words);
  const copy = source.cloneNode(true) as HTMLElement;
  copy.removeAttribute('data-bar');
  copy.removeAttribute('title');
  copy.style.cssText += `;position:static;width:${Math.min(source.offsetWidth, 220)}px`;
  ghost.setAttribute('aria-hidden', 'true');
  ghost.dataset.ghost = '';
  ghost.append(words);
  if (part === 'whole') ghost.append(copy);
  const outlines = document.createElement('div');
  outlines.dataset.barOutlines = '';
  document.body.append(outlines, ghost);
  document.body.dataset.dragging = '';
  for (const drawn of room.querySelectorAll<HTMLElement>(`[data-bar="${source.dataset.bar}"]`))
    drawn.dataset.lifted = '';
  return { days, part, taken, ghost, words, outlines, find, page: pageKey(room) };
}

function putDown({ ghost, outlines }: Drag): void {
  ghost.remove();
  outlines.remove();
  for (const lifted of document.querySelectorAll<HTMLElement>('[data-lifted]')) delete lifted.dataset.lifted;
  delete document.body.dataset.dragging;
}

/** What is under the pointer; measured anew after the page was turned beneath it. */
function targetAt(drag: Drag, x: number, y: number, room: HTMLElement): DropTarget | null {
  const page = pageKey(room);
  if (page !== drag.page) {
    drag.page = page;
    drag.find = measureTargets(room);
  }
  return drag.find({ x, y, step: STEP, grip: null });
}

const daysOver = ({ days, part, taken }: Drag, target: DropTarget | null): BarDays | null =>
  target?.kind === 'day' ? draggedDays(days, part, taken, target.date) : null;

/** Outlines the days in each week that they touch, by arithmetic from the size of the grid. */
function outline(outlines: HTMLElement, days: BarDays | null, room: HTMLElement): void {
  const body = room.querySelector<HTMLElement>('[data-month]');
  const first = body?.dataset.first;
  if (days === null || body === null || first === undefined) {
    outlines.replaceChildren();
    return;
  }
  const weeks = Number(body.dataset.weeks);
  const grid = body.getBoundingClientRect();
  outlines.replaceChildren(
    ...weekParts(days, first, weeks).map(({ week, day, days: count }) => {
      const box = cellRectangle(week, day, grid, weeks);
      const drawn = element(styles.outline);
      drawn.style.transform = `translate3d(${box.left}px, ${box.top}px, 0)`;
      drawn.style.width = `${box.width * count}px`;
      drawn.style.height = `${box.height}px`;
      return drawn;
    }),
  );
}

/** Draws the ghost under the pointer and the days under it; touches nothing that React knows of. */
function draw(drag: Drag, x: number, y: number, room: HTMLElement): DropTarget | null {
  const target = targetAt(drag, x, y, room);
  const days = daysOver(drag, target);
  const t = i18next.getFixedT(null, 'calendar');
  const text = days === null ? t(target?.kind === 'turn' ? 'drag.turn' : 'drag.nowhere') : daysText(days);
  drag.ghost.style.transform = `translate3d(${x + 8}px, ${y + 10}px, 0)`;
  if (drag.words.textContent !== text) {
    drag.words.textContent = text;
    outline(drag.outlines, days, room);
  }
  return target;
}

const barAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-bar]') : null;

const partAt = (target: EventTarget | null): BarPart => {
  const handle = target instanceof HTMLElement ? target.dataset.handle : undefined;
  return handle === 'start' || handle === 'end' ? handle : 'whole';
};

/**
 * Follows a press on a bar of the month or the quarter until it is let go: the bar moves by whole days, or the end that its handle holds
 * does. Like a drag of a card it changes no state of React until then; an arrow of the head turns the page, Escape calls it off. Answers
 * whether there was a bar.
 */
export function followBar(press: PointerEvent, room: HTMLElement): boolean {
  const source = barAt(press.target);
  const { bar: id, kind } = source?.dataset ?? {};
  if (source === null || id === undefined || (kind !== 'campaign' && kind !== 'note')) return false;
  const days = barDays(kind, id);
  if (days === null || room.querySelector('[data-month]') === null) return true;
  const part = partAt(press.target);
  let drag: Drag | null = null;
  let frame = 0;
  let at = { x: press.clientX, y: press.clientY };
  const turner = pageTurner();
  const listening = new AbortController();
  const { signal } = listening;
  const redraw = () => {
    if (frame !== 0 || drag === null) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (drag === null) return;
      const target = draw(drag, at.x, at.y, room);
      turner.rest(target?.kind === 'turn' ? target.direction : null, redraw);
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
    if (event.pointerId !== press.pointerId) return;
    at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(at.x - press.clientX, at.y - press.clientY) >= THRESHOLD;
    if (drag === null && far) drag = pickUp(source, days, part, press, room);
    redraw();
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    const next = drag === null ? null : daysOver(drag, targetAt(drag, event.clientX, event.clientY, room));
    end();
    if (next !== null && !areSameDays(days, next)) void placeBar(kind, id, next);
  };
  const onKey = (event: KeyboardEvent) => {
    if (drag === null) return;
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    end();
    announce(i18next.getFixedT(null, 'calendar')('toast.cancelled'));
  };
  window.addEventListener('pointermove', onMove, { signal, passive: true });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener('blur', end, { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  return true;
}
