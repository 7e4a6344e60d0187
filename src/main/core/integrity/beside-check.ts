import type { Fault } from '#shared/ipc/result.ts';
import type { StoreCheck } from '../app.types.ts';
import { type Db, quickCheck } from '../db/open.ts';

/** So long after opening, the look begins: the window's first page goes before it; milliseconds. */
const BEGIN_AFTER = 400;

export interface BesideCheck {
  /** False once it is known how the store is. */
  readonly isRunning: () => boolean;
  /** Settles when that is known; true when the store is whole. Who asks is waiting: the look begins at once. False when it was stopped. */
  readonly whole: () => Promise<boolean>;
  readonly fault: () => Fault | null;
  readonly problems: () => readonly string[];
  readonly stop: () => void;
}

/** The look through a store that is open already: begun soon after, at the latest when something is to be written. */
export function createBesideCheck(
  db: Db,
  database: string,
  checkBeside: (database: string) => StoreCheck,
  beginAfter = BEGIN_AFTER,
): BesideCheck {
  const known = Promise.withResolvers<boolean>();
  let running = true;
  let found: readonly string[] = [];
  let looking: StoreCheck | null = null;
  const timer = setTimeout(begin, beginAfter);

  function begin(): void {
    if (looking !== null || !running) return;
    clearTimeout(timer);
    looking = checkBeside(database);
    // What cannot be looked at beside the work is looked at in its place.
    void looking.problems
      .catch(() => (running ? quickCheck(db) : []))
      .then(settle, () => settle(['The check failed.']));
  }

  function settle(problems: readonly string[]): void {
    if (!running) return;
    running = false;
    found = problems;
    known.resolve(problems.length === 0);
  }

  return {
    isRunning: () => running,
    whole() {
      begin();
      return known.promise;
    },
    fault: () => (found.length === 0 ? null : { kind: 'storage', code: 'store.damaged', params: { file: database } }),
    problems: () => found,
    stop() {
      clearTimeout(timer);
      running = false;
      looking?.stop();
      known.resolve(false);
    },
  };
}
