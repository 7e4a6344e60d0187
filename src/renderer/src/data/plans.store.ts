import { create } from 'zustand';
import type { Input, Output } from '#shared/ipc/contract.ts';
import { type Fault, fail, type Result } from '#shared/ipc/result.ts';
import type { PlanBlock } from '#shared/rooms/plans/plans.blocks.ts';
import type { Plan, PlanContent, PlanVersion } from '#shared/rooms/plans/plans.schema.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { addFlusher, flushEdits } from './flush.ts';
import { createQueue, createReading, writesBefore } from './reading.ts';
import { write } from './saving.store.ts';
import { updateView } from './settings.store.ts';

interface PlansState {
  readonly loaded: boolean;
  /** Why the plans could not be read the last time. */
  readonly fault: Fault | null;
  /** Of all clients, the latest period first. */
  readonly plans: readonly Plan[];
}

export const usePlans = create<PlansState>(() => ({ loaded: false, fault: null, plans: [] }));

/** Reads all plans: a client has a few a year. */
export const loadPlans = createReading(
  () => call('plans.list', {}),
  (answer) => {
    if (answer.ok) usePlans.setState({ loaded: true, fault: null, plans: answer.value });
    else usePlans.setState({ fault: answer.error });
  },
);

const writeAndLoad = writesBefore(loadPlans);
const inTurn = createQueue();
let underWay: Promise<unknown> = Promise.resolve();
addFlusher(async () => {
  await underWay;
});

export const createPlan = (input: Input<'plans.create'>) => writeAndLoad(write('plans.create', input));
export const openPlan = (planId: string | null) => updateView({ planId });
export const openBlock = (planBlock: PlanBlock) => updateView({ planBlock });

/** Runs a write on the plan as it is when its turn comes, so that fields left in quick succession do not meet. */
function onPlan(id: string, run: (plan: Plan) => Promise<Result<Plan>>): Promise<Fault | null> {
  const turn = inTurn(async () => {
    const plan = usePlans.getState().plans.find((known) => known.id === id);
    if (plan === undefined) return fail('missing', 'plans.missing').error;
    const result = await run(plan);
    if (!result.ok) {
      await loadPlans();
      return result.error;
    }
    const written = result.value;
    usePlans.setState(({ plans }) => ({ plans: plans.map((known) => (known.id === id ? written : known)) }));
    return null;
  });
  underWay = turn.catch(() => undefined);
  return turn;
}

/** Changes blocks of a plan; answers why that was not stored, or null. */
export const editPlan = (id: string, patch: (content: PlanContent) => Partial<PlanContent>): Promise<Fault | null> =>
  onPlan(id, (plan) => write('plans.update', { id, rev: plan.rev, content: patch(plan.content) }));

/** Changes its name or its period. */
export const editPlanHead = (id: string, patch: Pick<Input<'plans.update'>, 'name' | 'startsOn' | 'endsOn'>) =>
  onPlan(id, (plan) => write('plans.update', { id, rev: plan.rev, ...patch }));

/** What is still being typed is stored first, so that it is what the client gets. */
async function settle(id: string, verb: 'plans.send' | 'plans.agree'): Promise<Fault | null> {
  await flushEdits();
  return onPlan(id, (plan) => write(verb, { id, rev: plan.rev }));
}
export const sendPlan = (id: string) => settle(id, 'plans.send');
export const agreePlan = (id: string) => settle(id, 'plans.agree');

export async function removePlan({ id, rev }: Plan): Promise<Fault | null> {
  const result = await writeAndLoad(write('plans.remove', { id, rev }));
  return result.ok ? null : result.error;
}

export const readVersions = (id: string): Promise<Result<PlanVersion[]>> => call('plans.versions', { id });

/** Asks where, and prints the plan there. */
export async function printPlan(id: string, language: Language): Promise<Result<Output<'plans.print'>>> {
  await flushEdits();
  return await call('plans.print', { id, language });
}

listenToTables(['plans', 'clients'], () => {
  if (usePlans.getState().loaded) void loadPlans();
});
