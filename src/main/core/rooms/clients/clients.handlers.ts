import type { RoomHandlers } from '../handlers.ts';
import type { ClientsService } from './clients.service.ts';

export function clientsHandlers(clients: ClientsService): RoomHandlers<'clients'> {
  return {
    'clients.list': (input) => clients.list(input),
    'clients.get': ({ id }) => clients.get(id),
    'clients.create': (input) => clients.create(input),
    'clients.update': (input) => clients.update(input),
    'clients.archive': (input) => clients.setStatus('archived', input),
    'clients.restore': (input) => clients.setStatus('active', input),
    'clients.remove': (input) => {
      clients.remove(input);
      return {};
    },
  };
}
