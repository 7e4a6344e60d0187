import { contract } from '#shared/ipc/contract.ts';
import { type Fault, fail, type Result } from '#shared/ipc/result.ts';
import type { Core, CoreOptions } from './app.types.ts';
import { createContext, type ProfilePaths, profilePaths } from './context.ts';
import { migrations } from './db/migrate.ts';
import { closeDatabase, type Db } from './db/open.ts';
import { createUnitOfWork } from './db/unit-of-work.ts';
import { dispatch } from './dispatch.ts';
import { type BesideCheck, createBesideCheck } from './integrity/beside-check.ts';
import { createFileLog } from './log.ts';
import { openProfile, storageFault, wasClosedWell } from './profile.ts';
import { createRooms } from './rooms.ts';

/** True for what is not known too: it is refused either way. */
const isWrite = (verb: string) =>
  !Object.hasOwn(contract, verb) || contract[verb as keyof typeof contract].kind === 'write';

/**
 * Opens the profile and answers the core over it, or the fault that a screen can explain: a folder that cannot be written,
 * a store from a newer version, a damaged file. Knows no window; the worker, the command line and tests all use it.
 */
export async function createApp(options: CoreOptions): Promise<Result<Core>> {
  const now = options.now ?? Date.now;
  const paths = profilePaths(options.profile);
  const checkBeside = options.checkBeside !== undefined && wasClosedWell(paths.database) ? options.checkBeside : null;
  const opened = openProfile(paths, now, migrations, checkBeside === null ? 'before' : 'after');
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const check = checkBeside === null ? null : createBesideCheck(db, paths.database, checkBeside);
    return { ok: true, value: startCore(db, paths, options, { now, check }) };
  } catch (error) {
    db.close();
    const fault = storageFault(error);
    if (fault === null) throw error;
    return { ok: false, error: fault };
  }
}

function startCore(
  db: Db,
  paths: ProfilePaths,
  options: CoreOptions,
  { now, check }: { readonly now: () => number; readonly check: BesideCheck | null },
): Core {
  const log = createFileLog(paths.logs);
  log.info('core.opened', { version: options.appVersion, sqlite: db.prepare('SELECT sqlite_version() AS v').get() });
  const unitOfWork = createUnitOfWork(db, now, (error) => log.error('core.listener-failed', error));
  const rooms = createRooms(createContext({ db, unitOfWork, paths, log, now, appVersion: options.appVersion }));

  let closing: Promise<void> | null = null;
  // A call in flight holds the store open: closing waits for it, so nothing half-done stays.
  const inFlight = new Set<Promise<unknown>>();

  async function call(verb: string, input: unknown): Promise<Result<unknown>> {
    if (closing) return fail('storage', 'store.closed');
    const running = isWrite(verb) && check?.isRunning() ? whenWhole(verb, input) : checked(verb, input);
    inFlight.add(running);
    try {
      return await running;
    } finally {
      inFlight.delete(running);
    }
  }

  function checked(verb: string, input: unknown): Promise<Result<unknown>> {
    const fault = check?.fault() ?? null;
    return fault === null ? dispatch(rooms.handlers, log, verb, input) : Promise.resolve({ ok: false, error: fault });
  }

  /** Nothing is written to a store of which it is not known yet that it is whole. */
  async function whenWhole(verb: string, input: unknown): Promise<Result<unknown>> {
    await check?.whole();
    return await checked(verb, input);
  }

  // Tidying up can wait for the next start; opening the store must not.
  function tidy(): void {
    if (closing) return;
    try {
      rooms.start();
    } catch (error) {
      log.error('core.start-failed', error);
    }
  }

  const damagedListeners = new Set<(fault: Fault) => void>();
  async function afterCheck(running: BesideCheck): Promise<void> {
    if (await running.whole()) return tidy();
    const fault = running.fault();
    if (fault === null) return;
    log.error('core.store-damaged', new Error(running.problems().join('; ')));
    for (const listener of damagedListeners) listener(fault);
    await Promise.allSettled(inFlight);
    // Closed and no more: whatever tidies up writes, and this file is left as it is.
    db.close();
  }
  if (check === null) tidy();
  else void afterCheck(check);

  async function finish(): Promise<void> {
    await Promise.allSettled(inFlight);
    check?.stop();
    try {
      rooms.close();
    } finally {
      closeDatabase(db);
      log.info('core.closed');
      log.close();
    }
  }

  function close(): Promise<void> {
    closing ??= finish();
    return closing;
  }

  const onDamaged = (listener: (fault: Fault) => void) => void damagedListeners.add(listener);
  return { call, onChanged: unitOfWork.onChanged, onDamaged, close };
}
