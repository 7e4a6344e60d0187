import { z } from 'zod';
import { DateText, Id, Rev, TimeText } from '../rows.schema.ts';
import { type PostCard, PostStatus } from './posts.schema.ts';

/** A column whose values come again and again: each once, and for each card which; no `at` where all cards have the one value. */
const repeated = <T extends z.ZodType>(value: T) => z.object({ values: z.array(value), at: z.array(z.int().min(0)) });
/** A column that few cards have: the cards by their place, and their values. */
const sparse = <T extends z.ZodType>(value: T) => z.object({ at: z.array(z.int().min(0)), values: z.array(value) });

/**
 * The cards of some days as columns, ordered by date, time (none first) and id: what `posts.cards` says in a fifth of the bytes, since
 * a month of 2,000 posts is read at every turn of a page. Every list is as long as `ids`, but for the ones that say otherwise.
 */
export const CardColumns = z.object({
  /** The days that have cards, and how many each. */
  days: z.object({ dates: z.array(DateText), counts: z.array(z.int().min(1)) }),
  ids: z.array(Id),
  revs: z.array(Rev),
  titles: z.array(z.string()),
  excerpts: sparse(z.string()),
  mediaIds: sparse(Id),
  placeFor: sparse(z.string()),
  times: repeated(TimeText.nullable()),
  clientIds: repeated(Id),
  zones: repeated(z.string()),
  statuses: repeated(PostStatus),
  contentTypes: repeated(z.string().nullable()),
  labels: repeated(z.array(z.string())),
  channelIds: repeated(z.array(Id)),
  campaignIds: repeated(Id.nullable()),
  seriesIds: repeated(Id.nullable()),
  pauseIds: repeated(Id.nullable()),
  /** The places of the cards that are so. */
  placeholders: z.array(z.int().min(0)),
  movedAfterApproval: z.array(z.int().min(0)),
});
export type CardColumns = z.infer<typeof CardColumns>;

interface Repeated<T> {
  readonly values: readonly T[];
  readonly at: readonly number[];
}

/** Collects a repeated column from keys; `make` gives the value of a key that is new. */
export function repeatedColumn<K, T>(
  make: (key: K) => T,
): { add(key: K): void; column(): { values: T[]; at: number[] } } {
  const places = new Map<K, number>();
  const values: T[] = [];
  const at: number[] = [];
  return {
    add(key) {
      let place = places.get(key);
      if (place === undefined) {
        place = values.length;
        places.set(key, place);
        values.push(make(key));
      }
      at.push(place);
    },
    column: () => ({ values, at: values.length < 2 ? [] : at }),
  };
}

const reader = <T>({ values, at }: Repeated<T>) =>
  at.length === 0 ? () => values[0] as T : (index: number) => values[at[index] ?? 0] as T;

function sparseReader<T, N>({ at, values }: { at: readonly number[]; values: readonly T[] }, none: N) {
  const byPlace = new Map(at.map((place, index) => [place, values[index] as T]));
  return (index: number): T | N => byPlace.get(index) ?? none;
}

/** The cards of columns, in their order. Cards with equal labels or channels share one list. */
export function cardsOf(columns: CardColumns): PostCard[] {
  const { ids, revs, titles, days } = columns;
  const clientId = reader(columns.clientIds);
  const excerpt = sparseReader(columns.excerpts, '');
  const mediaId = sparseReader(columns.mediaIds, null);
  const placeFor = sparseReader(columns.placeFor, null);
  const time = reader(columns.times);
  const zone = reader(columns.zones);
  const status = reader(columns.statuses);
  const contentType = reader(columns.contentTypes);
  const labels = reader(columns.labels);
  const channelIds = reader(columns.channelIds);
  const campaignId = reader(columns.campaignIds);
  const seriesId = reader(columns.seriesIds);
  const pauseId = reader(columns.pauseIds);
  const placeholders = new Set(columns.placeholders);
  const moved = new Set(columns.movedAfterApproval);
  const cards: PostCard[] = [];
  for (const [day, date] of days.dates.entries()) {
    for (let end = cards.length + (days.counts[day] ?? 0); cards.length < end; ) {
      const index = cards.length;
      cards.push({
        id: ids[index] ?? '',
        rev: revs[index] ?? 1,
        clientId: clientId(index),
        title: titles[index] ?? '',
        excerpt: excerpt(index),
        date,
        time: time(index),
        zone: zone(index),
        status: status(index),
        contentType: contentType(index),
        labels: labels(index),
        channelIds: channelIds(index),
        campaignId: campaignId(index),
        seriesId: seriesId(index),
        pauseId: pauseId(index),
        isPlaceholder: placeholders.has(index),
        movedAfterApproval: moved.has(index),
        mediaId: mediaId(index),
        placeFor: placeFor(index),
      });
    }
  }
  return cards;
}
