import i18next from 'i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import type { Repeat, SeriesScope } from '#shared/rooms/series/series.schema.ts';
import { flushEdits } from '../../data/flush.ts';
import { type CardTarget, cardOf } from '../../data/posts.store.ts';
import { openPost, useSelection } from '../../data/selection.store.ts';
import {
  applySeries,
  createSeries,
  getSeries,
  moveSeries,
  removeSeries,
  updateSeries,
} from '../../data/series.store.ts';
import { carryOut, nameOf, placeText, trashAtOnce } from '../calendar/calendar.actions.ts';
import { said } from './planning.actions.ts';
import { showPlanning } from './planning.store.ts';
import { repeatWords } from './series.words.ts';

const texts = () => i18next.getFixedT(null, 'series');

/** Which posts of a series a gesture is for. */
export type AnyScope = 'this' | SeriesScope;

/** What the person is about to do to a post of a series. */
export type SeriesGesture = { readonly kind: 'move'; readonly target: CardTarget } | { readonly kind: 'remove' };

/** Asks for which posts a gesture is; a post whose series is gone stands for itself alone. */
export async function askScope(card: PostCard, gesture: SeriesGesture): Promise<void> {
  const series = card.seriesId === null ? null : await getSeries(card.seriesId);
  if (series?.ok) showPlanning({ kind: 'scope', card, gesture });
  else await doInScope(card, gesture, 'this');
}

/** Does the gesture to the posts of the scope. */
export async function doInScope(card: PostCard, gesture: SeriesGesture, scope: AnyScope): Promise<void> {
  if (scope === 'this') {
    if (gesture.kind === 'remove') return trashAtOnce([card]);
    const { date, time = card.time } = gesture.target;
    return carryOut([{ post: card, date, time }], false);
  }
  const post = { id: card.id, rev: card.rev, scope };
  const title = nameOf(card);
  if (gesture.kind === 'remove') {
    const result = await removeSeries(post);
    if (result.ok && useSelection.getState().openId === card.id) openPost(null);
    said(result, texts()('toast.removed', { title }));
    return;
  }
  const { date, time } = gesture.target;
  if (date === null) return;
  const hasOtherTime = time !== undefined && time !== card.time;
  const result = await moveSeries({ ...post, date, ...(hasOtherTime ? { time } : {}) });
  said(result, texts()('toast.moved', { title, place: placeText({ date, time: hasOtherTime ? time : card.time }) }));
}

/** Makes the post repeat, or repeat otherwise; answers whether it did. */
export async function saveRepeat(card: PostCard, repeat: Repeat, scope: SeriesScope | null): Promise<boolean> {
  const post = { id: card.id, rev: card.rev, repeat };
  const result = scope === null ? await createSeries(post) : await updateSeries({ ...post, scope });
  const words = repeatWords(repeat, card.date ?? '');
  return said(result, texts()(scope === null ? 'toast.created' : 'toast.updated', { title: nameOf(card), words }));
}

/** Puts what the post says into the others of its series; what is still being typed is stored first. */
export async function applyToSeries(id: string, scope: SeriesScope): Promise<void> {
  await flushEdits();
  const card = cardOf(id);
  if (card === null) return;
  said(await applySeries({ id, scope }), texts()('toast.applied', { title: nameOf(card) }));
}

/** Opens the form of how a post repeats; what is still being typed is stored first. */
export async function startRepeat(id: string): Promise<void> {
  await flushEdits();
  const card = cardOf(id);
  if (card === null) return;
  const series = card.seriesId === null ? null : await getSeries(card.seriesId);
  showPlanning({ kind: 'repeat', card: cardOf(id) ?? card, series: series?.ok ? series.value : null });
}
