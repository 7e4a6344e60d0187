import { create } from 'zustand';
import type { Input } from '#shared/ipc/contract.ts';
import type { Fault, Result } from '#shared/ipc/result.ts';
import { cardsOf } from '#shared/rooms/posts/cards.columns.ts';
import type { Post, PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { call } from '../api/client.ts';
import {
  applyCards,
  findCard,
  keepRange,
  type LoadedCards,
  missingParts,
  noCards,
  type Range,
  replaceRange,
  widen,
} from './cards.rules.ts';
import { changedIds, listenToTables } from './changes.ts';
import { useShownCards } from './filters.store.ts';
import { write } from './saving.store.ts';

interface PostsState extends LoadedCards {
  /** The days held, both within; null before the first read. */
  readonly range: Range | null;
  /** Whose posts are held; null is all clients. */
  readonly clientId: string | null;
  readonly loading: boolean;
  readonly fault: Fault | null;
}

export const usePosts = create<PostsState>(() => ({
  ...noCards,
  range: null,
  clientId: null,
  loading: false,
  fault: null,
}));

const NO_CARDS: readonly PostCard[] = [];

/** More days than this are not held; the far end is let go. */
const MOST_DAYS = 300;

/** The cards of one day that the filters show, in order; the same array until that day or a filter changes. */
export const useDay = (date: string): readonly PostCard[] =>
  useShownCards(usePosts((state) => state.days[date] ?? NO_CARDS));

/** Writes under way by post: what the core says of such a post is older than what the person did. */
const underWay = new Map<string, number>();

const holds = (date: string) => {
  const { range } = usePosts.getState();
  return range !== null && date >= range.from && date <= range.to;
};

/** Grows when other posts are asked for; an answer to an older question is dropped. */
let question = 0;
/** Whose posts were asked for last, and the days that will be held when all that was asked for has come. */
let asked: { readonly clientId: string | null; range: Range } | null = null;
const coming = new Set<Promise<void>>();

/**
 * Makes sure that the days are held, reading only those that neither are nor are on their way: a turn to a month that was read ahead
 * asks nothing. Settles when they have come.
 */
export async function showRange(from: string, to: string, clientId: string | null): Promise<void> {
  const wanted = { from, to };
  if (asked === null || asked.clientId !== clientId) {
    await track(readAnew(wanted, clientId));
    return;
  }
  const missing = missingParts(asked.range, wanted);
  asked.range = widen(asked.range, wanted, MOST_DAYS);
  for (const part of missing) void track(readPart(part, clientId));
  await Promise.all(coming);
}

async function track(reading: Promise<void>): Promise<void> {
  coming.add(reading);
  await reading;
  coming.delete(reading);
}

const ofClient = (clientId: string | null) => (clientId === null ? {} : { clientId });

function failed(fault: Fault): void {
  const { range, clientId } = usePosts.getState();
  asked = range === null ? null : { clientId, range };
  usePosts.setState({ loading: false, fault });
}

/** Reads days and the backlog in place of all that is held; what is held stays on screen until they have come. */
async function readAnew(range: Range, clientId: string | null): Promise<void> {
  question += 1;
  const own = question;
  asked = { clientId, range };
  usePosts.setState({ loading: true, fault: null });
  const [backlog, columns] = await Promise.all([
    call('posts.backlog', ofClient(clientId)),
    call('posts.cardColumns', { ...range, ...ofClient(clientId) }),
  ]);
  if (own !== question) return;
  if (!backlog.ok) return failed(backlog.error);
  if (!columns.ok) return failed(columns.error);
  const { days } = replaceRange(noCards, range, cardsOf(columns.value));
  usePosts.setState({ days, backlog: backlog.value, range, clientId, loading: false });
}

/** Reads further days of the posts that are held. */
async function readPart(part: Range, clientId: string | null): Promise<void> {
  const own = question;
  usePosts.setState({ loading: true, fault: null });
  const columns = await call('posts.cardColumns', { ...part, ...ofClient(clientId) });
  if (own !== question) return;
  if (!columns.ok) return failed(columns.error);
  const cards = cardsOf(columns.value);
  usePosts.setState((state) => {
    const range = state.range === null ? part : widen(state.range, part, MOST_DAYS);
    const { days } = keepRange(replaceRange(state, part, cards), range);
    return { days, range, loading: false };
  });
}

/** Reads everything held again. */
async function reload(): Promise<void> {
  const { range, clientId } = usePosts.getState();
  if (asked !== null)
    await track(readAnew(range !== null && asked.clientId === clientId ? range : asked.range, asked.clientId));
}

export const retry = reload;

/** Finds a held card. */
export const cardOf = (id: string): PostCard | null => findCard(usePosts.getState(), id);

function apply(cards: readonly PostCard[], removed: readonly string[] = []): void {
  usePosts.setState((state) => applyCards(state, cards, removed, holds));
}

/** Reads the named posts again and shows them as they are; those with a write under way are left to that write. */
async function refresh(ids: readonly string[]): Promise<void> {
  const answer = await call('posts.cardsByIds', { ids: [...ids] });
  if (!answer.ok) return;
  const { clientId } = usePosts.getState();
  const idle = ids.filter((id) => !underWay.has(id));
  const found = answer.value.filter(
    (card) => idle.includes(card.id) && (clientId === null || card.clientId === clientId),
  );
  const gone = idle.filter((id) => !found.some((card) => card.id === id));
  apply(found, gone);
}

/** The last optimistic write asked for; the next one waits for it, so that quick moves of one post never race for its revision. */
let lastWrite: Promise<unknown> = Promise.resolve();

/** Revisions that writes have answered, until the cards on screen carry them. */
const answeredRevs = new Map<string, number>();

/** The revision that a write of a card carries. */
export const revOf = (card: PostCard): number => answeredRevs.get(card.id) ?? card.rev;

/** Shows a change at once, writes it, and shows what came of it; when it fails, what the store holds comes back. */
export async function optimistic<T extends Post | readonly Post[]>(
  ids: readonly string[],
  cards: readonly PostCard[],
  writing: () => Promise<Result<T>>,
) {
  for (const id of ids) underWay.set(id, (underWay.get(id) ?? 0) + 1);
  apply(cards);
  const answer = lastWrite.then(writing);
  lastWrite = answer;
  const result = await answer;
  if (result.ok) for (const post of [result.value].flat() as Post[]) answeredRevs.set(post.id, post.rev);
  for (const id of ids) {
    const left = (underWay.get(id) ?? 1) - 1;
    if (left === 0) underWay.delete(id);
    else underWay.set(id, left);
  }
  await refresh(ids);
  for (const id of ids) if (!underWay.has(id)) answeredRevs.delete(id);
  return result;
}

/** Where a card goes. Without `time` the hour stays; `date: null` is the backlog. */
export interface CardTarget {
  readonly date: string | null;
  readonly time?: string | null;
}

export const createPost = (input: Input<'posts.create'>) => write('posts.create', input);
export const updatePost = (input: Input<'posts.update'>) => write('posts.update', input);
export const removePost = (input: Input<'posts.remove'>) => write('posts.remove', input);

listenToTables(['posts', 'channels', 'clients'], (changed) => {
  const ids = changedIds(changed, 'posts');
  // A client or a channel that went or came back takes its cards along.
  const others = changed.tables.includes('channels') || changed.tables.includes('clients');
  if (ids === 'all' || others) void reload();
  else if (ids.length > 0) void refresh(ids);
});
