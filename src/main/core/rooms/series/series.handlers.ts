import type { RoomHandlers } from '../handlers.ts';
import type { SeriesService } from './series.service.ts';

export function seriesHandlers(series: SeriesService): RoomHandlers<'series'> {
  return {
    'series.get': ({ id }) => series.get(id),
    'series.create': (input) => series.create(input),
    'series.update': (input) => series.update(input),
    'series.apply': (input) => series.apply(input),
    'series.move': (input) => series.move(input),
    'series.remove': (input) => {
      series.remove(input);
      return {};
    },
    'series.extend': ({ until }) => {
      series.extend(until);
      return {};
    },
  };
}
