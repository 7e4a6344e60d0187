import type { Result } from '#shared/ipc/result.ts';

/**
 * A reading of which only the last one counts. A reply that a later question overtook is dropped, and whoever waits for it waits for
 * the later one: after `await load()` the store holds what was true when it was called, or something newer.
 */
export function createReading<T>(ask: () => Promise<T>, take: (answer: T) => void): () => Promise<void> {
  let latest: Promise<void> | null = null;
  return () => {
    const reading: Promise<void> = ask().then((answer) => {
      if (reading !== latest) return latest ?? undefined;
      take(answer);
      return undefined;
    });
    latest = reading;
    return reading;
  };
}

/** Runs writes that have the list fresh before they answer, so that a form can close on what it made, and the next change has the new revision. */
export function writesBefore(load: () => Promise<void>) {
  return async <T>(writing: Promise<Result<T>>): Promise<Result<T>> => {
    const result = await writing;
    if (result.ok) await load();
    return result;
  };
}

/** Lets gestures follow each other: the second of two quick ones works on what the first one left. */
export function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
