/** Stores that hold keystrokes back for a moment give a way to write them now: before undo, before closing, before another post. */
const flushers = new Set<() => Promise<void>>();

export function addFlusher(flush: () => Promise<void>): () => void {
  flushers.add(flush);
  return () => flushers.delete(flush);
}

/** Writes everything that is still being typed; resolves after the commits. */
export async function flushEdits(): Promise<void> {
  await Promise.all([...flushers].map((flush) => flush()));
}
