import type { RoomHandlers } from '../handlers.ts';
import type { PausesService } from './pauses.service.ts';

export function pausesHandlers(pauses: PausesService): RoomHandlers<'pauses'> {
  return {
    'pauses.list': () => pauses.list(),
    'pauses.preview': (input) => pauses.preview(input),
    'pauses.create': (input) => pauses.create(input),
    'pauses.remove': (input) => {
      pauses.remove(input);
      return {};
    },
  };
}
