import { create } from 'zustand';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import type { Series } from '#shared/rooms/series/series.schema.ts';
import type { SeriesGesture } from './series.actions.ts';

/** The dialogs of planning: one at a time, over whatever room is shown. */
export type PlanningDialog = DaysDialog | PlaceDialog | RepeatDialog | ScopeDialog;

export interface DaysDialog {
  readonly kind: 'campaign' | 'note';
  /** The one to change; null makes a new one of the client on the days. */
  readonly id: string | null;
  readonly clientId: string | null;
  readonly from: string;
  readonly to: string;
}

export interface PlaceDialog {
  readonly kind: 'place';
  readonly clientId: string | null;
  readonly date: string;
  readonly time: string | null;
}

export interface RepeatDialog {
  readonly kind: 'repeat';
  readonly card: PostCard;
  readonly series: Series | null;
}

export interface ScopeDialog {
  readonly kind: 'scope';
  readonly card: PostCard;
  readonly gesture: SeriesGesture;
}

interface PlanningState {
  readonly dialog: PlanningDialog | null;
}

export const usePlanning = create<PlanningState>(() => ({ dialog: null }));

let opener: HTMLElement | null = null;

/** Opens a dialog; what had the focus gets it back when it closes. */
export function showPlanning(dialog: PlanningDialog): void {
  opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  usePlanning.setState({ dialog });
}

export function closePlanning(): void {
  usePlanning.setState({ dialog: null });
  const target = opener;
  opener = null;
  requestAnimationFrame(() => {
    if (target?.isConnected && target !== document.body) target.focus();
  });
}
