import { setImmediate } from 'node:timers/promises';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { cadenceOf } from '#shared/rooms/clients/clients.cadence.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { checkVariant, type Finding } from '#shared/rooms/posts/posts.check.ts';
import type { NetworkTable } from '#shared/rooms/posts/posts.limits.ts';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import { OWN_DATE_DAYS } from '#shared/rooms/warnings/cadence-warnings.ts';
import { isOpen } from '#shared/rooms/warnings/post-warnings.ts';
import { warningsOf } from '#shared/rooms/warnings/warnings.rules.ts';
import type { Warning } from '#shared/rooms/warnings/warnings.schema.ts';
import type { Kept, OverContract } from '#shared/rooms/warnings/warnings.types.ts';
import { monthRange, weekRange } from '#shared/time/calendar-grid.ts';
import { addDays, monthOf, shiftMonth } from '#shared/time/plain-date.ts';
import { fromInstant } from '#shared/time/zone.ts';
import type { CoreContext } from '../../context.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { OwnDatesService } from '../dates/own-dates.service.ts';
import type { LimitsService } from '../limits/limits.service.ts';
import type { PlansService } from '../plans/plans.service.ts';
import type { PostsService } from '../posts/posts.service.ts';
import type { WarningsRepository, WatchedRow } from './warnings.repository.ts';

/** Posts whose texts are checked in one go; between two of these others are served, a move of a card above all. */
const SLICE = 100;

/** What a post's findings depend on beside the post itself. */
const ALSO = ['channels', 'clients', 'media', 'network_limits'] as const;

interface Rooms {
  readonly clients: Pick<ClientsService, 'list'>;
  readonly channels: Pick<ChannelsService, 'list'>;
  readonly posts: Pick<PostsService, 'find'>;
  readonly ownDates: Pick<OwnDatesService, 'list'>;
  readonly limits: Pick<LimitsService, 'table'>;
  readonly plans: Pick<PlansService, 'rhythms'>;
  readonly pauses: {
    readonly holds: () => readonly { clientIds: readonly string[]; startsOn: string; endsOn: string }[];
  };
}

export interface WarningsQuestion {
  readonly from: string;
  readonly to: string;
  readonly clientId?: string | undefined;
}

export type WarningsService = ReturnType<typeof createWarningsService>;

/** Warnings are computed, never stored; only what the networks say of a text is kept, by the post's version. */
export function createWarningsService(context: CoreContext, repository: WarningsRepository, rooms: Rooms) {
  const kept = new Map<string, { readonly version: string; readonly findings: readonly Finding<string>[] }>();
  context.unitOfWork.onChanged(({ tables }) => {
    if (tables.some((table) => (ALSO as readonly string[]).includes(table))) kept.clear();
  });

  /** Checks the texts of posts whose revision was not seen yet. */
  async function checkTexts(
    rows: readonly WatchedRow[],
    channelById: ReadonlyMap<string, Channel>,
    clientById: ReadonlyMap<string, Client>,
  ): Promise<void> {
    const table = rooms.limits.table();
    const unseen = rows.filter((row) => isOpen(row) && kept.get(row.id)?.version !== row.version);
    for (const [index, row] of unseen.entries()) {
      if (index > 0 && index % SLICE === 0) await setImmediate();
      const post = rooms.posts.find(row.id);
      const client = clientById.get(row.clientId);
      if (post !== null && client !== undefined)
        kept.set(row.id, { version: row.version, findings: findingsOf(post, channelById, client, table) });
    }
  }

  /** Months of clients with a contract that have more posts than it says. */
  function overContract(clients: readonly Client[], from: string, to: string): OverContract[] {
    const contracted = new Map(
      clients.flatMap(({ id, contractedPosts }) => (contractedPosts === null ? [] : [[id, contractedPosts]])),
    );
    const whole = { from: monthRange(monthOf(from)).from, to: monthRange(monthOf(to)).to };
    return repository
      .monthCounts(whole.from, whole.to, [...contracted.keys()])
      .flatMap(({ clientId, month, planned }) => {
        const limit = contracted.get(clientId) ?? planned;
        if (planned <= limit) return [];
        const days = monthRange(month);
        const first = repository.nth(clientId, days.from, days.to, limit);
        return first === undefined ? [] : [{ clientId, contracted: limit, planned, first }];
      });
  }

  /** What the longer rules ask for, where a quarter or a year ends within the days. */
  function keptRules(from: string, to: string): Kept[] {
    const found: Kept[] = [];
    for (let month = monthOf(from); month <= monthOf(to); month = shiftMonth(month, 1)) {
      const end = monthRange(month).to;
      if (end > to || Number(month.slice(5)) % 3 !== 0) continue;
      found.push(...repository.research(`${shiftMonth(month, -2)}-01`, end));
      if (month.endsWith('-12')) found.push(...repository.yearReport(`${month.slice(0, 4)}-01-01`, end));
    }
    return found;
  }

  async function list({ from, to, clientId }: WarningsQuestion): Promise<Warning[]> {
    const clients = rooms.clients.list({}).filter(({ id }) => clientId === undefined || id === clientId);
    const channels = rooms.channels.list(clientId);
    const posts = repository.inRange(addDays(`${monthOf(from)}-01`, -OWN_DATE_DAYS), weekRange(to).to, clientId);
    await checkTexts(
      posts.filter(({ date }) => date >= from && date <= to),
      new Map(channels.map((channel) => [channel.id, channel])),
      new Map(clients.map((client) => [client.id, client])),
    );
    const now = context.now();
    const rhythms = Map.groupBy(rooms.plans.rhythms(), (rhythm) => rhythm.clientId);
    return warningsOf({
      from,
      to,
      now,
      today: fromInstant(now, Intl.DateTimeFormat().resolvedOptions().timeZone).date,
      posts,
      clients: clients.map((client) => ({
        id: client.id,
        cadence: cadenceOf(client.cadence),
        rhythms: rhythms.get(client.id) ?? [],
        holidayCountries: client.holidayCountries,
      })),
      channels,
      ownDates: rooms.ownDates.list(clientId),
      holds: rooms.pauses.holds(),
      overContract: overContract(clients, from, to),
      kept: keptRules(from, to),
      findingsOf: (postId) => kept.get(postId)?.findings ?? [],
    });
  }

  return { list };
}

/** What the networks say about a post, the same thing said once; a missing alternative text only where the client requires one. */
function findingsOf(
  post: Post,
  channelById: ReadonlyMap<string, Channel>,
  { altRequired, brand }: Pick<Client, 'altRequired' | 'brand'>,
  table: NetworkTable,
): Finding<string>[] {
  const pictures = post.media.filter(({ mime }) => !mime.startsWith('video/'));
  const found = post.channels.flatMap(({ channelId, format, text }) => {
    const channel = channelById.get(channelId);
    if (channel === undefined) return [];
    const { findings } = checkVariant(
      {
        network: channel.network,
        format,
        text: text ?? post.text,
        title: post.title,
        firstComment: post.firstComment,
        bannedWords: brand.bannedWords,
        mediaCount: post.media.length,
        imageCount: pictures.length,
        altTexts: pictures.map(({ altText }) => altText),
      },
      table,
    );
    return findings
      .filter(({ code }) => altRequired || code !== 'alt-missing')
      .map((finding) => ({ ...finding, params: { ...finding.params, networks: channel.network } }));
  });
  const once = new Map<string, Finding<string>>();
  for (const finding of found) {
    const { networks, ...params } = finding.params;
    const key = JSON.stringify([finding.code, params]);
    const before = once.get(key);
    once.set(
      key,
      before === undefined
        ? finding
        : { ...before, params: { ...params, networks: `${before.params.networks},${networks}` } },
    );
  }
  return [...once.values()];
}
