import type { RoomHandlers } from '../handlers.ts';
import type { OverviewService } from './overview.service.ts';

export function overviewHandlers(overview: OverviewService): RoomHandlers<'overview'> {
  return { 'overview.clients': (input) => overview.clients(input) };
}
