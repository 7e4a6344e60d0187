import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { isNetwork } from '#shared/rooms/imports/imports.formats.ts';
import { isImportable } from '#shared/rooms/imports/imports.plan.ts';
import type { PlanIssue, PlanReading, PlanRow, SheetReading } from '#shared/rooms/imports/imports.plan.types.ts';
import { fold } from '#shared/text/fold.ts';
import type { PostIdentity } from '../posts/posts.service.ts';
import { type DraftChannel, type DraftContext, type DraftPost, draftPost } from './imports.posts.ts';

export interface PlannedRow {
  readonly reading: PlanRow;
  readonly draft: DraftPost;
  readonly outcome: 'create' | 'skip' | 'error';
  /** Why the row is skipped: a key under `imports.skipped`. */
  readonly reason: 'already-there' | 'twice-in-file' | null;
  readonly issues: readonly PlanIssue[];
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  /** Networks of the channels to create, in the order of the file. */
  readonly newNetworks: readonly string[];
}

export interface Known {
  readonly channels: readonly Channel[];
  readonly posts: readonly PostIdentity[];
}

/** Decides what becomes of every row. The dry run and the import both go by it, so they never differ. */
export function planImport(reading: PlanReading, known: Known): ImportPlan {
  const named = reading.sheets.flatMap((sheet) => sheet.rows.filter(isImportable).flatMap((row) => row.networks));
  const missing = [...new Set(named)].filter(
    (network) => isNetwork(network) && !known.channels.some((channel) => channel.network === network),
  );
  const drafted = reading.sheets.flatMap((sheet) => {
    const context = contextOf(sheet, known.channels, missing);
    return sheet.rows.map((row) => ({ reading: row, ...draftPost(row, context) }));
  });
  const reasons = findDoubles(
    drafted.map(({ reading: row, draft }) => (isImportable(row) ? identityOf(draft) : null)),
    known.posts,
  );
  const rows = drafted.map(({ reading: row, draft, issues }, index): PlannedRow => {
    const reason = reasons[index] ?? null;
    const outcome = !isImportable(row) ? 'error' : reason === null ? 'create' : 'skip';
    return { reading: row, draft, outcome, reason, issues: [...row.issues, ...issues] };
  });
  const used = new Set(rows.flatMap((row) => (row.outcome === 'create' ? newNetworksOf(row.draft) : [])));
  return { rows, newNetworks: missing.filter((network) => used.has(network)) };
}

function contextOf(sheet: SheetReading, channels: readonly Channel[], newNetworks: readonly string[]): DraftContext {
  const headers = new Map(
    sheet.columns.flatMap((column) => (column.field === null ? [] : [[column.field, column.header] as const])),
  );
  return { headers, channels, newNetworks };
}

const newNetworksOf = ({ channels }: DraftPost) =>
  channels.flatMap((channel) => (channel.channelId === null ? [channel.network] : []));

const signature = ({ network, format }: DraftChannel) => `${network}:${format}`;

const identityOf = (draft: DraftPost): PostIdentity => ({
  ...{ date: draft.date, time: draft.time, title: draft.title, text: draft.text },
  channels: draft.channels.map(signature),
});

const same = (text: string) => fold(text).replace(/\s+/g, ' ').trim();
const moment = ({ date, time, title }: PostIdentity) => `${date ?? ''} ${time ?? ''}\n${same(title)}`;
const byChannels = (post: PostIdentity) => `${moment(post)}\n${[...post.channels].sort().join()}`;
const byText = (post: PostIdentity) => `${moment(post)}\n${same(post.text)}`;

/**
 * Rows that stand in the file once more, text and all. Texts are folded only where all else agrees already: that is hardly ever, and
 * folding is most of what a plan of 50,000 rows costs.
 */
function findTwice(rows: readonly (PostIdentity | null)[]): PlannedRow['reason'][] {
  const reasons: PlannedRow['reason'][] = rows.map(() => null);
  const alike = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    if (row === null) continue;
    const key = byChannels(row);
    const group = alike.get(key);
    if (group) group.push(index);
    else alike.set(key, [index]);
  }
  for (const group of alike.values()) {
    if (group.length === 1) continue;
    const seen = new Set<string>();
    for (const index of group) {
      const text = same(rows[index]?.text ?? '');
      if (seen.has(text)) reasons[index] = 'twice-in-file';
      seen.add(text);
    }
  }
  return reasons;
}

/**
 * Finds rows that are in the calendar already, and rows that stand twice in the file. A row is a post that is there when day, hour and
 * title agree, and the channels or the text do; each post answers for one row only, so two rows that differ in their channel alone
 * (one row a network is a common layout) are two posts. `null` rows are left out.
 */
function findDoubles(rows: readonly (PostIdentity | null)[], posts: readonly PostIdentity[]): PlannedRow['reason'][] {
  const reasons = findTwice(rows);
  const free = new Set(posts);
  for (const key of [byChannels, byText]) {
    if (free.size === 0) break;
    const open = groupBy([...free], key);
    for (const [index, row] of rows.entries()) {
      if (row === null || reasons[index] !== null) continue;
      const match = open.get(key(row))?.shift();
      if (match === undefined) continue;
      free.delete(match);
      reasons[index] = 'already-there';
    }
  }
  return reasons;
}

function groupBy(posts: readonly PostIdentity[], key: (post: PostIdentity) => string): Map<string, PostIdentity[]> {
  const groups = new Map<string, PostIdentity[]>();
  for (const post of posts) {
    const group = groups.get(key(post));
    if (group) group.push(post);
    else groups.set(key(post), [post]);
  }
  return groups;
}
