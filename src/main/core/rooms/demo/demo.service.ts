import { refuse } from '#shared/ipc/result.ts';
import { NO_BRAND, NO_CONTRACT } from '#shared/rooms/clients/clients.agreement.ts';
import type { Plan } from '#shared/rooms/plans/plans.schema.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { todayIn } from '#shared/time/zone.ts';
import { backUp } from '../../backup/backup.ts';
import type { CoreContext } from '../../context.ts';
import { journalled } from '../../db/journal.ts';
import {
  buildDemo,
  DEMO_PICTURES_FOLDER,
  type DemoCampaign,
  type DemoClient,
  type DemoPost,
} from '../../demo/demo.content.ts';
import type { Belongings, BelongingsRepository } from '../../history/belongings.repository.ts';
import type { HistoryRepository } from '../../history/history.repository.ts';
import { resourcePath } from '../../resources.ts';
import type { BriefsService } from '../briefs/briefs.service.ts';
import type { BudgetService } from '../budget/budget.service.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { MediaService } from '../media/media.service.ts';
import type { PlansService } from '../plans/plans.service.ts';
import type { PostMediaService } from '../posts/post-media.service.ts';
import type { PostsService } from '../posts/posts.service.ts';
import type { SettingsService } from '../settings/settings.service.ts';
import type { DemoRepository } from './demo.repository.ts';

export type DemoService = ReturnType<typeof createDemoService>;

type PreparedMedia = Awaited<ReturnType<MediaService['prepare']>>;

interface Rooms {
  readonly briefs: Pick<BriefsService, 'answerManyWithin'>;
  readonly clients: ClientsService;
  readonly plans: Pick<PlansService, 'createWithin' | 'changeWithin'>;
  readonly budget: Pick<BudgetService, 'addPlacementWithin' | 'addLineWithin'>;
  readonly channels: ChannelsService;
  readonly media: MediaService;
  readonly posts: PostsService;
  readonly postMedia: PostMediaService;
  readonly settings: SettingsService;
}

/** The day that the demo is made around is the one its invented clients live in. */
const ZONE = 'Europe/Warsaw';

/** Fills the store with two invented clients, and takes every trace of them out again. */
export function createDemoService(
  context: CoreContext,
  repository: DemoRepository,
  historyRepository: HistoryRepository,
  owned: BelongingsRepository,
  rooms: Rooms,
) {
  const state = () => ({ clients: repository.countClients(), posts: repository.countPosts() });

  function refuseTwice(): void {
    if (repository.countClients() > 0) refuse('refused', 'demo.already-there');
  }

  /** Files first, since they take time and have no place in a transaction; then everything in one step of history. */
  async function fill(language: Language) {
    refuseTwice();
    const demo = buildDemo({ language, today: todayIn(ZONE, context.now()) });
    const prepared = new Map<string, PreparedMedia>();
    for (const client of demo.clients) {
      for (const file of filesOf(client)) prepared.set(`${client.key} ${file}`, await prepare(file));
    }
    context.unitOfWork.run({ name: 'demo.fill' }, () => {
      // Another fill may have come first while the files were read.
      refuseTwice();
      for (const client of demo.clients) addClient(client, prepared);
    });
    return state();
  }

  function prepare(file: string): Promise<PreparedMedia> {
    return rooms.media.prepare({ path: resourcePath(DEMO_PICTURES_FOLDER, file), name: file, clientId: null });
  }

  function addClient(demo: DemoClient, prepared: ReadonlyMap<string, PreparedMedia>): void {
    const { key, logoFile, plan, campaign, agreement, brief, channels, posts, ...fields } = demo;
    const client = rooms.clients.createWithin({ ...fields, ...agreed(agreement) }, { isDemo: true });
    const mediaIds = new Map(
      filesOf(demo).map((file) => {
        const media = prepared.get(`${key} ${file}`);
        if (media === undefined) throw new Error(`The demo's picture was not prepared: ${file}`);
        return [file, rooms.media.addWithin({ ...media, clientId: client.id }).id] as const;
      }),
    );
    rooms.clients.saveWithin(client, { logoId: mediaIds.get(logoFile) ?? null });
    const channelIds = new Map<string, string>(
      channels.map((channel) => [
        channel.network,
        rooms.channels.createWithin({ ...channel, slots: [...channel.slots], clientId: client.id }).id,
      ]),
    );
    rooms.briefs.answerManyWithin(client.id, brief);
    const made = rooms.plans.createWithin({ clientId: client.id, ...plan, template: 'local-service' });
    addCampaign(made, campaign, channelIds);
    for (const post of posts) addPost(client.id, post, channelIds, mediaIds);
  }

  /** Media plan, budget, targets and what the channels are for. */
  function addCampaign(
    plan: Plan,
    { placements, lines, targets, purposes }: DemoCampaign,
    ids: ReadonlyMap<string, string>,
  ) {
    for (const { network, ...placement } of placements)
      rooms.budget.addPlacementWithin(plan, {
        ...placement,
        channelId: network === null ? null : known(ids.get(network), network),
      });
    for (const line of lines) rooms.budget.addLineWithin(plan, line);
    rooms.plans.changeWithin(plan, {
      channels: Object.entries(purposes).map(([network, purpose]) => ({
        channelId: known(ids.get(network), network),
        purpose,
      })),
      kpi: {
        ...plan.content.kpi,
        targets: targets.map((target) => ({
          ...target,
          months: { ...target.months },
          id: context.newId(),
          channelId: null,
        })),
      },
    });
  }

  /** What a client of the demo has agreed to, and how it speaks. */
  const agreed = ({ fee, revisions, notice, contacts, brand }: DemoClient['agreement']) => ({
    contract: { ...NO_CONTRACT, fee, revisions, notice },
    contacts: contacts.map((contact) => ({ ...contact, id: context.newId() })),
    brand: { ...NO_BRAND, ...brand },
  });

  function addPost(
    clientId: string,
    { id: _id, format: _format, variants, pictures, ...fields }: DemoPost,
    channelIds: ReadonlyMap<string, string>,
    mediaIds: ReadonlyMap<string, string>,
  ): void {
    const post = rooms.posts.createWithin({
      ...fields,
      clientId,
      notes: fields.notes ?? '',
      owner: fields.owner ?? '',
      labels: [...fields.labels],
      channels: variants.map(({ network, format, text }) => ({
        channelId: known(channelIds.get(network), network),
        format,
        text,
      })),
    });
    rooms.postMedia.setWithin(
      post.id,
      pictures.map(({ file, alt }) => ({ mediaId: known(mediaIds.get(file), file), altText: alt })),
    );
  }

  /**
   * Takes the demo clients out whole: their rows, what history knows of them, files that nobody else uses. Not a step of history,
   * so a verified backup comes first. What belongs to other clients is not touched.
   */
  function remove() {
    const clients = repository.clientIds();
    if (clients.length === 0) return state();
    backUp(context.db, context.paths.backups, 'before-demo-removal', new Date(context.now()));
    const belongings = owned.of(clients);
    const hashes = owned.hashes(belongings.media);
    context.unitOfWork.replay(() => takeOut(belongings));
    const chosen = rooms.settings.get().view.clientId;
    if (chosen !== null && clients.includes(chosen)) rooms.settings.update({ view: { clientId: null } });
    rooms.media.dropUnused(hashes);
    return state();
  }

  function takeOut(belongings: Belongings) {
    const rows = journalled.flatMap((table) => belongings[table].map((id) => ({ table, id })));
    for (const { table, id } of rows) {
      owned.removeRow(table, id);
      historyRepository.forget(table, id);
    }
    owned.removeVersions(belongings.posts);
    historyRepository.forgetEmptySteps();
    return rows;
  }

  return { state, fill, remove };
}

/** Every file of a client, once; the logo among them. */
function filesOf(client: DemoClient): string[] {
  const pictures = client.posts.flatMap((post) => post.pictures.map(({ file }) => file));
  return [...new Set([client.logoFile, ...pictures])];
}

function known(id: string | undefined, name: string): string {
  if (id === undefined) throw new Error(`The demo names what its client does not have: ${name}`);
  return id;
}
