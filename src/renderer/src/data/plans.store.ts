import { create } from 'zustand';
import type { Input, Output } from '#shared/ipc/contract.ts';
import { type Fault, fail, type Result } from '#shared/ipc/result.ts';
import type { PlanRhythm } from '#shared/rooms/clients/clients.cadence.ts';
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

/** The rhythms of agreed plans, the one agreed last first. */
export const useRhythms = create<{ readonly rhythms: readonly PlanRhythm[] }>(() => ({ rhythms: [] }));

export const loadRhythms = createReading(
  () => call('plans.rhythms', {}),
  (answer) => answer.ok && useRhythms.setState({ rhythms: answer.value }),
);

export const usePlans = create<PlansState>(() => ({ loaded: false, fault: null, plans: [] }));

type Patch = (content: PlanContent) => Partial<PlanContent>;

/** The plans as the store has them. */
let stored: readonly Plan[] = [];
/** Changes that the store has not confirmed, oldest first: on screen at once, so that a box stays ticked. */
let unconfirmed: readonly { readonly id: string; readonly patch: Patch }[] = [];

function show(): void {
  const plans = stored.map((plan) => {
    let { content } = plan;
    for (const { id, patch } of unconfirmed) if (id === plan.id) content = { ...content, ...patch(content) };
    return content === plan.content ? plan : { ...plan, content };
  });
  usePlans.setState({ plans });
}

/** Reads all plans: a client has a few a year. */
export const loadPlans = createReading(
  () => call('plans.list', {}),
  (answer) => {
    if (!answer.ok) return usePlans.setState({ fault: answer.error });
    stored = answer.value;
    usePlans.setState({ loaded: true, fault: null });
    show();
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
/** Goes to a plan, to one of its blocks; from any room. */
export const showPlan = (planId: string, planBlock: PlanBlock) => updateView({ room: 'plans', planId, planBlock });
export const openBlock = (planBlock: PlanBlock) => updateView({ planBlock });

/** Runs a write on the plan as it is when its turn comes, so that fields left in quick succession do not meet. */
function onPlan(id: string, run: (plan: Plan) => Promise<Result<Plan>>): Promise<Fault | null> {
  const turn = inTurn(async () => {
    const plan = stored.find((known) => known.id === id);
    if (plan === undefined) return fail('missing', 'plans.missing').error;
    const result = await run(plan);
    if (!result.ok) {
      await loadPlans();
      return result.error;
    }
    const written = result.value;
    stored = stored.map((known) => (known.id === id ? written : known));
    return null;
  });
  underWay = turn.catch(() => undefined);
  return turn;
}

/** Changes blocks of a plan, on screen at once; answers why that was not stored, or null. What was refused is taken off again. */
export async function editPlan(id: string, patch: Patch): Promise<Fault | null> {
  const change = { id, patch };
  unconfirmed = [...unconfirmed, change];
  show();
  const fault = await onPlan(id, (plan) => write('plans.update', { id, rev: plan.rev, content: patch(plan.content) }));
  unconfirmed = unconfirmed.filter((other) => other !== change);
  show();
  return fault;
}

/** Changes its name or its period. */
export async function editPlanHead(
  id: string,
  patch: Pick<Input<'plans.update'>, 'name' | 'startsOn' | 'endsOn'>,
): Promise<Fault | null> {
  const fault = await onPlan(id, (plan) => write('plans.update', { id, rev: plan.rev, ...patch }));
  show();
  return fault;
}

/** What is still being typed is stored first, so that it is what the client gets. */
async function settle(id: string, verb: 'plans.send' | 'plans.agree'): Promise<Fault | null> {
  await flushEdits();
  const fault = await onPlan(id, (plan) => write(verb, { id, rev: plan.rev }));
  show();
  return fault;
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

/** Asks where, and saves the plan there as a Word document. */
export async function exportPlan(id: string, language: Language): Promise<Result<Output<'plans.export'>>> {
  await flushEdits();
  return await call('plans.export', { id, language });
}

listenToTables(['plans', 'placements', 'budget_lines', 'clients'], () => {
  if (usePlans.getState().loaded) void loadPlans();
  void loadRhythms();
});
