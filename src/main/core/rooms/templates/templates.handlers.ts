import type { RoomHandlers } from '../handlers.ts';
import type { TemplatesService } from './templates.service.ts';

export function templatesHandlers(templates: TemplatesService): RoomHandlers<'templates'> {
  return {
    'templates.list': () => templates.list(),
    'templates.create': (input) => templates.create(input),
    'templates.update': (input) => templates.update(input),
    'templates.remove': (input) => {
      templates.remove(input);
      return {};
    },
    'templates.createPost': (input) => templates.createPost(input),
    'templates.apply': (input) => templates.apply(input),
  };
}
