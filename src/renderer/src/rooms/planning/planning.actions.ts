import i18next from 'i18next';
import type { Result } from '#shared/ipc/result.ts';
import type { Campaign } from '#shared/rooms/campaigns/campaigns.schema.ts';
import type { DayNote } from '#shared/rooms/day-notes/day-notes.schema.ts';
import { formatDateRange } from '#shared/time/format.ts';
import { addDays } from '#shared/time/plain-date.ts';
import { offerUndo } from '../../app/undo.ts';
import { createCampaign, removeCampaign, updateCampaign, useCampaigns } from '../../data/campaigns.store.ts';
import { useClients } from '../../data/clients.store.ts';
import { createDayNote, removeDayNote, updateDayNote, useDayNotes } from '../../data/day-notes.store.ts';
import { createQueue } from '../../data/reading.ts';
import { useSettings } from '../../data/settings.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import { announce } from '../calendar/calendar.store.ts';
import type { BarDays } from './band.rules.ts';
import { showPlanning } from './planning.store.ts';

const texts = () => i18next.getFixedT(null, 'planning');
const language = () => (i18next.language === 'pl' ? 'pl' : 'en');

/** Days in words, as the language writes a range. */
export const daysText = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string =>
  formatDateRange({ from: startsOn, to: endsOn }, language());

/** Says what was done with a way back, or why it was not; answers whether it was. */
export function said(result: Result<unknown>, message: string): boolean {
  if (!result.ok) {
    toastFault(faultText(result.error));
    return false;
  }
  announce(message);
  void offerUndo(message);
  return true;
}

/** The client that a new thing is for when nobody says: the chosen one, or the only one there is. */
export function likelyClient(): string | null {
  const chosen = useSettings.getState().settings.view.clientId;
  const active = useClients.getState().clients.filter((client) => client.status === 'active');
  return chosen ?? (active.length === 1 ? (active[0]?.id ?? null) : null);
}

/** Opens the form of a new campaign that begins on the day and lasts a week. */
export const startCampaign = (date: string, clientId: string | null = likelyClient()): void =>
  showPlanning({ kind: 'campaign', id: null, clientId, from: date, to: addDays(date, 6) });

/** Opens the form of a new note on a day. */
export const startNote = (date: string): void =>
  showPlanning({ kind: 'note', id: null, clientId: likelyClient(), from: date, to: date });

export const openCampaign = ({ id, clientId, startsOn, endsOn }: Campaign): void =>
  showPlanning({ kind: 'campaign', id, clientId, from: startsOn, to: endsOn });

export const openNote = ({ id, clientId, startsOn, endsOn }: DayNote): void =>
  showPlanning({ kind: 'note', id, clientId, from: startsOn, to: endsOn });

export interface CampaignDraft {
  readonly clientId: string;
  readonly name: string;
  readonly colour: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly notes: string;
}

/** Stores a campaign, new or changed; answers the stored one, or null with a message on screen. */
export async function saveCampaign(before: Campaign | null, draft: CampaignDraft): Promise<Campaign | null> {
  const { clientId, ...fields } = draft;
  const result = before
    ? await updateCampaign({ id: before.id, rev: before.rev, ...fields })
    : await createCampaign({ clientId, ...fields });
  const key = before ? 'toast.campaignChanged' : 'toast.campaignAdded';
  const done = said(result, texts()(key, { name: draft.name, days: daysText(draft) }));
  return done && result.ok ? result.value : null;
}

export async function trashCampaign({ id, rev, name }: Campaign): Promise<boolean> {
  return said(await removeCampaign({ id, rev }), texts()('toast.campaignRemoved', { name }));
}

export interface NoteDraft {
  readonly clientId: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly text: string;
}

/** The start of a note, for a sentence about it. */
export const noteName = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);

export async function saveNote(before: DayNote | null, draft: NoteDraft): Promise<boolean> {
  const result = before
    ? await updateDayNote({ id: before.id, rev: before.rev, ...draft })
    : await createDayNote(draft);
  const key = before ? 'toast.noteChanged' : 'toast.noteAdded';
  return said(result, texts()(key, { name: noteName(draft.text), days: daysText(draft) }));
}

export async function trashNote({ id, rev, text }: DayNote): Promise<boolean> {
  return said(await removeDayNote({ id, rev }), texts()('toast.noteRemoved', { name: noteName(text) }));
}

type BarKind = 'campaign' | 'note';

/** What a bar stands for, as it is now. */
function behind(kind: BarKind, id: string): { campaign?: Campaign | undefined; note?: DayNote | undefined } {
  return kind === 'campaign'
    ? { campaign: useCampaigns.getState().campaignById[id] }
    : { note: useDayNotes.getState().notes.find((one) => one.id === id) };
}

/** Keys that are pressed in quick succession work on what the key before has left. */
const inTurn = createQueue();

/** The days of a bar as they are now, or null when it is gone. */
export function barDays(kind: BarKind, id: string): BarDays | null {
  const { campaign, note } = behind(kind, id);
  return campaign ?? note ?? null;
}

async function place(kind: BarKind, id: string, days: BarDays): Promise<void> {
  const { campaign, note } = behind(kind, id);
  const { startsOn, endsOn } = days;
  if (campaign) {
    const { clientId, name, colour, notes } = campaign;
    await saveCampaign(campaign, { clientId, name, colour, notes, startsOn, endsOn });
  } else if (note) await saveNote(note, { clientId: note.clientId, text: note.text, startsOn, endsOn });
}

const focusBar = (id: string) =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-bar="${id}"]`)?.focus());

/** Gives a bar other days, as one step. */
export const placeBar = (kind: BarKind, id: string, days: BarDays): Promise<void> =>
  inTurn(() => place(kind, id, days));

/** Makes a bar longer or shorter at its end, a day at least; it keeps the focus. */
export const stretchBar = (kind: BarKind, id: string, days: number): Promise<void> =>
  inTurn(async () => {
    const found = barDays(kind, id);
    if (found === null) return;
    const endsOn = addDays(found.endsOn, days);
    if (endsOn < found.startsOn) return;
    await place(kind, id, { startsOn: found.startsOn, endsOn });
    focusBar(id);
  });

/** Moves a bar by days, its length kept; it keeps the focus where it goes. */
export const shiftBar = (kind: BarKind, id: string, days: number): Promise<void> =>
  inTurn(async () => {
    const found = barDays(kind, id);
    if (found === null) return;
    await place(kind, id, { startsOn: addDays(found.startsOn, days), endsOn: addDays(found.endsOn, days) });
    focusBar(id);
  });

/** Removes what a bar stands for. */
export const trashBar = (kind: BarKind, id: string): Promise<void> =>
  inTurn(async () => {
    const { campaign, note } = behind(kind, id);
    if (campaign) await trashCampaign(campaign);
    else if (note) await trashNote(note);
  });

/** Opens the form of what the bar stands for. */
export function openBar(kind: BarKind, id: string): void {
  const { campaign, note } = behind(kind, id);
  if (campaign) openCampaign(campaign);
  else if (note) openNote(note);
}
