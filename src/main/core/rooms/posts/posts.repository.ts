import type { Post, PostChannel, PostMedia } from '#shared/rooms/posts/posts.schema.ts';
import type { Db } from '../../db/open.ts';

/** The row of `posts` alone; its channels and media are read beside it. */
export type PostRow = Omit<Post, 'channels' | 'media'>;

interface StoredRow extends Omit<PostRow, 'labels' | 'isPlaceholder' | 'movedAfterApproval'> {
  labels: string;
  isPlaceholder: 0 | 1;
  movedAfterApproval: 0 | 1;
}

const columns = `id, rev, created_at AS createdAt, updated_at AS updatedAt, client_id AS clientId, title, text, date, time, zone,
  status, content_type AS contentType, link, owner, labels, notes, task, context, campaign_id AS campaignId,
  first_comment AS firstComment, is_placeholder AS isPlaceholder, moved_after_approval AS movedAfterApproval,
  series_id AS seriesId, series_date AS seriesDate, pause_id AS pauseId`;

const alive = `deleted_at IS NULL AND client_id IN (SELECT id FROM clients WHERE deleted_at IS NULL)`;

const toRow = (row: unknown): PostRow => ({
  ...(row as StoredRow),
  labels: JSON.parse((row as StoredRow).labels) as string[],
  isPlaceholder: (row as StoredRow).isPlaceholder === 1,
  movedAfterApproval: (row as StoredRow).movedAfterApproval === 1,
});

export interface PostsFilter {
  readonly clientId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Date, time, title and text as stored, and the channels as `network:format`. */
export interface PostIdentity {
  readonly date: string | null;
  readonly time: string | null;
  readonly title: string;
  readonly text: string;
  readonly channels: readonly string[];
}

/** What a series has to know of its posts. */
export interface SeriesPost {
  readonly id: string;
  readonly date: string | null;
  readonly time: string | null;
  readonly status: PostRow['status'];
  readonly seriesDate: string;
  readonly deletedAt: string | null;
}

export type PostsRepository = ReturnType<typeof createPostsRepository>;

export function createPostsRepository(db: Db) {
  const get = db.prepare(`SELECT ${columns} FROM posts WHERE id = ? AND ${alive}`);
  const getAny = db.prepare(`SELECT ${columns}, deleted_at AS deletedAt FROM posts WHERE id = ?`);
  const identities = db.prepare(
    `SELECT date, time, title, text,
       (SELECT group_concat(network || ':' || format) FROM post_channels JOIN channels ON channels.id = post_channels.channel_id
        WHERE post_id = posts.id AND channels.deleted_at IS NULL) AS channels
     FROM posts WHERE client_id = ? AND ${alive} ORDER BY id`,
  );
  const ofSeries = db.prepare(
    `SELECT id, date, time, status, series_date AS seriesDate, deleted_at AS deletedAt FROM posts WHERE series_id = ?
     ORDER BY series_date, id`,
  );
  const setSeries = db.prepare(
    `UPDATE posts SET rev = rev + 1, updated_at = @at, series_id = @seriesId, series_date = @seriesDate WHERE id = @id`,
  );
  // One statement for each set of conditions: "@from IS NULL OR date >= @from" would keep SQLite from its indexes.
  const lists = new Map<string, ReturnType<Db['prepare']>>();
  const listWhere = ({ clientId, from, to }: PostsFilter) => {
    const where = [
      ...(clientId === undefined ? [] : ['client_id = @clientId']),
      ...(from === undefined ? [] : ['date >= @from']),
      ...(to === undefined ? [] : ['date <= @to']),
    ].join(' AND ');
    const statement =
      lists.get(where) ??
      db.prepare(
        `SELECT ${columns} FROM posts WHERE ${alive} ${where && `AND ${where}`} ORDER BY date IS NULL, date, time, id`,
      );
    lists.set(where, statement);
    return statement;
  };
  const channels = db.prepare(
    `SELECT channel_id AS channelId, format, text, published_url AS publishedUrl FROM post_channels
     WHERE post_id = ? AND channel_id IN (SELECT id FROM channels WHERE deleted_at IS NULL) ORDER BY position`,
  );
  const media = db.prepare(
    `SELECT media_id AS mediaId, alt_text AS altText, media.name, media.mime, media.bytes, media.width,
       media.height, media.duration_ms AS durationMs
     FROM post_media JOIN media ON media.id = post_media.media_id
     WHERE post_id = ? AND media.deleted_at IS NULL ORDER BY position`,
  );
  const insert = db.prepare(
    `INSERT INTO posts (id, rev, created_at, updated_at, client_id, title, text, date, time, zone, status, content_type, link,
       owner, labels, notes, task, context, campaign_id, first_comment, is_placeholder, moved_after_approval, series_id,
       series_date, pause_id)
     VALUES (@id, @rev, @createdAt, @updatedAt, @clientId, @title, @text, @date, @time, @zone, @status, @contentType, @link,
       @owner, @labels, @notes, @task, @context, @campaignId, @firstComment, @isPlaceholder, @movedAfterApproval, @seriesId,
       @seriesDate, @pauseId)`,
  );
  const update = db.prepare(
    `UPDATE posts SET rev = @rev, updated_at = @updatedAt, client_id = @clientId, title = @title, text = @text, date = @date, time = @time,
       zone = @zone, status = @status, content_type = @contentType, link = @link, owner = @owner, labels = @labels,
       notes = @notes, task = @task, context = @context, campaign_id = @campaignId, first_comment = @firstComment,
       is_placeholder = @isPlaceholder, moved_after_approval = @movedAfterApproval, series_id = @seriesId,
       series_date = @seriesDate, pause_id = @pauseId
     WHERE id = @id AND rev = @rev - 1`,
  );
  const setDeleted = db.prepare(`UPDATE posts SET rev = rev + 1, updated_at = ?, deleted_at = ? WHERE id = ?`);
  const channelRow = db.prepare(`SELECT id FROM post_channels WHERE post_id = ? AND channel_id = ?`);
  // A channel in the trash keeps its text, so that restoring it brings everything back.
  const channelIds = db.prepare(
    `SELECT channel_id AS channelId FROM post_channels
     WHERE post_id = ? AND channel_id IN (SELECT id FROM channels WHERE deleted_at IS NULL)`,
  );
  const insertChannel = db.prepare(
    `INSERT INTO post_channels (id, post_id, channel_id, position, format, text, published_url)
     VALUES (@id, @postId, @channelId, @position, @format, @text, @publishedUrl)`,
  );
  const updateChannel = db.prepare(
    `UPDATE post_channels SET position = @position, format = @format, text = @text, published_url = @publishedUrl WHERE id = @id
       AND (position, format, text, published_url) IS NOT (@position, @format, @text, @publishedUrl)`,
  );
  const deleteChannel = db.prepare(`DELETE FROM post_channels WHERE post_id = ? AND channel_id = ?`);
  const deleteChannels = db.prepare(`DELETE FROM post_channels WHERE post_id = ?`);
  const mediaRow = db.prepare(`SELECT id FROM post_media WHERE post_id = ? AND media_id = ?`);
  const mediaIds = db.prepare(`SELECT media_id AS mediaId FROM post_media WHERE post_id = ?`);
  const mediaKnown = db.prepare(`SELECT id FROM media WHERE id IN (SELECT value FROM json_each(?))`);
  const insertMedia = db.prepare(
    `INSERT INTO post_media (id, post_id, media_id, position, alt_text) VALUES (@id, @postId, @mediaId, @position, @altText)`,
  );
  const updateMedia = db.prepare(
    `UPDATE post_media SET position = @position, alt_text = @altText WHERE id = @id
       AND (position, alt_text) IS NOT (@position, @altText)`,
  );
  const deleteMedia = db.prepare(`DELETE FROM post_media WHERE post_id = ? AND media_id = ?`);

  const whole = (row: PostRow): Post => ({
    ...row,
    channels: channels.all(row.id) as PostChannel[],
    media: media.all(row.id) as PostMedia[],
  });
  const stored = (row: PostRow) => ({
    ...row,
    labels: JSON.stringify(row.labels),
    isPlaceholder: row.isPlaceholder ? 1 : 0,
    movedAfterApproval: row.movedAfterApproval ? 1 : 0,
  });

  return {
    get: (id: string): Post | null => {
      const row = get.get(id);
      return row === undefined ? null : whole(toRow(row));
    },
    /** Also out of the trash. */
    getAny: (id: string): (PostRow & { readonly deletedAt: string | null }) | null => {
      const row = getAny.get(id) as { deletedAt: string | null } | undefined;
      return row === undefined ? null : { ...toRow(row), deletedAt: row.deletedAt };
    },
    /** By what each post of a client is known again when its plan is imported once more; `channels` are `network:format`. */
    identities: (clientId: string): PostIdentity[] =>
      (identities.all(clientId) as (Omit<PostIdentity, 'channels'> & { channels: string | null })[]).map((row) => ({
        ...row,
        channels: row.channels === null ? [] : row.channels.split(','),
      })),
    list: (filter: PostsFilter): Post[] =>
      listWhere(filter)
        .all(filter)
        .map((row) => whole(toRow(row))),
    /** The posts of a series by the day that the rule gave them, also out of the trash. */
    ofSeries: (seriesId: string) => ofSeries.all(seriesId) as SeriesPost[],
    /** Gives a post, wherever it is, another series or another day in it. */
    setSeries: (id: string, seriesId: string, seriesDate: string, at: string) =>
      setSeries.run({ id, seriesId, seriesDate, at }),
    insert: (row: PostRow) => insert.run(stored(row)),
    update: (row: PostRow) => update.run(stored(row)),
    setDeleted: (id: string, at: string, deletedAt: string | null) => setDeleted.run(at, deletedAt, id),

    /** The channels of a post that has none yet. */
    insertChannels: (postId: string, wanted: readonly PostChannel[], newId: () => string): void => {
      for (const [position, channel] of wanted.entries()) {
        insertChannel.run({ ...channel, id: newId(), postId, position });
      }
    },
    /** Takes all channels off, those in the trash too: for a post that another client gets. */
    clearChannels: (postId: string) => deleteChannels.run(postId),
    /** Makes the post's channels be exactly `wanted`, touching only rows that differ; answers whether any did. */
    setChannels: (postId: string, wanted: readonly PostChannel[], newId: () => string): boolean => {
      let changes = 0;
      const keep = new Set(wanted.map((channel) => channel.channelId));
      for (const { channelId } of channelIds.all(postId) as { channelId: string }[]) {
        if (!keep.has(channelId)) changes += deleteChannel.run(postId, channelId).changes;
      }
      for (const [position, channel] of wanted.entries()) {
        const existing = channelRow.get(postId, channel.channelId) as { id: string } | undefined;
        changes += existing
          ? updateChannel.run({ ...channel, id: existing.id, position }).changes
          : insertChannel.run({ ...channel, id: newId(), postId, position }).changes;
      }
      return changes > 0;
    },
    /** Likewise for its media, in the order given. */
    /** Those of the files that have a row, in the trash or not. */
    mediaKnown: (ids: readonly string[]) =>
      new Set((mediaKnown.all(JSON.stringify(ids)) as { id: string }[]).map((row) => row.id)),
    setMedia: (
      postId: string,
      wanted: readonly Pick<PostMedia, 'mediaId' | 'altText'>[],
      newId: () => string,
    ): boolean => {
      let changes = 0;
      const keep = new Set(wanted.map((item) => item.mediaId));
      for (const { mediaId } of mediaIds.all(postId) as { mediaId: string }[]) {
        if (!keep.has(mediaId)) changes += deleteMedia.run(postId, mediaId).changes;
      }
      for (const [position, { mediaId, altText }] of wanted.entries()) {
        const existing = mediaRow.get(postId, mediaId) as { id: string } | undefined;
        changes += existing
          ? updateMedia.run({ id: existing.id, position, altText }).changes
          : insertMedia.run({ id: newId(), postId, mediaId, position, altText }).changes;
      }
      return changes > 0;
    },
  };
}
