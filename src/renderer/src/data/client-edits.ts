import type { Input } from '#shared/ipc/contract.ts';
import { type Fault, fail, type Result } from '#shared/ipc/result.ts';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { mediaKind } from '#shared/rooms/media/media.rules.ts';
import { loadClients, showClientChange, updateChannel, updateClient, useClients } from './clients.store.ts';
import { addFlusher } from './flush.ts';
import { addMedia, type OnProgress } from './uploads.ts';

/** What is being written, by row: fields that are left in quick succession must each see the revision of the one before. */
const underWay = new Map<string, Promise<unknown>>();

function inTurn<T>(id: string, run: () => Promise<T>): Promise<T> {
  const before = underWay.get(id) ?? Promise.resolve();
  const turn = before.then(run, run);
  underWay.set(id, turn);
  void turn.finally(() => {
    if (underWay.get(id) === turn) underWay.delete(id);
  });
  return turn;
}

addFlusher(async () => {
  await Promise.allSettled([...underWay.values()]);
});

type ClientPatch = Omit<Input<'clients.update'>, 'id' | 'rev'>;
type ChannelPatch = Omit<Input<'channels.update'>, 'id' | 'rev'>;

const faultOf = (result: Result<unknown>): Fault | null => (result.ok ? null : result.error);

/** Changes a client as the person sees it, on screen at once; answers why it could not be written, or null. */
export function editClient(id: string, patch: ClientPatch): Promise<Fault | null> {
  const confirmed = showClientChange(id, patch as Partial<Client>);
  return inTurn(id, async () => {
    const client: Client | undefined = useClients.getState().clientById[id];
    if (client === undefined) {
      confirmed();
      return fail('missing', 'clients.missing').error;
    }
    const fault = faultOf(await updateClient({ ...patch, id, rev: client.rev }));
    confirmed();
    // What was refused is taken off the screen again.
    if (fault !== null) await loadClients();
    return fault;
  });
}

/** The same where the change is made from the client as it is when its turn comes: two fields of one part must not undo each other. */
export function editClientWith(id: string, patch: (client: Client) => ClientPatch): Promise<Fault | null> {
  return inTurn(id, async () => {
    const client: Client | undefined = useClients.getState().clientById[id];
    if (client === undefined) return fail('missing', 'clients.missing').error;
    return faultOf(await updateClient({ ...patch(client), id, rev: client.rev }));
  });
}

/** Likewise a channel. The patch may be made from the channel as it is when its turn comes. */
export function editChannel(
  id: string,
  patch: ChannelPatch | ((channel: Channel) => ChannelPatch),
): Promise<Fault | null> {
  return inTurn(id, async () => {
    const channel = useClients.getState().channelById[id];
    if (channel === undefined) return fail('missing', 'channels.missing').error;
    const changes = typeof patch === 'function' ? patch(channel) : patch;
    return faultOf(await updateChannel({ ...changes, id, rev: channel.rev }));
  });
}

/** Stores a picture and makes it the client's logo. A film, or a picture that cannot be drawn here, is refused. */
export async function setLogo(clientId: string, file: File, onProgress: OnProgress): Promise<Fault | null> {
  const notAPicture = fail('invalid', 'clients.logo-not-a-picture', { name: file.name }).error;
  if (file.type !== '' && !file.type.startsWith('image/')) return notAPicture;
  const media = await addMedia(file, clientId, onProgress);
  if (!media.ok) return media.error;
  if (mediaKind(media.value.mime) !== 'picture') return notAPicture;
  return editClient(clientId, { logoId: media.value.id });
}
