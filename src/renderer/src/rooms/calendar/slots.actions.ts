import i18next from 'i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { LEFT_REASONS } from '#shared/rooms/slots/slots.placing.ts';
import type { SlotsMoved, SlotsPlan } from '#shared/rooms/slots/slots.schema.ts';
import { formatDateRange } from '#shared/time/format.ts';
import { offerUndo } from '../../app/undo.ts';
import { useClients } from '../../data/clients.store.ts';
import { openTimesOf } from '../../data/clients-room.store.ts';
import { cardOf } from '../../data/posts.store.ts';
import { openPost } from '../../data/selection.store.ts';
import { updateView, useSettings } from '../../data/settings.store.ts';
import { applySpread, moveToNextSlots } from '../../data/slots.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toast, toastFault } from '../../ui/toast.tsx';
import { addPost, nameOf, placeText } from './calendar.actions.ts';
import { useClock } from './calendar.clock.ts';
import { focusLater } from './calendar.focus.ts';
import { visibleRange } from './calendar.rules.ts';
import { selectedCards } from './calendar.selection.ts';
import { announce, showOverlay } from './calendar.store.ts';
import type { SlotPlaceOnPage } from './free-slots.ts';

const texts = () => i18next.getFixedT(null, 'slots');
type Left = SlotsMoved['left'];

/** What stayed, a sentence for each reason. */
export function leftTexts(left: Left, isPeriod = false): string[] {
  const t = texts();
  return LEFT_REASONS.flatMap((reason) => {
    const count = left.filter((one) => one.reason === reason).length;
    if (count === 0) return [];
    return isPeriod && reason === 'full' ? t('unfit', { count }) : t(`left.${reason}`, { count });
  });
}

/** The way to where a post's channel gets its times; null when none of these posts lacks them. */
export function wayToTimes(left: Left): (() => void) | null {
  const { channelById } = useClients.getState();
  for (const { id, reason } of left) {
    const card = reason === 'no-slots' ? cardOf(id) : null;
    if (card === null) continue;
    const channelId = card.channelIds.find((one) => channelById[one] !== undefined) ?? null;
    return () => openTimesOf(card.clientId, channelId);
  }
  return null;
}

/** Says why posts stayed, with a way to mend it. */
function sayLeft(left: Left): void {
  const message = leftTexts(left).join(' ');
  const toTimes = wayToTimes(left);
  const bare = left.find(({ reason }) => reason === 'no-channel');
  announce(message);
  if (toTimes !== null) toast(message, { label: texts()('setTimes'), run: toTimes });
  else if (bare !== undefined) toast(message, { label: texts()('openPost'), run: () => openPost(bare.id) });
  else toast(message);
}

let taking: string | null = null;

/** A new draft of the channel on a free slot, opened in the inspector; pressed twice it is made once. */
export async function takeSlot({ date, time, channelId }: SlotPlaceOnPage): Promise<void> {
  const channel = useClients.getState().channelById[channelId];
  const key = `${channelId} ${date} ${time}`;
  if (channel === undefined || taking === key) return;
  taking = key;
  await addPost(channel.clientId, date, time, channelId);
  taking = null;
}

/** Turns to the page that a post went to, so that its next step is seen too. */
function follow(id: string, date: string | null): void {
  const { view, date: shown, listPeriod } = useSettings.getState().settings.view;
  const { from, to } = visibleRange(view, shown ?? useClock.getState().today, listPeriod);
  if (date !== null && (date < from || date > to)) updateView({ date });
  focusLater({ card: id });
}

/** Moves posts to the next free slots of their channels, as one step; says what went where, and why something stayed. */
export async function toNextSlots(cards: readonly PostCard[], byKey = false): Promise<void> {
  if (cards.length === 0) return;
  const result = await moveToNextSlots(cards);
  if (!result.ok) return toastFault(faultText(result.error));
  const { posts, left } = result.value;
  const [first] = [...posts].sort((a, b) => (`${a.date} ${a.time}` < `${b.date} ${b.time}` ? -1 : 1));
  if (first === undefined) return sayLeft(left);
  const card = cards.find(({ id }) => id === first.id);
  const title = card === undefined ? first.title : nameOf(card);
  const message = texts()('moved', { count: posts.length, title, place: placeText(first) });
  const whole = [message, ...leftTexts(left)].join(' ');
  announce(whole);
  void offerUndo(whole);
  if (wayToTimes(left) !== null) sayLeft(left.filter(({ reason }) => reason === 'no-slots'));
  if (byKey && posts.length === 1) follow(first.id, first.date);
}

/** Opens the dialog that spreads posts over a period; several go in the order in which they are shown. */
export function startSpread(cards: readonly PostCard[]): void {
  const ids = new Set(cards.map(({ id }) => id));
  const ordered = cards.length > 1 ? selectedCards().filter(({ id }) => ids.has(id)) : cards;
  showOverlay({ spread: ordered.length === cards.length ? ordered : cards });
}

/** Carries out what the dialog showed; answers the fault in words, or null when it is done. */
export async function spreadNow(cards: readonly PostCard[], { places, left }: SlotsPlan): Promise<string | null> {
  const result = await applySpread(cards, places);
  if (!result.ok) return faultText(result.error);
  const dates = places.map(({ date }) => date).sort();
  const [from = '', to = from] = [dates[0], dates.at(-1)];
  const [first] = places;
  const card = cards.find(({ id }) => id === first?.id);
  const message = texts()('spreadDone', {
    count: places.length,
    title: card === undefined ? '' : nameOf(card),
    place: first === undefined ? '' : placeText(first),
    period: formatDateRange({ from, to }, i18next.language === 'pl' ? 'pl' : 'en'),
  });
  const whole = [message, ...leftTexts(left, true)].join(' ');
  announce(whole);
  void offerUndo(whole);
  return null;
}
