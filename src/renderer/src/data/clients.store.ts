import { create } from 'zustand';
import type { Input } from '#shared/ipc/contract.ts';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { createReading, writesBefore } from './reading.ts';
import { write } from './saving.store.ts';

interface ClientsState {
  readonly loaded: boolean;
  /** Active and archived. */
  readonly clients: readonly Client[];
  readonly channels: readonly Channel[];
  /** The same by id, for cards. */
  readonly clientById: Readonly<Record<string, Client>>;
  readonly channelById: Readonly<Record<string, Channel>>;
}

export const useClients = create<ClientsState>(() => ({
  loaded: false,
  clients: [],
  channels: [],
  clientById: {},
  channelById: {},
}));

/** What the person changed and the store has not confirmed, oldest first: on screen at once, so that the next click is on what is seen. */
let unconfirmed: readonly { readonly id: string; readonly patch: Partial<Client> }[] = [];

function withUnconfirmed(client: Client): Client {
  const patches = unconfirmed.filter(({ id }) => id === client.id).map(({ patch }) => patch);
  return patches.length === 0 ? client : Object.assign({}, client, ...patches);
}

/** The clients as they are shown, in both shapes that the window asks for. */
function shown(stored: readonly Client[]): Pick<ClientsState, 'clients' | 'clientById'> {
  const clients = stored.map(withUnconfirmed);
  return { clients, clientById: Object.fromEntries(clients.map((client) => [client.id, client])) };
}

/** Shows a change of a client before it is stored; answers what to call when the store has answered. */
export function showClientChange(id: string, patch: Partial<Client>): () => void {
  const change = { id, patch };
  unconfirmed = [...unconfirmed, change];
  useClients.setState(shown(useClients.getState().clients));
  return () => {
    unconfirmed = unconfirmed.filter((other) => other !== change);
  };
}

/** Reads clients and channels. */
export const loadClients = createReading(
  () => Promise.all([call('clients.list', { includeArchived: true }), call('channels.list', {})]),
  ([clients, channels]) => {
    if (!clients.ok || !channels.ok) return;
    useClients.setState({
      loaded: true,
      ...shown(clients.value),
      channels: channels.value,
      channelById: Object.fromEntries(channels.value.map((channel) => [channel.id, channel])),
    });
  },
);

const writeAndLoad = writesBefore(loadClients);

export const createClient = (input: Input<'clients.create'>) => writeAndLoad(write('clients.create', input));
export const updateClient = (input: Input<'clients.update'>) => writeAndLoad(write('clients.update', input));
export const archiveClient = (input: Input<'clients.archive'>) => writeAndLoad(write('clients.archive', input));
export const restoreClient = (input: Input<'clients.restore'>) => writeAndLoad(write('clients.restore', input));
export const removeClient = (input: Input<'clients.remove'>) => writeAndLoad(write('clients.remove', input));
export const createChannel = (input: Input<'channels.create'>) => writeAndLoad(write('channels.create', input));
export const updateChannel = (input: Input<'channels.update'>) => writeAndLoad(write('channels.update', input));
export const removeChannel = (input: Input<'channels.remove'>) => writeAndLoad(write('channels.remove', input));

listenToTables(['clients', 'channels'], () => void loadClients());
