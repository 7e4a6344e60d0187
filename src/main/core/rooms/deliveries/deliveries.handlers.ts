import type { RoomHandlers } from '../handlers.ts';
import type { DeliveriesService } from './deliveries.service.ts';

/** `deliveries.print` is the shell's: it prints what `deliveries.document` answers. */
export function deliveriesHandlers(deliveries: DeliveriesService): RoomHandlers<'deliveries'> {
  return {
    'deliveries.get': (input) => deliveries.get(input),
    'deliveries.document': (input) => deliveries.document(input),
  };
}
