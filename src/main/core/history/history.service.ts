import { refuse } from '#shared/ipc/result.ts';
import type { HistoryJourney, HistoryMove, HistoryState, HistoryStep } from '#shared/rooms/history/history.schema.ts';
import type { UnitOfWork } from '../db/unit-of-work.ts';
import type { HistoryRepository, HistoryRow } from './history.repository.ts';

export type HistoryService = ReturnType<typeof createHistoryService>;

/** Undo and redo as a stack of reversed row images; it lives in the store, so it outlives a restart. */
export function createHistoryService(repository: HistoryRepository, unitOfWork: UnitOfWork) {
  function state(): HistoryState {
    return { undo: repository.lastDone(), redo: repository.firstUndone() };
  }

  /** Puts the images of one side back, and refuses whole when a row is not as the step left it: never a silent overwrite. */
  function apply(step: HistoryStep, rows: readonly HistoryRow[], side: 'before' | 'after'): void {
    const other = side === 'before' ? 'after' : 'before';
    for (const row of rows) {
      const current = repository.current(row.table, row.id);
      if (!sameImage(current, row[other])) refuse('stale', 'history.changed-elsewhere', { step: step.id });
      repository.put(row.table, row.id, row[side]);
    }
  }

  /** One step back or forward, inside a replay; answers the rows that it touched. */
  function moveWithin(step: HistoryStep, direction: Direction) {
    const rows = repository.rowsOf(step.id);
    if (direction === 'undo') apply(step, rows.toReversed(), 'before');
    else apply(step, rows, 'after');
    repository.setState(step.id, direction === 'undo' ? 'undone' : 'done');
    return rows.map((row) => ({ table: row.table, id: row.id }));
  }

  function move(step: HistoryStep | null, direction: Direction): HistoryMove {
    if (step === null) return { ...state(), step: null };
    unitOfWork.replay(() => moveWithin(step, direction));
    return { ...state(), step: { ...step, state: direction === 'undo' ? 'undone' : 'done' } };
  }

  /**
   * Undoes or redoes one step after another until the store stands just after step `id`, or before the first where it is null. One
   * transaction: it arrives, or nothing has changed; what was touched on the way is published once.
   */
  function goTo(id: number | null): HistoryJourney {
    if (id !== null && repository.get(id) === null) refuse('missing', 'history.missing');
    const back = repository.doneAfter(id ?? 0);
    const forth = id === null ? [] : repository.undoneUpTo(id);
    if (back.length + forth.length > 0) {
      unitOfWork.replay(() => [
        ...back.flatMap((step) => moveWithin(step, 'undo')),
        ...forth.flatMap((step) => moveWithin(step, 'redo')),
      ]);
    }
    return { ...state(), undone: back.length, redone: forth.length };
  }

  return {
    state,
    list: (limit: number, before: number) => repository.list(before, limit),
    undo: () => move(repository.lastDone(), 'undo'),
    redo: () => move(repository.firstUndone(), 'redo'),
    goTo,
  };
}

type Direction = 'undo' | 'redo';

type Image = Readonly<Record<string, string | number | null>> | null;

function sameImage(a: Image, b: Image): boolean {
  if (a === null || b === null) return a === b;
  // A column that a later migration added is not in an older image; the columns that both know must agree.
  return Object.keys(b).every((key) => !(key in a) || a[key] === b[key]);
}
