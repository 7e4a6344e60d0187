import { FaultError, refuse } from '#shared/ipc/result.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { ImportAnswer, ImportInput, ImportOutcome } from '#shared/rooms/imports/imports.schema.ts';
import { todayIn } from '#shared/time/zone.ts';
import type { CoreContext } from '../../context.ts';
import type { Uploads } from '../../files/uploads.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { PostsService } from '../posts/posts.service.ts';
import type { SettingsService } from '../settings/settings.service.ts';
import { answerOf } from './imports.answer.ts';
import { type ImportPlan, planImport } from './imports.planning.ts';
import type { DraftPost } from './imports.posts.ts';
import { createTableReader, readCorrected } from './imports.reading.ts';

export type ImportsService = ReturnType<typeof createImportsService>;

interface Rooms {
  readonly clients: ClientsService;
  readonly channels: ChannelsService;
  readonly posts: PostsService;
  readonly settings: SettingsService;
}

/** A content plan out of a file into the calendar: looked at first, then made in one step of history. */
export function createImportsService(context: CoreContext, uploads: Uploads, rooms: Rooms) {
  const tables = createTableReader(uploads);

  /** Whose plan it is; null is a client to create, or nobody yet. Refuses an archived one: its posts would be nowhere to be seen. */
  function clientOf({ clientId, clientName }: ImportInput): Client | null {
    const client =
      clientId === undefined
        ? clientName === undefined
          ? null
          : rooms.clients.findByName(clientName)
        : rooms.clients.get(clientId);
    if (client?.status === 'archived') refuse('refused', 'imports.client-archived', { client: client.name });
    return client;
  }

  function languageOf(input: ImportInput) {
    return input.language ?? rooms.settings.get().language ?? 'pl';
  }

  function prepare(input: ImportInput): { client: Client | null; plan: ImportPlan; answer: ImportAnswer } {
    const client = clientOf(input);
    const opened = tables.read(input.uploadId);
    if (!opened.ok) throw new FaultError(opened.error);
    const { name, table } = opened.value;
    const read = readCorrected(table.sheets, input, {
      language: languageOf(input),
      today: todayIn(client?.timeZone ?? 'Europe/Warsaw', context.now()),
    });
    const channels = client === null ? [] : rooms.channels.list(client.id);
    const posts = client === null ? [] : rooms.posts.identities(client.id);
    const plan = planImport(read.reading, { channels, posts });
    const newClient = client === null ? (input.clientName ?? null) : null;
    const answer = answerOf({ name, table, read, plan, channels, newClient, rowsShown: input.rowsShown });
    return { client, plan, answer };
  }

  /** The dry run; writes nothing. Refuses with `tables.*` what is no table. */
  function inspect(input: ImportInput): ImportAnswer {
    return prepare(input).answer;
  }

  /** Makes everything that the dry run shows, in one transaction and one step of history. */
  function apply(input: ImportInput): ImportOutcome {
    if (input.clientId === undefined && input.clientName === undefined) refuse('invalid', 'imports.client-needed');
    const { client, plan, answer } = prepare(input);
    if (plan.rows.length === 0) refuse('invalid', 'imports.nothing-found', { file: answer.file.name });
    const drafts = plan.rows.flatMap((row) => (row.outcome === 'create' ? [row.draft] : []));
    let clientId = client?.id ?? null;
    if (drafts.length > 0) {
      const step = { name: 'imports.apply', params: { file: answer.file.name, count: drafts.length } };
      clientId = context.unitOfWork.run(step, () => write(client ?? createClient(input), plan.newNetworks, drafts));
    }
    tables.forget(input.uploadId);
    return { ...answer, clientId };
  }

  function createClient(input: ImportInput): Client {
    if (input.clientName === undefined) refuse('invalid', 'imports.client-needed');
    return rooms.clients.createWithin({ name: input.clientName, reportLanguage: languageOf(input) });
  }

  function write(client: Client, newNetworks: readonly string[], drafts: readonly DraftPost[]): string {
    const created = new Map(
      newNetworks.map((network) => [network, rooms.channels.createWithin({ clientId: client.id, network }).id]),
    );
    const idOf = (network: string) =>
      created.get(network) ?? refuse('invalid', 'channels.unknown-network', { network });
    rooms.posts.createManyWithin(
      client,
      drafts.map(({ channels, labels, ...fields }) => ({
        ...fields,
        labels: [...labels],
        channels: channels.map(({ network, channelId, format, publishedUrl }) => ({
          ...{ channelId: channelId ?? idOf(network), format, text: null, publishedUrl },
        })),
      })),
    );
    return client.id;
  }

  return { inspect, apply };
}
