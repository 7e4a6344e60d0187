import { create } from 'zustand';
import type { Fault, Result } from '#shared/ipc/result.ts';
import type { ImportField, ImportOutcome, ImportPreview } from '#shared/rooms/imports/imports.schema.ts';
import { DEFAULT_TABLE_LIMITS } from '#shared/rooms/imports/imports.types.ts';
import { call } from '../api/client.ts';
import { loadClients, useClients } from './clients.store.ts';
import {
  type ClientChoice,
  type Corrections,
  clientOf,
  withCorrection,
  withField,
  withHeaderRow,
} from './imports.rules.ts';
import { write } from './saving.store.ts';
import { updateView, useSettings } from './settings.store.ts';
import { uploadFile } from './uploads.ts';

export type ImportStep = 'file' | 'client' | 'preview';

interface ImportState {
  readonly open: boolean;
  readonly step: ImportStep;
  readonly fileName: string;
  readonly uploadId: string | null;
  /** What the window waits for. */
  readonly busy: 'upload' | 'read' | 'apply' | null;
  /** Share of the upload, 0 to 1. */
  readonly progress: number;
  readonly fault: Fault | null;
  readonly client: ClientChoice;
  readonly dayFirst: boolean | null;
  readonly corrections: Corrections;
  readonly preview: ImportPreview | null;
}

const closed: ImportState = {
  open: false,
  step: 'file',
  fileName: '',
  uploadId: null,
  busy: null,
  progress: 0,
  fault: null,
  client: { kind: 'new', clientId: null, name: '' },
  dayFirst: null,
  corrections: {},
  preview: null,
};

export const useImports = create<ImportState>(() => closed);

/** Each question gets a number; an answer to an older one (the dialog was closed, another file was chosen) is dropped. */
let asked = 0;

/** Opens the import; the client that every room shows now is proposed, or the only one there is. */
export function openImport(): void {
  asked += 1;
  const active = useClients.getState().clients.filter((client) => client.status === 'active');
  const chosen =
    useSettings.getState().settings.view.clientId ?? (active.length === 1 ? (active[0]?.id ?? null) : null);
  const kind = active.length > 0 ? 'existing' : 'new';
  useImports.setState({ ...closed, open: true, client: { kind, clientId: chosen, name: '' } });
}

/** Leaves everything as it was; once the commit is under way there is nothing to call off. */
export function closeImport(): void {
  if (useImports.getState().busy === 'apply') return;
  asked += 1;
  useImports.setState(closed);
}

/** Takes the file in and reads it, so that what is no table is said at once and not two steps later. */
export async function chooseFile(file: File): Promise<void> {
  asked += 1;
  const question = asked;
  const { open, client } = useImports.getState();
  useImports.setState({ ...closed, open, client, fileName: file.name, busy: 'upload' });
  const uploaded = await uploadTable(file, (progress) => {
    if (question === asked) useImports.setState({ progress });
  });
  if (question !== asked) return;
  if (!uploaded.ok) useImports.setState({ busy: null, fault: uploaded.error });
  else {
    useImports.setState({ uploadId: uploaded.value });
    await inspect();
    const { fault, preview } = useImports.getState();
    if (fault === null && preview !== null) useImports.setState({ step: 'client' });
  }
}

async function uploadTable(file: File, onProgress: (share: number) => void): Promise<Result<string>> {
  const limit = DEFAULT_TABLE_LIMITS.fileBytes;
  if (file.size <= limit) return await uploadFile(file, onProgress);
  const params = { limit: Math.round(limit / (1024 * 1024)) };
  return { ok: false, error: { kind: 'refused', code: 'tables.file-too-large', params } };
}

function inputOf({ uploadId, client, dayFirst, corrections }: ImportState) {
  if (uploadId === null) return null;
  return {
    uploadId,
    ...clientOf(client, useClients.getState().clients),
    ...(dayFirst === null ? {} : { dayFirst }),
    sheets: corrections,
  };
}

/** The dry run with everything that the person has said so far; what was shown stays until the answer is there. */
async function inspect(): Promise<void> {
  const input = inputOf(useImports.getState());
  if (input === null) return;
  asked += 1;
  const question = asked;
  useImports.setState({ busy: 'read', fault: null });
  const answer = await call('imports.inspect', input);
  if (question !== asked) return;
  if (answer.ok) useImports.setState({ busy: null, preview: answer.value });
  else useImports.setState({ busy: null, fault: answer.error });
}

export function goTo(step: ImportStep): void {
  useImports.setState({ step, fault: null });
  if (step === 'preview') void inspect();
}

export function chooseClient(patch: Partial<ClientChoice>): void {
  useImports.setState(({ client }) => ({ client: { ...client, ...patch } }));
}

export function answerDateOrder(dayFirst: boolean): void {
  useImports.setState({ dayFirst });
  void inspect();
}

function correct(change: (before: Corrections) => Corrections): void {
  useImports.setState(({ corrections }) => ({ corrections: change(corrections) }));
  void inspect();
}

export const setField = (sheet: number, column: number, field: ImportField | null) =>
  correct((before) => withField(before, sheet, column, field));
export const setHeaderRow = (sheet: number, row: number) => correct((before) => withHeaderRow(before, sheet, row));
export const setIncluded = (sheet: number, isIncluded: boolean) =>
  correct((before) => withCorrection(before, sheet, { exclude: !isIncluded }));
export const resetCorrections = () => correct(() => ({}));

/** Makes the posts and goes where they are; answers what was made, or null when it failed or was not possible. */
export async function applyImport(): Promise<ImportOutcome | null> {
  const state = useImports.getState();
  const input = inputOf(state);
  if (input === null || state.busy !== null) return null;
  useImports.setState({ busy: 'apply', fault: null });
  const result = await write('imports.apply', input);
  if (!result.ok) {
    useImports.setState({ busy: null, fault: result.error });
    return null;
  }
  await loadClients();
  showImported(result.value);
  asked += 1;
  useImports.setState(closed);
  return result.value;
}

/** The calendar at the first imported month, with the client in sight. */
function showImported({ clientId, period }: ImportOutcome): void {
  const { view } = useSettings.getState().settings;
  updateView({
    room: 'calendar',
    ...(view.clientId === null ? {} : { clientId }),
    ...(period === null ? { backlog: true } : { date: period.from }),
  });
}
