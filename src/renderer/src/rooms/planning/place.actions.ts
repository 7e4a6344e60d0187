import i18next from 'i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { createPost, updatePost } from '../../data/posts.store.ts';
import { openPost } from '../../data/selection.store.ts';
import { placeText } from '../calendar/calendar.actions.ts';
import { focusLater } from '../calendar/calendar.focus.ts';
import { said } from './planning.actions.ts';
import { showPlanning } from './planning.store.ts';

const texts = () => i18next.getFixedT(null, 'planning');

/** Opens the form of a place for a post on a day. */
export const startPlace = (date: string, clientId: string | null, time: string | null = null): void =>
  showPlanning({ kind: 'place', clientId, date, time });

export interface PlaceDraft {
  readonly clientId: string;
  readonly channel: { readonly channelId: string; readonly format: string } | null;
  readonly contentType: string | null;
  readonly date: string;
  readonly time: string | null;
}

/** Puts a place for a post into the calendar: an idea with a day, which turns into a post once somebody writes it. */
export async function savePlace({ channel, ...draft }: PlaceDraft): Promise<boolean> {
  const result = await createPost({ ...draft, isPlaceholder: true, ...(channel ? { channels: [channel] } : {}) });
  const done = said(result, texts()('place.added', { place: placeText(draft) }));
  if (result.ok) focusLater({ card: result.value.id });
  return done;
}

/** Makes the place a post before anything is written, and opens it. */
export async function turnPlace({ id, rev, date, time }: PostCard): Promise<void> {
  const result = await updatePost({ id, rev, isPlaceholder: false });
  if (said(result, texts()('place.turned', { place: placeText({ date, time }) }))) openPost(id);
}
