import type { RoomHandlers } from '../handlers.ts';
import type { DemoService } from './demo.service.ts';

export function demoHandlers(demo: DemoService): RoomHandlers<'demo'> {
  return {
    'demo.state': () => demo.state(),
    'demo.fill': ({ language }) => demo.fill(language),
    'demo.remove': () => demo.remove(),
  };
}
