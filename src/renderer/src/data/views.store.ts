import { create } from 'zustand';
import type { Input } from '#shared/ipc/contract.ts';
import type { SavedView } from '#shared/rooms/filters/filters.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { createReading } from './reading.ts';
import { write } from './saving.store.ts';

/** Filters under names, in their order. */
export const useViews = create<{ readonly views: readonly SavedView[] }>(() => ({ views: [] }));

export const loadViews = createReading(
  () => call('views.list', {}),
  (answer) => {
    if (answer.ok) useViews.setState({ views: answer.value });
  },
);

export const createView = (input: Input<'views.create'>) => write('views.create', input);
export const updateSavedView = (input: Input<'views.update'>) => write('views.update', input);
export const removeView = (input: Input<'views.remove'>) => write('views.remove', input);

listenToTables(['saved_views'], () => void loadViews());
