import i18next from 'i18next';
import { type RefObject, useEffect } from 'react';
import { create } from 'zustand';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { cardOf } from '../../data/posts.store.ts';
import { readForPreview } from '../../data/preview.store.ts';
import { cardUnder, nameOf, placeText } from './calendar.actions.ts';
import { focusedCard } from './calendar.keys.ts';
import { announce, showOverlay } from './calendar.store.ts';

/** How long the pointer rests on a card before its preview comes; milliseconds. */
const REST = 600;

interface Preview {
  readonly id: string;
  /** The card's place in the window, beside which the preview stands. */
  readonly box: DOMRect;
  /** By Space: then it follows the focus. */
  readonly byKey: boolean;
}

export const usePreview = create<{ readonly shown: Preview | null }>(() => ({ shown: null }));

interface Found {
  readonly card: PostCard;
  readonly element: HTMLElement;
}

function show({ card, element }: Found, byKey: boolean): void {
  void readForPreview(card.id);
  usePreview.setState({ shown: { id: card.id, box: element.getBoundingClientRect(), byKey } });
  if (byKey) announce(i18next.t('calendar:preview.said', { title: nameOf(card), place: placeText(card) }));
}

export function closePreview(): void {
  if (usePreview.getState().shown !== null) usePreview.setState({ shown: null });
}

const isDragging = () =>
  document.body.dataset.dragging !== undefined || document.querySelector('.rbc-addons-dnd-is-dragging') !== null;

const isPlain = (event: KeyboardEvent) => !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;

/** Space shows the card that has the focus and C copies it. Escape closes the preview alone. */
function onKey(event: KeyboardEvent, room: HTMLElement | null): void {
  const { shown } = usePreview.getState();
  if (isDragging()) return;
  if (event.key === 'Escape' && shown !== null) {
    // Only the preview closes, not what lies behind it.
    event.preventDefault();
    event.stopPropagation();
    closePreview();
    return;
  }
  if (!(event.target instanceof Element) || room?.contains(event.target) !== true) return;
  const found = isPlain(event) ? focusedCard(event.target) : null;
  if (found === null) return;
  if (event.key === ' ') {
    if (shown?.id === found.card.id && shown.byKey) closePreview();
    else show(found, true);
  } else if (event.key.toLowerCase() === 'c') showOverlay({ dialog: { id: found.card.id, kind: 'copy' } });
  else return;
  // Space would press the button that a card is, and open the post.
  event.preventDefault();
}

/**
 * Shows what a card holds without opening it: by Space, or when the pointer rests on it. Nothing of it takes the focus or the pointer,
 * and while a card is in the hand nothing comes.
 */
export function usePreviews(room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    let over: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(timer);
      if (usePreview.getState().shown?.byKey === false) closePreview();
    };
    const onOver = (event: PointerEvent) => {
      if (event.buttons !== 0 || event.pointerType !== 'mouse') return;
      const within = event.target instanceof Node && room.current?.contains(event.target) === true;
      const found = within ? cardUnder(event.target) : null;
      if ((found?.card.id ?? null) === over) return;
      over = found?.card.id ?? null;
      leave();
      if (found === null) return;
      timer = setTimeout(() => {
        const card = cardOf(found.card.id);
        if (card !== null && found.element.isConnected && !isDragging()) show({ ...found, card }, false);
      }, REST);
    };
    const onFocus = (event: FocusEvent) => {
      if (usePreview.getState().shown?.byKey !== true) return;
      const found = focusedCard(event.target);
      if (found === null) closePreview();
      else show(found, true);
    };
    const stop = () => {
      clearTimeout(timer);
      closePreview();
    };
    document.addEventListener('pointerover', onOver, { signal, passive: true });
    document.addEventListener('focusin', onFocus, { signal });
    window.addEventListener('pointerdown', stop, { signal, capture: true, passive: true });
    window.addEventListener('scroll', leave, { signal, capture: true, passive: true });
    window.addEventListener('keydown', (event) => onKey(event, room.current), { signal, capture: true });
    return () => {
      listening.abort();
      stop();
    };
  }, [room]);
}
