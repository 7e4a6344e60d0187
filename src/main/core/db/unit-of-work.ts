import { type JournalledTable, journalled, watch } from './journal.ts';
import type { Db } from './open.ts';

/** What a gesture is called in the history; `name` is a key under `history.steps`. */
export interface StepName {
  readonly name: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Writes with the same key that follow each other within `MERGE_WITHIN` become one step: a typed sentence is one undo. */
  readonly mergeKey?: string;
}

/** What a commit changed. `all` stands for more rows than are worth naming. */
export interface Changed {
  readonly seq: number;
  readonly tables: readonly string[];
  readonly rows: readonly { readonly table: string; readonly id: string }[] | 'all';
}

/** A pause longer than this ends the step that keystrokes are merged into; milliseconds. */
const MERGE_WITHIN = 8_000;

/** More changed rows than this are published as `all`. */
const MOST_ROWS_NAMED = 1_000;

const REPLAY = -1;

export interface UnitOfWork {
  /** Runs `work` in one transaction and one step of history; rolls back whole when it throws. Never give it an async function. */
  run<T>(step: StepName, work: () => T): T;
  /**
   * Runs `work` as if it had been part of a step that was taken before: undoing that step takes it back too, and nothing that can be
   * redone is lost. For what follows from a step by itself, later (the posts of a series that goes on). `step` null is for a step that
   * history no longer knows: nothing is written down then.
   */
  continueStep(step: number | null, work: () => void): void;
  /** Runs a write that undo does not cover (settings); the journalled tables stay closed to it. */
  runUnjournalled<T>(tables: readonly string[], work: () => T): T;
  /** Runs `work` with the journal asleep, for undo and redo themselves; what it returns is published. */
  replay(work: () => readonly { table: string; id: string }[]): void;
  onChanged(listener: (changed: Changed) => void): () => void;
}

/** The only way to write: transaction, journal, and the news of it after the commit. */
export function createUnitOfWork(
  db: Db,
  now: () => number,
  listenerFailed: (error: unknown) => void = () => {},
): UnitOfWork {
  let open: number | null = null;
  let seq = 0;
  const listeners = new Set<(changed: Changed) => void>();
  watch(db, () => open);

  const insertStep = db.prepare(
    `INSERT INTO history_steps (name, params, at, merged_at, merge_key, state) VALUES (?, ?, ?, ?, ?, 'done')`,
  );
  const lastStep = db.prepare(
    `SELECT id, merge_key AS mergeKey, merged_at AS mergedAt, state FROM history_steps ORDER BY id DESC LIMIT 1`,
  );
  const touchStep = db.prepare(`UPDATE history_steps SET merged_at = ? WHERE id = ?`);
  const dropUndone = db.prepare(`DELETE FROM history_steps WHERE state = 'undone' AND id <> ?`);
  const dropStep = db.prepare(`DELETE FROM history_steps WHERE id = ?`);
  const lastSeq = db.prepare(`SELECT coalesce(max(seq), 0) AS seq FROM history_rows`);
  const rowsSince = db.prepare(
    `SELECT DISTINCT table_name AS "table", row_id AS id FROM history_rows WHERE seq > ? LIMIT ${MOST_ROWS_NAMED + 1}`,
  );
  const tablesSince = db.prepare(`SELECT DISTINCT table_name AS "table" FROM history_rows WHERE seq > ?`);

  const lengthenImages = db.prepare(
    `UPDATE history_rows AS first
     SET after = (SELECT later.after FROM history_rows AS later WHERE later.step_id = first.step_id
                  AND later.table_name = first.table_name AND later.row_id = first.row_id ORDER BY later.seq DESC LIMIT 1)
     WHERE step_id = @id AND seq <= @before
       AND EXISTS (SELECT 1 FROM history_rows AS later WHERE later.step_id = @id AND later.seq > @before
                   AND later.table_name = first.table_name AND later.row_id = first.row_id)`,
  );
  const dropLengthened = db.prepare(
    `DELETE FROM history_rows
     WHERE step_id = @id AND seq > @before
       AND EXISTS (SELECT 1 FROM history_rows AS first WHERE first.step_id = @id AND first.seq <= @before
                   AND first.table_name = history_rows.table_name AND first.row_id = history_rows.row_id)`,
  );

  /** A sentence typed letter by letter is kept as its row before the first letter and after the last, not once for each. */
  function foldImages(images: { id: number; before: number }): void {
    lengthenImages.run(images);
    dropLengthened.run(images);
  }

  function publish(tables: readonly string[], rows: Changed['rows']): void {
    if (tables.length === 0) return;
    seq += 1;
    for (const listener of listeners) {
      // The commit is on disk: a listener that fails must not turn the answer into a failure.
      try {
        listener({ seq, tables, rows });
      } catch (error) {
        listenerFailed(error);
      }
    }
  }

  function beginStep(step: StepName): { id: number; merged: boolean } {
    const at = new Date(now()).toISOString();
    const last = lastStep.get() as
      | { id: number; mergeKey: string | null; mergedAt: string; state: 'done' | 'undone' }
      | undefined;
    // After an undo the next gesture stands alone: undoing it must not undo what the person had left standing.
    const canMerge =
      step.mergeKey !== undefined &&
      last?.mergeKey === step.mergeKey &&
      last.state === 'done' &&
      Math.abs(now() - Date.parse(last.mergedAt)) <= MERGE_WITHIN;
    if (canMerge && last) {
      touchStep.run(at, last.id);
      return { id: last.id, merged: true };
    }
    const { lastInsertRowid } = insertStep.run(
      step.name,
      JSON.stringify(step.params ?? {}),
      at,
      at,
      step.mergeKey ?? null,
    );
    return { id: Number(lastInsertRowid), merged: false };
  }

  function run<T>(step: StepName, work: () => T): T {
    if (open !== null) throw new Error('A unit of work is open already');
    let tables: string[] = [];
    let rows: Changed['rows'] = [];
    const result = db
      .transaction(() => {
        const before = (lastSeq.get() as { seq: number }).seq;
        const { id, merged } = beginStep(step);
        open = id;
        try {
          const value = work();
          tables = (tablesSince.all(before) as { table: JournalledTable }[]).map((row) => row.table);
          const named = rowsSince.all(before) as { table: string; id: string }[];
          rows = named.length > MOST_ROWS_NAMED ? 'all' : named;
          // A gesture that changed nothing is no step, and leaves what can be redone: undo must always undo something.
          if (named.length > 0) dropUndone.run(id);
          else if (!merged) dropStep.run(id);
          if (merged) foldImages({ id, before });
          return value;
        } finally {
          open = null;
        }
      })
      .immediate();
    publish(tables, rows);
    return result;
  }

  function continueStep(step: number | null, work: () => void): void {
    if (open !== null) throw new Error('A unit of work is open already');
    let tables: string[] = [];
    let rows: { table: string; id: string }[] = [];
    db.transaction(() => {
      const before = (lastSeq.get() as { seq: number }).seq;
      open = step ?? REPLAY;
      try {
        work();
        tables = (tablesSince.all(before) as { table: JournalledTable }[]).map((row) => row.table);
        rows = rowsSince.all(before) as { table: string; id: string }[];
      } finally {
        open = null;
      }
    }).immediate();
    if (step === null) publish([...journalled], 'all');
    else publish(tables, rows.length > MOST_ROWS_NAMED ? 'all' : rows);
  }

  function runUnjournalled<T>(tables: readonly string[], work: () => T): T {
    if (open !== null) throw new Error('A unit of work is open already');
    const result = db.transaction(work).immediate();
    publish(tables, 'all');
    return result;
  }

  function replay(work: () => readonly { table: string; id: string }[]): void {
    if (open !== null) throw new Error('A unit of work is open already');
    let rows: readonly { table: string; id: string }[] = [];
    db.transaction(() => {
      open = REPLAY;
      try {
        db.pragma('defer_foreign_keys = ON');
        rows = work();
      } finally {
        open = null;
      }
    }).immediate();
    const tables = [...new Set(rows.map((row) => row.table))];
    // A merged step names a row once for every keystroke.
    const once = [...new Map(rows.map((row) => [`${row.table} ${row.id}`, row])).values()];
    publish(tables, once.length > MOST_ROWS_NAMED ? 'all' : once);
  }

  function onChanged(listener: (changed: Changed) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return { run, continueStep, runUnjournalled, replay, onChanged };
}
