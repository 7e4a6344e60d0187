import type { z } from 'zod';
import type { ReportInput, ReportNotes, ReportNotesUpdate } from '#shared/rooms/reports/reports.schema.ts';
import type { CoreContext } from '../../context.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import { checkRevision, checkWritten } from '../revisions.ts';
import type { ReportNotesRepository } from './report-notes.repository.ts';

export type ReportNotesService = ReturnType<typeof createReportNotesService>;

/** The manager's own words for a client's month. */
export function createReportNotesService(
  context: CoreContext,
  repository: ReportNotesRepository,
  clients: ClientsService,
) {
  function get({ clientId, period }: ReportInput): ReportNotes {
    const stored = repository.get(clientId, period);
    return { clientId, period, rev: stored?.rev ?? null, notes: stored?.notes ?? '' };
  }

  function update({ clientId, period, rev, notes }: z.output<typeof ReportNotesUpdate>): ReportNotes {
    const client = clients.get(clientId);
    const stored = repository.get(clientId, period);
    // Null stands for "there were none": words written meanwhile, or taken back meanwhile, are a conflict like any other.
    if (rev !== undefined) checkRevision('reports', rev ?? 0, stored ?? { rev: 0 });
    if ((stored?.notes ?? '') === notes) return get({ clientId, period });
    const step = {
      name: 'reports.updateNotes',
      params: { client: client.name, period },
      mergeKey: `reports.updateNotes:${clientId}:${period}`,
    };
    context.unitOfWork.run(step, () => {
      if (stored) {
        const written = repository.update(stored.id, stored.rev + 1, context.instant(), notes);
        checkWritten('reports', written, stored.rev);
      } else repository.insert(context.newId(), context.instant(), clientId, period, notes);
    });
    return get({ clientId, period });
  }

  return { get, update };
}
