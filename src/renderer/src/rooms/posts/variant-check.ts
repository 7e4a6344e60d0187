import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { checkVariant, type Finding, type VariantCheck } from '#shared/rooms/posts/posts.check.ts';
import { groupOf } from '#shared/rooms/posts/posts.content-types.ts';
import type { LimitKey, NetworkTable } from '#shared/rooms/posts/posts.limits.ts';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import { effectiveStatus } from '#shared/rooms/posts/posts.status.ts';

/** What one network would say about the post's text for a channel. */
export interface ChannelCheck {
  readonly channel: Channel;
  readonly check: VariantCheck;
  /** How many hashtags the format takes, null where it sets no number. */
  readonly hashtagLimit: number | null;
  /** True when the channel shows the common text. */
  readonly usesCommon: boolean;
}

/** A finding with the channels that have it; a finding about the post as a whole has none. */
export interface SharedFinding {
  readonly finding: Finding<string>;
  readonly channels: readonly Channel[];
}

function limitOf(table: NetworkTable, network: string, format: string, key: LimitKey): number | null {
  const formats = Object.hasOwn(table, network) ? table[network]?.formats : undefined;
  const found = Object.entries(formats ?? {}).find(([name]) => name === format)?.[1];
  return found?.limits[key]?.value ?? null;
}

/** Checks the text of every channel of the post by the table; channels that are not there (any more) are left out. */
export function checkChannelsOf(
  post: Post,
  channelById: Readonly<Record<string, Channel>>,
  table: NetworkTable,
  client?: Pick<Client, 'altRequired' | 'brand'>,
): ChannelCheck[] {
  const pictures = post.media.filter((item) => !item.mime.startsWith('video/'));
  return post.channels.flatMap(({ channelId, format, text }) => {
    const channel = channelById[channelId];
    if (channel === undefined) return [];
    const variant = {
      network: channel.network,
      format,
      text: text ?? post.text,
      title: post.title,
      firstComment: post.firstComment,
      mediaCount: post.media.length,
      imageCount: pictures.length,
      altTexts: pictures.map((item) => item.altText),
      altRequired: client?.altRequired ?? false,
      bannedWords: client?.brand.bannedWords ?? '',
      media: post.media,
      ownHandle: channel.handle,
    };
    const check = checkVariant(variant, table);
    const hashtagLimit = limitOf(table, channel.network, format, 'hashtags');
    return [{ channel, check, hashtagLimit, usesCommon: text === null }];
  });
}

/** What is missing on the post itself. */
export function findingsOfPost(post: Post, now: number): SharedFinding[] {
  const isNews = post.contentType !== null && groupOf(post.contentType) === 'news';
  const codes = [
    ...(post.channels.length === 0 ? ['no-channel'] : []),
    ...(post.contentType === null ? ['no-content-type'] : []),
    ...(post.task === null ? ['no-marketing-task'] : []),
    ...(isNews && post.context.trim() === '' ? ['news-without-context'] : []),
    ...(effectiveStatus(post, now) === 'missed' ? ['past-date'] : []),
  ];
  return codes.map((code) => ({ finding: { code, level: 'warn', params: { count: 1 } }, channels: [] }));
}

/** Findings of all channels, the same one said once with all its channels; the ones that a network refuses come first. */
export function shareFindings(checks: readonly ChannelCheck[]): SharedFinding[] {
  const byKey = new Map<string, SharedFinding>();
  for (const { channel, check } of checks) {
    for (const finding of check.findings) {
      const key = JSON.stringify(finding);
      const before = byKey.get(key)?.channels ?? [];
      byKey.set(key, { finding, channels: [...before, channel] });
    }
  }
  const all = [...byKey.values()];
  return [
    ...all.filter(({ finding }) => finding.level === 'block'),
    ...all.filter(({ finding }) => finding.level === 'warn'),
  ];
}

/** The first place where a network folds the common text. */
export function earliestFold(checks: readonly ChannelCheck[]): { index: number; network: string } | null {
  let first: { index: number; network: string } | null = null;
  for (const { channel, check, usesCommon } of checks) {
    const index = check.foldIndex;
    if (!usesCommon || index === null) continue;
    if (first === null || index < first.index) first = { index, network: channel.network };
  }
  return first;
}

/** How a channel is called beside others of the same network: its handle, its name, or nothing. */
export const nameOfChannel = (channel: Channel): string => channel.name || channel.handle;
