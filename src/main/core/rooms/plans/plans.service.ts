import { refuse } from '#shared/ipc/result.ts';
import type { BriefUse } from '#shared/rooms/briefs/briefs.schema.ts';
import { type PlanRhythm, rhythmOf } from '#shared/rooms/clients/clients.cadence.ts';
import { EMPTY_PLAN, hindrances, toolClass } from '#shared/rooms/plans/plans.rules.ts';
import {
  PLAN_YEARS,
  type Plan,
  type PlanContent,
  type PlanCreate,
  type PlanUpdate,
  type PlanVersion,
} from '#shared/rooms/plans/plans.schema.ts';
import { addMonths } from '#shared/time/plain-date.ts';
import type { CoreContext } from '../../context.ts';
import type { BriefsService } from '../briefs/briefs.service.ts';
import type { BudgetService } from '../budget/budget.service.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import { changedPaths, changesNothing, checkRevision, checkWritten, given } from '../revisions.ts';
import { copyContent } from './plan-copy.ts';
import { templateContent } from './plan-templates.ts';
import type { PlansRepository } from './plans.repository.ts';

export type PlansService = ReturnType<typeof createPlansService>;

interface Rooms {
  readonly clients: Pick<ClientsService, 'get'>;
  readonly channels: Pick<ChannelsService, 'list'>;
  readonly briefs: () => Pick<BriefsService, 'get'>;
  readonly budget: () => Pick<BudgetService, 'get' | 'copyWithin'>;
}

type ByRev = { readonly id: string; readonly rev?: number | undefined };

/** What may be done with campaign plans; each public write is one unit of work. */
export function createPlansService(context: CoreContext, repository: PlansRepository, rooms: Rooms) {
  const { unitOfWork } = context;

  const get = (id: string): Plan => repository.get(id) ?? refuse('missing', 'plans.missing');

  const list = (clientId?: string): Plan[] =>
    clientId === undefined ? repository.list() : repository.listOfClient(clientId);

  function checkDays({ startsOn, endsOn }: Pick<Plan, 'startsOn' | 'endsOn'>): void {
    if (startsOn > endsOn) refuse('invalid', 'plans.ends-before-it-starts');
    if (endsOn > addMonths(startsOn, 12 * PLAN_YEARS)) refuse('invalid', 'plans.too-long', { years: PLAN_YEARS });
  }

  /**
   * What breaks the law is not kept at all; what names another client's channel was made by mistake. A channel that the plan names already
   * may have been removed since: it stays until somebody takes it out.
   */
  function checkContent(content: Partial<PlanContent>, plan: Plan): void {
    if (content.ads?.some((ad) => toolClass(ad) === 'black')) refuse('refused', 'plans.black-tool');
    if (content.channels === undefined) return;
    const own = new Set([
      ...rooms.channels.list(plan.clientId).map(({ id }) => id),
      ...plan.content.channels.map(({ channelId }) => channelId),
    ]);
    if (content.channels.some(({ channelId }) => !own.has(channelId))) refuse('invalid', 'plans.foreign-channel');
  }

  function beginning(input: PlanCreate, clientId: string): PlanContent {
    if (input.from !== undefined) {
      const source = get(input.from);
      return copyContent(source.content, context.newId, { keepsChannels: source.clientId === clientId });
    }
    const { reportLanguage, cadence } = rooms.clients.get(clientId);
    if (input.template === undefined) return { ...EMPTY_PLAN, content: { cadence: rhythmOf(cadence), notes: '' } };
    return templateContent(input.template, input.language ?? reportLanguage, context.newId);
  }

  /** A new plan as it will be stored; refuses days in the wrong order. */
  function drafted(input: PlanCreate): Plan {
    const client = rooms.clients.get(input.clientId);
    checkDays(input);
    const at = context.instant();
    return {
      id: context.newId(),
      rev: 1,
      createdAt: at,
      updatedAt: at,
      clientId: client.id,
      name: input.name,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      currency: input.currency ?? client.currency,
      status: 'draft',
      version: 1,
      content: beginning(input, client.id),
      counts: { placements: 0, budgetLines: 0 },
    };
  }

  /** Stores a new plan; the caller has a unit of work open. */
  function createWithin(input: PlanCreate): Plan {
    const plan = drafted(input);
    repository.insert(plan);
    if (input.from === undefined) return plan;
    rooms.budget().copyWithin({ source: get(input.from), target: plan });
    return get(plan.id);
  }

  const create = (input: PlanCreate): Plan =>
    unitOfWork.run({ name: 'plans.create', params: { plan: input.name } }, () => createWithin(input));

  /** Writes the plan; the caller has a unit of work open. */
  function writeWithin(plan: Plan, changes: Partial<Plan>): Plan {
    const written = { ...plan, ...changes, rev: plan.rev + 1, updatedAt: context.instant() };
    checkWritten('plans', repository.update(written), plan.rev);
    return written;
  }

  /** Changes blocks as they are given; the caller has a unit of work open. */
  const changeWithin = (plan: Plan, blocks: Partial<PlanContent>): Plan =>
    writeWithin(plan, { content: { ...plan.content, ...blocks } });

  /** What an edit of a version that was sent opens: the next one. */
  const nextVersion = (plan: Plan): Partial<Plan> =>
    plan.status === 'draft' ? {} : { status: 'draft', version: plan.version + 1 };

  /** Opens the next version of a plan that was sent, since its money has changed; the caller has a unit of work open. */
  function reopenWithin(id: string): void {
    const plan = get(id);
    if (plan.status !== 'draft') writeWithin(plan, nextVersion(plan));
  }

  /** The first edit of a version that was sent opens the next one. A sentence that is being typed is one step. */
  function update({ id, rev, content, ...patch }: PlanUpdate): Plan {
    const plan = get(id);
    checkRevision('plans', rev, plan);
    const blocks = given(content ?? {}) as Partial<PlanContent>;
    checkContent(blocks, plan);
    const changes = { ...given(patch), content: { ...plan.content, ...blocks } };
    checkDays({ ...plan, ...changes });
    if (changesNothing<Plan>(plan, changes)) return plan;
    const mergeKey = `plans.update:${id}:${changedPaths(plan, changes).join()}`;
    return unitOfWork.run({ name: 'plans.update', params: { plan: changes.name ?? plan.name }, mergeKey }, () =>
      writeWithin(plan, { ...changes, ...nextVersion(plan) }),
    );
  }

  /** Freezes the version as the client gets it. */
  function send({ id, rev }: ByRev): Plan {
    const plan = get(id);
    checkRevision('plans', rev, plan);
    if (plan.status !== 'draft') refuse('refused', 'plans.sent-already');
    const [first] = hindrances(plan.content, rooms.briefs().get(plan.clientId).progress);
    if (first !== undefined) refuse('refused', `plans.${first}`);
    const { clientId, version, name, startsOn, endsOn, content } = plan;
    const { placements, lines } = rooms.budget().get(id);
    const account = { placements, lines };
    const frozen = { planId: id, clientId, version, name, startsOn, endsOn, content, account };
    return unitOfWork.run({ name: 'plans.send', params: { plan: name } }, () => {
      repository.insertVersion({ id: context.newId(), sentAt: context.instant(), ...frozen });
      return writeWithin(plan, { status: 'sent' });
    });
  }

  function agree({ id, rev }: ByRev): Plan {
    const plan = get(id);
    checkRevision('plans', rev, plan);
    if (plan.status !== 'sent') refuse('refused', 'plans.not-sent');
    return unitOfWork.run({ name: 'plans.agree', params: { plan: plan.name } }, () => {
      repository.agreeVersion(id, plan.version, context.instant());
      return writeWithin(plan, { status: 'agreed' });
    });
  }

  function versions(id: string): PlanVersion[] {
    get(id);
    return repository.versions(id);
  }

  /** To the trash; its versions stay, so that undo brings them back with it. */
  function remove({ id, rev }: ByRev): void {
    const plan = get(id);
    checkRevision('plans', rev, plan);
    unitOfWork.run({ name: 'plans.remove', params: { plan: plan.name } }, () =>
      repository.remove(id, context.instant()),
    );
  }

  /** Where a client's answers stand in plans. */
  const usesOf = (clientId: string): BriefUse[] =>
    list(clientId).flatMap(({ id, name, content }) =>
      content.goals.flatMap(({ source }) =>
        source === null ? [] : [{ question: source, planId: id, plan: name, block: 'goals' }],
      ),
    );

  /** The rhythm that each agreed plan asks for; of the version that the client agreed to last. */
  const rhythms = (): PlanRhythm[] => repository.rhythms();

  return {
    rhythms,
    createWithin,
    changeWithin,
    reopenWithin,
    get,
    list,
    create,
    update,
    send,
    agree,
    versions,
    remove,
    usesOf,
  };
}
