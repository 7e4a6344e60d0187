import { refuse } from '#shared/ipc/result.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type {
  Post,
  PostChannel,
  PostCreate,
  PostMove,
  PostStatus,
  PostUpdate,
} from '#shared/rooms/posts/posts.schema.ts';
import { CONTENT_FIELDS } from '#shared/rooms/posts/posts.versions.ts';
import type { CoreContext } from '../../context.ts';
import type { CampaignsService } from '../campaigns/campaigns.service.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import { changesNothing, checkRevision, checkWritten, given } from '../revisions.ts';
import type { PostVersionsService } from './post-versions.service.ts';
import { approvalMark, copied, fieldsTyped, filled } from './posts.changes.ts';
import { type ByRevision, createPostsOwn } from './posts.own.ts';
import type { PostRow, PostsRepository } from './posts.repository.ts';
import { createPostsTrash, type SeriesListener } from './posts.trash.ts';

export type { SeriesMember } from './posts.own.ts';
export type { PostIdentity } from './posts.repository.ts';

export type PostsService = ReturnType<typeof createPostsService>;

type Given = 'id' | 'rev' | 'createdAt' | 'updatedAt' | 'clientId' | 'zone';

/** A whole post but for what the core gives it; what is left out is as in a new post. */
export type NewPost = Omit<PostRow, Given | keyof typeof BLANK> &
  Partial<typeof BLANK> & { readonly channels: readonly PostChannel[] };

/** What a new post says of itself when nobody has said anything. */
const BLANK = {
  contentType: null,
  link: '',
  owner: '',
  labels: [],
  notes: '',
  task: null,
  context: '',
  campaignId: null,
  firstComment: '',
  isPlaceholder: false,
  movedAfterApproval: false,
  seriesId: null,
  seriesDate: null,
  pauseId: null,
} satisfies Partial<PostRow> as Omit<PostRow, Given | 'title' | 'text' | 'date' | 'time' | 'status'>;

/** Posts with their channels. Every public write is one unit of work; `…Within` ones are for a caller who has one open. */
export function createPostsService(
  context: CoreContext,
  repository: PostsRepository,
  rooms: {
    clients: ClientsService;
    channels: ChannelsService;
    campaigns: Pick<CampaignsService, 'get' | 'find'>;
    versions: Pick<PostVersionsService, 'beforeChangeWithin'>;
    settings: { readonly marksMovedAfterApproval: () => boolean };
    /** The pause that holds a client's posts on a day, or null. */
    pauses: { holding: (clientId: string, date: string) => string | null };
    series: SeriesListener;
  },
) {
  const { unitOfWork } = context;

  function get(id: string): Post {
    return repository.get(id) ?? refuse('missing', 'posts.missing');
  }

  function seen({ id, rev }: ByRevision): Post {
    const post = get(id);
    checkRevision('posts', rev, post);
    return post;
  }

  const own = createPostsOwn(repository, rooms);
  const { checkCampaign, mergeChannels, ownCampaign, thereOf } = own;
  const trash = createPostsTrash(context, repository, { get, seen }, rooms.series);

  function createWithin({ channels, ...input }: PostCreate): Post {
    const client = rooms.clients.get(input.clientId);
    checkCampaign(input.campaignId, input.clientId);
    const at = context.instant();
    const row: PostRow = {
      title: '',
      text: '',
      date: null,
      time: null,
      zone: client.timeZone,
      status: (input.date && !input.isPlaceholder ? 'draft' : 'idea') satisfies PostStatus,
      ...BLANK,
      ...given(input),
      clientId: input.clientId,
      id: context.newId(),
      rev: 1,
      createdAt: at,
      updatedAt: at,
    };
    repository.insert({ ...row, pauseId: heldBy(row, true) });
    if (channels) repository.setChannels(row.id, mergeChannels(row.clientId, [], channels), context.newId);
    return get(row.id);
  }

  /** Many new posts of one client at once, as an import makes them: nothing is read back. */
  function createManyWithin(client: Client, posts: readonly NewPost[]): void {
    const own = new Set(rooms.channels.list(client.id).map((channel) => channel.id));
    const at = context.instant();
    for (const { channels, ...fields } of posts) {
      if (!channels.every((channel) => own.has(channel.channelId))) refuse('invalid', 'posts.channel-of-other-client');
      const id = context.newId();
      const row = {
        ...BLANK,
        ...fields,
        id,
        rev: 1,
        createdAt: at,
        updatedAt: at,
        clientId: client.id,
        zone: client.timeZone,
      };
      repository.insert({ ...row, pauseId: heldBy(row, true) });
      repository.insertChannels(id, channels, context.newId);
    }
  }

  /**
   * The pause that holds a post: by the day where it is put, so that one made in a pause or moved into it waits, and one moved out of it
   * does not. What is out, or called off, waits for nothing.
   */
  function heldBy(
    row: Pick<PostRow, 'clientId' | 'date' | 'status' | 'pauseId'>,
    isPlacedAnew: boolean,
  ): string | null {
    if (row.date === null || row.status === 'published' || row.status === 'cancelled') return null;
    return isPlacedAnew ? rooms.pauses.holding(row.clientId, row.date) : row.pauseId;
  }

  /**
   * Writes the row with the next revision; the caller has checked the one it saw. What would change nothing is not written, unless the
   * caller has changed the post's channels or media: the row's revision stands for those too.
   */
  function saveWithin(post: Post, wanted: Partial<PostRow>, partsChanged = false): Post {
    const { channels: _channels, media: _media, ...row } = post;
    const changes = { ...wanted, ...approvalMark(post, wanted, rooms.settings.marksMovedAfterApproval) };
    if (!partsChanged && changesNothing<PostRow>(row, changes)) return post;
    if (partsChanged || CONTENT_FIELDS.some((field) => field in changes)) rooms.versions.beforeChangeWithin(post);
    const held = heldBy({ ...row, ...changes }, changes.date !== undefined && changes.date !== post.date);
    const written = repository.update({
      ...row,
      ...changes,
      pauseId: held,
      rev: post.rev + 1,
      updatedAt: context.instant(),
    });
    checkWritten('posts', written, post.rev);
    return get(post.id);
  }

  function moveWithin(move: PostMove): Post {
    const post = seen(move);
    return saveWithin(post, { date: move.date, time: move.time === undefined ? post.time : move.time });
  }

  function moveStep(name: string, move: PostMove, title: string) {
    return move.date === null
      ? { name: `${name}ToBacklog`, params: { title } }
      : { name, params: { title, date: move.date } };
  }

  /** `fill`, when given, puts more onto the post within the same step. */
  function create(input: PostCreate, fill?: (id: string) => void): Post {
    const name = input.isPlaceholder ? 'posts.createPlace' : 'posts.create';
    return unitOfWork.run({ name, params: { title: input.title ?? '' } }, () => {
      const post = createWithin(input);
      if (fill === undefined) return post;
      fill(post.id);
      return get(post.id);
    });
  }

  function update({ id, rev, channels, ...patch }: PostUpdate): Post {
    const post = seen({ id, rev });
    const changes = given(patch);
    // A mark that stays is not looked at: its campaign may lie in the trash.
    if (changes.campaignId !== post.campaignId) checkCampaign(changes.campaignId, post.clientId);
    const wanted = channels && mergeChannels(post.clientId, post.channels, channels);
    const fields = Object.keys(changes).concat(channels ? ['channels'] : []);
    const single = fields.length === 1 ? fields[0] : 'many';
    const typed = fieldsTyped(Object.keys(changes), post.channels, wanted);
    const step = {
      name: 'posts.update',
      params: { title: changes.title ?? post.title, field: single ?? 'many' },
      ...(typed === null ? {} : { mergeKey: `posts.update:${id}:${typed.join()}` }),
    };
    return unitOfWork.run(step, () => {
      const channelsChanged = wanted !== undefined && repository.setChannels(id, wanted, context.newId);
      return saveWithin(post, { ...changes, ...filled(post, changes, wanted) }, channelsChanged);
    });
  }

  function move(input: PostMove): Post {
    const post = seen(input);
    return unitOfWork.run(moveStep('posts.move', input, post.title), () => moveWithin(input));
  }

  function moveMany(moves: readonly PostMove[]): Post[] {
    const name = moves.every(({ date }) => date === null) ? 'posts.moveManyToBacklog' : 'posts.moveMany';
    return unitOfWork.run({ name, params: { count: moves.length } }, () => moves.map(moveWithin));
  }

  /** Two posts take each other's date and time, as one step. What has been published stays where it was. */
  function swap(first: ByRevision, second: ByRevision): Post[] {
    const [one, other] = [seen(first), seen(second)];
    if (one.clientId !== other.clientId) refuse('invalid', 'posts.swap-of-other-client');
    if ([one, other].some((post) => post.status === 'published')) refuse('refused', 'posts.swap-published');
    return unitOfWork.run({ name: 'posts.swap', params: { title: one.title, other: other.title } }, () => [
      moveWithin({ id: one.id, date: other.date, time: other.time }),
      moveWithin({ id: other.id, date: one.date, time: one.time }),
    ]);
  }

  /** A copy at another moment: a draft again, without links to what was published. */
  function copyWithin(post: Post, place: Pick<Post, 'date' | 'time'>): Post {
    const { channels, media, ...fields } = copied(post);
    const copy = createWithin({
      ...fields,
      campaignId: ownCampaign(post.campaignId),
      // Nobody has approved the copy.
      status: post.status === 'idea' ? 'idea' : 'draft',
      ...place,
      channels: channels.map((channel) => ({ ...channel, publishedUrl: null })),
    });
    repository.setMedia(copy.id, media, context.newId);
    return get(copy.id);
  }

  function duplicate(input: PostMove): Post {
    const post = seen(input);
    const place = { date: input.date, time: input.time === undefined ? post.time : input.time };
    return unitOfWork.run(moveStep('posts.duplicate', input, post.title), () => copyWithin(post, place));
  }

  /** The pictures of a post that was just made. */
  function setMediaWithin(id: string, media: readonly { readonly mediaId: string; readonly altText: string }[]): void {
    repository.setMedia(id, thereOf(media), context.newId);
  }

  /** Everything that a post says, onto another one; its channels and pictures are the whole list. */
  function fillWithin(
    post: Post,
    changes: Partial<PostRow>,
    channels: readonly PostChannel[],
    media: readonly { readonly mediaId: string; readonly altText: string }[],
  ): Post {
    const hasOtherChannels = repository.setChannels(post.id, channels, context.newId);
    const hasOtherMedia = repository.setMedia(post.id, thereOf(media), context.newId);
    return saveWithin(post, changes, hasOtherChannels || hasOtherMedia);
  }

  /** Gives posts another series or another day in it, also those in the trash. */
  function setSeriesWithin(id: string, seriesId: string, seriesDate: string): void {
    repository.setSeries(id, seriesId, seriesDate, context.instant());
  }

  return {
    get,
    find: repository.get,
    seen,
    list: repository.list,
    identities: repository.identities,
    create,
    createWithin,
    createManyWithin,
    saveWithin,
    update,
    move,
    moveWithin,
    moveMany,
    copyWithin,
    swap,
    duplicate,
    ownChannels: own.ownChannels,
    ownCampaign,
    ...trash,
    setMediaWithin,
    fillWithin,
    setSeriesWithin,
    ofSeries: repository.ofSeries,
  };
}
