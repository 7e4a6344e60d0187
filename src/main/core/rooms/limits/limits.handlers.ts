import type { RoomHandlers } from '../handlers.ts';
import type { LimitsService } from './limits.service.ts';

export function limitsHandlers(limits: LimitsService): RoomHandlers<'limits'> {
  return {
    'limits.list': () => limits.list(),
    'limits.update': (input) => limits.update(input),
    'limits.remove': (input) => {
      limits.remove(input);
      return {};
    },
  };
}
