import { ipcMain } from 'electron';
import { FLUSH_CHANNEL, FLUSHED_CHANNEL } from '#shared/ipc/flush.ts';
import { isTrusted } from './guard.ts';

const FLUSH_LIMIT = 5_000;

export interface Flusher {
  /** Asks the window to store what is still being typed; settles when it has, or after five seconds. */
  readonly flush: (contents: { send(channel: string): void }) => Promise<void>;
}

export function registerFlush(windowId: () => number | null): Flusher {
  let done: (() => void) | null = null;
  let last: Promise<void> = Promise.resolve();
  ipcMain.handle(FLUSHED_CHANNEL, (event) => {
    if (isTrusted(event, windowId())) done?.();
  });

  async function once(contents: { send(channel: string): void }): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      done = resolve;
      timer = setTimeout(resolve, FLUSH_LIMIT);
      contents.send(FLUSH_CHANNEL);
    });
    clearTimeout(timer);
    done = null;
  }

  return {
    /** One at a time: the answer names no question, and what was typed since the last one must be stored too. */
    flush(contents) {
      last = last.then(() => once(contents)).catch(() => undefined);
      return last;
    },
  };
}
