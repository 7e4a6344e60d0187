import { refuse } from '#shared/ipc/result.ts';
import { converted, plannedCost } from '#shared/rooms/budget/budget.rules.ts';
import {
  type Budget,
  type BudgetLine,
  type BudgetLineCreate,
  type BudgetLineUpdate,
  NO_OUTCOME,
  type Placement,
  type PlacementCreate,
  type PlacementUpdate,
} from '#shared/rooms/budget/budget.schema.ts';
import type { CoreContext } from '../../context.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { PlansService } from '../plans/plans.service.ts';
import { changesNothing, checkRevision, checkWritten, given } from '../revisions.ts';
import type { BudgetRepository } from './budget.repository.ts';

export type BudgetService = ReturnType<typeof createBudgetService>;

interface Rooms {
  readonly plans: Pick<PlansService, 'get'>;
  readonly channels: Pick<ChannelsService, 'list'>;
}

type ByRev = { readonly id: string; readonly rev?: number | undefined };

/** The media plan and the budget of a plan; each public write is one unit of work. */
export function createBudgetService(context: CoreContext, repository: BudgetRepository, rooms: Rooms) {
  const { unitOfWork } = context;

  function get(planId: string): Budget {
    rooms.plans.get(planId);
    return { planId, placements: repository.placements(planId), lines: repository.lines(planId) };
  }

  const stamp = () => {
    const at = context.instant();
    return { id: context.newId(), rev: 1, createdAt: at, updatedAt: at };
  };

  /** Days in order, the plan's own channel, an amount that fits; a rate only where the currency asks for one. */
  function checked(placement: Placement): Placement {
    const plan = rooms.plans.get(placement.planId);
    if (placement.startsOn > placement.endsOn) refuse('invalid', 'budget.ends-before-it-starts');
    const { channelId } = placement;
    if (channelId !== null && rooms.channels.list(plan.clientId).every(({ id }) => id !== channelId))
      refuse('invalid', 'budget.foreign-channel');
    const whole = placement.currency === plan.currency ? { ...placement, rate: null } : placement;
    try {
      converted(plannedCost(whole), whole.rate, plan.currency);
    } catch (error) {
      if (error instanceof RangeError) refuse('invalid', 'budget.too-large');
      throw error;
    }
    return whole;
  }

  function createPlacement(input: PlacementCreate): Placement {
    const plan = rooms.plans.get(input.planId);
    const placement = checked({
      channelId: null,
      name: '',
      format: '',
      audience: '',
      startsOn: plan.startsOn,
      endsOn: plan.endsOn,
      model: 'flat',
      currency: plan.currency,
      price: 0,
      quantity: 0,
      rate: null,
      forecast: NO_OUTCOME,
      spent: null,
      actual: NO_OUTCOME,
      ...given(input),
      planId: plan.id,
      ...stamp(),
    });
    return unitOfWork.run({ name: 'budget.createPlacement', params: { plan: plan.name } }, () => {
      repository.insertPlacement(placement, plan.clientId);
      return placement;
    });
  }

  function updatePlacement({ id, rev, ...patch }: PlacementUpdate): Placement {
    const placement = repository.placement(id) ?? refuse('missing', 'budget.missing');
    const plan = rooms.plans.get(placement.planId);
    checkRevision('budget', rev, placement);
    const changes = given(patch);
    const next = checked({ ...placement, ...changes });
    if (changesNothing<Placement>(placement, changes)) return placement;
    const mergeKey = `budget.updatePlacement:${id}:${Object.keys(changes).join()}`;
    return unitOfWork.run({ name: 'budget.updatePlacement', params: { plan: plan.name }, mergeKey }, () => {
      const written = { ...next, rev: placement.rev + 1, updatedAt: context.instant() };
      checkWritten('budget', repository.updatePlacement(written), placement.rev);
      return written;
    });
  }

  function removePlacement({ id, rev }: ByRev): void {
    const placement = repository.placement(id) ?? refuse('missing', 'budget.missing');
    checkRevision('budget', rev, placement);
    const plan = rooms.plans.get(placement.planId);
    unitOfWork.run({ name: 'budget.removePlacement', params: { plan: plan.name } }, () =>
      repository.removePlacement(id, context.instant()),
    );
  }

  function createLine(input: BudgetLineCreate): BudgetLine {
    const plan = rooms.plans.get(input.planId);
    const line: BudgetLine = { name: '', amounts: {}, ...given(input), planId: plan.id, ...stamp() };
    return unitOfWork.run({ name: 'budget.createLine', params: { plan: plan.name } }, () => {
      repository.insertLine(line, plan.clientId);
      return line;
    });
  }

  function updateLine({ id, rev, ...patch }: BudgetLineUpdate): BudgetLine {
    const line = repository.line(id) ?? refuse('missing', 'budget.missing');
    const plan = rooms.plans.get(line.planId);
    checkRevision('budget', rev, line);
    const changes = given(patch);
    if (changesNothing<BudgetLine>(line, changes)) return line;
    const mergeKey = `budget.updateLine:${id}:${Object.keys(changes).join()}`;
    return unitOfWork.run({ name: 'budget.updateLine', params: { plan: plan.name }, mergeKey }, () => {
      const written = { ...line, ...changes, rev: line.rev + 1, updatedAt: context.instant() };
      checkWritten('budget', repository.updateLine(written), line.rev);
      return written;
    });
  }

  function removeLine({ id, rev }: ByRev): void {
    const line = repository.line(id) ?? refuse('missing', 'budget.missing');
    checkRevision('budget', rev, line);
    const plan = rooms.plans.get(line.planId);
    unitOfWork.run({ name: 'budget.removeLine', params: { plan: plan.name } }, () =>
      repository.removeLine(id, context.instant()),
    );
  }

  return { get, createPlacement, updatePlacement, removePlacement, createLine, updateLine, removeLine };
}
