import { paperFileName } from '#shared/paper/file-name.ts';
import type { PaperDocument } from '#shared/paper/paper.schema.ts';
import type { PlanDocumentInput } from '#shared/rooms/plans/plans.schema.ts';
import type { PaperPictures } from '../../paper/paper.pictures.ts';
import { translator } from '../../translate.ts';
import type { BudgetService } from '../budget/budget.service.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import { drawPlan } from './plan-paper.tsx';
import type { PlansService } from './plans.service.ts';

export type PlanPaperService = ReturnType<typeof createPlanPaperService>;

/** The whole plan as a document that the client gets. */
export function createPlanPaperService(rooms: {
  readonly clients: Pick<ClientsService, 'get'>;
  readonly channels: Pick<ChannelsService, 'list'>;
  readonly plans: Pick<PlansService, 'get'>;
  readonly budget: Pick<BudgetService, 'get'>;
  readonly pictures: Pick<PaperPictures, 'logo'>;
}) {
  async function document({ id, language: chosen }: PlanDocumentInput): Promise<PaperDocument> {
    const plan = rooms.plans.get(id);
    const client = rooms.clients.get(plan.clientId);
    const language = chosen ?? client.reportLanguage;
    const t = translator(language);
    const logo = client.logoId === null ? null : await rooms.pictures.logo(client.logoId);
    const html = drawPlan({
      plan,
      client: { ...client, logo },
      budget: rooms.budget.get(plan.id),
      channels: rooms.channels.list(client.id),
      language,
      t,
    });
    const name = { word: t('plans.paper.fileWord'), clientName: client.name, rest: plan.startsOn.slice(0, 7) };
    return { html, title: plan.name, fileName: paperFileName(name, 'pdf'), language };
  }

  return { document };
}
