import { refuse } from '#shared/ipc/result.ts';
import { NO_BRAND, NO_CONTRACT } from '#shared/rooms/clients/clients.agreement.ts';
import { nextColour } from '#shared/rooms/clients/clients.rules.ts';
import type { Client, ClientCreate, ClientUpdate } from '#shared/rooms/clients/clients.schema.ts';
import type { CoreContext } from '../../context.ts';
import type { MediaService } from '../media/media.service.ts';
import { changedPaths, changesNothing, checkRevision, checkWritten, given } from '../revisions.ts';
import type { ClientsRepository } from './clients.repository.ts';

export type ClientsService = ReturnType<typeof createClientsService>;

/** What may be done with clients. Writing functions open their own unit of work; `…Within` ones are for a caller who has one open. */
export function createClientsService(
  context: CoreContext,
  repository: ClientsRepository,
  rooms: { readonly media: Pick<MediaService, 'get'> },
) {
  const { unitOfWork } = context;

  function get(id: string): Client {
    return repository.get(id) ?? refuse('missing', 'clients.missing');
  }

  function list(options: { includeArchived?: boolean | undefined }): Client[] {
    const all = repository.list();
    return options.includeArchived ? all : all.filter((client) => client.status === 'active');
  }

  /** By the name as a person would compare it: case and outer spaces do not count. */
  function findByName(name: string): Client | null {
    const wanted = name.trim().toLocaleLowerCase('pl');
    return repository.list().find((client) => client.name.toLocaleLowerCase('pl') === wanted) ?? null;
  }

  /** A logo is a picture of the client itself, or of nobody yet. */
  function checkLogo(logoId: string | null | undefined, clientId: string | null): void {
    if (logoId === null || logoId === undefined) return;
    const owner = rooms.media.get(logoId).clientId;
    if (owner !== null && owner !== clientId) refuse('invalid', 'clients.logo-of-other-client');
  }

  function checkContract(contract: Client['contract'] | undefined): void {
    const { since = null, until = null } = contract ?? {};
    if (since !== null && until !== null && since > until) refuse('invalid', 'clients.contract-ends-before-it-starts');
  }

  function createWithin(input: ClientCreate, options: { isDemo?: boolean } = {}): Client {
    checkLogo(input.logoId, null);
    checkContract(input.contract);
    const at = context.instant();
    const client: Client = {
      industry: '',
      colour: nextColour(repository.list().map((existing) => existing.colour)),
      logoId: null,
      timeZone: 'Europe/Warsaw',
      reportLanguage: 'pl',
      currency: 'PLN',
      contractedPosts: null,
      brand: NO_BRAND,
      contacts: [],
      competitors: [],
      contract: NO_CONTRACT,
      notes: '',
      holidayCountries: ['PL'],
      utmTemplate: '',
      altRequired: false,
      cadence: {},
      contentShares: {},
      ...given(input),
      id: context.newId(),
      rev: 1,
      createdAt: at,
      updatedAt: at,
      name: input.name,
      status: 'active',
      isDemo: options.isDemo ?? false,
    };
    repository.insert(client);
    return client;
  }

  function saveWithin(client: Client, changes: Partial<Client>): Client {
    if (changesNothing(client, changes)) return client;
    const next = { ...client, ...changes, rev: client.rev + 1, updatedAt: context.instant() };
    checkWritten('clients', repository.update(next), client.rev);
    return next;
  }

  function create(input: ClientCreate): Client {
    return unitOfWork.run({ name: 'clients.create', params: { client: input.name } }, () => createWithin(input));
  }

  function update({ id, rev, ...patch }: ClientUpdate): Client {
    const client = get(id);
    checkRevision('clients', rev, client);
    checkLogo(patch.logoId, id);
    checkContract(patch.contract);
    const mergeKey = `clients.update:${id}:${changedPaths(client, given(patch)).join()}`;
    return unitOfWork.run({ name: 'clients.update', params: { client: patch.name ?? client.name }, mergeKey }, () =>
      saveWithin(client, given(patch)),
    );
  }

  function setStatus(status: Client['status'], input: { id: string; rev?: number | undefined }): Client {
    const client = get(input.id);
    checkRevision('clients', input.rev, client);
    if (client.status === status) return client;
    const name = status === 'archived' ? 'clients.archive' : 'clients.restore';
    return unitOfWork.run({ name, params: { client: client.name } }, () => saveWithin(client, { status }));
  }

  function remove(input: { id: string; rev?: number | undefined }): void {
    const client = get(input.id);
    checkRevision('clients', input.rev, client);
    unitOfWork.run({ name: 'clients.remove', params: { client: client.name } }, () =>
      repository.setDeleted(client.id, context.instant(), context.instant()),
    );
  }

  /** Out of the trash, with everything that was theirs; the caller says that they are in it. */
  function restoreManyWithin(ids: readonly string[]): void {
    for (const id of ids) repository.setDeleted(id, context.instant(), null);
  }

  return { get, list, findByName, create, createWithin, saveWithin, update, setStatus, remove, restoreManyWithin };
}
