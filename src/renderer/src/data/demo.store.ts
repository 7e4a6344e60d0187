import { create } from 'zustand';
import type { Output } from '#shared/ipc/contract.ts';
import type { Fault } from '#shared/ipc/result.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { loadHistory } from './history.store.ts';
import { write } from './saving.store.ts';

interface DemoStoreState {
  /** Null before it was first read. */
  readonly state: Output<'demo.state'> | null;
  readonly busy: 'filling' | 'removing' | null;
}

export const useDemo = create<DemoStoreState>(() => ({ state: null, busy: null }));

export async function loadDemo(): Promise<void> {
  const state = await call('demo.state', {});
  if (state.ok) useDemo.setState({ state: state.value });
}

/** Writes the demo data; answers why it could not be, or null. That it is there already is no failure. */
export async function fillDemo(language: Language): Promise<Fault | null> {
  useDemo.setState({ busy: 'filling' });
  const filled = await write('demo.fill', { language });
  useDemo.setState({ busy: null });
  if (filled.ok) useDemo.setState({ state: filled.value });
  return filled.ok || filled.error.code === 'demo.already-there' ? null : filled.error;
}

/** Takes the demo data out completely. */
export async function removeDemo(): Promise<Fault | null> {
  useDemo.setState({ busy: 'removing' });
  const removed = await write('demo.remove', {});
  useDemo.setState({ busy: null });
  if (!removed.ok) return removed.error;
  useDemo.setState({ state: removed.value });
  await loadHistory();
  return null;
}

listenToTables(['clients', 'posts'], () => {
  if (useDemo.getState().state !== null && useDemo.getState().busy === null) void loadDemo();
});
