import { meter, packageOf } from '#shared/rooms/deliveries/deliveries.rules.ts';
import { together } from '#shared/rooms/overview/overview.rules.ts';
import type { ClientMonth, OverviewOf } from '#shared/rooms/overview/overview.schema.ts';
import { monthRange } from '#shared/time/calendar-grid.ts';
import { todayIn } from '#shared/time/zone.ts';
import type { CoreContext } from '../../context.ts';
import type { BriefsService } from '../briefs/briefs.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { PlansService } from '../plans/plans.service.ts';
import type { PostsService } from '../posts/posts.service.ts';
import type { WarningsService } from '../warnings/warnings.service.ts';

export type OverviewService = ReturnType<typeof createOverviewService>;

interface Rooms {
  readonly clients: Pick<ClientsService, 'list'>;
  readonly posts: Pick<PostsService, 'list'>;
  readonly briefs: Pick<BriefsService, 'list'>;
  readonly plans: Pick<PlansService, 'list'>;
  readonly warnings: Pick<WarningsService, 'list'>;
}

/** How the month of every client stands, for one look at all of them. */
export function createOverviewService(context: CoreContext, rooms: Rooms) {
  /** Warnings of the days from today on, by client: those of days that are over can no longer be mended. */
  async function warningsOf({ from, to }: { from: string; to: string }): Promise<ReadonlyMap<string, number>> {
    const today = todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, context.now());
    if (to < today) return new Map();
    const list = await rooms.warnings.list({ from: from < today ? today : from, to });
    return new Map([...Map.groupBy(list, ({ where }) => where.clientId)].map(([id, own]) => [id, own.length]));
  }

  async function clients({ period }: OverviewOf): Promise<ClientMonth[]> {
    const days = monthRange(period);
    const warnings = await warningsOf(days);
    const posts = Map.groupBy(rooms.posts.list(days), ({ clientId }) => clientId);
    const briefs = new Map(rooms.briefs.list().map(({ clientId, progress }) => [clientId, progress]));
    const plans = Map.groupBy(
      rooms.plans.list().filter(({ startsOn, endsOn }) => startsOn <= days.to && endsOn >= days.from),
      ({ clientId }) => clientId,
    );
    return rooms.clients.list({}).map((client) => {
      const { answered = 0, total = 0 } = briefs.get(client.id) ?? {};
      const [plan] = plans.get(client.id) ?? [];
      return {
        clientId: client.id,
        ...together(meter(posts.get(client.id) ?? [], packageOf(client))),
        warnings: warnings.get(client.id) ?? 0,
        brief: { answered, total },
        plan: plan === undefined ? null : { id: plan.id, name: plan.name, version: plan.version, status: plan.status },
      };
    });
  }

  return { clients };
}
