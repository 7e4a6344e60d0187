import { shownCards } from '../../data/filters.store.ts';
import { usePosts } from '../../data/posts.store.ts';
import { select, useSelection } from '../../data/selection.store.ts';
import { dropSelection } from './calendar.selection.ts';
import styles from './drag.module.css';
import { swallowClick } from './drag.ts';
import { boxOf, isOverlapping, type Rectangle } from './month.rules.ts';

/** The pointer goes this far before a press on empty space draws a box, in pixels. */
const THRESHOLD = 4;

interface Item {
  readonly ids: readonly string[];
  readonly rectangle: Rectangle;
}

/** The cards of the month, measured once; "+N" stands for those behind it. */
function measureItems(month: Element): Item[] {
  const { days } = usePosts.getState();
  return [...month.querySelectorAll<HTMLElement>('[data-card], [data-more]')].map((element) => {
    const rectangle = element.getBoundingClientRect();
    const { card, more } = element.dataset;
    if (card !== undefined) return { ids: [card], rectangle };
    const drawn = element.parentElement?.querySelectorAll('[data-card]').length ?? 0;
    return {
      ids: shownCards(days[more ?? ''] ?? [])
        .slice(drawn)
        .map(({ id }) => id),
      rectangle,
    };
  });
}

/**
 * Follows a press on empty space of the month: the box that it draws selects the cards that it touches, with Ctrl or Shift beside those
 * that are selected already. A press that draws none lets go of the selection; Escape brings the one before back.
 */
export function followMarquee(start: PointerEvent, month: HTMLElement): void {
  const before = useSelection.getState();
  const kept = start.ctrlKey || start.metaKey || start.shiftKey ? before.selected : new Set<string>();
  let items: Item[] | null = null;
  const frame = document.createElement('div');
  frame.className = styles.marquee ?? '';
  const listening = new AbortController();
  const { signal } = listening;

  const end = () => {
    listening.abort();
    frame.remove();
    delete document.body.dataset.marquee;
    if (items !== null) swallowClick();
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) >= THRESHOLD;
    if (items === null && !far) return;
    if (items === null) {
      items = measureItems(month);
      document.body.append(frame);
      document.body.dataset.marquee = '';
    }
    const box = boxOf(start.clientX, start.clientY, event.clientX, event.clientY);
    frame.style.transform = `translate3d(${box.left}px, ${box.top}px, 0)`;
    frame.style.width = `${box.width}px`;
    frame.style.height = `${box.height}px`;
    const touched = items.filter(({ rectangle }) => isOverlapping(rectangle, box)).flatMap(({ ids }) => ids);
    select([...kept, ...touched], touched[0]);
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    const drew = items !== null;
    end();
    if (!drew && kept.size === 0) dropSelection();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || items === null) return;
    event.stopPropagation();
    select(before.selected, before.anchorId ?? undefined);
    end();
  };
  window.addEventListener('pointermove', onMove, { signal, passive: true });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener('blur', end, { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
}
