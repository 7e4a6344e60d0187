import type { RoomHandlers } from '../rooms/handlers.ts';
import type { HistoryService } from './history.service.ts';

export function historyHandlers(history: HistoryService): RoomHandlers<'history'> {
  return {
    'history.state': () => history.state(),
    'history.list': ({ limit, before }) => history.list(limit ?? 100, before ?? Number.MAX_SAFE_INTEGER),
    'history.undo': () => history.undo(),
    'history.redo': () => history.redo(),
    'history.goTo': ({ id }) => history.goTo(id),
  };
}
