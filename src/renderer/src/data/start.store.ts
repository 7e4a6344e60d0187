import type { Fault } from '#shared/ipc/result.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { startNewClient } from './clients-room.store.ts';
import { fillDemo } from './demo.store.ts';
import { updateSettings } from './settings.store.ts';

/** Ends the first run with nothing in the store: the person lands where a first client is added. */
export async function startEmpty(language: Language): Promise<void> {
  startNewClient();
  await updateSettings({ language });
}

/** Ends the first run in a calendar that is full; answers why it could not, and then the first run goes on. */
export async function startWithDemo(language: Language): Promise<Fault | null> {
  const fault = await fillDemo(language);
  if (fault === null) await updateSettings({ language, view: { room: 'calendar', clientId: null } });
  return fault;
}
