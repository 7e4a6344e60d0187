import type { RoomHandlers } from '../handlers.ts';
import type { HandoverService } from './handover.service.ts';

/** `handover.export` is the shell's: it saves what `handover.file` answers. */
export function handoverHandlers(handover: HandoverService): Omit<RoomHandlers<'handover'>, 'handover.export'> {
  return {
    'handover.file': (input) => handover.file(input),
    'handover.inspect': (input) => handover.inspect(input),
    'handover.import': (input) => handover.bringIn(input),
  };
}
