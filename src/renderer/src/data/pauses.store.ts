import { create } from 'zustand';
import type { Input } from '#shared/ipc/contract.ts';
import type { Pause } from '#shared/rooms/pauses/pauses.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { createReading } from './reading.ts';
import { write } from './saving.store.ts';

/** Pauses that were not ended. Empty until they are read. */
export const usePauses = create<{ readonly pauses: readonly Pause[] }>(() => ({ pauses: [] }));

export const loadPauses = createReading(
  () => call('pauses.list', {}),
  (answer) => {
    if (answer.ok) usePauses.setState({ pauses: answer.value });
  },
);

/** How many posts a pause would touch, by client. */
export const previewPause = (input: Input<'pauses.preview'>) => call('pauses.preview', input);
export const createPause = (input: Input<'pauses.create'>) => write('pauses.create', input);
export const endPause = (input: Input<'pauses.remove'>) => write('pauses.remove', input);

listenToTables(['pauses', 'clients'], () => void loadPauses());
