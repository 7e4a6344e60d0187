import type { RoomHandlers } from '../handlers.ts';
import type { ChannelsService } from './channels.service.ts';

export function channelsHandlers(channels: ChannelsService): RoomHandlers<'channels'> {
  return {
    'channels.list': ({ clientId }) => channels.list(clientId),
    'channels.create': (input) => channels.create(input),
    'channels.update': (input) => channels.update(input),
    'channels.remove': (input) => {
      channels.remove(input);
      return {};
    },
  };
}
