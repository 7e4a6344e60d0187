import styles from './ProfileGrid.module.css';

/** Pixels before a press becomes a drag. */
const THRESHOLD = 5;

const tileAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tile]:not([data-fixed])') : null;

/**
 * Follows a press on a tile until it is let go on another one. The picture under the pointer and the marked target are plain elements:
 * nothing is drawn by React between pick-up and drop. Escape calls it off.
 */
export function followTile(press: PointerEvent, swap: (from: number, to: number) => void): void {
  const from = tileAt(press.target);
  if (press.button !== 0 || from === null) return;
  let ghost: HTMLElement | null = null;
  let target: HTMLElement | null = null;

  function point(next: HTMLElement | null): void {
    if (next === target) return;
    target?.removeAttribute('data-target');
    target = next === from ? null : next;
    target?.setAttribute('data-target', '');
  }

  function onMove(event: PointerEvent): void {
    if (ghost === null && Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < THRESHOLD) return;
    ghost ??= lift(from);
    ghost?.style.setProperty('transform', `translate(${event.clientX + 10}px, ${event.clientY + 10}px)`);
    point(tileAt(document.elementFromPoint(event.clientX, event.clientY)));
  }

  function end(): void {
    controller.abort();
    ghost?.remove();
    from?.removeAttribute('data-lifted');
    target?.removeAttribute('data-target');
  }

  function onUp(): void {
    const dropped = target;
    const wasDragged = ghost !== null;
    end();
    if (!wasDragged) return;
    // The click that follows a drag opens nothing.
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    if (dropped !== null) swap(Number(from?.dataset.tile), Number(dropped.dataset.tile));
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || ghost === null) return;
    event.stopPropagation();
    end();
  }

  const controller = new AbortController();
  const { signal } = controller;
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
}

function swallow(event: MouseEvent): void {
  event.stopPropagation();
  event.preventDefault();
}

function lift(tile: HTMLElement | null): HTMLElement | null {
  if (tile === null) return null;
  const { width, height } = tile.getBoundingClientRect();
  const ghost = tile.cloneNode(true) as HTMLElement;
  ghost.removeAttribute('data-tile');
  ghost.setAttribute('aria-hidden', 'true');
  ghost.classList.add(styles.ghost ?? '');
  ghost.style.width = `${width * 0.6}px`;
  ghost.style.height = `${height * 0.6}px`;
  tile.setAttribute('data-lifted', '');
  document.body.append(ghost);
  return ghost;
}
