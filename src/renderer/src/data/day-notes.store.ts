import { create } from 'zustand';
import type { Input } from '#shared/ipc/contract.ts';
import type { DayNote } from '#shared/rooms/day-notes/day-notes.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { createReading, writesBefore } from './reading.ts';
import { write } from './saving.store.ts';

interface DayNotesState {
  /** Of all clients and of everybody, by their first day. */
  readonly notes: readonly DayNote[];
}

export const useDayNotes = create<DayNotesState>(() => ({ notes: [] }));

/** Reads all notes. */
export const loadDayNotes = createReading(
  () => call('dayNotes.list', {}),
  (answer) => {
    if (answer.ok) useDayNotes.setState({ notes: answer.value });
  },
);

const writeAndLoad = writesBefore(loadDayNotes);

export const createDayNote = (input: Input<'dayNotes.create'>) => writeAndLoad(write('dayNotes.create', input));
export const updateDayNote = (input: Input<'dayNotes.update'>) => writeAndLoad(write('dayNotes.update', input));
export const removeDayNote = (input: Input<'dayNotes.remove'>) => writeAndLoad(write('dayNotes.remove', input));

listenToTables(['day_notes', 'clients'], () => void loadDayNotes());
