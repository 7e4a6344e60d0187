import { paperFileName } from '#shared/paper/file-name.ts';
import type { MadeFile, PaperDocument } from '#shared/paper/paper.schema.ts';
import type { PlanDocumentInput } from '#shared/rooms/plans/plans.schema.ts';
import { feeOf } from '#shared/rooms/plans/plans.targets.ts';
import type { PaperPictures } from '../../paper/paper.pictures.ts';
import { translator } from '../../translate.ts';
import type { BudgetService } from '../budget/budget.service.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import { drawPlan, writePlan } from './plan-paper.tsx';
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
  function gather({ id, language: chosen }: PlanDocumentInput) {
    const plan = rooms.plans.get(id);
    const client = rooms.clients.get(plan.clientId);
    const language = chosen ?? client.reportLanguage;
    const t = translator(language);
    const name = { word: t('plans.paper.fileWord'), clientName: client.name, rest: plan.startsOn.slice(0, 7) };
    return {
      client,
      content: {
        plan,
        budget: rooms.budget.get(plan.id),
        channels: rooms.channels.list(client.id),
        fee: feeOf(plan, client),
        language,
        t,
      },
      fileName: (extension: string) => paperFileName(name, extension),
    };
  }

  async function document(input: PlanDocumentInput): Promise<PaperDocument> {
    const { client, content, fileName } = gather(input);
    const logo = client.logoId === null ? null : await rooms.pictures.logo(client.logoId);
    const html = drawPlan({ ...content, client: { ...client, logo } });
    return { html, title: content.plan.name, fileName: fileName('pdf'), language: content.language };
  }

  /** As a Word document, which has no pictures. */
  function word(input: PlanDocumentInput): MadeFile {
    const { client, content, fileName } = gather(input);
    const bytes = writePlan({ ...content, client: { ...client, logo: null } });
    return { fileName: fileName('docx'), base64: Buffer.from(bytes).toString('base64') };
  }

  return { document, word };
}
