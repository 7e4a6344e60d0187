import { refuse } from '#shared/ipc/result.ts';
import { holidaysOf } from '#shared/rooms/dates/holidays.ts';
import type { Post, PostMove, PostRef } from '#shared/rooms/posts/posts.schema.ts';
import { nextFreeSlots, SLOT_HORIZON } from '#shared/rooms/slots/slots.next.ts';
import { keysOf, type SlotPost, takenMoments } from '#shared/rooms/slots/slots.rules.ts';
import type {
  SlotsApply,
  SlotsMoved,
  SlotsMoveNext,
  SlotsPlan,
  SlotsPreview,
} from '#shared/rooms/slots/slots.schema.ts';
import { type SpreadFacts, spreadOverSlots } from '#shared/rooms/slots/slots.spread.ts';
import { addDays, dateParts, daysBetween } from '#shared/time/plain-date.ts';
import { fromInstant } from '#shared/time/zone.ts';
import type { CoreContext } from '../../context.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { PausesService } from '../pauses/pauses.service.ts';
import type { PostsService } from '../posts/posts.service.ts';

export type SlotsService = ReturnType<typeof createSlotsService>;

interface Rooms {
  readonly clients: Pick<ClientsService, 'get'>;
  readonly channels: Pick<ChannelsService, 'list'>;
  readonly posts: Pick<PostsService, 'seen' | 'moveWithin'>;
  /** The posts of a client from a day to another, both within. */
  readonly cardsIn: (from: string, to: string, clientId: string) => readonly SlotPost[];
  readonly pauses: Pick<PausesService, 'holding'>;
}

/** A post as the rules of slots see it, with whose it is. */
interface Placed extends SlotPost {
  readonly clientId: string;
}

/** Puts posts onto free slots of their channels: the next one, or evenly over a period. Each write is one step of undo. */
export function createSlotsService(context: CoreContext, rooms: Rooms) {
  const { unitOfWork } = context;

  /** Each once, as the caller saw them. */
  function seen(refs: readonly PostRef[]): Post[] {
    if (new Set(refs.map(({ id }) => id)).size !== refs.length) refuse('invalid', 'posts.named-twice');
    return refs.map((ref) => rooms.posts.seen(ref));
  }

  /** The other posts of the same clients between two days. */
  function othersOf(posts: readonly Post[], from: string, to: string): SlotPost[] {
    const own = new Set(posts.map(({ id }) => id));
    const clientIds = new Set(posts.map(({ clientId }) => clientId));
    return [...clientIds].flatMap((clientId) => rooms.cardsIn(from, to, clientId)).filter(({ id }) => !own.has(id));
  }

  /** What the rules ask, each question of a day or a channel answered once. */
  function factsOf(posts: readonly Post[]): SpreadFacts {
    const clientOf = once((id) => rooms.clients.get(id));
    const ownerOf = new Map(posts.map((post) => [post.id, post]));
    const clientFor = (post: SlotPost) => clientOf(ownerOf.get(post.id)?.clientId ?? '');
    const slotsOf = once((clientId) => new Map(rooms.channels.list(clientId).map(({ id, slots }) => [id, slots])));
    const slots = new Map([...new Set(posts.map(({ clientId }) => clientId))].flatMap((id) => [...slotsOf(id)]));
    const paused = once((key) => {
      const [clientId = '', date = ''] = key.split(' ');
      return rooms.pauses.holding(clientId, date) !== null;
    });
    return {
      slotsOf: (channelId) => slots.get(channelId) ?? [],
      nowFor: (post) => fromInstant(context.now(), ownerOf.get(post.id)?.zone ?? 'UTC'),
      isPaused: (post, date) => paused(`${clientFor(post).id} ${date}`),
      isHoliday: (post, date) =>
        clientFor(post).holidayCountries.some((country) => holidaysOf(country, dateParts(date).year).has(date)),
    };
  }

  /** Moves each post to the next free slot of its channel; those that have none, or may not move, are answered with the reason. */
  function moveNext({ posts: refs }: SlotsMoveNext): SlotsMoved {
    const posts = seen(refs);
    const [from, to] = horizonOf(posts, context.now());
    const { places, left } = nextFreeSlots(posts.map(placed), othersOf(posts, from, to), factsOf(posts));
    const step = { name: 'slots.moveNext', params: { count: places.length } };
    return { posts: places.length === 0 ? [] : moveAll(posts, places, step), left: [...left] };
  }

  /** Where the posts would go. Nothing is written. */
  function preview({ posts: refs, from, to }: SlotsPreview): SlotsPlan {
    if (from > to) refuse('invalid', 'slots.period-backwards');
    if (daysBetween(from, to) > SLOT_HORIZON) refuse('invalid', 'slots.period-too-long');
    const posts = seen(refs);
    const plan = spreadOverSlots(posts.map(placed), othersOf(posts, from, to), { from, to }, factsOf(posts));
    return { places: [...plan.places], left: [...plan.left] };
  }

  /** Carries out what a preview showed; refuses when a slot was taken since, so that what comes is what was accepted. */
  function apply({ moves }: SlotsApply): Post[] {
    const posts = seen(moves);
    const dates = moves.map(({ date }) => date).sort();
    const taken = takenMoments(othersOf(posts, dates[0] ?? '', dates.at(-1) ?? ''));
    for (const [index, { date, time }] of moves.entries()) {
      const channelIds = posts[index]?.channels.map(({ channelId }) => channelId) ?? [];
      for (const key of keysOf(channelIds, date, time)) {
        if (taken.has(key)) refuse('stale', 'slots.taken', { date, time });
        taken.add(key);
      }
    }
    return moveAll(posts, moves, { name: 'slots.spread', params: { count: moves.length } });
  }

  /** One step; a single post is named in it. */
  function moveAll(
    posts: readonly Post[],
    moves: readonly (PostMove & { readonly date: string })[],
    ofSeveral: { readonly name: string; readonly params: { readonly count: number } },
  ): Post[] {
    const [only, ...more] = moves;
    const title = posts.find(({ id }) => id === only?.id)?.title ?? '';
    const ofOne = { name: 'posts.move', params: { title, date: only?.date ?? '' } };
    return unitOfWork.run(more.length === 0 ? ofOne : ofSeveral, () =>
      moves.map(({ id, date, time }) => rooms.posts.moveWithin({ id, date, time })),
    );
  }

  return { moveNext, preview, apply };
}

const placed = ({ id, clientId, date, time, status, channels }: Post): Placed => ({
  id,
  clientId,
  date,
  time,
  status,
  channelIds: channels.map(({ channelId }) => channelId),
});

/** The days through which a next slot is looked for, in any zone. */
function horizonOf(posts: readonly Post[], now: number): [from: string, to: string] {
  const today = fromInstant(now, 'UTC').date;
  const last = [today, ...posts.flatMap(({ date }) => date ?? [])].sort().at(-1) ?? today;
  return [addDays(today, -1), addDays(last, SLOT_HORIZON + 1)];
}

/** A function that works out the answer to each key once. */
function once<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}
