import type { Input, Output, VerbName } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/ipc/result.ts';
import '../../../preload/api.types.ts';

/**
 * Asks the core or the shell. Only stores call it: a component that did would have to know about pending writes and late replies.
 * Never rejects for an expected error; a rejection (the bridge itself broke) comes back as a `bug`, so that no caller forgets it.
 */
export async function call<V extends VerbName>(verb: V, input: Input<V>): Promise<Result<Output<V>>> {
  try {
    const ask = window.api.call[verb] as (given: Input<V>) => Promise<Result<Output<V>>>;
    return await ask(input);
  } catch (error) {
    return { ok: false, error: { kind: 'bug', code: 'verb.failed', params: { verb, reason: String(error) } } };
  }
}

export const onChanged = (listener: Parameters<typeof window.api.onChanged>[0]) => window.api.onChanged(listener);
export const onFlush = (listener: () => void | Promise<void>) => window.api.onFlush(listener);
