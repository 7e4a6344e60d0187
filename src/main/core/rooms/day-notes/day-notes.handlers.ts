import type { RoomHandlers } from '../handlers.ts';
import type { DayNotesService } from './day-notes.service.ts';

export function dayNotesHandlers(notes: DayNotesService): RoomHandlers<'dayNotes'> {
  return {
    'dayNotes.list': () => notes.list(),
    'dayNotes.create': (input) => notes.create(input),
    'dayNotes.update': (input) => notes.update(input),
    'dayNotes.remove': (input) => {
      notes.remove(input);
      return {};
    },
  };
}
