import { updateView, useSettings } from '../../data/settings.store.ts';
import { useClock } from './calendar.clock.ts';
import { turned } from './calendar.rules.ts';

/** How long a card rests on an arrow before the page turns, in milliseconds; as long again for the next page. */
const DWELL = 600;

/** Turns the page while a card rests on an arrow. */
export function pageTurner() {
  let resting: 1 | -1 | null = null;
  let timer = 0;

  function turn(after: () => void): void {
    if (resting === null) return;
    const { view, date, listPeriod } = useSettings.getState().settings.view;
    updateView({ date: turned(view, date ?? useClock.getState().today, resting, listPeriod) });
    timer = window.setTimeout(() => turn(after), DWELL);
    after();
  }

  return {
    /** Says on which arrow the card rests now, if on any; `after` is called when the page was turned. */
    rest(direction: 1 | -1 | null, after: () => void): void {
      if (direction === resting) return;
      resting = direction;
      window.clearTimeout(timer);
      if (direction !== null) timer = window.setTimeout(() => turn(after), DWELL);
    },
  };
}

/** Scrolls the hours while the pointer is near their edge; answers whether it did. */
export type Scroller = (x: number, y: number) => boolean;

/** So near to the edge, in pixels, and so far in a frame at most. */
const EDGE = 36;
const FASTEST = 12;

export function scrollerOf(room: ParentNode): Scroller {
  const hours = room.querySelector('.rbc-time-content');
  if (hours === null) return () => false;
  const { left, right, top, bottom } = hours.getBoundingClientRect();
  return (x, y) => {
    if (x < left || x >= right || y < top || y >= bottom) return false;
    const depth = Math.max(0, EDGE - (y - top)) * -1 + Math.max(0, EDGE - (bottom - y));
    const before = hours.scrollTop;
    if (depth !== 0) hours.scrollTop += Math.sign(depth) * Math.ceil((Math.abs(depth) / EDGE) * FASTEST);
    return hours.scrollTop !== before;
  };
}
