import { refuse } from '#shared/ipc/result.ts';
import { cadenceOf, RHYTHM } from '#shared/rooms/clients/clients.cadence.ts';
import { holidaysOf } from '#shared/rooms/dates/holidays.ts';
import { type LayoutPost, layOut } from '#shared/rooms/plans/plans.layout.ts';
import type { Plan, PlanLayout, PlanLayoutApply, PlanLayoutInput } from '#shared/rooms/plans/plans.schema.ts';
import { formatsOf } from '#shared/rooms/posts/posts.limits.ts';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import { SLOT_HORIZON } from '#shared/rooms/slots/slots.next.ts';
import { isAfter } from '#shared/rooms/slots/slots.placing.ts';
import { keysOf, takenMoments } from '#shared/rooms/slots/slots.rules.ts';
import { monthRange, weekRange } from '#shared/time/calendar-grid.ts';
import { dateParts, daysBetween, monthOf } from '#shared/time/plain-date.ts';
import { fromInstant } from '#shared/time/zone.ts';
import type { CoreContext } from '../../context.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { LimitsService } from '../limits/limits.service.ts';
import type { PausesService } from '../pauses/pauses.service.ts';
import type { PostsService } from '../posts/posts.service.ts';
import type { PlansService } from './plans.service.ts';

export type PlanLayoutService = ReturnType<typeof createPlanLayoutService>;

interface Rooms {
  readonly plans: Pick<PlansService, 'get'>;
  readonly clients: Pick<ClientsService, 'get'>;
  readonly channels: Pick<ChannelsService, 'list'>;
  readonly posts: Pick<PostsService, 'list' | 'createWithin'>;
  readonly pauses: Pick<PausesService, 'holding'>;
  readonly limits: Pick<LimitsService, 'table'>;
}

/** Lays a month out from a plan: proposes places for posts, and puts the accepted ones into the calendar as one step. */
export function createPlanLayoutService(context: CoreContext, rooms: Rooms) {
  /** The channels that block 4 names, those that are still there; all of the client's where it names none. */
  function channelsOf({ clientId, content }: Plan) {
    const table = rooms.limits.table();
    const named = new Set(content.channels.map(({ channelId }) => channelId));
    const own = rooms.channels.list(clientId);
    const chosen = own.filter(({ id }) => named.has(id));
    return (chosen.length === 0 ? own : chosen)
      .filter(({ slots }) => slots.length > 0)
      .map(({ id, network, slots }) => ({
        id,
        network,
        slots,
        hasCarousel: formatsOf(network, table).includes('carousel'),
      }));
  }

  /** The client's way of watching posts with the plan's rhythm. */
  function cadenceFor({ clientId, content }: Plan) {
    const planned = cadenceOf(content.content.cadence);
    const rhythm = Object.fromEntries(RHYTHM.map((rule) => [rule, planned[rule]]));
    return { ...cadenceOf(rooms.clients.get(clientId).cadence), ...rhythm };
  }

  function checkPeriod({ startsOn, endsOn }: Plan, from: string, to: string): void {
    if (from > to) refuse('invalid', 'slots.period-backwards');
    if (daysBetween(from, to) > SLOT_HORIZON) refuse('invalid', 'slots.period-too-long');
    if (from < startsOn || to > endsOn) refuse('invalid', 'plans.outside-period', { from: startsOn, to: endsOn });
  }

  /** Proposes; nothing is written. */
  function propose({ id, from, to }: PlanLayoutInput): PlanLayout {
    const plan = rooms.plans.get(id);
    checkPeriod(plan, from, to);
    const { timeZone, holidayCountries } = rooms.clients.get(plan.clientId);
    const now = fromInstant(context.now(), timeZone);
    const channels = channelsOf(plan);
    const first = [`${from.slice(0, 4)}-01-01`, weekRange(from).from].sort()[0] ?? from;
    const last = [weekRange(to).to, monthRange(monthOf(to)).to].sort()[1] ?? to;
    const isHoliday = (date: string) =>
      holidayCountries.some((country) => holidaysOf(country, dateParts(date).year).has(date));
    const layout = layOut({
      // Of days that are over nothing is missing any more.
      from: from < now.date ? now.date : from,
      to,
      cadence: cadenceFor(plan),
      shares: Object.fromEntries(
        Object.entries(plan.content.principles.shares).map(([group, { percent }]) => [group, percent]),
      ),
      channels,
      posts: rooms.posts.list({ clientId: plan.clientId, from: first, to: last }).map(known),
      isClosed: (date) => isHoliday(date) || rooms.pauses.holding(plan.clientId, date) !== null,
      isAhead: (date, time) => isAfter({ date, time }, now),
    });
    return {
      places: [...layout.places],
      short: [...layout.short],
      closed: [...layout.closed],
      hasSlots: channels.length > 0,
    };
  }

  /** Puts the accepted places into the calendar; refuses when a slot was taken since, so that what comes is what was accepted. */
  function apply({ id, places }: PlanLayoutApply): Post[] {
    const plan = rooms.plans.get(id);
    const { clientId } = plan;
    const dates = places.map(({ date }) => date).sort();
    const [from = plan.startsOn, to = from] = [dates[0], dates.at(-1)];
    checkPeriod(plan, from, to);
    const taken = takenMoments(
      rooms.posts
        .list({ clientId, from, to })
        .map((post) => ({ ...post, channelIds: post.channels.map(({ channelId }) => channelId) })),
    );
    for (const { channelId, date, time } of places) {
      for (const key of keysOf([channelId], date, time)) {
        if (taken.has(key)) refuse('stale', 'slots.taken', { date, time });
        taken.add(key);
      }
    }
    const step = { name: 'plans.layOut', params: { plan: plan.name, count: places.length } };
    return context.unitOfWork.run(step, () =>
      places.map(({ date, time, channelId, contentType, purpose, title }) =>
        rooms.posts.createWithin({
          clientId,
          date,
          time,
          contentType,
          title,
          isPlaceholder: true,
          channels: [{ channelId, ...(purpose === 'album' ? { format: 'carousel' } : {}) }],
        }),
      ),
    );
  }

  return { propose, apply };
}

const known = ({ media, ...post }: Post): LayoutPost => ({
  ...post,
  pictures: media.filter(({ mime }) => mime.startsWith('image/')).length,
});
