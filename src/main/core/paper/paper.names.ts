import type { ContentGroup } from '#shared/rooms/posts/posts.content-types.ts';
import { NETWORKS } from '#shared/rooms/posts/posts.networks.ts';
import type { PostStatus } from '#shared/rooms/posts/posts.status.ts';
import { isTextKey, type Translate } from '../translate.ts';

/** A key's name, or the key itself as the person typed or imported it. */
function named(t: Translate, list: string, key: string): string {
  const full = `vocabulary.${list}.${key}`;
  return isTextKey(full) ? t(full) : key;
}

export function networkName(t: Translate, network: string | null): string {
  return network === null ? t('reports.breakdown.noNetwork') : named(t, 'networks', network);
}

export function formatName(t: Translate, format: string | null): string {
  return format === null ? t('reports.breakdown.noNetwork') : named(t, 'formats', format);
}

export function groupName(t: Translate, group: ContentGroup | null): string {
  return group === null ? t('reports.breakdown.noGroup') : named(t, 'contentGroups', group);
}

export function typeName(t: Translate, type: string): string {
  return named(t, 'contentTypes', type);
}

export function statusName(t: Translate, status: PostStatus): string {
  return t(`vocabulary.statuses.${status}`);
}

/** The letters and colour of a network's mark; a network that the table lost keeps its first letters in grey. */
export function networkMark(network: string): { short: string; colour: string } {
  if (Object.hasOwn(NETWORKS, network)) return NETWORKS[network as keyof typeof NETWORKS];
  return { short: network.slice(0, 3).toUpperCase(), colour: '#4f5660' };
}
