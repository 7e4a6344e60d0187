import { create } from 'zustand';
import type { Fault, Result } from '#shared/ipc/result.ts';
import type { TrashedItem } from '#shared/rooms/trash/trash.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { loadHistory } from './history.store.ts';
import { createReading } from './reading.ts';
import { write } from './saving.store.ts';

interface TrashState {
  readonly isOpen: boolean;
  /** The last removed first; null before the first reading. */
  readonly items: readonly TrashedItem[] | null;
  readonly fault: Fault | null;
  /** The ids that are ticked; always some of `items`. */
  readonly ticked: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export const useTrash = create<TrashState>(() => ({ isOpen: false, items: null, fault: null, ticked: NONE }));

export const loadTrash = createReading(
  () => call('trash.list', {}),
  (answer) => {
    if (!answer.ok) {
      useTrash.setState({ fault: answer.error });
      return;
    }
    const there = new Set(answer.value.map(({ id }) => id));
    useTrash.setState(({ ticked }) => ({
      items: answer.value,
      fault: null,
      ticked: new Set([...ticked].filter((id) => there.has(id))),
    }));
  },
);

export function openTrash(): void {
  useTrash.setState({ isOpen: true, ticked: NONE });
  void loadTrash();
}

export const closeTrash = (): void => useTrash.setState({ isOpen: false });

export const tick = (ids: readonly string[], on: boolean): void =>
  useTrash.setState(({ ticked }) => {
    const next = new Set(ticked);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    return { ticked: next };
  });

/** Puts things back where they were; one step of history. */
export const restoreFromTrash = (ids: readonly string[]) => write('trash.restore', { ids: [...ids] });

/** Deletes for good what is named, all of the trash where none are named. Steps of history go with them. */
export async function deleteForGood(ids: readonly string[] | 'all'): Promise<Result<{ count: number }>> {
  const deleted = ids === 'all' ? await write('trash.empty', {}) : await write('trash.remove', { ids: [...ids] });
  await loadHistory();
  return deleted;
}

listenToTables(['posts', 'media', 'clients'], () => {
  if (useTrash.getState().isOpen) void loadTrash();
});
