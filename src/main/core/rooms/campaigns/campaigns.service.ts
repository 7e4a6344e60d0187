import { refuse } from '#shared/ipc/result.ts';
import type { Campaign, CampaignCreate, CampaignUpdate } from '#shared/rooms/campaigns/campaigns.schema.ts';
import type { CoreContext } from '../../context.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import { changesNothing, checkRevision, checkWritten, given } from '../revisions.ts';
import type { CampaignsRepository } from './campaigns.repository.ts';

export type CampaignsService = ReturnType<typeof createCampaignsService>;

/** What may be done with campaigns; each public write is one unit of work. */
export function createCampaignsService(
  context: CoreContext,
  repository: CampaignsRepository,
  clients: Pick<ClientsService, 'get'>,
) {
  const { unitOfWork } = context;

  function get(id: string): Campaign {
    return repository.get(id) ?? refuse('missing', 'campaigns.missing');
  }

  function list(clientId?: string): Campaign[] {
    return clientId === undefined ? repository.list() : repository.listOfClient(clientId);
  }

  function checkDays({ startsOn, endsOn }: { startsOn: string; endsOn: string }): void {
    if (startsOn > endsOn) refuse('invalid', 'campaigns.ends-before-it-starts');
  }

  function create(input: CampaignCreate): Campaign {
    const client = clients.get(input.clientId);
    checkDays(input);
    const at = context.instant();
    const campaign: Campaign = {
      colour: client.colour,
      notes: '',
      ...given(input),
      clientId: input.clientId,
      name: input.name,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      id: context.newId(),
      rev: 1,
      createdAt: at,
      updatedAt: at,
    };
    return unitOfWork.run({ name: 'campaigns.create', params: { campaign: campaign.name } }, () => {
      repository.insert(campaign);
      return campaign;
    });
  }

  function update({ id, rev, ...patch }: CampaignUpdate): Campaign {
    const campaign = get(id);
    checkRevision('campaigns', rev, campaign);
    const changes = given(patch);
    const next = { ...campaign, ...changes };
    checkDays(next);
    return unitOfWork.run({ name: 'campaigns.update', params: { campaign: next.name } }, () => {
      if (changesNothing<Campaign>(campaign, changes)) return campaign;
      const written = { ...next, rev: campaign.rev + 1, updatedAt: context.instant() };
      checkWritten('campaigns', repository.update(written), campaign.rev);
      return written;
    });
  }

  /** To the trash. Its posts keep their mark, so that undo brings both back. */
  function remove(input: { id: string; rev?: number | undefined }): void {
    const campaign = get(input.id);
    checkRevision('campaigns', input.rev, campaign);
    unitOfWork.run({ name: 'campaigns.remove', params: { campaign: campaign.name } }, () =>
      repository.remove(campaign.id, context.instant()),
    );
  }

  return { get, find: repository.get, list, create, update, remove };
}
