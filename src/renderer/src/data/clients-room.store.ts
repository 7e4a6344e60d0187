import { create } from 'zustand';
import type { Question } from '#shared/rooms/briefs/briefs.questions.ts';
import { useClients } from './clients.store.ts';
import { updateView, useSettings } from './settings.store.ts';

/** What the Clients room shows: everybody, the form of a new client, or one client's page. */
export type ClientsPage =
  | { readonly kind: 'list' }
  | { readonly kind: 'new' }
  /** With the channel whose fields stand open, when one was asked for. */
  | { readonly kind: 'client'; readonly id: string; readonly channelId?: string }
  /** A client's brief, at one of its questions. */
  | { readonly kind: 'brief'; readonly id: string; readonly question: Question };

export const useClientsRoom = create<{ readonly page: ClientsPage }>(() => ({ page: { kind: 'list' } }));

export const showClients = () => useClientsRoom.setState({ page: { kind: 'list' } });
export const openClient = (id: string) => useClientsRoom.setState({ page: { kind: 'client', id } });

/** Goes to a client's brief, to one of its questions; from any room. */
export function openBrief(id: string, question: Question): void {
  useClientsRoom.setState({ page: { kind: 'brief', id, question } });
  updateView({ room: 'clients' });
}

/** Goes to a client's channels, to the times of one of them. */
export function openTimesOf(id: string, channelId: string | null): void {
  useClientsRoom.setState({ page: { kind: 'client', id, ...(channelId === null ? {} : { channelId }) } });
  updateView({ room: 'clients' });
}

/** Goes to the Clients room with an empty form. */
export function startNewClient(): void {
  useClientsRoom.setState({ page: { kind: 'new' } });
  updateView({ room: 'clients' });
}

/** Chooses whose work every room shows; null is all clients. In the Clients room the choice is the page to see. */
export function chooseClient(clientId: string | null): void {
  updateView({ clientId });
  if (useSettings.getState().settings.view.room !== 'clients') return;
  if (clientId === null) showClients();
  else openClient(clientId);
}

/** A client that was archived or removed, here or by an undo, cannot stay chosen. */
useClients.subscribe(({ loaded, clientById }) => {
  const { clientId } = useSettings.getState().settings.view;
  if (!loaded || clientId === null) return;
  if (clientById[clientId]?.status !== 'active') updateView({ clientId: null });
});
