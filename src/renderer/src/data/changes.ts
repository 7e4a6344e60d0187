import type { Changed } from '../../../main/core/app.types.ts';
import { onChanged } from '../api/client.ts';

type Listener = (changed: Changed) => void;

const listeners = new Map<string, Set<Listener>>();

/** Calls `listener` after each commit that touched one of `tables`, whoever made it. */
export function listenToTables(tables: readonly string[], listener: Listener): void {
  for (const table of tables) {
    const set = listeners.get(table) ?? new Set();
    set.add(listener);
    listeners.set(table, set);
  }
}

/** Tables that undo does not cover: a commit to these alone is no step of history. */
const OUTSIDE_HISTORY: readonly string[] = ['settings', 'post_versions'];

const ofSteps = new Set<() => void>();

/** Calls `listener` after each commit that undo covers, whatever it touched. */
export function listenToSteps(listener: () => void): void {
  ofSteps.add(listener);
}

/** The ids of a table that a commit touched, or `all`. */
export function changedIds(changed: Changed, table: string): readonly string[] | 'all' {
  return changed.rows === 'all' ? 'all' : changed.rows.filter((row) => row.table === table).map((row) => row.id);
}

/** Starts listening to the core; called once, at start. */
export function startChanges(): void {
  onChanged((changed) => {
    const called = new Set(changed.tables.flatMap((table) => [...(listeners.get(table) ?? [])]));
    for (const listener of called) listener(changed);
    if (changed.tables.every((table) => OUTSIDE_HISTORY.includes(table))) return;
    for (const listener of ofSteps) listener();
  });
}
