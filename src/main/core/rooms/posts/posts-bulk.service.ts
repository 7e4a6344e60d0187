import { refuse } from '#shared/ipc/result.ts';
import { carryChannels, changedLabels } from '#shared/rooms/posts/posts.carry.ts';
import { defaultFormatOf } from '#shared/rooms/posts/posts.limits.ts';
import { NETWORKS } from '#shared/rooms/posts/posts.networks.ts';
import type {
  Post,
  PostChannel,
  PostRef,
  PostsCarried,
  PostsDuplicateMany,
  PostsUpdateMany,
} from '#shared/rooms/posts/posts.schema.ts';
import type { CoreContext } from '../../context.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { MediaService } from '../media/media.service.ts';
import type { PostRow, PostsRepository } from './posts.repository.ts';
import type { PostsService } from './posts.service.ts';

export type PostsBulkService = ReturnType<typeof createPostsBulkService>;

/** One gesture over several posts: all of them or none, and one step of history. */
export function createPostsBulkService(
  context: CoreContext,
  repository: PostsRepository,
  rooms: { posts: PostsService; channels: ChannelsService; clients: ClientsService; media: MediaService },
) {
  const { unitOfWork } = context;

  /** Each once, as the caller saw them. */
  function seen(refs: readonly PostRef[]): Post[] {
    const ids = new Set(refs.map(({ id }) => id));
    if (ids.size !== refs.length) refuse('invalid', 'posts.named-twice');
    return refs.map((ref) => rooms.posts.seen(ref));
  }

  function updateMany(input: PostsUpdateMany): Post[] {
    const posts = seen(input.posts);
    const added = (input.addChannels ?? []).map((id) => rooms.channels.get(id));
    const params = { count: posts.length };
    return unitOfWork.run(updateStep(input, params), () =>
      posts.map((post) => {
        const own = added.filter(({ clientId }) => clientId === post.clientId);
        const channels = withChannels(post.channels, own, input.removeChannels ?? []);
        const channelsChanged = channels !== null && repository.setChannels(post.id, channels, context.newId);
        const changes: Partial<PostRow> = {
          ...(input.status === undefined ? {} : { status: input.status }),
          ...(input.addLabels || input.removeLabels
            ? { labels: changedLabels(post.labels, input.addLabels, input.removeLabels) }
            : {}),
        };
        return rooms.posts.saveWithin(post, changes, channelsChanged);
      }),
    );
  }

  function duplicateMany({ copies }: PostsDuplicateMany): PostsCarried {
    const posts = copies.map((copy) => rooms.posts.seen(copy));
    let droppedChannels = 0;
    const made = unitOfWork.run({ name: 'posts.duplicateMany', params: { count: copies.length } }, () =>
      copies.flatMap(({ clientId, channelIds, date, time }, index) => {
        const post = posts[index];
        if (post === undefined) return [];
        const place = { date, time: time === undefined ? post.time : time };
        if (clientId === undefined || clientId === post.clientId)
          return [rooms.posts.copyWithin(channelIds === undefined ? post : onChannels(post, channelIds), place)];
        const carried = carry(post, clientId);
        droppedChannels += carried.dropped;
        return [rooms.posts.copyWithin({ ...post, ...carried.post }, place)];
      }),
    );
    return { posts: made, droppedChannels };
  }

  function removeMany(refs: readonly PostRef[]): void {
    const posts = seen(refs);
    unitOfWork.run({ name: 'posts.removeMany', params: { count: posts.length } }, () => {
      for (const post of posts) rooms.posts.trashWithin(post);
    });
  }

  /** The day and the hour stay as the wall clock has them, now in the other client's zone; see `carry` for what else goes along. */
  function changeClient(refs: readonly PostRef[], clientId: string): PostsCarried {
    const client = rooms.clients.get(clientId);
    const posts = seen(refs).filter((post) => post.clientId !== clientId);
    let droppedChannels = 0;
    const params = { count: posts.length, client: client.name };
    const moved = unitOfWork.run({ name: 'posts.changeClient', params }, () =>
      posts.map((post) => {
        const carried = carry(post, clientId);
        droppedChannels += carried.dropped;
        const { channels, media, ...changes } = carried.post;
        repository.clearChannels(post.id);
        repository.insertChannels(post.id, channels, context.newId);
        repository.setMedia(post.id, media, context.newId);
        return rooms.posts.saveWithin(post, changes, true);
      }),
    );
    return { posts: moved, droppedChannels };
  }

  /** The post on these channels; that they are the client's own is checked where the copy is made. */
  function onChannels(post: Post, channelIds: readonly string[]): Post {
    const channels = channelIds.map(
      (channelId) =>
        post.channels.find((channel) => channel.channelId === channelId) ?? {
          channelId,
          format: defaultFormatOf(rooms.channels.get(channelId).network, NETWORKS),
          text: null,
          publishedUrl: null,
        },
    );
    return { ...post, channels };
  }

  /**
   * A post as the other client would have it: channels by network, pictures under the other client's row for the same file. What is the
   * old client's own (campaign, series, pause) stays behind.
   */
  function carry(post: Post, clientId: string) {
    const client = rooms.clients.get(clientId);
    const networkOf = (id: string) => rooms.channels.get(id).network;
    const { channels, dropped } = carryChannels(post.channels, networkOf, rooms.channels.list(clientId));
    const media = post.media.map((item) => {
      const kept = rooms.media.get(item.mediaId);
      return kept.clientId === null ? item : { ...item, mediaId: rooms.media.shareWithin(kept, clientId).id };
    });
    const fields = {
      clientId,
      zone: client.timeZone,
      campaignId: null,
      seriesId: null,
      seriesDate: null,
      pauseId: null,
    };
    return { dropped, post: { ...fields, channels, media: onePerFile(media) } };
  }

  return { updateMany, duplicateMany, removeMany, changeClient };
}

function updateStep({ status, addLabels, removeLabels }: PostsUpdateMany, params: { count: number }) {
  if (status !== undefined) return { name: 'posts.statusMany', params };
  return addLabels || removeLabels ? { name: 'posts.labelMany', params } : { name: 'posts.channelMany', params };
}

/** The list after some came and some went, or null when it stays as it is. */
function withChannels(
  before: readonly PostChannel[],
  added: readonly { readonly id: string; readonly network: string }[],
  removed: readonly string[],
): PostChannel[] | null {
  const kept = before.filter(({ channelId }) => !removed.includes(channelId));
  const fresh = added.filter(({ id }) => !kept.some(({ channelId }) => channelId === id));
  if (kept.length === before.length && fresh.length === 0) return null;
  return [
    ...kept,
    ...fresh.map(({ id, network }): PostChannel => {
      return { channelId: id, format: defaultFormatOf(network, NETWORKS), text: null, publishedUrl: null };
    }),
  ];
}

/** Two rows of the old client may be one file: the other client has it once. */
const onePerFile = <T extends { readonly mediaId: string }>(items: readonly T[]): T[] =>
  items.filter((item, index) => items.findIndex(({ mediaId }) => mediaId === item.mediaId) === index);
