import type { RoomHandlers } from '../handlers.ts';
import type { BriefsService } from './briefs.service.ts';

export function briefsHandlers(briefs: BriefsService): RoomHandlers<'briefs'> {
  return {
    'briefs.get': ({ clientId }) => briefs.get(clientId),
    'briefs.list': () => briefs.list(),
    'briefs.answer': (input) => briefs.answer(input),
    'briefs.update': (input) => briefs.update(input),
  };
}
