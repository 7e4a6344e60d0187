import type { RoomHandlers } from '../handlers.ts';
import type { ImportsService } from './imports.service.ts';

export function importsHandlers(imports: ImportsService): RoomHandlers<'imports'> {
  return {
    'imports.inspect': (input) => imports.inspect(input),
    'imports.apply': (input) => imports.apply(input),
  };
}
