import type { ViewState } from '#shared/rooms/settings/settings.schema.ts';
import { updateView, useSettings } from '../../data/settings.store.ts';

type Scrolled = keyof ViewState['scroll'];

/** How far a view was scrolled when it was left, or null. */
export const scrollOf = (view: Scrolled): number | null => useSettings.getState().settings.view.scroll[view];

/** Keeps how far a view is scrolled, over other views and a restart. */
export function keepScroll(view: Scrolled, place: number): void {
  const { scroll } = useSettings.getState().settings.view;
  if (scroll[view] !== place) updateView({ scroll: { ...scroll, [view]: place } });
}
