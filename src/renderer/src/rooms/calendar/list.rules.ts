/** The lines of the list: what they say, their order, and the headings between them. */
import type { ContentGroup } from '#shared/rooms/posts/posts.content-types.ts';
import type { NetworkKey } from '#shared/rooms/posts/posts.networks.ts';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { POST_STATUSES, type PostStatus } from '#shared/rooms/posts/posts.status.ts';
import type { ViewState } from '#shared/rooms/settings/settings.schema.ts';
import { monthRange, weekRange } from '#shared/time/calendar-grid.ts';
import { compareDates, monthOf } from '#shared/time/plain-date.ts';

export type ListSort = ViewState['listSort'];
export type ListColumn = ListSort['column'];

/** A post of the list with its words, which it is sorted by. */
export interface ListPost {
  readonly card: PostCard;
  readonly status: PostStatus;
  readonly title: string;
  readonly networks: readonly NetworkKey[];
  readonly networkNames: string;
  readonly group: ContentGroup | null;
  /** The group's name and the type's. */
  readonly type: string;
  readonly client: string;
  readonly colour: string | undefined;
  readonly campaign: { readonly name: string; readonly label: string; readonly colour: string } | null;
}

/** A line of the list. Headings stand only where it is sorted by date. */
export type ListLine =
  | { readonly kind: 'month'; readonly key: string; readonly month: string; readonly count: number }
  | {
      readonly kind: 'week';
      readonly key: string;
      /** The days of the week within the month. */
      readonly from: string;
      readonly to: string;
      readonly count: number;
    }
  | { readonly kind: 'post'; readonly key: string; readonly post: ListPost };

const MOMENT = (post: ListPost) => `${post.card.date ?? ''} ${post.card.time ?? ''} ${post.card.id}`;

/** What a column is sorted by; an empty text stands for nothing and comes last in either direction. */
function sortValue(post: ListPost, column: ListColumn): string | number {
  switch (column) {
    case 'date':
      return post.card.date ?? '';
    case 'time':
      return post.card.time ?? '';
    case 'networks':
      return post.networkNames;
    case 'title':
      return post.title;
    case 'type':
      return post.type;
    // By the life of a post: an idea first, published late.
    case 'status':
      return POST_STATUSES.indexOf(post.status) + 1;
    case 'labels':
      return post.card.labels.join(', ');
    case 'client':
      return post.client;
  }
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Posts in the order asked for, texts as the language sorts them; equal ones by their moment. */
export function sortPosts(
  posts: readonly ListPost[],
  { column, descending }: ListSort,
  collate: (a: string, b: string) => number,
): ListPost[] {
  const keyed = posts.map((post) => ({ post, value: sortValue(post, column), moment: MOMENT(post) }));
  const plain = column === 'date' || column === 'time';
  const direction = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.value === '' || b.value === '') {
      if (a.value !== b.value) return a.value === '' ? 1 : -1;
      return byText(a.moment, b.moment);
    }
    const order =
      typeof a.value === 'number' || typeof b.value === 'number'
        ? Number(a.value) - Number(b.value)
        : plain
          ? byText(a.value, b.value)
          : collate(a.value, b.value);
    // A day turned round is read from its evening too.
    if (order === 0) return byText(a.moment, b.moment) * (column === 'date' ? direction : 1);
    return order * direction;
  });
  return keyed.map(({ post }) => post);
}

/** Puts headings over sorted posts: weeks where the list goes by date, and months where it shows more than one. */
export function linesOf(sorted: readonly ListPost[], { column }: ListSort, withMonths: boolean): ListLine[] {
  const lines: ListLine[] = [];
  if (column !== 'date') return sorted.map((post) => ({ kind: 'post', key: post.card.id, post }));
  let month = '';
  let week = '';
  for (const [index, post] of sorted.entries()) {
    const date = post.card.date ?? '';
    const own = monthOf(date);
    if (withMonths && own !== month) {
      lines.push({
        kind: 'month',
        key: own,
        month: own,
        count: countWhile(sorted, index, (day) => monthOf(day) === own),
      });
    }
    const { from: monday, to: sunday } = weekRange(date);
    const { from: first, to: last } = monthRange(own);
    const from = compareDates(monday, first) < 0 ? first : monday;
    if (from !== week) {
      const to = compareDates(sunday, last) > 0 ? last : sunday;
      const count = countWhile(sorted, index, (day) => day >= from && day <= to);
      lines.push({ kind: 'week', key: `week ${from}`, from, to, count });
    }
    month = own;
    week = from;
    lines.push({ kind: 'post', key: post.card.id, post });
  }
  return lines;
}

function countWhile(posts: readonly ListPost[], start: number, test: (date: string) => boolean): number {
  let end = start;
  while (end < posts.length && test(posts[end]?.card.date ?? '')) end += 1;
  return end - start;
}

/** The next post above or below a line, as an index; the same one at the end. */
export function postBeside(lines: readonly ListLine[], index: number, direction: 1 | -1): number {
  for (let next = index + direction; next >= 0 && next < lines.length; next += direction) {
    if (lines[next]?.kind === 'post') return next;
  }
  return index;
}
