import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { Plan } from '#shared/rooms/plans/plans.schema.ts';

export interface BlockProps {
  readonly plan: Plan;
  readonly client: Client;
}
