import { Worker } from 'node:worker_threads';
import { type Fault, fail, ok, type Result } from '#shared/ipc/result.ts';
import type { Changed, CoreOptions } from '../core/app.types.ts';
import type { FromCore, ToCore } from './core-messages.ts';
import type { Log } from './log.ts';
import { within } from './within.ts';

export interface CoreHost {
  /** Settles when the profile is open, or with the fault that keeps it closed. */
  readonly opening: () => Promise<Result<null>>;
  /** Asks the core; never rejects. */
  readonly call: (verb: string, input: unknown) => Promise<Result<unknown>>;
  readonly onChanged: (listener: (changed: Changed) => void) => void;
  /** Lets the core finish its last work and closes the database. False if its thread would not end. */
  readonly close: () => Promise<boolean>;
}

/** How long calls in flight may take to their end, and then the thread to its own; milliseconds. */
const CLOSE_LIMIT = 12_000;
const THREAD_LIMIT = 3_000;

/** Keeps the core in a worker thread of its own, so that a long import never holds up the window's process. */
export function createCoreHost(
  file: string,
  options: CoreOptions,
  log: Log,
  limits: { readonly close: number; readonly thread: number } = { close: CLOSE_LIMIT, thread: THREAD_LIMIT },
): CoreHost {
  const listeners = new Set<(changed: Changed) => void>();
  const pending = new Map<number, (result: Result<unknown>) => void>();
  let nextId = 1;
  let restarts = 0;
  let closing: Promise<boolean> | null = null;
  let stopped: Fault | null = null;
  let session = open();

  function open() {
    const worker = new Worker(file, { workerData: options });
    const opened = Promise.withResolvers<Result<null>>();
    const closed = Promise.withResolvers<void>();
    worker.on('message', (message: FromCore) => {
      if (message.kind === 'opened') {
        if (!message.result.ok) stop(message.result.error);
        opened.resolve(message.result);
      } else if (message.kind === 'answer') {
        settle(message.id, message.result);
      } else if (message.kind === 'changed') {
        for (const listener of listeners) listener(message.changed);
      } else if (message.kind === 'damaged') {
        stop(message.fault);
        // The window asks again how the store is, and shows it in place of the rooms.
        for (const listener of listeners) listener({ seq: 0, rows: 'all', tables: ['store'] });
      } else if (message.kind === 'log') {
        log(message.event, message.details);
      } else {
        closed.resolve();
      }
    });
    worker.on('error', (error) => log('the core threw', error));
    worker.on('exit', (status) => {
      closed.resolve();
      opened.resolve(fail('bug', 'shell.coreStopped'));
      if (closing === null && stopped === null) recover(status);
    });
    return { worker, opened: opened.promise, closed: closed.promise };
  }

  function settle(id: number, result: Result<unknown>): void {
    pending.get(id)?.(result);
    pending.delete(id);
  }

  function stop(fault: Fault): void {
    stopped = fault;
    for (const id of [...pending.keys()]) settle(id, { ok: false, error: fault });
  }

  function recover(status: number): void {
    log('the core stopped', { status, restarts, pending: pending.size });
    for (const id of [...pending.keys()]) settle(id, fail('bug', 'shell.coreStopped'));
    if (restarts > 0) {
      stop({ kind: 'bug', code: 'shell.coreStopped', params: {} });
      return;
    }
    restarts += 1;
    session = open();
    // Whatever the window shows may be behind what is stored.
    for (const listener of listeners) listener({ seq: 0, rows: 'all', tables: [] });
  }

  return {
    opening: () => (stopped === null ? session.opened : Promise.resolve({ ok: false, error: stopped })),
    async call(verb, input) {
      if (stopped !== null) return { ok: false, error: stopped };
      if (closing !== null) return fail('cancelled', 'shell.closing');
      const id = nextId;
      nextId += 1;
      const answer = Promise.withResolvers<Result<unknown>>();
      pending.set(id, answer.resolve);
      session.worker.postMessage({ kind: 'call', id, verb, input } satisfies ToCore);
      return await answer.promise;
    },
    onChanged(listener) {
      listeners.add(listener);
    },
    /** A second asker waits for the same end: who quits twice must not get away before the database is closed. */
    close() {
      closing ??= stopped === null ? finish() : Promise.resolve(true);
      return closing;
    },
  };

  async function finish(): Promise<boolean> {
    session.worker.postMessage({ kind: 'close' } satisfies ToCore);
    if (!(await within(limits.close, session.closed))) log('the core did not close in time', { pending: pending.size });
    // A thread deep in a native call ends only with that call; what was committed is in the store all the same.
    const ended = await within(limits.thread, session.worker.terminate());
    if (!ended) log('the core did not end in time');
    stop({ kind: 'cancelled', code: 'shell.closing', params: {} });
    return ended;
  }
}

/** The success of a verb that has nothing to say. */
export const DONE = ok({});
