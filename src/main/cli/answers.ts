import type { Core } from '#core/app.types.ts';
import { contract } from '#shared/ipc/contract.ts';
import { type Fault, fail, type Result } from '#shared/ipc/result.ts';
import type { CliHost } from './host.ts';

/** Says on stderr why something failed: a sentence for a person, then the code for a script. */
export function failed(result: { readonly error: Fault }, host: CliHost): 1 {
  const { kind, code, params } = result.error;
  host.stderr(`${host.translateFault(result.error)}\n[${kind}] ${code} ${JSON.stringify(params)}\n`);
  return 1;
}

/** The same, and for `--json` the fault as the one document on stdout. */
export async function answerFault(
  result: { readonly error: Fault },
  host: CliHost,
  args: { readonly json: boolean },
): Promise<1> {
  if (args.json) await host.stdout(`${JSON.stringify({ error: result.error })}\n`);
  return failed(result, host);
}

/** Runs a verb of the core; one that needs a window is refused by name instead of being unknown. */
export async function callVerb(core: Core, verb: string, input: unknown): Promise<Result<unknown>> {
  const known = Object.hasOwn(contract, verb) ? contract[verb as keyof typeof contract] : null;
  if (known?.host === 'shell') return fail('unsupported', 'verb.needs-window', { verb });
  return core.call(verb, input);
}
