import { type CoreVerb, contract } from '#shared/ipc/contract.ts';
import type { Handlers } from '../handlers.ts';

/**
 * Reads a client through the verbs that its pages are made of, as the window would, and holds each answer to the contract: a row that
 * the tables take but no screen can show must not get in. Throws when something cannot be read; runs inside the caller's transaction.
 */
export function createReadBack(
  handlers: () => Handlers,
): (clientId: string, postsWithVersions: ReadonlySet<string>) => void {
  /** A verb that answers by and by cannot be asked here, and its answer fits no contract. */
  function check(verb: CoreVerb, input: unknown): unknown {
    const handler = handlers()[verb] as (parsedInput: unknown) => unknown;
    return contract[verb].output.parse(handler(contract[verb].input.parse(input)));
  }

  return (clientId, postsWithVersions) => {
    for (const id of postsWithVersions) check('posts.versions', { id });
    check('clients.get', { id: clientId });
    for (const verb of [
      'channels.list',
      'campaigns.list',
      'posts.list',
      'posts.backlog',
      'snippets.list',
      'ownDates.list',
      'media.list',
    ] as const) {
      check(verb, { clientId });
    }
    check('dayNotes.list', {});
    check('templates.list', {});
    check('pauses.list', {});
    check('briefs.get', { clientId });
    for (const { id } of handlers()['plans.list']({ clientId }) as { id: string }[]) {
      check('plans.get', { id });
      check('plans.versions', { id });
      check('budget.get', { planId: id });
    }
  };
}
