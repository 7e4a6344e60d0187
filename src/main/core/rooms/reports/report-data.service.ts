import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import type { Post, PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { countsAs, effectiveStatus } from '#shared/rooms/posts/posts.status.ts';
import {
  byFormat,
  byGroup,
  byNetwork,
  byWeek,
  byWeekday,
  type CountedPost,
  change,
  nextPeriod,
  previousPeriod,
  rhythm,
  share,
  type Tally,
  tally,
} from '#shared/rooms/reports/report.rules.ts';
import type { ReportDocumentInput } from '#shared/rooms/reports/reports.schema.ts';
import { monthRange } from '#shared/time/calendar-grid.ts';
import type { MonthText, PlainDateText } from '#shared/time/plain-date.ts';
import { fromInstant } from '#shared/time/zone.ts';
import type { CoreContext } from '../../context.ts';
import type { PaperPictures } from '../../paper/paper.pictures.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { PostsService } from '../posts/posts.service.ts';
import type { SettingsService } from '../settings/settings.service.ts';
import type { ReportData, ReportPost } from './report.types.ts';
import type { ReportNotesService } from './report-notes.service.ts';

export interface ReportRooms {
  readonly clients: ClientsService;
  readonly channels: ChannelsService;
  readonly posts: PostsService;
  /** The posts of a client that have no date yet. */
  readonly backlog: (clientId: string) => readonly PostCard[];
  readonly settings: SettingsService;
  readonly notes: ReportNotesService;
  readonly pictures: PaperPictures;
}

/** Pictures made at the same time. */
const AT_ONCE = 4;

type Networks = ReadonlyMap<string, Channel>;

/** The address if a reader may follow it, else null: a report never carries `javascript:` or a file's address. */
function webAddress(text: string | null): string | null {
  return text !== null && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}

function counted(post: Post, channels: Networks): CountedPost {
  const known = post.channels.flatMap(({ channelId, format }) => {
    const channel = channels.get(channelId);
    return channel === undefined ? [] : [{ network: channel.network, format }];
  });
  return {
    date: post.date,
    time: post.time,
    zone: post.zone,
    status: post.status,
    contentType: post.contentType,
    channels: known,
  };
}

function phaseOf(period: MonthText, today: PlainDateText): ReportData['phase'] {
  const month = monthRange(period);
  if (today > month.to) return 'over';
  return today < month.from ? 'ahead' : 'running';
}

/** Gathers a client's month out of the other rooms' services. The first of a report's three steps: no words, no looks. */
export function createReportDataService(context: CoreContext, rooms: ReportRooms) {
  async function described(post: Post, channels: Networks, now: number, withPicture: boolean): Promise<ReportPost[]> {
    if (post.date === null) return [];
    const picture = withPicture ? post.media.find(({ width }) => width !== null) : undefined;
    return [
      {
        id: post.id,
        title: post.title,
        text: post.text,
        date: post.date,
        time: post.time,
        status: effectiveStatus(post, now),
        contentType: post.contentType,
        channels: post.channels.flatMap(({ channelId, format, publishedUrl }) => {
          const channel = channels.get(channelId);
          return channel === undefined ? [] : [{ network: channel.network, format, url: webAddress(publishedUrl) }];
        }),
        thumbnail: picture === undefined ? null : await rooms.pictures.thumbnail(picture.mediaId),
        altText: picture?.altText ?? '',
      },
    ];
  }

  function month(clientId: string, period: MonthText): Post[] {
    return rooms.posts.list({ clientId, ...monthRange(period) });
  }

  /** A few pictures at a time: the cores are busy and memory stays flat. */
  async function describeAll(posts: readonly Post[], channels: Networks, now: number, withPictures: boolean) {
    const all: ReportPost[] = [];
    for (let from = 0; from < posts.length; from += AT_ONCE) {
      const several = posts.slice(from, from + AT_ONCE);
      const made = await Promise.all(several.map((post) => described(post, channels, now, withPictures)));
      all.push(...made.flat());
    }
    return all;
  }

  /** @throws FaultError `clients.missing` */
  async function gather({ clientId, period, language }: ReportDocumentInput): Promise<ReportData> {
    const now = context.now();
    const client = rooms.clients.get(clientId);
    const channelList = rooms.channels.list(clientId);
    const channels: Networks = new Map(channelList.map((channel) => [channel.id, channel]));
    const posts = month(clientId, period);
    const before = month(clientId, previousPeriod(period)).map((post) => counted(post, channels));
    const after = month(clientId, nextPeriod(period)).filter((post) => countsAs(post.status).planned);
    const backlog = rooms.backlog(clientId).filter((post) => post.status !== 'cancelled');
    const these = posts.map((post) => counted(post, channels));
    const sums = tally(these, now);
    const earlier = tally(before, now);
    const previous: Tally | null = earlier.planned > 0 ? earlier : null;
    const madeAt = fromInstant(now, client.timeZone);
    const contracted = client.contractedPosts;

    return {
      language: language ?? client.reportLanguage,
      period,
      madeAt,
      preparedBy: rooms.settings.get().preparedBy.trim(),
      client: {
        name: client.name,
        industry: client.industry.trim(),
        colour: client.colour,
        timeZone: client.timeZone,
        contractedPosts: contracted,
        logo: client.logoId === null ? null : await rooms.pictures.logo(client.logoId),
      },
      channels: channelList.map(({ network, handle, name, url }) => ({
        network,
        label: handle === '' ? name : handle,
        url: webAddress(url),
      })),
      notes: rooms.notes.get({ clientId, period }).notes.trim(),
      tally: sums,
      previous,
      publishedChange: change(sums.published, previous?.published),
      plannedChange: change(sums.planned, previous?.planned),
      missedChange: change(sums.missed, previous?.missed),
      contractShare: share(sums.published, contracted),
      planShare: share(sums.published, sums.planned),
      networks: byNetwork(these, now),
      formats: byFormat(these, now),
      groups: byGroup(these, now),
      weeks: byWeek(these, period, now),
      weekdays: byWeekday(these, now),
      rhythm: rhythm(these, period, madeAt.date, contracted),
      posts: await describeAll(posts, channels, now, true),
      next: { posts: await describeAll(after, channels, now, false), backlog: backlog.length },
      awaiting: [...posts, ...after].filter((post) => post.status === 'review').length,
      phase: phaseOf(period, madeAt.date),
    };
  }

  return { gather };
}

export type ReportDataService = ReturnType<typeof createReportDataService>;
