import { useEffect } from 'react';
import { useClients } from '../../data/clients.store.ts';
import { loadPlans, usePlans } from '../../data/plans.store.ts';
import { useView } from '../../data/settings.store.ts';
import { PlanEditor } from './PlanEditor.tsx';
import { PlansList } from './PlansList.tsx';

/** All plans, or one. A plan that went away while it was open gives way to the list. */
export function PlansRoom() {
  useEffect(() => void loadPlans(), []);
  const planId = useView((view) => view.planId);
  const plan = usePlans((state) => state.plans.find(({ id }) => id === planId));
  const client = useClients((state) => (plan === undefined ? undefined : state.clientById[plan.clientId]));
  if (plan === undefined || client === undefined) return <PlansList />;
  return <PlanEditor key={plan.id} plan={plan} client={client} />;
}
