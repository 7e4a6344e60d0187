import { refuse } from '#shared/ipc/result.ts';
import { type Money, money } from '#shared/money/money.ts';
import { converted, plannedCostIn } from '#shared/rooms/budget/budget.rules.ts';
import {
  BUDGET_LIMITS,
  type Budget,
  type BudgetLine,
  type BudgetLineCreate,
  type BudgetLineUpdate,
  NO_OUTCOME,
  type Placement,
  type PlacementCreate,
  type PlacementUpdate,
} from '#shared/rooms/budget/budget.schema.ts';
import type { Plan } from '#shared/rooms/plans/plans.schema.ts';
import { addMonths } from '#shared/time/plain-date.ts';
import type { CoreContext } from '../../context.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { PlansService } from '../plans/plans.service.ts';
import { changedPaths, changesNothing, checkRevision, checkWritten, given } from '../revisions.ts';
import type { BudgetRepository } from './budget.repository.ts';
import { type AccountCopy, copyAccount } from './budget-copy.ts';

export type BudgetService = ReturnType<typeof createBudgetService>;

interface Rooms {
  readonly plans: Pick<PlansService, 'get' | 'reopenWithin'>;
  readonly channels: Pick<ChannelsService, 'list'>;
}

/** What a client agrees to: everything but what it cost and brought in the end. */
const isOutcome = (path: string): boolean => path === 'spent' || /^actual\b|\.spent$/.test(path);
const touchesPlan = (paths: readonly string[]): boolean => paths.some((path) => !isOutcome(path));

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

  function checkDays({ startsOn, endsOn }: Placement): void {
    if (startsOn > endsOn) refuse('invalid', 'budget.ends-before-it-starts');
    if (endsOn > addMonths(startsOn, 12 * BUDGET_LIMITS.years))
      refuse('invalid', 'budget.too-long', { years: BUDGET_LIMITS.years });
  }

  /** Whatever it costs fits, in its own currency and in the plan's. */
  function checkAmounts(placement: Placement, currency: string): void {
    const { rate, spent } = placement;
    const isLarge = (amount: Money | null) => amount !== null && amount.minor > BUDGET_LIMITS.cost;
    try {
      const amounts = [
        plannedCostIn({ ...placement, currency, rate: null }, currency),
        plannedCostIn(placement, currency),
        spent === null ? null : converted(money(spent, placement.currency), rate, currency),
      ];
      if (amounts.some(isLarge)) refuse('invalid', 'budget.too-large');
    } catch (error) {
      if (error instanceof RangeError) refuse('invalid', 'budget.too-large');
      throw error;
    }
  }

  /**
   * Days in order, the plan's own channel, an amount that fits; a rate only where the currency asks for one. A channel that the placement
   * has already may have been removed since: that is no reason to refuse its other edits.
   */
  function checked(placement: Placement, before?: Placement): Placement {
    const plan = rooms.plans.get(placement.planId);
    checkDays(placement);
    const { channelId } = placement;
    const isNew = channelId !== null && channelId !== before?.channelId;
    if (isNew && rooms.channels.list(plan.clientId).every(({ id }) => id !== channelId))
      refuse('invalid', 'budget.foreign-channel');
    const whole = placement.currency === plan.currency ? { ...placement, rate: null } : placement;
    checkAmounts(whole, plan.currency);
    return whole;
  }

  function checkCount(rows: readonly unknown[]): void {
    if (rows.length >= BUDGET_LIMITS.rows) refuse('invalid', 'budget.too-many', { limit: BUDGET_LIMITS.rows });
  }

  /** Stores a new placement; the caller has a unit of work open. */
  function addPlacementWithin(plan: Plan, input: Omit<PlacementCreate, 'planId'>): Placement {
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
    repository.insertPlacement(placement, plan.clientId);
    return placement;
  }

  function createPlacement({ planId, ...input }: PlacementCreate): Placement {
    const plan = rooms.plans.get(planId);
    checkCount(repository.placements(planId));
    return unitOfWork.run({ name: 'budget.createPlacement', params: { plan: plan.name } }, () => {
      const placement = addPlacementWithin(plan, input);
      rooms.plans.reopenWithin(planId);
      return placement;
    });
  }

  function updatePlacement({ id, rev, ...patch }: PlacementUpdate): Placement {
    const placement = repository.placement(id) ?? refuse('missing', 'budget.missing');
    const plan = rooms.plans.get(placement.planId);
    checkRevision('budget', rev, placement);
    // A rate is of one currency; it says nothing about the next.
    const isOther = patch.currency !== undefined && patch.currency !== placement.currency;
    const changes = { ...(isOther ? { rate: null } : {}), ...given(patch) };
    const next = checked({ ...placement, ...changes }, placement);
    if (changesNothing<Placement>(placement, changes)) return placement;
    const paths = changedPaths(placement, changes);
    const mergeKey = `budget.updatePlacement:${id}:${paths.join()}`;
    return unitOfWork.run({ name: 'budget.updatePlacement', params: { plan: plan.name }, mergeKey }, () => {
      const written = { ...next, rev: placement.rev + 1, updatedAt: context.instant() };
      checkWritten('budget', repository.updatePlacement(written), placement.rev);
      if (touchesPlan(paths)) rooms.plans.reopenWithin(plan.id);
      return written;
    });
  }

  function removePlacement({ id, rev }: ByRev): void {
    const placement = repository.placement(id) ?? refuse('missing', 'budget.missing');
    checkRevision('budget', rev, placement);
    const plan = rooms.plans.get(placement.planId);
    unitOfWork.run({ name: 'budget.removePlacement', params: { plan: plan.name } }, () => {
      repository.removePlacement(id, context.instant());
      rooms.plans.reopenWithin(plan.id);
    });
  }

  /** Stores a new line; the caller has a unit of work open. */
  function addLineWithin(plan: Plan, input: Omit<BudgetLineCreate, 'planId'>): BudgetLine {
    const line: BudgetLine = { name: '', amounts: {}, ...given(input), planId: plan.id, ...stamp() };
    repository.insertLine(line, plan.clientId);
    return line;
  }

  function createLine({ planId, ...input }: BudgetLineCreate): BudgetLine {
    const plan = rooms.plans.get(planId);
    checkCount(repository.lines(planId));
    return unitOfWork.run({ name: 'budget.createLine', params: { plan: plan.name } }, () => {
      const line = addLineWithin(plan, input);
      rooms.plans.reopenWithin(planId);
      return line;
    });
  }

  function updateLine({ id, rev, ...patch }: BudgetLineUpdate): BudgetLine {
    const line = repository.line(id) ?? refuse('missing', 'budget.missing');
    const plan = rooms.plans.get(line.planId);
    checkRevision('budget', rev, line);
    const changes = given(patch);
    if (changesNothing<BudgetLine>(line, changes)) return line;
    const paths = changedPaths(line, changes);
    const mergeKey = `budget.updateLine:${id}:${paths.join()}`;
    return unitOfWork.run({ name: 'budget.updateLine', params: { plan: plan.name }, mergeKey }, () => {
      const written = { ...line, ...changes, rev: line.rev + 1, updatedAt: context.instant() };
      checkWritten('budget', repository.updateLine(written), line.rev);
      if (touchesPlan(paths)) rooms.plans.reopenWithin(plan.id);
      return written;
    });
  }

  function removeLine({ id, rev }: ByRev): void {
    const line = repository.line(id) ?? refuse('missing', 'budget.missing');
    checkRevision('budget', rev, line);
    const plan = rooms.plans.get(line.planId);
    unitOfWork.run({ name: 'budget.removeLine', params: { plan: plan.name } }, () => {
      repository.removeLine(id, context.instant());
      rooms.plans.reopenWithin(plan.id);
    });
  }

  /** Stores another plan's account, made fit for a new one; the caller has a unit of work open. */
  function copyWithin(copy: AccountCopy): void {
    const { placements, lines } = copyAccount(get(copy.source.id), copy, stamp);
    for (const placement of placements) repository.insertPlacement(placement, copy.target.clientId);
    for (const line of lines) repository.insertLine(line, copy.target.clientId);
  }

  return {
    get,
    copyWithin,
    addPlacementWithin,
    addLineWithin,
    createPlacement,
    updatePlacement,
    removePlacement,
    createLine,
    updateLine,
    removeLine,
  };
}
