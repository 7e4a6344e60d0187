import { create } from 'zustand';
import type { Input } from '#shared/ipc/contract.ts';
import { type Fault, fail, type Result } from '#shared/ipc/result.ts';
import type { Snippet } from '#shared/rooms/snippets/snippets.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { write } from './saving.store.ts';

interface SnippetsState {
  /** Everybody's and every client's; null before the first reading. */
  readonly snippets: readonly Snippet[] | null;
}

export const useSnippets = create<SnippetsState>(() => ({ snippets: null }));

let asked = 0;

/** Reads them all; a reply that a later question overtook is dropped. */
async function load(): Promise<void> {
  asked += 1;
  const question = asked;
  const answer = await call('snippets.list', {});
  if (question === asked && answer.ok) useSnippets.setState({ snippets: answer.value });
}

/** Reads them at the first use: nothing of the calendar needs them. */
export async function ensureSnippets(): Promise<void> {
  if (asked === 0) await load();
}

async function writeAndLoad<T>(writing: Promise<Result<T>>): Promise<Result<T>> {
  const result = await writing;
  if (result.ok) await load();
  return result;
}

export const createSnippet = (input: Input<'snippets.create'>) => writeAndLoad(write('snippets.create', input));
export const moveSnippet = ({ id, rev }: Snippet, to: number) => writeAndLoad(write('snippets.move', { id, rev, to }));
export const removeSnippet = ({ id, rev }: Snippet) => writeAndLoad(write('snippets.remove', { id, rev }));

/** Changes a kept text as the person sees it; answers why it could not be written, or null. */
export async function editSnippet(id: string, patch: { name?: string; text?: string }): Promise<Fault | null> {
  const snippet = useSnippets.getState().snippets?.find((known) => known.id === id);
  if (snippet === undefined) return fail('missing', 'snippets.missing').error;
  const result = await writeAndLoad(write('snippets.update', { ...patch, id, rev: snippet.rev }));
  return result.ok ? null : result.error;
}

listenToTables(['snippets'], () => {
  if (asked > 0) void load();
});
