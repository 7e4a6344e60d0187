import { refuse } from '#shared/ipc/result.ts';
import type { Post, PostChannel, PostChannelInput } from '#shared/rooms/posts/posts.schema.ts';
import type { CampaignsService } from '../campaigns/campaigns.service.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import { given } from '../revisions.ts';
import type { PostsRepository } from './posts.repository.ts';

export interface ByRevision {
  id: string;
  rev?: number | undefined;
}

/** A post as its series sees it. */
export type SeriesMember = Pick<Post, 'seriesId' | 'seriesDate'>;

/** What a post may have: channels and a campaign of its own client, files that are there. */
export function createPostsOwn(
  repository: PostsRepository,
  rooms: { readonly channels: ChannelsService; readonly campaigns: Pick<CampaignsService, 'get' | 'find'> },
) {
  /** A channel that stays keeps what the input leaves out; every channel must be the client's own. */
  function mergeChannels(clientId: string, before: readonly PostChannel[], wanted: readonly PostChannelInput[]) {
    const seenIds = new Set<string>();
    return wanted.map((input): PostChannel => {
      if (seenIds.has(input.channelId)) refuse('invalid', 'posts.channel-twice');
      seenIds.add(input.channelId);
      if (rooms.channels.get(input.channelId).clientId !== clientId) refuse('invalid', 'posts.channel-of-other-client');
      const kept = before.find((channel) => channel.channelId === input.channelId);
      return { format: 'post', text: null, publishedUrl: null, ...kept, ...given(input), channelId: input.channelId };
    });
  }

  /** A post's campaign is its client's own. */
  function checkCampaign(campaignId: string | null | undefined, clientId: string): void {
    if (campaignId === null || campaignId === undefined) return;
    if (rooms.campaigns.get(campaignId).clientId !== clientId) refuse('invalid', 'posts.campaign-of-other-client');
  }

  /** Those of the channels that are still the client's: what is kept for later may name one in the trash. */
  function ownChannels<C extends { readonly channelId: string }>(clientId: string, channels: readonly C[]): C[] {
    const own = new Set(rooms.channels.list(clientId).map(({ id }) => id));
    return channels.filter(({ channelId }) => own.has(channelId));
  }

  /** The campaign unless it lies in the trash. */
  function ownCampaign(campaignId: string | null): string | null {
    return campaignId === null ? null : (rooms.campaigns.find(campaignId)?.id ?? null);
  }

  /** What is kept for later may name a file that was deleted for good since. */
  function thereOf<M extends { readonly mediaId: string }>(media: readonly M[]): M[] {
    const there = repository.mediaKnown(media.map(({ mediaId }) => mediaId));
    return media.filter(({ mediaId }) => there.has(mediaId));
  }

  return { mergeChannels, checkCampaign, ownChannels, ownCampaign, thereOf };
}
