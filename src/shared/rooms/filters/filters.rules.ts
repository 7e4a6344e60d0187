/** Which posts a set of filters shows. Values in, values out. */
import { fold } from '../../text/fold.ts';
import type { EpochMillis } from '../../time/zone.ts';
import { groupOf } from '../posts/posts.content-types.ts';
import type { PostCard } from '../posts/posts.schema.ts';
import { effectiveStatus } from '../posts/posts.status.ts';
import type { WarningKind } from '../warnings/warning-kinds.ts';
import type { CalendarFilters } from './filters.schema.ts';

export const NO_FILTERS: CalendarFilters = {
  clients: [],
  channels: [],
  networks: [],
  statuses: [],
  groups: [],
  labels: [],
  campaigns: [],
  warnings: [],
  text: '',
};

/** The lists, in the order in which they are shown. */
export const FILTER_LISTS = [
  'clients',
  'networks',
  'channels',
  'statuses',
  'groups',
  'labels',
  'campaigns',
  'warnings',
] as const;
export type FilterList = (typeof FILTER_LISTS)[number];

export const isFiltering = (filters: CalendarFilters): boolean =>
  filters.text.trim() !== '' || FILTER_LISTS.some((list) => filters[list].length > 0);

/** How many things are asked: each value of a list, and the text. */
export const countFilters = (filters: CalendarFilters): number =>
  FILTER_LISTS.reduce((count, list) => count + filters[list].length, filters.text.trim() === '' ? 0 : 1);

export function sameFilters(a: CalendarFilters, b: CalendarFilters): boolean {
  const asked = (filters: CalendarFilters) =>
    JSON.stringify([filters.text.trim(), ...FILTER_LISTS.map((list) => [...filters[list]].sort())]);
  return asked(a) === asked(b);
}

/** The filters without one value of a list. */
export function withoutValue(filters: CalendarFilters, list: FilterList, value: string): CalendarFilters {
  return { ...filters, [list]: filters[list].filter((kept: string) => kept !== value) };
}

export interface FilterContext {
  readonly networkOf: (channelId: string) => string | undefined;
  /** The posts in which the text was found; null until that is known, when titles alone are looked through. */
  readonly found: ReadonlySet<string> | null;
  /** The kinds of warnings that a post has, itself or by its day. */
  readonly warningsOf: (post: FilteredPost) => readonly WarningKind[];
  readonly now: EpochMillis;
}

/** What filters look at: a card, or a tile of a profile. */
export type FilteredPost = Pick<
  PostCard,
  | 'id'
  | 'clientId'
  | 'title'
  | 'excerpt'
  | 'date'
  | 'time'
  | 'zone'
  | 'status'
  | 'contentType'
  | 'labels'
  | 'channelIds'
  | 'campaignId'
>;

/** A card passes when each list that asks for something has one of its values, and the text is in it. */
export function compileFilters(filters: CalendarFilters, context: FilterContext): (card: FilteredPost) => boolean {
  const tests: ((card: FilteredPost) => boolean)[] = [];
  const asks = <T extends string>(
    list: readonly T[],
    valuesOf: (card: FilteredPost) => readonly (T | null | undefined)[],
  ) => {
    if (list.length === 0) return;
    const wanted = new Set<string | null | undefined>(list);
    tests.push((card) => valuesOf(card).some((value) => wanted.has(value)));
  };
  asks(filters.clients, (card) => [card.clientId]);
  asks(filters.channels, (card) => card.channelIds);
  asks(filters.networks, (card) => card.channelIds.map(context.networkOf));
  asks(filters.statuses, (card) => [effectiveStatus(card, context.now)]);
  asks(filters.groups, (card) => [card.contentType === null ? null : groupOf(card.contentType)]);
  asks(filters.labels, (card) => card.labels);
  asks(filters.campaigns, (card) => [card.campaignId]);
  asks(filters.warnings, context.warningsOf);
  const text = fold(filters.text.trim());
  const { found } = context;
  if (text !== '') {
    tests.push((card) => (found === null ? fold(`${card.title}\n${card.excerpt}`).includes(text) : found.has(card.id)));
  }
  return (card) => tests.every((test) => test(card));
}
