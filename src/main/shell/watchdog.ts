import type { Log } from './log.ts';

/** Longer than the window's flush, the core's closing and the browser's closing may take one after another; milliseconds. */
const QUIT_LIMIT = 30_000;

/** Not `exit`: that waits for threads, and a thread that does not end may be the reason. The status is not 0. */
export function endHard(): void {
  process.kill(process.pid, 'SIGKILL');
}

/**
 * The last resort against a process that will not end: called at the first sign of quitting, it ends the process hard, with a
 * status that is not 0, if it is still there after half a minute. What was committed is in the store; the log says what happened.
 */
export function watchQuitting(log: Log, limit: number = QUIT_LIMIT): () => void {
  let watching = false;
  return () => {
    if (watching) return;
    watching = true;
    const timer = setTimeout(() => {
      log('quitting took too long', { limit });
      endHard();
    }, limit);
    timer.unref();
  };
}
