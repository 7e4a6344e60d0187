import { create } from 'zustand';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import type { CardPlacement } from '../../data/posts-bulk.store.ts';

export type DialogKind = 'move' | 'copy' | 'client';

/** What the calendar shows over itself for a moment; nothing of it is stored. */
interface CalendarOverlays {
  /** The right-click menu of a card, at a point of the window. */
  readonly cardMenu: { readonly id: string; readonly x: number; readonly y: number } | null;
  /** The choice of a status for a card, at a point of the window. */
  readonly statusMenu: { readonly id: string; readonly x: number; readonly y: number } | null;
  /** "Move to…", "Duplicate…" or "To another client…", for a card or for the selection that it is part of. */
  readonly dialog: { readonly id: string; readonly kind: DialogKind } | null;
  /** The panel of filters, with the keyboard at its head or in its text. */
  readonly filters: 'panel' | 'text' | null;
  /** A move that is worth a question before it is made. */
  readonly doubt: { readonly placements: readonly CardPlacement[]; readonly reason: 'past' | 'published' } | null;
  /** The day that "+N" opened, beside its cell. */
  readonly panel: { readonly date: string; readonly left: number; readonly top: number } | null;
  /** Asks for whom a new post is, when all clients are shown. */
  readonly clientMenu: {
    readonly date: string;
    readonly time: string | null;
    readonly x: number;
    readonly y: number;
  } | null;
  /** The posts that are to be spread over a period. */
  readonly spread: readonly PostCard[] | null;
  /** Holding and shifting posts. */
  readonly pause: boolean;
  /** What a screen reader hears. */
  readonly announcement: string;
}

export const useOverlays = create<CalendarOverlays>(() => ({
  cardMenu: null,
  statusMenu: null,
  dialog: null,
  filters: null,
  doubt: null,
  panel: null,
  clientMenu: null,
  spread: null,
  pause: false,
  announcement: '',
}));

export const showOverlay = (overlay: Partial<CalendarOverlays>) => useOverlays.setState(overlay);

/** Says something to a screen reader; the same text twice is still heard. */
export function announce(text: string): void {
  const { announcement } = useOverlays.getState();
  useOverlays.setState({ announcement: announcement === text ? `${text}\u00a0` : text });
}

/** Closes all of them: the page was turned or left. */
export const closeOverlays = () =>
  useOverlays.setState({
    cardMenu: null,
    statusMenu: null,
    dialog: null,
    doubt: null,
    panel: null,
    clientMenu: null,
    spread: null,
  });
