import type { Output } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { Post, PostCard } from '#shared/rooms/posts/posts.schema.ts';
import type { SlotsMoved, SlotsPlan } from '#shared/rooms/slots/slots.schema.ts';
import { call } from '../api/client.ts';
import { flushPost, usePostEditor } from './post-editor.store.ts';
import { cardOf, optimistic, revOf } from './posts.store.ts';
import { write } from './saving.store.ts';

/** The card with the revision that it has now; what is typed into the open post counts as soon as it is stored. */
function refOf(card: PostCard): { id: string; rev: number } {
  const { post } = usePostEditor.getState();
  const edited = post?.id === card.id ? post.rev : 0;
  return { id: card.id, rev: Math.max(revOf(cardOf(card.id) ?? card), edited) };
}

const idsOf = (cards: readonly PostCard[]) => cards.map(({ id }) => id);

/** Moves posts to the next free slots of their channels: one step of history. Where that is, the core knows. */
export async function moveToNextSlots(cards: readonly PostCard[]): Promise<Result<SlotsMoved>> {
  await flushPost();
  let left: SlotsMoved['left'] = [];
  const result = await optimistic<Post[]>(idsOf(cards), [], async () => {
    const answer = await write('slots.moveNext', { posts: cards.map(refOf) });
    if (!answer.ok) return answer;
    left = answer.value.left;
    return { ok: true, value: answer.value.posts };
  });
  return result.ok ? { ok: true, value: { posts: result.value, left } } : result;
}

/** Where posts would go when they were spread over a period. */
export async function previewSpread(
  cards: readonly PostCard[],
  from: string,
  to: string,
): Promise<Result<Output<'slots.preview'>>> {
  await flushPost();
  return call('slots.preview', { posts: cards.map(({ id }) => ({ id })), from, to });
}

/** Carries out a preview: one step of history. */
export async function applySpread(cards: readonly PostCard[], places: SlotsPlan['places']): Promise<Result<Post[]>> {
  await flushPost();
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const moving = cards.flatMap((card) => {
    const place = placeOf.get(card.id);
    return place === undefined ? [] : [{ card, date: place.date, time: place.time }];
  });
  const shown = moving.map(({ card, date, time }) => ({ ...(cardOf(card.id) ?? card), date, time }));
  return optimistic(idsOf(shown), shown, () =>
    write('slots.apply', { moves: moving.map(({ card, date, time }) => ({ ...refOf(card), date, time })) }),
  );
}
