import type { PostChannel } from './posts.schema.ts';

/** What the rule asks of a channel. */
interface ChannelOf {
  readonly id: string;
  readonly network: string;
}

export interface CarriedChannels {
  readonly channels: PostChannel[];
  /** Channels for whose network the other client has none left. */
  readonly dropped: number;
}

/**
 * The channels of a post that goes to another client: each becomes the first free one of the same network, in that client's order, and
 * keeps its format and its own text. A link to what was published belongs to the old profile and stays behind.
 */
export function carryChannels(
  channels: readonly PostChannel[],
  networkOf: (channelId: string) => string | null,
  others: readonly ChannelOf[],
): CarriedChannels {
  const free = [...others];
  const carried: PostChannel[] = [];
  for (const channel of channels) {
    const network = networkOf(channel.channelId);
    const index = free.findIndex((candidate) => candidate.network === network);
    const [taken] = index < 0 ? [] : free.splice(index, 1);
    if (taken !== undefined) carried.push({ ...channel, channelId: taken.id, publishedUrl: null });
  }
  return { channels: carried, dropped: channels.length - carried.length };
}

/** The labels of a post after some were taken off and some put on; none twice, new ones last. */
export function changedLabels(
  labels: readonly string[],
  added: readonly string[] = [],
  removed: readonly string[] = [],
): string[] {
  return [...new Set([...labels.filter((label) => !removed.includes(label)), ...added])];
}
