import { useEffect, useRef } from 'react';
import styles from './CardMarks.module.css';

/** Room to leave between the tip and the window's edge, in pixels. */
const EDGE = 8;

/**
 * Says a card's warnings under it while the keyboard is on it: a title is only for the mouse. One for the whole calendar, written by
 * hand, so that moving the focus draws nothing again; a screen reader has the text in the card itself.
 */
export function WarningTip() {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const hide = () => {
      if (element.current !== null) element.current.hidden = true;
    };
    const show = (event: FocusEvent) => {
      const card = event.target instanceof Element ? event.target : null;
      const text = card?.querySelector<HTMLElement>('[data-warning]')?.dataset.warning;
      const tip = element.current;
      if (tip === null) return;
      if (card === null || text === undefined || !card.matches(':focus-visible')) return hide();
      tip.textContent = text;
      tip.hidden = false;
      const box = card.getBoundingClientRect();
      const left = Math.min(box.left, window.innerWidth - tip.offsetWidth - EDGE);
      const below = box.bottom + 4;
      const top = below + tip.offsetHeight + EDGE > window.innerHeight ? box.top - tip.offsetHeight - 4 : below;
      tip.style.left = `${Math.max(EDGE, left)}px`;
      tip.style.top = `${top}px`;
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('focusin', show, { signal });
    document.addEventListener('focusout', hide, { signal });
    window.addEventListener('pointerdown', hide, { signal, capture: true });
    window.addEventListener('scroll', hide, { signal, capture: true, passive: true });
    return () => listening.abort();
  }, []);
  return <div ref={element} className={styles.tip} aria-hidden hidden data-warning-tip />;
}
