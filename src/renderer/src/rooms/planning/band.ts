import { useMemo } from 'react';
import { type Band, layBand } from '#shared/rooms/campaigns/campaigns.band.ts';
import { useCampaigns } from '../../data/campaigns.store.ts';
import { useClients } from '../../data/clients.store.ts';
import { useDayNotes } from '../../data/day-notes.store.ts';
import { useView } from '../../data/settings.store.ts';

/** A campaign or a note as a bar over days. */
export interface Bar {
  readonly id: string;
  readonly kind: 'campaign' | 'note';
  readonly startsOn: string;
  readonly endsOn: string;
  readonly text: string;
  /** Of a campaign; a note has none. */
  readonly colour: string | null;
  /** Null for a note to everybody. */
  readonly clientId: string | null;
}

/** What may be shown: campaigns and notes of the chosen client, or of all that are active; notes to everybody always. */
function useBars(): { readonly campaigns: readonly Bar[]; readonly notes: readonly Bar[] } {
  const chosen = useView((view) => view.clientId);
  const clientById = useClients((state) => state.clientById);
  const campaigns = useCampaigns((state) => state.campaigns);
  const notes = useDayNotes((state) => state.notes);
  return useMemo(() => {
    const isShown = (clientId: string | null) =>
      clientId === null || (chosen === null ? clientById[clientId]?.status === 'active' : clientId === chosen);
    return {
      campaigns: campaigns
        .filter(({ clientId }) => isShown(clientId))
        .map(
          ({ id, startsOn, endsOn, name, colour, clientId }): Bar => ({
            id,
            kind: 'campaign',
            startsOn,
            endsOn,
            text: name,
            colour,
            clientId,
          }),
        ),
      notes: notes
        .filter(({ clientId }) => isShown(clientId))
        .map(
          ({ id, startsOn, endsOn, text, clientId }): Bar => ({
            id,
            kind: 'note',
            startsOn,
            endsOn,
            text,
            colour: null,
            clientId,
          }),
        ),
    };
  }, [chosen, clientById, campaigns, notes]);
}

/** What lies over a day: campaigns first, then notes. */
export function useBarsOn(date: string): readonly Bar[] {
  const { campaigns, notes } = useBars();
  return [...campaigns, ...notes].filter(({ startsOn, endsOn }) => startsOn <= date && endsOn >= date);
}

/** The bars over each row of days; drawn again only when a campaign or a note changes. */
export function useBands(rows: readonly (readonly string[])[], most: number): readonly Band<Bar>[] {
  const { campaigns, notes } = useBars();
  return useMemo(
    () => rows.map((days) => layBand([campaigns, notes], { from: days[0] ?? '', to: days.at(-1) ?? '' }, most)),
    [rows, most, campaigns, notes],
  );
}
