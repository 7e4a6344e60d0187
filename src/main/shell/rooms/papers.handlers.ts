import { makeFillable } from '#core/office/pdf.fields.ts';
import type { ShellHandler } from '../ipc/register.ts';
import type { MadeFiles } from '../made-files.ts';

/** The verbs that print or save what the core made: each names the verb that makes it. */
export function papersHandlers({ print, save }: MadeFiles): Record<string, ShellHandler> {
  return {
    'briefs.export': save('briefs.form'),
    'briefs.print': print('briefs.document', makeFillable),
    'budget.export': save('budget.table'),
    'deliveries.print': print('deliveries.document'),
    'handover.export': save('handover.file'),
    'plans.export': save('plans.word'),
    'plans.print': print('plans.document'),
    'reports.print': print('reports.document'),
  };
}
