import type { ShellHandler } from '../ipc/register.ts';
import type { MadeFiles } from '../made-files.ts';

/** The verbs that print or save what the core made: each names the verb that makes it. */
export function papersHandlers({ print }: MadeFiles): Record<string, ShellHandler> {
  return {
    'reports.print': print('reports.document'),
  };
}
