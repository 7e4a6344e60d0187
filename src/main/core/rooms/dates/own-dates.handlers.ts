import type { RoomHandlers } from '../handlers.ts';
import type { OwnDatesService } from './own-dates.service.ts';

export function ownDatesHandlers(ownDates: OwnDatesService): RoomHandlers<'ownDates'> {
  return {
    'ownDates.list': ({ clientId }) => ownDates.list(clientId),
    'ownDates.create': (input) => ownDates.create(input),
    'ownDates.update': (input) => ownDates.update(input),
    'ownDates.remove': (input) => {
      ownDates.remove(input);
      return {};
    },
  };
}
