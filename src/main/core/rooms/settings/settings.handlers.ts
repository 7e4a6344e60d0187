import type { RoomHandlers } from '../handlers.ts';
import type { SettingsService } from './settings.service.ts';

export function settingsHandlers(settings: SettingsService): RoomHandlers<'settings'> {
  return {
    'settings.get': () => settings.get(),
    'settings.update': (input) => settings.update(input),
  };
}
