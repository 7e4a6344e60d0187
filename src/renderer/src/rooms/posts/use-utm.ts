import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { fillUtm, type UtmFieldValues, type UtmValues, withUtm } from '#shared/rooms/posts/posts.utm.ts';
import { useCampaigns } from '../../data/campaigns.store.ts';
import { useClients } from '../../data/clients.store.ts';
import { usePost } from './use-post.ts';

/** Whose visit it is where one link stands for several networks. */
const SEVERAL = 'social';

/** The open post's link with parameters, for one channel or, with null, for all of its channels at once. */
export function useTaggedLink(): (values: UtmValues, channel: Channel | null) => string {
  const { title, date, link, channels, campaignId } = usePost((post) => ({
    title: post.title,
    date: post.date,
    link: post.link,
    channels: post.channels,
    campaignId: post.campaignId,
  }));
  const campaign = useCampaigns((state) => (campaignId === null ? undefined : state.campaignById[campaignId]?.name));
  const channelById = useClients((state) => state.channelById);
  return (values, channel) => {
    const networks = new Set(channels.flatMap(({ channelId }) => channelById[channelId]?.network ?? []));
    const [only] = networks.size === 1 ? networks : [];
    const fields: UtmFieldValues = {
      network: channel?.network ?? only ?? SEVERAL,
      // A post outside campaigns is one of its own.
      campaign: campaign ?? title,
      date: date ?? '',
    };
    return withUtm(link, fillUtm(values, fields));
  };
}
