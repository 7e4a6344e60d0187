import { create } from 'zustand';
import type { Fault } from '#shared/ipc/result.ts';
import type { HistoryState, HistoryStep } from '#shared/rooms/history/history.schema.ts';
import { call } from '../api/client.ts';
import { listenToSteps } from './changes.ts';
import { flushEdits } from './flush.ts';
import { write } from './saving.store.ts';

export const useHistory = create<HistoryState>(() => ({ undo: null, redo: null }));

export async function loadHistory(): Promise<void> {
  const state = await call('history.state', {});
  if (state.ok) useHistory.setState(state.value);
}

/** What an undo or a redo did, for the toast and for a screen reader. */
export type HistoryOutcome =
  | { readonly done: 'undone' | 'redone'; readonly step: HistoryStep }
  | { readonly done: 'nothing' }
  | { readonly done: 'failed'; readonly fault: Fault };

/** Takes the last step back. What is still being typed is stored first, so that it is what gets undone. */
export async function undo(): Promise<HistoryOutcome> {
  await flushEdits();
  return move('history.undo', 'undone');
}

export async function redo(): Promise<HistoryOutcome> {
  await flushEdits();
  return move('history.redo', 'redone');
}

async function move(verb: 'history.undo' | 'history.redo', done: 'undone' | 'redone'): Promise<HistoryOutcome> {
  const result = await write(verb, {});
  if (!result.ok) return { done: 'failed', fault: result.error };
  const { step, ...state } = result.value;
  useHistory.setState(state);
  return step === null ? { done: 'nothing' } : { done, step };
}

/** What a journey through history did; both counts are 0 when the person was there already. */
export type JourneyOutcome =
  | { readonly done: 'travelled'; readonly undone: number; readonly redone: number }
  | { readonly done: 'failed'; readonly fault: Fault };

/** Goes to just after a step, or to before the first; all of the way or not at all. */
export async function goToStep(id: number | null): Promise<JourneyOutcome> {
  await flushEdits();
  const result = await write('history.goTo', { id });
  if (!result.ok) return { done: 'failed', fault: result.error };
  const { undone, redone, ...state } = result.value;
  useHistory.setState(state);
  return { done: 'travelled', undone, redone };
}

listenToSteps(() => void loadHistory());
