import type { RoomHandlers } from '../handlers.ts';
import type { ViewsService } from './views.service.ts';

export function viewsHandlers(views: ViewsService): RoomHandlers<'views'> {
  return {
    'views.list': () => views.list(),
    'views.create': (input) => views.create(input),
    'views.update': (input) => views.update(input),
    'views.remove': (input) => {
      views.remove(input);
      return {};
    },
  };
}
