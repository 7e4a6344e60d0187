import { refuse } from '#shared/ipc/result.ts';
import type { OwnDate, OwnDateCreate, OwnDateUpdate } from '#shared/rooms/dates/dates.schema.ts';
import type { CoreContext } from '../../context.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import { changesNothing, checkRevision, checkWritten, given } from '../revisions.ts';
import type { OwnDatesRepository } from './own-dates.repository.ts';

export type OwnDatesService = ReturnType<typeof createOwnDatesService>;

/** Days of a client's own. Each write is one unit of work. */
export function createOwnDatesService(context: CoreContext, repository: OwnDatesRepository, clients: ClientsService) {
  const { unitOfWork } = context;

  function seen({ id, rev }: { id: string; rev?: number | undefined }): OwnDate {
    const own = repository.get(id) ?? refuse('missing', 'ownDates.missing');
    checkRevision('ownDates', rev, own);
    return own;
  }

  function create(input: OwnDateCreate): OwnDate {
    const client = clients.get(input.clientId);
    const at = context.instant();
    const own: OwnDate = {
      repeats: 'yearly',
      leadDays: null,
      ...given(input),
      id: context.newId(),
      rev: 1,
      createdAt: at,
      updatedAt: at,
    };
    return unitOfWork.run({ name: 'ownDates.create', params: { client: client.name, title: own.name } }, () => {
      repository.insert(own);
      return own;
    });
  }

  function update({ id, rev, ...patch }: OwnDateUpdate): OwnDate {
    const own = seen({ id, rev });
    const changes = given(patch);
    if (changesNothing<OwnDate>(own, changes)) return own;
    const next = { ...own, ...changes, rev: own.rev + 1, updatedAt: context.instant() };
    const client = clients.get(own.clientId);
    return unitOfWork.run({ name: 'ownDates.update', params: { client: client.name, title: next.name } }, () => {
      checkWritten('ownDates', repository.update(next), own.rev);
      return next;
    });
  }

  function remove(input: { id: string; rev?: number | undefined }): void {
    const own = seen(input);
    const client = clients.get(own.clientId);
    unitOfWork.run({ name: 'ownDates.remove', params: { client: client.name, title: own.name } }, () =>
      repository.remove(own.id, context.instant()),
    );
  }

  return { list: repository.list, create, update, remove };
}
