import type { RoomHandlers } from '../handlers.ts';
import type { SlotsService } from './slots.service.ts';

export function slotsHandlers(slots: SlotsService): RoomHandlers<'slots'> {
  return {
    'slots.preview': (input) => slots.preview(input),
    'slots.moveNext': (input) => slots.moveNext(input),
    'slots.apply': (input) => slots.apply(input),
  };
}
