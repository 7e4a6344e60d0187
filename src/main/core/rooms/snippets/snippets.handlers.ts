import type { RoomHandlers } from '../handlers.ts';
import type { SnippetsService } from './snippets.service.ts';

export function snippetsHandlers(snippets: SnippetsService): RoomHandlers<'snippets'> {
  return {
    'snippets.list': (input) => snippets.list(input),
    'snippets.create': (input) => snippets.create(input),
    'snippets.update': (input) => snippets.update(input),
    'snippets.move': (input) => snippets.move(input),
    'snippets.remove': (input) => {
      snippets.remove(input);
      return {};
    },
  };
}
