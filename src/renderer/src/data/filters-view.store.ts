import { compileFilters, isFiltering, NO_FILTERS } from '#shared/rooms/filters/filters.rules.ts';
import type { CalendarFilters } from '#shared/rooms/filters/filters.schema.ts';
import { kindsFinder } from '#shared/rooms/warnings/warning-kinds.ts';
import type { Warning } from '#shared/rooms/warnings/warnings.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { useClients } from './clients.store.ts';
import { useFilters } from './filters.store.ts';
import { usePosts } from './posts.store.ts';
import { gridDays, useProfileGrid } from './profile-grid.store.ts';
import { clearSelection } from './selection.store.ts';
import { updateView, useSettings, useView } from './settings.store.ts';
import { useWarnings } from './warnings.store.ts';

/** What the person asks to see; kept over a restart. */
export const useCalendarFilters = (): CalendarFilters => useView((view) => view.filters);

/** Shows only what the filters ask for; the selection goes, since it may hold what is hidden now. */
export function setFilters(filters: CalendarFilters): void {
  updateView({ filters });
  clearSelection();
}

export const clearFilters = (): void => setFilters(NO_FILTERS);

const filtersNow = (): CalendarFilters => useSettings.getState().settings.view.filters;

/** The posts in which a text was found among the days held. */
let found: { readonly text: string; readonly ids: ReadonlySet<string> } | null = null;
let question = 0;

/** Whether a kind of warnings is asked for, so that nothing can be shown before they are known. */
export const useAsksForWarnings = (): boolean => useView((view) => view.filters.warnings.length > 0);

/** True while what is asked for cannot be told yet: nothing found is then no answer. */
export function useIsJudging(): boolean {
  const asks = useAsksForWarnings();
  const isPending = useWarnings((state) => state.isPending);
  return asks && isPending;
}

let finder: { readonly list: readonly Warning[]; readonly find: ReturnType<typeof kindsFinder> } | null = null;

/** The finder of the warnings held, made once for a list of them. */
function findKinds(): ReturnType<typeof kindsFinder> {
  const { list } = useWarnings.getState();
  if (finder?.list !== list) finder = { list, find: kindsFinder(list) };
  return finder.find;
}

function compute(): void {
  const filters = filtersNow();
  if (!isFiltering(filters)) {
    if (useFilters.getState().passes !== null) useFilters.setState({ passes: null });
    return;
  }
  const { channelById } = useClients.getState();
  useFilters.setState({
    passes: compileFilters(filters, {
      networkOf: (id) => channelById[id]?.network,
      found: found?.text === filters.text.trim() ? found.ids : null,
      warningsOf: filters.warnings.length > 0 ? findKinds() : () => [],
      now: Date.now(),
    }),
  });
}

/** Asks the core in which of the posts held the text is: a card has but its title. A reply that a later question overtook is dropped. */
async function search(): Promise<void> {
  question += 1;
  const asked = question;
  const text = filtersNow().text.trim();
  const { clientId, range: held } = usePosts.getState();
  // A profile shows posts of any day, however few of them the calendar holds.
  const range = gridDays() ?? held;
  if (text === '' || range === null) return;
  const answer = await call('posts.search', { text, ...range, ...(clientId === null ? {} : { clientId }) });
  if (asked !== question || !answer.ok) return;
  found = { text, ids: new Set(answer.value) };
  compute();
}

/** Keeps what is shown as the filters say while the calendar is there; answers how to stop. */
export function watchFilters(): () => void {
  compute();
  void search();
  const stops = [
    useSettings.subscribe(({ settings }, before) => {
      const { filters } = settings.view;
      if (filters === before.settings.view.filters) return;
      compute();
      if (filters.text !== before.settings.view.filters.text) void search();
    }),
    useClients.subscribe(compute),
    useWarnings.subscribe(({ list }, before) => {
      if (list !== before.list && filtersNow().warnings.length > 0) compute();
    }),
    useProfileGrid.subscribe(({ tiles }, before) => {
      if (tiles !== before.tiles) void search();
    }),
    usePosts.subscribe(({ range, clientId }, before) => {
      if (range !== before.range || clientId !== before.clientId) void search();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Judges anew what goes by the clock: a post may have been missed meanwhile. */
export function tickFilters(): void {
  if (filtersNow().statuses.length > 0) compute();
}

listenToTables(['posts', 'post_channels'], () => {
  if (filtersNow().text.trim() !== '') void search();
});
