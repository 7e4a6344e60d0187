import type { RoomHandlers } from '../handlers.ts';
import type { TrashService } from './trash.service.ts';

export function trashHandlers(trash: TrashService): RoomHandlers<'trash'> {
  return {
    'trash.list': () => trash.list(),
    'trash.restore': ({ ids }) => trash.restore(ids),
    'trash.remove': ({ ids }) => trash.purge(ids),
    'trash.empty': () => trash.empty(),
  };
}
