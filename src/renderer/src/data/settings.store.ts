import { create } from 'zustand';
import {
  defaultSettings,
  type Settings,
  type SettingsUpdate,
  type ViewState,
} from '#shared/rooms/settings/settings.schema.ts';
import type { SystemState } from '#shared/rooms/system/system.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { write } from './saving.store.ts';

interface SettingsState {
  readonly settings: Settings;
  readonly system: SystemState | null;
}

export const useSettings = create<SettingsState>(() => ({ settings: defaultSettings, system: null }));

/** Reads how the window was left; answers whether the store could be opened. */
export async function loadSettings(): Promise<void> {
  const system = await call('system.state', {});
  const found = system.ok
    ? system.value
    : {
        profile: '',
        version: '',
        languages: navigator.languages.slice(),
        fault: { ...system.error, params: { ...system.error.params } },
      };
  useSettings.setState({ system: found });
  if (found.fault !== null) return;
  const settings = await call('settings.get', {});
  if (settings.ok) useSettings.setState({ settings: settings.value });
}

export async function updateSettings(patch: SettingsUpdate): Promise<void> {
  useSettings.setState(({ settings }) => ({
    settings: {
      ...settings,
      ...(patch.language === undefined ? {} : { language: patch.language }),
      ...(patch.theme === undefined ? {} : { theme: patch.theme }),
      ...(patch.dayKinds === undefined ? {} : { dayKinds: patch.dayKinds }),
      ...(patch.preparedBy === undefined ? {} : { preparedBy: patch.preparedBy }),
      ...(patch.marksMovedAfterApproval === undefined
        ? {}
        : { marksMovedAfterApproval: patch.marksMovedAfterApproval }),
      view: { ...settings.view, ...(patch.view as Partial<ViewState> | undefined) },
    },
  }));
  await write('settings.update', patch);
}

/** Where the person is: room, client, view, day. Kept in the store, so the window comes back as it was left. */
export function updateView(view: Partial<ViewState>): void {
  useSettings.setState(({ settings }) => ({ settings: { ...settings, view: { ...settings.view, ...view } } }));
  void call('settings.update', { view });
}

export const useView = <T>(select: (view: ViewState) => T): T => useSettings((state) => select(state.settings.view));

// The store turned out to be damaged while it was open: what can be said of it takes the place of the rooms.
listenToTables(['store'], () => void loadSettings());
