import i18next, { type TFunction } from 'i18next';
import type { ImportIssue, ImportPreview } from '#shared/rooms/imports/imports.schema.ts';
import { NETWORKS } from '#shared/rooms/posts/posts.networks.ts';

/** Keys that come from the core are checked by a test over its sources, not by the compiler. */
type AnyText = (key: string, params?: Record<string, unknown>) => string;

const text: AnyText = (key, params) =>
  (i18next.getFixedT(null, 'imports') as TFunction as unknown as AnyText)(key, params);

export const issueText = ({ code, params }: ImportIssue): string => text(`issues.${code}`, params);

export const skipText = (code: string): string => text(`skipped.${code}`);

export const skippedSheetText = (code: string): string => text(`skippedSheets.${code}`);

export function noticeText({ code, params }: ImportPreview['notices'][number]): string {
  const { network } = params;
  return text(`notices.${code}`, typeof network === 'string' ? { ...params, network: networkName(network) } : params);
}

export function networkName(network: string): string {
  return Object.hasOwn(NETWORKS, network) ? NETWORKS[network as keyof typeof NETWORKS].name : network;
}

export function statusText(status: string): string {
  const t = i18next.getFixedT(null, 'vocabulary') as TFunction as unknown as AnyText;
  return t(`statuses.${status}`);
}
