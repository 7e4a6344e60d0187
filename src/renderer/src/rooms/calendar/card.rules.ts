import { NETWORKS, type NetworkKey } from '#shared/rooms/posts/posts.networks.ts';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { effectiveStatus, type PostStatus } from '#shared/rooms/posts/posts.status.ts';
import { excerpt } from '#shared/text/excerpt.ts';
import type { EpochMillis } from '#shared/time/zone.ts';

/** What a card is called: its title, else the start of its text, else nothing (the view says "untitled"). */
export function cardTitle(card: PostCard): string {
  return card.title.trim() === '' ? excerpt(card.excerpt, 60) : card.title;
}

export const cardStatus = (card: PostCard, now: EpochMillis): PostStatus => effectiveStatus(card, now);

const isNetwork = (network: string | undefined): network is NetworkKey =>
  network !== undefined && Object.hasOwn(NETWORKS, network);

/** Each network once, in the order of the post's channels. */
export function networksOf(
  channelIds: readonly string[],
  channelById: Readonly<Record<string, { readonly network: string }>>,
): NetworkKey[] {
  const networks: NetworkKey[] = [];
  for (const id of channelIds) {
    const network = channelById[id]?.network;
    if (isNetwork(network) && !networks.includes(network)) networks.push(network);
  }
  return networks;
}
