import { refuse } from '#shared/ipc/result.ts';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import { datesOf, firstDates } from '#shared/rooms/series/series.adapter.ts';
import { afterSome, endedBefore, movedRule, ruleText } from '#shared/rooms/series/series.rules.ts';
import type { Repeat, Series, SeriesContent, SeriesScope } from '#shared/rooms/series/series.schema.ts';
import { addDays, addMonths, daysBetween } from '#shared/time/plain-date.ts';
import { todayIn } from '#shared/time/zone.ts';
import type { CoreContext } from '../../context.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { PostsService, SeriesMember } from '../posts/posts.service.ts';
import { checkWritten } from '../revisions.ts';
import type { SeriesRepository, SeriesRow } from './series.repository.ts';

export type SeriesService = ReturnType<typeof createSeriesService>;

/** Posts are made so many months ahead of a gesture; later ones when the calendar shows their days. */
const MONTHS_AHEAD = 4;
/** No series goes further than this beyond today, whatever is asked for. */
const MOST_YEARS = 6;

interface OfPost {
  readonly id: string;
  readonly rev?: number | undefined;
}

type Member = Post & { readonly seriesId: string; readonly seriesDate: string };

/**
 * Posts that come back. Each is an ordinary row that knows its series and the day that the rule gave it. What was published stays as it
 * is, whatever the gesture. Each public write is one unit of work, so one step of undo.
 */
export function createSeriesService(
  context: CoreContext,
  repository: SeriesRepository,
  rooms: { readonly clients: Pick<ClientsService, 'get'>; readonly posts: PostsService },
) {
  const { unitOfWork } = context;
  const { posts } = rooms;

  function get(id: string): SeriesRow {
    return repository.get(id) ?? refuse('missing', 'series.missing');
  }

  /** The series as others see it. */
  function shown(id: string): Series {
    const { content: _content, ...series } = get(id);
    return series;
  }

  function member(input: OfPost): Member {
    const post = posts.seen(input);
    const { seriesId, seriesDate } = post;
    if (seriesId === null || seriesDate === null) return refuse('invalid', 'series.not-in-one');
    return { ...post, seriesId, seriesDate };
  }

  function save(series: SeriesRow, changes: Partial<SeriesRow>): SeriesRow {
    const next = { ...series, ...changes, rev: series.rev + 1, updatedAt: context.instant() };
    checkWritten('series', repository.update(next), series.rev);
    return next;
  }

  const todayOf = (clientId: string) => todayIn(rooms.clients.get(clientId).timeZone, context.now());

  function horizon(clientId: string, startsOn: string): string {
    const today = todayOf(clientId);
    return addMonths(startsOn > today ? startsOn : today, MONTHS_AHEAD);
  }

  /** The days of the rule within the range that nobody took out. */
  function daysOf(series: SeriesRow, from: string, to: string): string[] {
    return datesOf(series.rule, series.startsOn, { from, to }).filter((date) => !series.exceptions.includes(date));
  }

  function makeWithin(series: SeriesRow, date: string): void {
    const { channels, media, campaignId, ...content } = series.content;
    const post = posts.createWithin({
      ...content,
      clientId: series.clientId,
      date,
      time: series.time,
      channels: posts.ownChannels(series.clientId, channels),
      campaignId: posts.ownCampaign(campaignId),
    });
    posts.saveWithin(post, { seriesId: series.id, seriesDate: date });
    posts.setMediaWithin(post.id, media);
  }

  /** Makes the posts that are missing up to the horizon, and takes those away that the rule no longer gives. */
  function remakeWithin(series: SeriesRow): void {
    const wanted = daysOf(series, series.startsOn, series.madeUntil);
    const alive = posts.ofSeries(series.id).filter(({ deletedAt }) => deletedAt === null);
    for (const post of alive) if (isOpen(post) && !wanted.includes(post.seriesDate)) posts.removeWithin(post.id);
    const there = new Set(alive.map(({ seriesDate }) => seriesDate));
    for (const date of wanted) if (!there.has(date)) makeWithin(series, date);
  }

  /** The series that the change is for: the whole one, or a new one that begins with the post. */
  function takeWithin(post: Member, scope: SeriesScope): SeriesRow {
    const series = get(post.seriesId);
    const from = post.seriesDate;
    const gone = datesOf(series.rule, series.startsOn, { from: series.startsOn, to: addDays(from, -1) }).length;
    if (scope === 'all' || gone === 0) return series;
    const at = context.instant();
    const rest: SeriesRow = {
      ...series,
      id: context.newId(),
      rev: 1,
      createdAt: at,
      updatedAt: at,
      startsOn: from,
      rule: afterSome(series.rule, gone),
      exceptions: series.exceptions.filter((date) => date >= from),
    };
    repository.insert(rest);
    save(series, {
      rule: endedBefore(series.rule, from),
      exceptions: series.exceptions.filter((date) => date < from),
    });
    for (const { id, seriesDate } of posts.ofSeries(series.id)) {
      if (seriesDate >= from) posts.setSeriesWithin(id, rest.id, seriesDate);
    }
    return rest;
  }

  /** Makes a post the first of a series. */
  function create({ repeat, ...input }: OfPost & { repeat: Repeat }): Post {
    const post = posts.seen(input);
    const { date } = post;
    if (date === null) return refuse('invalid', 'series.no-date');
    if (post.seriesId !== null && repository.get(post.seriesId) !== null)
      return refuse('invalid', 'series.in-one-already');
    const rule = ruleText(repeat, date);
    if (firstDates(rule, date, 1)[0] !== date) return refuse('invalid', 'series.no-days');
    return unitOfWork.run({ name: 'series.create', params: { title: post.title } }, () => {
      const at = context.instant();
      const series: SeriesRow = {
        id: context.newId(),
        rev: 1,
        createdAt: at,
        updatedAt: at,
        clientId: post.clientId,
        rule,
        startsOn: date,
        time: post.time,
        exceptions: [],
        madeUntil: horizon(post.clientId, date),
        content: contentOf(post),
      };
      repository.insert(series);
      posts.saveWithin(post, { seriesId: series.id, seriesDate: date });
      remakeWithin(series);
      return posts.get(post.id);
    });
  }

  /** Another rule, from this post on or for all. */
  function update({ repeat, scope, ...input }: OfPost & { scope: SeriesScope; repeat: Repeat }): Post {
    const post = member(input);
    const rule = ruleText(repeat, post.seriesDate);
    return unitOfWork.run({ name: 'series.update', params: { title: post.title } }, () => {
      const series = takeWithin(post, scope);
      const [startsOn] = firstDates(rule, series.startsOn, 1);
      if (startsOn === undefined) return refuse('invalid', 'series.no-days');
      const exceptions = series.exceptions.filter((date) => date !== post.seriesDate);
      remakeWithin(save(series, { rule, startsOn, exceptions, madeUntil: later(series.madeUntil, startsOn) }));
      return posts.get(post.id);
    });
  }

  /** What this post says, and its hour, onto those after it or onto all. An hour that a post has of its own stays. */
  function apply({ scope, ...input }: OfPost & { scope: SeriesScope }): Post {
    const post = member(input);
    return unitOfWork.run({ name: 'series.apply', params: { title: post.title } }, () => {
      const before = takeWithin(post, scope);
      const content = contentOf(post);
      const series = save(before, { content, time: post.time });
      const { channels, media, ...fields } = content;
      for (const other of posts.ofSeries(series.id)) {
        if (other.id === post.id || other.deletedAt !== null || !isOpen(other)) continue;
        const target = posts.get(other.id);
        const time = other.time === before.time ? post.time : other.time;
        const kept = channels.map((channel) => ({
          publishedUrl: null,
          ...target.channels.find(({ channelId }) => channelId === channel.channelId),
          ...channel,
        }));
        posts.fillWithin(target, { ...fields, time }, kept, media);
      }
      return posts.get(post.id);
    });
  }

  /** Moves this post and those after it, or all: the rule goes along. Posts that were moved by themselves stay where they are. */
  function move({
    scope,
    date,
    time,
    ...input
  }: OfPost & { scope: SeriesScope; date: string; time?: string | null | undefined }): Post {
    const post = member(input);
    return unitOfWork.run({ name: 'series.move', params: { title: post.title, date } }, () => {
      const before = takeWithin(post, scope);
      const days = daysBetween(post.seriesDate, date);
      const oldDays = datesOf(before.rule, before.startsOn, { from: before.startsOn, to: before.madeUntil });
      const rule = movedRule(before.rule, post.seriesDate, date);
      const newDays = firstDates(rule, addDays(before.startsOn, days), oldDays.length);
      const [startsOn] = newDays;
      if (startsOn === undefined) return refuse('invalid', 'series.no-days');
      const moved = new Map(oldDays.map((old, index) => [old, newDays[index]] as const));
      const series = save(before, {
        rule,
        startsOn,
        time: time === undefined ? before.time : time,
        exceptions: before.exceptions.flatMap((old) => moved.get(old) ?? []).sort(),
        madeUntil: later(before.madeUntil, newDays.at(-1) ?? startsOn),
      });
      for (const other of posts.ofSeries(series.id)) {
        const to = moved.get(other.seriesDate);
        if (to === undefined) continue;
        if (other.deletedAt !== null || !isOpen(other)) {
          posts.setSeriesWithin(other.id, series.id, to);
          continue;
        }
        const isSelf = other.id === post.id;
        posts.saveWithin(posts.get(other.id), {
          seriesDate: to,
          date: isSelf ? date : other.date === other.seriesDate ? to : other.date,
          time: time !== undefined && (isSelf || other.time === before.time) ? time : other.time,
        });
      }
      remakeWithin(series);
      return posts.get(post.id);
    });
  }

  /** To the trash: this one, this and those after it, or all; the series ends accordingly. */
  function remove({ scope, ...input }: OfPost & { scope: 'this' | SeriesScope }): void {
    const post = member(input);
    unitOfWork.run({ name: scope === 'this' ? 'posts.remove' : 'series.remove', params: { title: post.title } }, () => {
      if (scope === 'this') {
        posts.removeWithin(post.id);
        left(post);
        return;
      }
      const series = get(post.seriesId);
      const isWhole = scope === 'all' || post.seriesDate <= series.startsOn;
      for (const other of posts.ofSeries(series.id)) {
        const isMeant = isWhole || other.seriesDate >= post.seriesDate;
        if (isMeant && other.deletedAt === null && isOpen(other)) posts.removeWithin(other.id);
      }
      if (isWhole) repository.remove(series.id, context.instant());
      else save(series, { rule: endedBefore(series.rule, post.seriesDate) });
    });
  }

  /** A post went to the trash: its day is no longer one of the rule's. */
  function left({ seriesId, seriesDate }: SeriesMember): void {
    const series = seriesId === null ? null : repository.get(seriesId);
    if (series === null || seriesDate === null || series.exceptions.includes(seriesDate)) return;
    save(series, { exceptions: [...series.exceptions, seriesDate].sort() });
  }

  /** It came back out of the trash. */
  function back({ seriesId, seriesDate }: SeriesMember): void {
    const series = seriesId === null ? null : repository.get(seriesId);
    if (series === null || seriesDate === null || !series.exceptions.includes(seriesDate)) return;
    save(series, { exceptions: series.exceptions.filter((date) => date !== seriesDate) });
  }

  /**
   * Makes the posts of series that go on, up to the day. That is no gesture: it belongs to the last step that touched the series, so
   * undoing that step takes these posts along. While that step is undone nothing is made, since redoing it brings its own posts back.
   */
  function extend(until: string): void {
    for (const series of repository.unmade(until)) {
      const end = [until, addMonths(todayOf(series.clientId), 12 * MOST_YEARS)].sort()[0] ?? until;
      const missing = daysOf(series, addDays(series.madeUntil, 1), end);
      const step = repository.lastStep(series.id);
      if (missing.length === 0 || step?.state === 'undone') continue;
      unitOfWork.continueStep(step?.id ?? null, () => {
        for (const date of missing) makeWithin(series, date);
        repository.setMadeUntil(series.id, end);
      });
    }
  }

  return { get: shown, create, update, apply, move, remove, left, back, extend };
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** What was published or called off is a fact, which no change of the series touches. */
const isOpen = ({ status }: Pick<Post, 'status'>): boolean => status !== 'published' && status !== 'cancelled';

function contentOf(post: Post): SeriesContent {
  const { title, text, contentType, link, owner, labels, notes, task, context, campaignId, firstComment } = post;
  return {
    title,
    text,
    contentType,
    link,
    owner,
    labels,
    notes,
    task,
    context,
    campaignId,
    firstComment,
    isPlaceholder: post.isPlaceholder,
    channels: post.channels.map(({ channelId, format, text: own }) => ({ channelId, format, text: own })),
    media: post.media.map(({ mediaId, altText }) => ({ mediaId, altText })),
  };
}
