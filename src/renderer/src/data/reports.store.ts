import { create } from 'zustand';
import type { Output } from '#shared/ipc/contract.ts';
import type { Fault, Result } from '#shared/ipc/result.ts';
import type { PaperDocument } from '#shared/paper/paper.schema.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { shiftMonth } from '#shared/time/plain-date.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { addFlusher, flushEdits } from './flush.ts';
import { write } from './saving.store.ts';

interface ReportsState {
  readonly clientId: string | null;
  /** `YYYY-MM`. */
  readonly period: string | null;
  /** Null is the client's own. */
  readonly language: Language | null;
  readonly document: PaperDocument | null;
  /** Null until they were read: nothing is typed over words that are not on screen yet. */
  readonly notes: string | null;
  readonly loading: boolean;
  readonly printing: boolean;
  readonly fault: Fault | null;
}

export const useReports = create<ReportsState>(() => ({
  clientId: null,
  period: null,
  language: null,
  document: null,
  notes: null,
  loading: false,
  printing: false,
  fault: null,
}));

/** Keystrokes are written this long after the last one; milliseconds. */
const PAUSE = 500;

interface Words {
  readonly clientId: string;
  readonly period: string;
  readonly notes: string;
}

/** Words that are not in the store yet, by client and month: those being typed, and those that could not be written. */
const unsaved = new Map<string, Words>();

let asked = 0;
let isOpen = false;
let timer: ReturnType<typeof setTimeout> | null = null;
let writing: Promise<void> = Promise.resolve();

const keyOf = (clientId: string, period: string) => `${clientId} ${period}`;

/** Shows a client's report: the month that was shown last, or `month`; in the language chosen for this client, or its own. */
export async function openReport(clientId: string, month: string): Promise<void> {
  const shown = useReports.getState();
  isOpen = true;
  await show(clientId, shown.period ?? month, shown.clientId === clientId ? shown.language : null);
}

/** The room was left: its document is not made anew with every change any more. */
export function leaveReport(): void {
  isOpen = false;
  void saveNotes();
}

/** Goes so many months on, or back. */
export async function turnMonth(months: number): Promise<void> {
  const { clientId, period, language } = useReports.getState();
  if (clientId !== null && period !== null) await show(clientId, shiftMonth(period, months), language);
}

export async function chooseReportLanguage(language: Language): Promise<void> {
  const { clientId, period } = useReports.getState();
  if (clientId !== null && period !== null) await show(clientId, period, language);
}

async function show(clientId: string, period: string, language: Language | null): Promise<void> {
  const shown = useReports.getState();
  const isSameMonth = shown.clientId === clientId && shown.period === period;
  void saveNotes();
  useReports.setState({
    clientId,
    period,
    language,
    document: null,
    fault: null,
    notes: isSameMonth ? shown.notes : null,
  });
  await load();
}

/** Reads the notes and makes the document; the words can be typed as soon as they are read. A reply that a later question overtook is dropped. */
async function load(): Promise<void> {
  const { clientId, period, language } = useReports.getState();
  if (clientId === null || period === null) return;
  asked += 1;
  const question = asked;
  useReports.setState({ loading: true });
  const [notesFault, document] = await Promise.all([
    loadNotes(clientId, period, question),
    call('reports.document', { clientId, period, ...(language === null ? {} : { language }) }),
  ]);
  if (question !== asked) return;
  useReports.setState({
    loading: false,
    fault: notesFault ?? (document.ok ? null : document.error),
    ...(document.ok ? { document: document.value } : {}),
  });
}

async function loadNotes(clientId: string, period: string, question: number): Promise<Fault | null> {
  const read = await call('reports.getNotes', { clientId, period });
  if (!read.ok) return read.error;
  if (question === asked)
    useReports.setState({ notes: unsaved.get(keyOf(clientId, period))?.notes ?? read.value.notes });
  return null;
}

export const retryReport = load;

/** Keeps the manager's words on screen at once, and in the store after a short pause. */
export function typeNotes(notes: string): void {
  const { clientId, period } = useReports.getState();
  if (clientId === null || period === null) return;
  unsaved.set(keyOf(clientId, period), { clientId, period, notes });
  useReports.setState({ notes });
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void saveNotes(), PAUSE);
}

/** Writes all that is not stored yet, one write after another; resolves after the commits. */
function saveNotes(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  writing = writing.then(async () => {
    for (const [key, words] of unsaved) await writeWords(key, words);
  });
  return writing;
}

/** Without a revision: the words on screen hold, and another writer's are one undo away. */
async function writeWords(key: string, words: Words): Promise<void> {
  const saved = await write('reports.updateNotes', words);
  // A full disk may be freed, and the words are tried again; a client that is gone does not come back by trying.
  const isDone = saved.ok || saved.error.kind !== 'storage';
  if (isDone && unsaved.get(key) === words) unsaved.delete(key);
}

addFlusher(saveNotes);

/** Asks where, and prints what is on screen there. */
export async function printReport(): Promise<Result<Output<'reports.print'>> | null> {
  await flushEdits();
  const { clientId, period, language } = useReports.getState();
  if (clientId === null || period === null) return null;
  useReports.setState({ printing: true });
  const printed = await call('reports.print', { clientId, period, ...(language === null ? {} : { language }) });
  useReports.setState({ printing: false });
  return printed;
}

listenToTables(['clients', 'channels', 'posts', 'media', 'report_notes', 'settings'], () => {
  if (isOpen) void load();
});
