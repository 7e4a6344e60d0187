import { create } from 'zustand';
import type { Input } from '#shared/ipc/contract.ts';
import { type Fault, fail, type Result } from '#shared/ipc/result.ts';
import type { Budget, BudgetLine, Placement } from '#shared/rooms/budget/budget.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { addFlusher } from './flush.ts';
import { createQueue } from './reading.ts';
import { write } from './saving.store.ts';

interface BudgetState {
  /** Of the plan that is open; null until it was read. */
  readonly budget: Budget | null;
  readonly fault: Fault | null;
}

export const useBudget = create<BudgetState>(() => ({ budget: null, fault: null }));

let wanted: string | null = null;
let asked = 0;

async function read(planId: string): Promise<void> {
  asked += 1;
  const question = asked;
  const answer = await call('budget.get', { planId });
  if (question !== asked || wanted !== planId) return;
  useBudget.setState(answer.ok ? { budget: answer.value, fault: null } : { fault: answer.error });
}

/** Reads a plan's account and keeps it fresh until the answered function is called. */
export function watchBudget(planId: string): () => void {
  wanted = planId;
  if (useBudget.getState().budget?.planId !== planId) useBudget.setState({ budget: null, fault: null });
  void read(planId);
  return () => {
    if (wanted === planId) wanted = null;
  };
}

const inTurn = createQueue();
let underWay: Promise<unknown> = Promise.resolve();
addFlusher(async () => {
  await underWay;
});

/** Runs a write in its turn and has the account fresh before it answers. */
function written(planId: string, run: () => Promise<Result<unknown>>): Promise<Fault | null> {
  const turn = inTurn(async () => {
    const result = await run();
    await read(planId);
    return result.ok ? null : result.error;
  });
  underWay = turn.catch(() => undefined);
  return turn;
}

const gone = () => Promise.resolve(fail('missing', 'budget.missing'));
const placementOf = (id: string): Placement | undefined =>
  useBudget.getState().budget?.placements.find((placement) => placement.id === id);
const lineOf = (id: string): BudgetLine | undefined =>
  useBudget.getState().budget?.lines.find((line) => line.id === id);

export const addPlacement = (planId: string) => written(planId, () => write('budget.createPlacement', { planId }));
export const addLine = (planId: string) => written(planId, () => write('budget.createLine', { planId }));

export type PlacementPatch = Omit<Input<'budget.updatePlacement'>, 'id' | 'rev'>;

/** Changes a placement as it is when its turn comes; a patch of a part of a field is made from it then. */
export const editPlacement = (
  { id, planId }: Placement,
  patch: PlacementPatch | ((placement: Placement) => PlacementPatch),
): Promise<Fault | null> =>
  written(planId, () => {
    const now = placementOf(id);
    if (now === undefined) return gone();
    const changes = typeof patch === 'function' ? patch(now) : patch;
    return write('budget.updatePlacement', { id, rev: now.rev, ...changes });
  });

/** Changes a line; the patch is made from the line as it is when its turn comes. */
export const editLine = (
  { id, planId }: BudgetLine,
  patch: (line: BudgetLine) => Omit<Input<'budget.updateLine'>, 'id' | 'rev'>,
): Promise<Fault | null> =>
  written(planId, () => {
    const now = lineOf(id);
    return now === undefined ? gone() : write('budget.updateLine', { id, rev: now.rev, ...patch(now) });
  });

export const removePlacement = ({ id, planId }: Placement) =>
  written(planId, () => write('budget.removePlacement', { id, rev: placementOf(id)?.rev }));
export const removeLine = ({ id, planId }: BudgetLine) =>
  written(planId, () => write('budget.removeLine', { id, rev: lineOf(id)?.rev }));

listenToTables(['placements', 'budget_lines', 'plans', 'clients'], () => {
  if (wanted !== null) void read(wanted);
});
