import i18next from 'i18next';
import type { Result } from '#shared/ipc/result.ts';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { nextSlot, type Slot } from '#shared/rooms/posts/posts.rules.ts';
import type { Post, PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { hasPassed, type StoredStatus } from '#shared/rooms/posts/posts.status.ts';
import { isMoved } from '#shared/rooms/posts/posts.together.ts';
import { formatMoment } from '#shared/time/format.ts';
import type { PlainDateText } from '#shared/time/plain-date.ts';
import type { PlainTimeText } from '#shared/time/plain-time.ts';
import { offerUndo } from '../../app/undo.ts';
import { useClients } from '../../data/clients.store.ts';
import { type CardTarget, cardOf, createPost, removePost, usePosts } from '../../data/posts.store.ts';
import {
  type CardPlacement,
  copyPosts,
  giveToClient,
  movePosts,
  type PostsChange,
  removePosts,
  updatePosts,
} from '../../data/posts-bulk.store.ts';
import { openPost, useSelection } from '../../data/selection.store.ts';
import { createFromTemplate } from '../../data/templates.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import { placeWords } from '../planning/place.words.ts';
import { askScope } from '../planning/series.actions.ts';
import { announce, showOverlay } from './calendar.store.ts';
import { cardTitle } from './card.rules.ts';

const texts = () => i18next.getFixedT(null, 'calendar');

/** The name of a card in a sentence. */
export const nameOf = (card: PostCard): string =>
  cardTitle(card) ||
  (card.isPlaceholder ? placeWords(card, i18next.language === 'pl' ? 'pl' : 'en') : texts()('untitled'));

/** A place in words: `czw. 12 lis, 14:30`, or the backlog. */
export function placeText({ date, time }: { date: string | null; time: string | null }): string {
  return date === null ? texts()('backlog.title') : formatMoment(date, time, i18next.language === 'pl' ? 'pl' : 'en');
}

/** Times of a channel's posts on a day that is held. */
function takenOn(date: PlainDateText, channelId: string): string[] {
  const cards = usePosts.getState().days[date] ?? [];
  return cards.flatMap(({ time, status, channelIds }) =>
    time !== null && status !== 'cancelled' && channelIds.includes(channelId) ? [time] : [],
  );
}

/** The channel's first free slot on a day that is held, or null. */
export function freeTimeOn(channel: Pick<Channel, 'id' | 'slots'>, date: PlainDateText): PlainTimeText | null {
  return nextSlot(channel.slots as readonly Slot[], date, takenOn(date, channel.id));
}

/** The slots of the post's first channel that has any. */
function slotsFor(channelIds: readonly string[]): { channelId: string; slots: readonly Slot[] } | null {
  const { channelById } = useClients.getState();
  for (const channelId of channelIds) {
    const slots = channelById[channelId]?.slots ?? [];
    if (slots.length > 0) return { channelId, slots: slots as readonly Slot[] };
  }
  return null;
}

/**
 * Finds posts out of the backlog the next free slot of a day; a slot that it gave once counts as taken, and so does `reserved`, where
 * another post goes in the same gesture.
 */
export function slotFinder(
  reserved: {
    readonly channelIds: readonly string[];
    readonly date: string;
    readonly time: string | null;
  } | null = null,
): (card: PostCard, date: PlainDateText) => PlainTimeText | null {
  const given: { readonly channelId: string; readonly date: string; readonly time: string }[] = [];
  if (reserved !== null && reserved.time !== null) {
    const { channelIds, date, time } = reserved;
    given.push(...channelIds.map((channelId) => ({ channelId, date, time })));
  }
  return (card, date) => {
    const channel = slotsFor(card.channelIds);
    if (channel === null) return null;
    const { channelId, slots } = channel;
    const ours = given.filter((one) => one.channelId === channelId && one.date === date).map(({ time }) => time);
    const time = nextSlot(slots, date, [...takenOn(date, channelId), ...ours]);
    if (time !== null) given.push({ channelId, date, time });
    return time;
  };
}

/** A post of a series that goes from a day to a day: the others may go along. */
const movesInSeries = ({ post, date }: CardPlacement): boolean =>
  post.seriesId !== null && post.date !== null && date !== null;

/** Why a move is worth a question, or null: a published post, or a moment that is over. */
function doubtOf(placements: readonly CardPlacement[]): 'published' | 'past' | null {
  if (placements.some(({ post }) => post.status === 'published')) return 'published';
  const now = Date.now();
  return placements.some(({ post: { zone }, date, time }) => hasPassed({ date, time, zone }, now)) ? 'past' : null;
}

/**
 * Moves cards, or copies them, as one step; says so with a way back. A move onto the past or of a published post asks first: correct the
 * record, or make a copy there. A single one of a series asks whether those after it move too, unless `asks` is false.
 */
export async function placeCards(placements: readonly CardPlacement[], copies = false, asks = true): Promise<void> {
  const wanted = copies ? placements : placements.filter(isMoved);
  if (wanted.length === 0) return;
  const doubt = copies ? null : doubtOf(wanted);
  const [alone] = wanted;
  if (doubt === null && asks && !copies && wanted.length === 1 && alone && movesInSeries(alone)) {
    await askScope(alone.post, { kind: 'move', target: { date: alone.date, time: alone.time } });
  } else if (doubt === null) await carryOut(wanted, copies);
  else showOverlay({ doubt: { placements: wanted, reason: doubt } });
}

/** The same without a question. */
export async function carryOut(placements: readonly CardPlacement[], copies: boolean): Promise<void> {
  const [first] = [...placements].sort((a, b) =>
    `${a.date} ${a.time ?? ''}`.localeCompare(`${b.date} ${b.time ?? ''}`),
  );
  if (first === undefined) return;
  const result: Result<unknown> = await (copies ? copyPosts(placements) : movePosts(placements));
  const [count, place, title] = [placements.length, placeText(first), nameOf(first.post)];
  const toBacklog = placements.every(({ date }) => date === null);
  if (count === 1)
    said(result, texts()(copies ? 'toast.copied' : toBacklog ? 'toast.toBacklog' : 'toast.moved', { title, place }));
  else
    said(
      result,
      texts()(copies ? 'toast.copiedMany' : toBacklog ? 'toast.toBacklogMany' : 'toast.movedMany', { count, place }),
    );
}

/** Moves a card, or copies it. Moving it to where it is does nothing. */
export async function placeCard(card: PostCard, target: CardTarget, copies = false): Promise<void> {
  const { date, time = card.time } = target;
  await placeCards([{ post: card, date, time }], copies);
}

/** Puts cards into the trash, as one step; a single one of a series is asked for. */
export async function trashCards(cards: readonly PostCard[]): Promise<void> {
  const [only, ...more] = cards;
  if (only !== undefined && more.length === 0 && only.seriesId !== null) await askScope(only, { kind: 'remove' });
  else await trashAtOnce(cards);
}

/** The same without a question. */
export async function trashAtOnce(cards: readonly PostCard[]): Promise<void> {
  const [only, ...more] = cards;
  if (only === undefined) return;
  const { openId } = useSelection.getState();
  const isOne = more.length === 0;
  const result = await (isOne ? removePost({ id: only.id, rev: only.rev }) : removePosts(cards));
  if (result.ok && cards.some(({ id }) => id === openId)) openPost(null);
  const message = isOne
    ? texts()('toast.removed', { title: nameOf(only) })
    : texts()('toast.removedMany', { count: cards.length });
  said(result, message);
}

/** Gives a card another status; says so with a way back. */
export async function giveStatus(card: PostCard, status: StoredStatus): Promise<void> {
  if (card.status === status) return;
  const word = i18next.getFixedT(null, 'vocabulary')(`statuses.${status}`);
  said(await updatePosts([card], { status }), texts()('toast.status', { title: nameOf(card), status: word }));
}

/** Puts a card into the trash. */
export const trashCard = (card: PostCard): Promise<void> => trashCards([card]);

/** Gives several posts a status, labels or channels. */
export async function changeCards(cards: readonly PostCard[], change: PostsChange, what: string): Promise<void> {
  said(await updatePosts(cards, change), texts()('toast.changedMany', { count: cards.length, what }));
}

/** Hands posts over to another client, or copies them for one; says what found no counterpart there. */
export async function giveCards(cards: readonly PostCard[], clientId: string): Promise<void> {
  saidOfClient(await giveToClient(cards, clientId), 'toast.given', cards.length, clientId);
}

/** Copies posts for another client. */
export async function copyForClient(placements: readonly CardPlacement[], clientId: string): Promise<void> {
  saidOfClient(await copyPosts(placements, clientId), 'toast.copiedFor', placements.length, clientId);
}

function saidOfClient(
  result: Awaited<ReturnType<typeof giveToClient>>,
  key: 'toast.given' | 'toast.copiedFor',
  count: number,
  clientId: string,
): void {
  const client = useClients.getState().clientById[clientId]?.name ?? '';
  const dropped = result.ok ? result.value.droppedChannels : 0;
  const message = texts()(key, { count, client });
  said(result, dropped === 0 ? message : `${message} ${texts()('toast.droppedChannels', { count: dropped })}`);
}

function said(result: Result<unknown>, message: string): void {
  if (!result.ok) {
    toastFault(faultText(result.error));
    return;
  }
  announce(message);
  void offerUndo(message);
}

const NOON = '12:00';

/**
 * A new draft of a client, opened in the inspector: on the given channel, else on the client's first; without a time at that channel's
 * next free slot, noon if there is none.
 */
export async function addPost(
  clientId: string,
  date: PlainDateText,
  time: PlainTimeText | null = null,
  channelId: string | null = null,
): Promise<void> {
  const channel = channelId === null ? firstChannel(clientId) : useClients.getState().channelById[channelId];
  const result = await createPost({
    clientId,
    date,
    time: time ?? timeOn(channel, date),
    status: 'draft',
    ...(channel ? { channels: [{ channelId: channel.id }] } : {}),
  });
  showCreated(result);
}

const firstChannel = (clientId: string): Channel | undefined =>
  useClients
    .getState()
    .channels.filter((candidate) => candidate.clientId === clientId)
    .sort((a, b) => a.position - b.position)[0];

const timeOn = (channel: Channel | undefined, date: PlainDateText): PlainTimeText =>
  (channel === undefined ? null : freeTimeOn(channel, date)) ?? NOON;

function showCreated(result: Result<Post>): void {
  if (!result.ok) {
    toastFault(faultText(result.error));
    return;
  }
  announce(texts()('toast.created', { place: placeText(result.value) }));
  openPost(result.value.id);
}

/** The same, with the content of a template. */
export async function addFromTemplate(templateId: string, clientId: string, date: PlainDateText): Promise<void> {
  const time = timeOn(firstChannel(clientId), date);
  showCreated(await createFromTemplate({ id: templateId, clientId, date, time }));
}

/** Finds the card that an element of the page stands for. */
export function cardAt(element: EventTarget | null): { card: PostCard; element: HTMLElement } | null {
  const found = element instanceof Element ? element.closest<HTMLElement>('[data-card]') : null;
  const card = found?.dataset.card === undefined ? null : cardOf(found.dataset.card);
  return found && card ? { card, element: found } : null;
}

/** The card under a press; in the time grid the library's button around it is the card too. */
export function cardUnder(element: EventTarget | null): { card: PostCard; element: HTMLElement } | null {
  const button = element instanceof Element ? element.closest('.rbc-event') : null;
  return cardAt(button?.querySelector('[data-card]') ?? element);
}
