import type { Fault, Result } from '#shared/ipc/result.ts';
import type { Changed } from './db/unit-of-work.ts';

export type { Changed } from './db/unit-of-work.ts';

export interface CoreOptions {
  /** The profile's folder; made when it is not there. */
  readonly profile: string;
  readonly appVersion: string;
  /** Milliseconds since 1970; the machine's clock unless a test says otherwise. */
  readonly now?: () => number;
  /**
   * Looks through a store that was closed well beside the work on it, so that a window need not wait for it; see docs/adr. Without it,
   * and for any other store, the look comes before the store is opened.
   */
  readonly checkBeside?: (database: string) => StoreCheck;
}

/** A look through the whole file over a connection of its own, which only reads. */
export interface StoreCheck {
  /** What SQLite finds wrong, nothing when all is well. Rejects when it could not look. */
  readonly problems: Promise<readonly string[]>;
  /** Ends it, wherever it is. */
  stop(): void;
}

/** The core as every host sees it: the window's worker, the command line, a test. */
export interface Core {
  /** Parses the input, runs the verb, and answers with data in every case; never throws. */
  call(verb: string, input: unknown): Promise<Result<unknown>>;
  /** Told after each commit; answers the way to stop listening. */
  onChanged(listener: (changed: Changed) => void): () => void;
  /** Told when the look beside the work found the store damaged; from then on every call answers that fault. */
  onDamaged(listener: (fault: Fault) => void): void;
  /** Leaves the store tidy. Calls made after it answer `store.closed`. */
  close(): Promise<void>;
}
