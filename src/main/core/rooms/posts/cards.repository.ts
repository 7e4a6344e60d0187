import type { CardColumns } from '#shared/rooms/posts/cards.columns.ts';
import type { GridTile, PostCard, PostsSearch } from '#shared/rooms/posts/posts.schema.ts';
import { fold } from '#shared/text/fold.ts';
import type { Db } from '../../db/open.ts';
import { type CardRow, channelsOf, labelsOf, packRows } from './cards.packing.ts';

/** Characters of the text that a card may show when the post has no title. */
const EXCERPT = 80;

/**
 * In the order of `CardRow`. The post's own columns are in the index that finds a month, so a row with a title is never looked up.
 * Channels come in the order of the index that holds them whole; which of them are in the trash is asked once, not for each.
 */
const columns = `posts.id, posts.rev, posts.client_id, posts.title,
  CASE WHEN trim(posts.title) = '' THEN substr(posts.text, 1, ${EXCERPT}) ELSE '' END,
  posts.date, posts.time, posts.zone, posts.status, posts.content_type, posts.labels,
  posts.campaign_id, posts.series_id, posts.pause_id, posts.is_placeholder, posts.moved_after_approval,
  (SELECT group_concat(channel_id) FROM
    (SELECT channel_id FROM post_channels WHERE post_id = posts.id ORDER BY post_channels.position)),
  (SELECT media_id FROM post_media
    WHERE post_id = posts.id AND media_id NOT IN (SELECT id FROM media WHERE deleted_at IS NOT NULL)
    ORDER BY post_media.position LIMIT 1),
  CASE WHEN posts.is_placeholder = 1 THEN
    (SELECT format FROM post_channels WHERE post_id = posts.id ORDER BY position LIMIT 1) END`;

const alive = `posts.deleted_at IS NULL AND posts.client_id IN
  (SELECT id FROM clients WHERE deleted_at IS NULL AND status = 'active')`;

const toCard = (row: CardRow, trashed: ReadonlySet<string>): PostCard => ({
  id: row[0],
  rev: row[1],
  clientId: row[2],
  title: row[3],
  excerpt: row[4],
  date: row[5],
  time: row[6],
  zone: row[7],
  status: row[8],
  contentType: row[9],
  labels: labelsOf(row[10]),
  campaignId: row[11],
  seriesId: row[12],
  pauseId: row[13],
  isPlaceholder: row[14] === 1,
  movedAfterApproval: row[15] === 1,
  channelIds: channelsOf(row[16], trashed),
  mediaId: row[17],
  placeFor: row[18],
});

/** A tile as the query answers it: lists as one text each. */
type GridRow = Omit<GridTile, 'labels' | 'channelIds'> & {
  readonly labels: string;
  readonly channelIds: string | null;
};

export type CardsRepository = ReturnType<typeof createCardsRepository>;

/** The slim rows that calendars are drawn from; an archived client's posts stay out, as do those in the trash. */
export function createCardsRepository(db: Db) {
  const rows = (sql: string) => db.prepare<unknown[], CardRow>(sql).raw();
  const range = rows(
    `SELECT ${columns} FROM posts WHERE date BETWEEN @from AND @to AND ${alive} ORDER BY date, time, id`,
  );
  const rangeOfClient = rows(
    `SELECT ${columns} FROM posts WHERE client_id = @clientId AND date BETWEEN @from AND @to AND ${alive}
     ORDER BY date, time, id`,
  );
  const backlog = rows(
    `SELECT ${columns} FROM posts
     WHERE date IS NULL AND (@clientId IS NULL OR client_id = @clientId) AND ${alive} ORDER BY id`,
  );
  const byId = rows(`SELECT ${columns} FROM posts WHERE posts.id = ? AND ${alive}`);
  const trashedChannels = db.prepare(`SELECT id FROM channels WHERE deleted_at IS NOT NULL`).pluck();
  // The words of the channels' own texts count as well: they are what is read in the end.
  const searched = db.prepare(
    `SELECT id, title || char(10) || text || char(10) || coalesce(
       (SELECT group_concat(post_channels.text, char(10)) FROM post_channels WHERE post_id = posts.id), '') AS words
     FROM posts WHERE (date BETWEEN @from AND @to OR date IS NULL) AND (@clientId IS NULL OR client_id = @clientId)
       AND ${alive} ORDER BY id`,
  );

  const trashed = () => new Set(trashedChannels.all() as string[]);
  const toCards = (found: readonly CardRow[]): PostCard[] => {
    const gone = trashed();
    return found.map((row) => toCard(row, gone));
  };
  const rowsInRange = (from: string, to: string, clientId?: string): CardRow[] =>
    clientId === undefined ? range.all({ from, to }) : rangeOfClient.all({ from, to, clientId });

  // What never stands in a profile's grid, or no longer.
  const grid = db.prepare(
    `SELECT posts.id, posts.rev, posts.client_id AS clientId, posts.title,
       CASE WHEN trim(posts.title) = '' THEN substr(posts.text, 1, ${EXCERPT}) ELSE '' END AS excerpt,
       posts.date, posts.time, posts.zone, posts.status, posts.content_type AS contentType, posts.labels,
       posts.campaign_id AS campaignId, post_channels.format,
       (SELECT group_concat(channel_id) FROM
         (SELECT channel_id FROM post_channels WHERE post_id = posts.id ORDER BY post_channels.position)) AS channelIds,
       (SELECT media_id FROM post_media JOIN media ON media.id = post_media.media_id
         WHERE post_id = posts.id AND media.deleted_at IS NULL ORDER BY position LIMIT 1) AS mediaId,
       (SELECT count(*) FROM post_media JOIN media ON media.id = post_media.media_id
         WHERE post_id = posts.id AND media.deleted_at IS NULL) AS mediaCount
     FROM post_channels JOIN posts ON posts.id = post_channels.post_id
     WHERE post_channels.channel_id = ? AND post_channels.format <> 'story' AND posts.date IS NOT NULL
       AND posts.status <> 'cancelled' AND ${alive}
     ORDER BY posts.date DESC, posts.time IS NULL, posts.time DESC, posts.id DESC`,
  );

  return {
    /** Folding is done here and not by SQLite, whose own leaves `ł`; the days asked for keep it to a few thousand texts. */
    search: ({ text, clientId, from, to }: PostsSearch): string[] => {
      const wanted = fold(text);
      const found = searched.all({ from, to, clientId: clientId ?? null }) as { id: string; words: string }[];
      return found.flatMap(({ id, words }) => (fold(words).includes(wanted) ? [id] : []));
    },
    /** The feed of a channel as its profile shows it, newest first. */
    gridOf: (channelId: string): GridTile[] => {
      const gone = trashed();
      return (grid.all(channelId) as GridRow[]).map((row) => ({
        ...row,
        labels: labelsOf(row.labels),
        channelIds: channelsOf(row.channelIds, gone),
      }));
    },
    inRange: (from: string, to: string, clientId?: string): PostCard[] => toCards(rowsInRange(from, to, clientId)),
    columnsInRange: (from: string, to: string, clientId?: string): CardColumns =>
      packRows(rowsInRange(from, to, clientId), trashed()),
    backlog: (clientId?: string): PostCard[] => toCards(backlog.all({ clientId: clientId ?? null })),
    byIds: (ids: readonly string[]): PostCard[] =>
      toCards(ids.map((id) => byId.get(id)).filter((row) => row !== undefined)),
  };
}
