import { create } from 'zustand';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { FILTER_LISTS, type FilterList } from '#shared/rooms/filters/filters.rules.ts';
import type { CalendarFilters } from '#shared/rooms/filters/filters.schema.ts';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { type FreeSlot, freeSlotsOn, takenMoments, weekOfSlots } from '#shared/rooms/slots/slots.rules.ts';
import { useClients } from './clients.store.ts';
import { usePauses } from './pauses.store.ts';
import { useSettings } from './settings.store.ts';

export type ChannelSlot = FreeSlot<Channel>;
type FreeOf = (date: string, cards: readonly PostCard[]) => readonly ChannelSlot[];

const none: readonly ChannelSlot[] = [];

/**
 * The free slots of a day, given all its posts. A day is computed once and looked up until its posts change; the function is another one
 * when channels, filters or pauses do.
 */
export const useFreeSlotsStore = create<{ readonly of: FreeOf }>(() => ({ of: () => none }));

/** What a slot has as a post does. */
const OF_SLOTS: readonly FilterList[] = ['clients', 'channels', 'networks'];

/** What a slot cannot have is asked for: then no slot is what is looked for. */
const asksForPosts = (filters: CalendarFilters): boolean =>
  filters.text.trim() !== '' || FILTER_LISTS.some((list) => !OF_SLOTS.includes(list) && filters[list].length > 0);

/** The channels that have slots and are in view, in the order of the clients. */
function channelsInView(): Channel[] {
  const { clientId, filters } = useSettings.getState().settings.view;
  if (asksForPosts(filters)) return [];
  const { clientById, channels } = useClients.getState();
  const wants = (list: readonly string[], value: string) => list.length === 0 || list.includes(value);
  return channels.filter(
    (channel) =>
      channel.slots.length > 0 &&
      clientById[channel.clientId]?.status === 'active' &&
      (clientId === null || channel.clientId === clientId) &&
      wants(filters.clients, channel.clientId) &&
      wants(filters.channels, channel.id) &&
      wants(filters.networks, channel.network),
  );
}

let last: readonly unknown[] = [];

function rebuild(): void {
  const { clientId, filters } = useSettings.getState().settings.view;
  const { channels, clients } = useClients.getState();
  const { pauses } = usePauses.getState();
  const now = [clientId, filters, channels, clients, pauses];
  if (now.every((part, index) => part === last[index])) return;
  last = now;
  const inView = channelsInView();
  const week = weekOfSlots(inView);
  const holds = pauses.filter(({ mode }) => mode === 'hold');
  const known = new Map<string, { readonly cards: readonly PostCard[]; readonly free: readonly ChannelSlot[] }>();
  useFreeSlotsStore.setState({
    of: (date, cards) => {
      if (inView.length === 0) return none;
      const found = known.get(date);
      if (found?.cards === cards) return found.free;
      const paused = new Set(
        holds.filter(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn).flatMap((pause) => pause.clientIds),
      );
      const all = freeSlotsOn(week, date, takenMoments(cards));
      const free = paused.size === 0 ? all : all.filter(({ channel }) => !paused.has(channel.clientId));
      known.set(date, { cards, free });
      return free;
    },
  });
}

/** Keeps the free slots in step with what they are made of while the calendar is shown; answers how to stop. */
export function watchFreeSlots(): () => void {
  rebuild();
  const stops = [useSettings.subscribe(rebuild), useClients.subscribe(rebuild), usePauses.subscribe(rebuild)];
  return () => {
    for (const stop of stops) stop();
  };
}
