import { loadClients, useClients } from '../../data/clients.store.ts';
import { useSettings } from '../../data/settings.store.ts';
import { addPost } from './calendar.actions.ts';
import { showOverlay } from './calendar.store.ts';

/**
 * Begins a post on a day: for the chosen client at once; with all clients shown, for the only one there is, or after asking for whom
 * at the given point of the window. A key that comes before the clients do waits for them.
 */
export async function startPost(
  date: string,
  at: { readonly x: number; readonly y: number },
  time: string | null = null,
): Promise<void> {
  const chosen = useSettings.getState().settings.view.clientId;
  if (chosen === null && !useClients.getState().loaded) await loadClients();
  const active = useClients.getState().clients.filter((client) => client.status === 'active');
  const clientId = chosen ?? (active.length === 1 ? active[0]?.id : undefined);
  if (clientId !== undefined) void addPost(clientId, date, time);
  else if (active.length > 0) showOverlay({ clientMenu: { date, time, ...at } });
}
