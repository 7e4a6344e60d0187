import { create } from 'zustand';
import type { Input, Output, VerbName } from '#shared/ipc/contract.ts';
import type { Fault, Result } from '#shared/ipc/result.ts';
import { call } from '../api/client.ts';

interface SavingState {
  /** Writes that have not been answered; above 0 the status line says that it is saving. */
  readonly pending: number;
  /** Milliseconds since 1970 of the last commit, null before the first. */
  readonly savedAt: number | null;
  /** The last write that failed and was not followed by one that worked. */
  readonly failed: Fault | null;
}

export const useSaving = create<SavingState>(() => ({ pending: 0, savedAt: null, failed: null }));

/** Every write of the window goes through here, so "saved" is said only after the commit, and never while one is on its way. */
export async function write<V extends VerbName>(verb: V, input: Input<V>): Promise<Result<Output<V>>> {
  useSaving.setState(({ pending }) => ({ pending: pending + 1 }));
  const result = await call(verb, input);
  useSaving.setState(({ pending, savedAt, failed }) =>
    result.ok
      ? { pending: pending - 1, savedAt: Date.now(), failed: null }
      : { pending: pending - 1, savedAt, failed: result.error.kind === 'cancelled' ? failed : result.error },
  );
  return result;
}
