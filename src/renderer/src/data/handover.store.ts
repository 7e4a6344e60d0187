import { create } from 'zustand';
import type { Output } from '#shared/ipc/contract.ts';
import type { Fault, Result } from '#shared/ipc/result.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { HandoverContents } from '#shared/rooms/handover/handover.schema.ts';
import { call } from '../api/client.ts';
import { flushEdits } from './flush.ts';
import { write } from './saving.store.ts';
import { uploadFile } from './uploads.ts';

interface HandoverState {
  readonly isOpen: boolean;
  readonly file: File | null;
  readonly uploadId: string | null;
  readonly password: string;
  readonly busy: 'read' | 'apply' | null;
  readonly fault: Fault | null;
  readonly contents: HandoverContents | null;
}

const closed: HandoverState = {
  isOpen: false,
  file: null,
  uploadId: null,
  password: '',
  busy: null,
  fault: null,
  contents: null,
};

/** A client's file on its way in: the file and its password, then a look at what is inside. */
export const useHandover = create<HandoverState>(() => closed);

/** Each reading gets a number; one that was overtaken (another file, a closed dialog) is dropped. */
let asked = 0;

export const openHandover = () => useHandover.setState({ ...closed, isOpen: true });

export function closeHandover(): void {
  if (useHandover.getState().busy === 'apply') return;
  asked += 1;
  useHandover.setState(closed);
}

export function chooseHandoverFile(file: File): void {
  asked += 1;
  useHandover.setState({ file, uploadId: null, fault: null, busy: null });
}

export const typeHandoverPassword = (password: string) => useHandover.setState({ password, fault: null });

/** Back to the file and its password, which are still there. */
export const leaveHandoverContents = () => useHandover.setState({ contents: null, fault: null });

/** Looks into the file; a wrong password leaves the file where it is, so that only the password is typed again. */
export async function readHandover(): Promise<void> {
  const { file, password, uploadId: known, busy } = useHandover.getState();
  if (file === null || busy !== null) return;
  asked += 1;
  const question = asked;
  useHandover.setState({ busy: 'read', fault: null });
  const uploaded: Result<string> = known === null ? await uploadFile(file) : { ok: true, value: known };
  if (question !== asked) return;
  if (!uploaded.ok) return useHandover.setState({ busy: null, fault: uploaded.error });
  const uploadId = uploaded.value;
  const answer = await call('handover.inspect', { uploadId, password });
  if (question !== asked) return;
  if (answer.ok) useHandover.setState({ busy: null, uploadId, contents: answer.value });
  else useHandover.setState({ busy: null, uploadId, fault: answer.error });
}

/** Takes the client over; answers it, or null when it did not work. */
export async function applyHandover(): Promise<Client | null> {
  const { uploadId, password, contents, busy } = useHandover.getState();
  if (uploadId === null || contents === null || busy !== null) return null;
  useHandover.setState({ busy: 'apply', fault: null });
  const done = await write('handover.import', { uploadId, password, asCopy: contents.here !== 'no' });
  if (!done.ok) {
    useHandover.setState({ busy: null, fault: done.error });
    return null;
  }
  useHandover.setState(closed);
  return done.value;
}

/** Asks where, and saves everything about the client there; what is still being typed is stored first. */
export async function exportHandover(clientId: string, password: string): Promise<Result<Output<'handover.export'>>> {
  await flushEdits();
  return await call('handover.export', { clientId, password });
}
