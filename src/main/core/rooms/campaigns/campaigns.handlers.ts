import type { RoomHandlers } from '../handlers.ts';
import type { CampaignsService } from './campaigns.service.ts';

export function campaignsHandlers(campaigns: CampaignsService): RoomHandlers<'campaigns'> {
  return {
    'campaigns.list': ({ clientId }) => campaigns.list(clientId),
    'campaigns.get': ({ id }) => campaigns.get(id),
    'campaigns.create': (input) => campaigns.create(input),
    'campaigns.update': (input) => campaigns.update(input),
    'campaigns.remove': (input) => {
      campaigns.remove(input);
      return {};
    },
  };
}
