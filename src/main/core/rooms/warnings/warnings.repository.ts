import type { Kept, WatchedPost } from '#shared/rooms/warnings/warnings.types.ts';
import type { Db } from '../../db/open.ts';

/**
 * A post as watched, with what tells its contents apart: the revision alone does not, since after an undo the next change takes the
 * number of the one that was undone.
 */
export type WatchedRow = WatchedPost & { readonly version: string };

interface Stored extends Omit<WatchedRow, 'hasContext' | 'labels' | 'isPlaceholder' | 'isHeld' | 'channels'> {
  hasContext: 0 | 1;
  labels: string;
  isPlaceholder: 0 | 1;
  isHeld: 0 | 1;
  channels: string | null;
}

const alive = `posts.deleted_at IS NULL AND posts.client_id IN
  (SELECT id FROM clients WHERE deleted_at IS NULL AND status = 'active')`;

const columns = `posts.id, posts.rev || ' ' || posts.updated_at AS version, posts.client_id AS clientId, posts.date, posts.time, posts.zone, posts.status, posts.title,
  posts.content_type AS contentType, posts.task, trim(posts.context) <> '' AS hasContext, posts.labels,
  posts.is_placeholder AS isPlaceholder, posts.pause_id IS NOT NULL AS isHeld,
  (SELECT group_concat(channel_id || ' ' || format, ',' ORDER BY post_channels.position) FROM post_channels
    JOIN channels ON channels.id = channel_id
    WHERE post_id = posts.id AND channels.deleted_at IS NULL) AS channels,
  (SELECT count(*) FROM post_media JOIN media ON media.id = media_id
    WHERE post_id = posts.id AND media.deleted_at IS NULL AND media.mime LIKE 'image/%') AS pictures`;

/** Words by which a report of the year is known in titles and labels; types that a research of the quarter has. */
const RESEARCH = `content_type IN ('infographic', 'numbers')`;
const YEAR_REPORT = `(title || ' ' || labels LIKE '%raport roczny%' OR title || ' ' || labels LIKE '%annual report%'
  OR title || ' ' || labels LIKE '%podsumowanie roku%' OR title || ' ' || labels LIKE '%year in review%')`;

function toWatched(row: unknown): WatchedRow {
  const stored = row as Stored;
  return {
    ...stored,
    hasContext: stored.hasContext === 1,
    labels: stored.labels === '[]' ? [] : (JSON.parse(stored.labels) as string[]),
    isPlaceholder: stored.isPlaceholder === 1,
    isHeld: stored.isHeld === 1,
    channels:
      stored.channels === null
        ? []
        : stored.channels.split(',').map((text) => {
            const [id = '', format = ''] = text.split(' ');
            return { id, format };
          }),
  };
}

export interface MonthCount {
  readonly clientId: string;
  readonly month: string;
  readonly planned: number;
}

export type WarningsRepository = ReturnType<typeof createWarningsRepository>;

/** Reads posts as the warnings see them: no texts, which are long and seldom change. */
export function createWarningsRepository(db: Db) {
  const range = db.prepare(
    `SELECT ${columns} FROM posts WHERE date BETWEEN @from AND @to AND ${alive} ORDER BY date, time, id`,
  );
  const rangeOfClient = db.prepare(
    `SELECT ${columns} FROM posts WHERE client_id = @clientId AND date BETWEEN @from AND @to AND ${alive}
     ORDER BY date, time, id`,
  );
  const promised = `status NOT IN ('idea', 'cancelled')`;
  const monthCounts = db.prepare(
    `SELECT client_id AS clientId, substr(date, 1, 7) AS month, count(*) AS planned FROM posts
     WHERE client_id IN (SELECT value FROM json_each(@clientIds)) AND date BETWEEN @from AND @to AND deleted_at IS NULL
       AND ${promised}
     GROUP BY client_id, substr(date, 1, 7) ORDER BY client_id, month`,
  );
  const nth = db.prepare(
    `SELECT id, date FROM posts
     WHERE client_id = @clientId AND date BETWEEN @from AND @to AND deleted_at IS NULL AND ${promised}
     ORDER BY date, time, id LIMIT 1 OFFSET @offset`,
  );
  const research = db.prepare(
    `SELECT DISTINCT client_id AS clientId, 'quarter-research' AS rule FROM posts
     WHERE date BETWEEN @from AND @to AND deleted_at IS NULL AND status <> 'cancelled' AND ${RESEARCH} ORDER BY client_id`,
  );
  const yearReport = db.prepare(
    `SELECT DISTINCT client_id AS clientId, 'year-report' AS rule FROM posts
     WHERE date BETWEEN @from AND @to AND deleted_at IS NULL AND status <> 'cancelled' AND ${YEAR_REPORT} ORDER BY client_id`,
  );

  return {
    inRange: (from: string, to: string, clientId?: string): WatchedRow[] =>
      (clientId === undefined ? range.all({ from, to }) : rangeOfClient.all({ from, to, clientId })).map(toWatched),
    /** Posts that count against a contract, by client and month. */
    monthCounts: (from: string, to: string, clientIds: readonly string[]): MonthCount[] =>
      monthCounts.all({ from, to, clientIds: JSON.stringify(clientIds) }) as MonthCount[],
    /** The post with so many before it in a client's days. */
    nth: (clientId: string, from: string, to: string, offset: number) =>
      nth.get({ clientId, from, to, offset }) as { id: string; date: string } | undefined,
    research: (from: string, to: string): Kept[] => research.all({ from, to }) as Kept[],
    yearReport: (from: string, to: string): Kept[] => yearReport.all({ from, to }) as Kept[],
  };
}
