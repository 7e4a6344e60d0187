import { create } from 'zustand';
import { createDayMarks, type DayMark } from '#shared/rooms/dates/day-marks.ts';
import { useClients } from './clients.store.ts';
import { loadOwnDates, useOwnDates } from './own-dates.store.ts';
import { loadPauses, usePauses } from './pauses.store.ts';
import { useSettings } from './settings.store.ts';

type MarksOf = (date: string) => readonly DayMark[];

const none: readonly DayMark[] = [];

/**
 * What stands beside the number of a day. A year is computed once for the clients, kinds and dates that are shown; a cell looks its own
 * day up and is drawn again only when that day's marks are others.
 */
export const useDayMarksStore = create<{ readonly of: MarksOf }>(() => ({ of: () => none }));

export const useDayMarks = (date: string): readonly DayMark[] => useDayMarksStore((state) => state.of(date));

let lastKey = '';

function rebuild(): void {
  const { settings } = useSettings.getState();
  const { clients } = useClients.getState();
  const { ownDates } = useOwnDates.getState();
  const { clientId } = settings.view;
  const shown = clients.filter((client) => (clientId === null ? client.status === 'active' : client.id === clientId));
  const ids = new Set(shown.map((client) => client.id));
  // Poland first: its names stand where countries share a day, as most clients are there.
  const countries = [...new Set(shown.flatMap((client) => client.holidayCountries))].sort((a, b) =>
    a === 'PL' ? -1 : b === 'PL' ? 1 : a.localeCompare(b),
  );
  const input = {
    countries: shown.length === 0 ? ['PL'] : countries,
    kinds: settings.dayKinds,
    ownDates: (ownDates ?? []).filter((own) => ids.has(own.clientId)),
    pauses: usePauses
      .getState()
      .pauses.filter(({ mode, clientIds }) => mode === 'hold' && clientIds.some((id) => ids.has(id)))
      .map(({ reason, startsOn, endsOn }) => ({ reason, startsOn, endsOn })),
  };
  const key = JSON.stringify(input);
  if (key === lastKey) return;
  lastKey = key;
  useDayMarksStore.setState({ of: createDayMarks(input) });
}

let started = false;

/** Reads own dates and keeps the marks in step with clients, settings and own dates; called by the first view that shows days. */
export function startDayMarks(): void {
  if (started) return;
  started = true;
  let settings = useSettings.getState().settings;
  useSettings.subscribe((state) => {
    const { dayKinds, view } = state.settings;
    const same = dayKinds === settings.dayKinds && view.clientId === settings.view.clientId;
    settings = state.settings;
    if (!same) rebuild();
  });
  useClients.subscribe(rebuild);
  useOwnDates.subscribe(rebuild);
  usePauses.subscribe(rebuild);
  rebuild();
  void loadOwnDates();
  void loadPauses();
}
