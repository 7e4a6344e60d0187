import { type CoreVerb, contract } from '#shared/ipc/contract.ts';
import { FaultError, fail, type Result } from '#shared/ipc/result.ts';
import type { Log } from './log.ts';
import { storageFault } from './profile.ts';
import type { Handlers } from './rooms/handlers.ts';

/** A verb slower than this is named in the log; milliseconds. */
const SLOW = 40;

const isCoreVerb = (verb: string): verb is CoreVerb =>
  Object.hasOwn(contract, verb) && contract[verb as CoreVerb].host === 'core';

/** Parse, run, wrap: the one road from any host to a handler. It never throws. */
export async function dispatch(handlers: Handlers, log: Log, verb: string, input: unknown): Promise<Result<unknown>> {
  if (!isCoreVerb(verb)) return fail('invalid', 'verb.unknown', { verb });
  const parsed = contract[verb].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('invalid', 'verb.bad-input', { verb, path: issue?.path.join('.') ?? '', reason: issue?.message ?? '' });
  }
  const began = performance.now();
  try {
    const handler = handlers[verb] as (parsedInput: unknown) => unknown;
    return { ok: true, value: await handler(parsed.data) };
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, error: error.fault };
    log.error('verb.failed', error, { verb });
    const fault = storageFault(error);
    if (fault) return { ok: false, error: fault };
    return fail('bug', 'verb.failed', { verb });
  } finally {
    const took = performance.now() - began;
    if (took > SLOW) log.info('verb.slow', { verb, milliseconds: Math.round(took) });
  }
}
