import { create } from 'zustand';
import type { Fault, Result } from '#shared/ipc/result.ts';
import type { Question } from '#shared/rooms/briefs/briefs.questions.ts';
import type { BriefChoice } from '#shared/rooms/briefs/briefs.reading.ts';
import type { BriefFound, BriefPreview } from '#shared/rooms/briefs/briefs.schema.ts';
import { call } from '../api/client.ts';
import { flushEdits } from './flush.ts';
import { write } from './saving.store.ts';
import { uploadFile } from './uploads.ts';

interface BriefImportState {
  /** Whose brief is read into; null while the dialog is closed. */
  readonly clientId: string | null;
  readonly text: string;
  readonly uploadId: string | null;
  readonly fileName: string;
  readonly busy: 'read' | 'apply' | null;
  readonly fault: Fault | null;
  readonly preview: BriefPreview | null;
  readonly choices: Readonly<Partial<Record<Question, BriefChoice>>>;
}

const closed: BriefImportState = {
  clientId: null,
  text: '',
  uploadId: null,
  fileName: '',
  busy: null,
  fault: null,
  preview: null,
  choices: {},
};

export const useBriefImport = create<BriefImportState>(() => closed);

/** Each reading gets a number; one that was overtaken (another file, a closed dialog) is dropped. */
let asked = 0;

export function openBriefImport(clientId: string): void {
  asked += 1;
  useBriefImport.setState({ ...closed, clientId });
}

export function closeBriefImport(): void {
  if (useBriefImport.getState().busy === 'apply') return;
  asked += 1;
  useBriefImport.setState(closed);
}

export const typeBriefText = (text: string) => useBriefImport.setState({ text, fault: null });

/** Back to the file or the text, which is still there. */
export function leaveBriefPreview(): void {
  asked += 1;
  useBriefImport.setState({ preview: null, uploadId: null, fault: null, choices: {}, busy: null });
}

export async function readBriefFile(file: File): Promise<void> {
  await read(file.name, async () => {
    const uploaded = await uploadFile(file);
    return uploaded.ok ? { ok: true, value: { uploadId: uploaded.value } } : uploaded;
  });
}

export async function readBriefText(): Promise<void> {
  const { text } = useBriefImport.getState();
  await read('', () => Promise.resolve({ ok: true, value: { text } }));
}

type Source = { readonly uploadId: string } | { readonly text: string };

async function read(fileName: string, source: () => Promise<Result<Source>>): Promise<void> {
  const { clientId } = useBriefImport.getState();
  if (clientId === null) return;
  asked += 1;
  const question = asked;
  useBriefImport.setState({ busy: 'read', fault: null, fileName });
  // What is being typed on the page behind is compared as well.
  await flushEdits();
  const given = await source();
  const answer = given.ok ? await call('briefs.inspect', { clientId, ...given.value }) : given;
  if (question !== asked) return;
  if (!answer.ok || !given.ok) {
    useBriefImport.setState({ busy: null, fault: answer.ok ? null : answer.error });
    return;
  }
  const uploadId = 'uploadId' in given.value ? given.value.uploadId : null;
  useBriefImport.setState({ busy: null, preview: answer.value, uploadId, choices: {} });
}

export function chooseAnswer(question: Question, choice: BriefChoice): void {
  useBriefImport.setState(({ choices }) => ({ choices: { ...choices, [question]: choice } }));
}

/** What is done with an answer until the person says otherwise: a new one is taken, one that is there stays. */
export function choiceOf(found: BriefFound, choices: BriefImportState['choices']): BriefChoice {
  if (found.outcome === 'same' || found.outcome === 'too-long') return 'current';
  return choices[found.question] ?? (found.outcome === 'new' ? 'found' : 'current');
}

/** Takes the answers over; says how many, or null when it did not work. */
export async function applyBriefImport(): Promise<number | null> {
  const { clientId, uploadId, text, choices, busy } = useBriefImport.getState();
  if (clientId === null || busy !== null) return null;
  useBriefImport.setState({ busy: 'apply', fault: null });
  const source = uploadId === null ? { text } : { uploadId };
  const done = await write('briefs.import', { clientId, ...source, choices });
  if (!done.ok) {
    useBriefImport.setState({ busy: null, fault: done.error });
    return null;
  }
  useBriefImport.setState(closed);
  return done.value.taken;
}
