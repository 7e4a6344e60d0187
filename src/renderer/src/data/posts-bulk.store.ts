import type { Input } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/ipc/result.ts';
import { changedLabels } from '#shared/rooms/posts/posts.carry.ts';
import type { Post, PostCard, PostsCarried } from '#shared/rooms/posts/posts.schema.ts';
import { optimistic, revOf } from './posts.store.ts';
import { write } from './saving.store.ts';

/** Where a card goes, to the minute. */
export interface CardPlacement {
  readonly post: PostCard;
  readonly date: string | null;
  readonly time: string | null;
}

const refs = (cards: readonly PostCard[]) => cards.map((card) => ({ id: card.id, rev: revOf(card) }));
const idsOf = (cards: readonly PostCard[]) => cards.map(({ id }) => id);

/** Moves several posts, or one: on screen at once, one step of history. */
export function movePosts(placements: readonly CardPlacement[]): Promise<Result<Post[] | Post>> {
  const cards = placements.map(({ post, date, time }) => ({ ...post, date, time }));
  return optimistic<Post[] | Post>(idsOf(cards), cards, () => {
    const [only, ...more] = placements.map(moveOf);
    if (only !== undefined && more.length === 0) return write('posts.move', only);
    return write('posts.moveMany', { moves: placements.map(moveOf) });
  });
}

/** An hour that stays is not sent: the step is then one of days. */
const moveOf = ({ post, date, time }: CardPlacement) => ({
  id: post.id,
  rev: revOf(post),
  date,
  ...(time === post.time ? {} : { time }),
});

/** Copies posts to other moments, and for another client when one is given. */
export async function copyPosts(
  placements: readonly CardPlacement[],
  clientId?: string,
): Promise<Result<PostsCarried>> {
  const copies = placements.map((placement) => ({
    ...moveOf(placement),
    ...(clientId === undefined ? {} : { clientId }),
  }));
  const [only, ...more] = copies;
  if (only === undefined || more.length > 0 || clientId !== undefined) return write('posts.duplicateMany', { copies });
  const copy = await write('posts.duplicate', only);
  return copy.ok ? { ok: true, value: { posts: [copy.value], droppedChannels: 0 } } : copy;
}

export type PostsChange = Omit<Input<'posts.updateMany'>, 'posts'>;

/** One choice for several posts: a status, labels, channels. */
export function updatePosts(cards: readonly PostCard[], change: PostsChange): Promise<Result<Post[]>> {
  const shown = cards.map((card) => changed(card, change));
  return optimistic(idsOf(cards), shown, () => write('posts.updateMany', { posts: refs(cards), ...change }));
}

/** What is sure at once; whose a channel is the core knows, so channels wait for its answer. */
function changed(card: PostCard, { status, addLabels, removeLabels }: PostsChange): PostCard {
  const labels = changedLabels(card.labels, addLabels, removeLabels);
  return status === undefined ? { ...card, labels } : { ...card, labels, status };
}

export const removePosts = (cards: readonly PostCard[]) => write('posts.removeMany', { posts: refs(cards) });

export const giveToClient = (cards: readonly PostCard[], clientId: string) =>
  write('posts.changeClient', { posts: refs(cards), clientId });
