import { refuse } from '#shared/ipc/result.ts';
import {
  type Channel,
  type ChannelCreate,
  type ChannelUpdate,
  NO_SEO,
} from '#shared/rooms/channels/channels.schema.ts';
import { NETWORKS } from '#shared/rooms/posts/posts.networks.ts';
import type { CoreContext } from '../../context.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import { changedPaths, changesNothing, checkRevision, checkWritten, given } from '../revisions.ts';
import type { ChannelsRepository } from './channels.repository.ts';

export type ChannelsService = ReturnType<typeof createChannelsService>;

export function createChannelsService(context: CoreContext, repository: ChannelsRepository, clients: ClientsService) {
  const { unitOfWork } = context;

  function get(id: string): Channel {
    return repository.get(id) ?? refuse('missing', 'channels.missing');
  }

  function list(clientId?: string): Channel[] {
    return clientId === undefined ? repository.list() : repository.listOfClient(clientId);
  }

  function checkNetwork(network: string): void {
    if (!Object.hasOwn(NETWORKS, network)) refuse('invalid', 'channels.unknown-network', { network });
  }

  function createWithin(input: ChannelCreate): Channel {
    checkNetwork(input.network);
    const at = context.instant();
    const channel: Channel = {
      handle: '',
      name: '',
      url: '',
      slots: [],
      seo: NO_SEO,
      followers: [],
      ...given(input),
      clientId: input.clientId,
      network: input.network,
      id: context.newId(),
      rev: 1,
      createdAt: at,
      updatedAt: at,
      position: repository.nextPosition(input.clientId),
    };
    repository.insert(channel);
    return channel;
  }

  function create(input: ChannelCreate): Channel {
    const client = clients.get(input.clientId);
    return unitOfWork.run({ name: 'channels.create', params: { client: client.name, network: input.network } }, () =>
      createWithin(input),
    );
  }

  function update({ id, rev, ...patch }: ChannelUpdate): Channel {
    const channel = get(id);
    checkRevision('channels', rev, channel);
    if (patch.network !== undefined) checkNetwork(patch.network);
    const client = clients.get(channel.clientId);
    const step = {
      name: 'channels.update',
      params: { client: client.name, network: channel.network },
      mergeKey: `channels.update:${id}:${changedPaths(channel, given(patch)).join()}`,
    };
    return unitOfWork.run(step, () => {
      const changes = given(patch);
      if (changesNothing<Channel>(channel, changes)) return channel;
      const next = { ...channel, ...changes, rev: channel.rev + 1, updatedAt: context.instant() };
      checkWritten('channels', repository.update(next), channel.rev);
      return next;
    });
  }

  /** To the trash. Its posts keep their text for it, so that undo and restore bring everything back. */
  function remove(input: { id: string; rev?: number | undefined }): void {
    const channel = get(input.id);
    checkRevision('channels', input.rev, channel);
    const client = clients.get(channel.clientId);
    unitOfWork.run({ name: 'channels.remove', params: { client: client.name, network: channel.network } }, () =>
      repository.remove(channel.id, context.instant()),
    );
  }

  return { get, list, create, createWithin, update, remove };
}
