import { create } from 'zustand';
import type { Input } from '#shared/ipc/contract.ts';
import { type Fault, fail } from '#shared/ipc/result.ts';
import type { OwnDate } from '#shared/rooms/dates/dates.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { addFlusher } from './flush.ts';
import { createQueue, createReading, writesBefore } from './reading.ts';
import { write } from './saving.store.ts';

/** Own dates of all clients: a few each, so all are held. Null until they are read. */
export const useOwnDates = create<{ readonly ownDates: readonly OwnDate[] | null }>(() => ({ ownDates: null }));

export const loadOwnDates = createReading(
  () => call('ownDates.list', {}),
  (answer) => {
    if (answer.ok) useOwnDates.setState({ ownDates: answer.value });
  },
);

const writeAndLoad = writesBefore(loadOwnDates);

export const createOwnDate = (input: Input<'ownDates.create'>) => writeAndLoad(write('ownDates.create', input));
export const removeOwnDate = (input: Input<'ownDates.remove'>) => writeAndLoad(write('ownDates.remove', input));

/** Edits follow each other, since each must see the revision of the one before. */
const inTurn = createQueue();

addFlusher(() => inTurn(async () => undefined));

/** Changes an own date as the person sees it; answers why it could not be written, or null. */
export function editOwnDate(id: string, patch: Omit<Input<'ownDates.update'>, 'id' | 'rev'>): Promise<Fault | null> {
  return inTurn(async () => {
    const own = useOwnDates.getState().ownDates?.find((date) => date.id === id);
    if (own === undefined) return fail('missing', 'ownDates.missing').error;
    const result = await writeAndLoad(write('ownDates.update', { ...patch, id, rev: own.rev }));
    return result.ok ? null : result.error;
  });
}

listenToTables(['own_dates', 'clients'], () => void loadOwnDates());
