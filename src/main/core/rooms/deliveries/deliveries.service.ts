import { paperFileName } from '#shared/paper/file-name.ts';
import type { PaperDocument } from '#shared/paper/paper.schema.ts';
import { meter, packageOf } from '#shared/rooms/deliveries/deliveries.rules.ts';
import type { Delivery, DeliveryDocumentInput, DeliveryOf } from '#shared/rooms/deliveries/deliveries.schema.ts';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import { excerpt } from '#shared/text/excerpt.ts';
import { monthRange } from '#shared/time/calendar-grid.ts';
import { formatMonth } from '#shared/time/format.ts';
import { fromInstant } from '#shared/time/zone.ts';
import type { CoreContext } from '../../context.ts';
import type { PaperPictures } from '../../paper/paper.pictures.ts';
import { translator } from '../../translate.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { PostsService } from '../posts/posts.service.ts';
import type { SettingsService } from '../settings/settings.service.ts';
import { drawProtocol, type ProtocolLine } from './protocol.tsx';

export type DeliveriesService = ReturnType<typeof createDeliveriesService>;

export interface DeliveryRooms {
  readonly clients: Pick<ClientsService, 'get'>;
  readonly channels: Pick<ChannelsService, 'list'>;
  readonly posts: Pick<PostsService, 'list'>;
  readonly settings: Pick<SettingsService, 'get'>;
  readonly pictures: Pick<PaperPictures, 'logo'>;
}

/** Characters of a post's own words in the protocol. */
const LONGEST_TITLE = 140;

/** A month against the contract, and the protocol by which the client takes it over. */
export function createDeliveriesService(context: CoreContext, rooms: DeliveryRooms) {
  const postsOf = ({ clientId, period }: DeliveryOf): Post[] => rooms.posts.list({ clientId, ...monthRange(period) });

  function get(input: DeliveryOf): Delivery {
    const agreed = packageOf(rooms.clients.get(input.clientId));
    const rows = meter(postsOf(input), agreed);
    return { clientId: input.clientId, period: input.period, rows, revisions: agreed.revisions };
  }

  /** What was published, in the order of the month. */
  function linesOf(input: DeliveryOf): ProtocolLine[] {
    const networks = new Map(rooms.channels.list(input.clientId).map(({ id, network }) => [id, network]));
    return postsOf(input).flatMap(({ status, isPlaceholder, date, title, text, channels }): ProtocolLine[] => {
      if (status !== 'published' || isPlaceholder || date === null) return [];
      const placed = channels.flatMap(({ channelId, format, publishedUrl }) => {
        const network = networks.get(channelId);
        return network === undefined ? [] : [{ network, format, url: publishedUrl }];
      });
      return [{ date, title: excerpt(title.trim() === '' ? text : title, LONGEST_TITLE), channels: placed }];
    });
  }

  async function document(input: DeliveryDocumentInput): Promise<PaperDocument> {
    const client = rooms.clients.get(input.clientId);
    const language = input.language ?? client.reportLanguage;
    const t = translator(language);
    const month = formatMonth(input.period, language);
    const logo = client.logoId === null ? null : await rooms.pictures.logo(client.logoId);
    const title = t('deliveries.protocol.title', { client: client.name, month });
    const html = drawProtocol({
      title,
      language,
      client: { ...client, logo },
      delivery: get(input),
      lines: linesOf(input),
      supplier: rooms.settings.get().preparedBy.trim(),
      madeOn: fromInstant(context.now(), client.timeZone).date,
      t,
    });
    const names = { word: t('deliveries.protocol.fileWord'), clientName: client.name, rest: input.period };
    return { html, title, fileName: paperFileName(names, 'pdf'), language };
  }

  return { get, document };
}
