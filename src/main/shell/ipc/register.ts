import { ipcMain } from 'electron';
import { verbChannel } from '#shared/ipc/channels.ts';
import { contract } from '#shared/ipc/contract.ts';
import type { Verb } from '#shared/ipc/contract.types.ts';
import { FaultError, fail, type Result } from '#shared/ipc/result.ts';
import type { Log } from '../log.ts';
import { isTrusted } from './guard.ts';

export type ShellHandler = (input: unknown) => Promise<Result<unknown>> | Result<unknown>;

export interface Registration {
  /** The id of the app's window, or null while there is none. */
  readonly windowId: () => number | null;
  readonly callCore: (verb: string, input: unknown) => Promise<Result<unknown>>;
  readonly handlers: Readonly<Record<string, ShellHandler>>;
  readonly log: Log;
}

const table: Readonly<Record<string, Verb>> = contract;

/** Puts the guard in front of every verb of the contract. A verb that is not in the contract has no channel at all. */
export function registerVerbs(registration: Registration): void {
  for (const verb of Object.keys(table)) {
    ipcMain.handle(verbChannel(verb), async (event, input: unknown) => {
      if (!isTrusted(event, registration.windowId())) {
        registration.log('a stranger called', { verb, url: event.senderFrame?.url ?? null });
        return fail('refused', 'shell.stranger', { verb });
      }
      return await answer(verb, input, registration);
    });
  }
}

/** Sends a verb to whoever answers it. Input for the shell is parsed here; the core parses its own. */
export async function answer(verb: string, input: unknown, registration: Registration): Promise<Result<unknown>> {
  const known = table[verb];
  if (known === undefined) return fail('invalid', 'shell.verbUnknown', { verb });
  try {
    if (known.host === 'core') return await registration.callCore(verb, input);
    const parsed = known.input.safeParse(input);
    if (!parsed.success)
      return fail('invalid', 'shell.inputInvalid', { verb, path: parsed.error.issues[0]?.path.join('.') ?? '' });
    const handler = registration.handlers[verb];
    if (handler === undefined) throw new Error(`No handler for ${verb}.`);
    return await handler(parsed.data);
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, error: error.fault };
    registration.log(`bug in ${verb}`, error);
    return fail('bug', 'shell.unexpected', { verb });
  }
}
