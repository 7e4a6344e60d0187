import english from '#shared/locales/en/vocabulary.json' with { type: 'json' };
import polish from '#shared/locales/pl/vocabulary.json' with { type: 'json' };
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { formatFor, isNetwork } from '#shared/rooms/imports/imports.formats.ts';
import type { PlanField } from '#shared/rooms/imports/imports.headers.ts';
import type { PlanIssue, PlanRow } from '#shared/rooms/imports/imports.plan.types.ts';
import { foldValue } from '#shared/rooms/imports/imports.values.ts';
import type { PostStatus } from '#shared/rooms/posts/posts.schema.ts';

/** A channel of a planned post; `channelId` null is the channel of that network that the import creates. */
export interface DraftChannel {
  readonly network: string;
  readonly channelId: string | null;
  readonly format: string;
  readonly publishedUrl: string | null;
}

/** What a row becomes. */
export interface DraftPost {
  readonly title: string;
  readonly text: string;
  readonly date: string | null;
  readonly time: string | null;
  readonly status: PostStatus;
  readonly contentType: string | null;
  readonly link: string;
  readonly owner: string;
  readonly labels: readonly string[];
  readonly notes: string;
  readonly channels: readonly DraftChannel[];
}

export interface DraftContext {
  readonly headers: ReadonlyMap<PlanField, string>;
  /** The client's channels, in order. */
  readonly channels: readonly Channel[];
  /** Networks of the channels that the import creates, for rows that ask for every channel. */
  readonly newNetworks: readonly string[];
}

/** The longest texts that a post takes (posts.schema.ts); what is cut off stays whole in the notes. */
const LONGEST = { title: 500, owner: 200, link: 2_000, label: 60, text: 100_000 } as const;

/** Fields that a post has no place of its own for yet: kept in the notes under the file's own header. */
const NOTED: readonly PlanField[] = ['visual', 'goal', 'budget', 'altText', 'firstComment', 'callToAction'];

/** Makes the post of a row; what had to be shortened or left open is said in `issues`. */
export function draftPost(row: PlanRow, context: DraftContext): { draft: DraftPost; issues: readonly PlanIssue[] } {
  const notes = [row.notes];
  const issues: PlanIssue[] = [];
  const warn = (code: string, field: PlanField | null, cell: string) =>
    issues.push({ severity: 'warning', code, params: { row: row.rowNumber, sheet: row.sheet, cell }, field });
  const keep = (field: PlanField, value: string) => notes.push(`${context.headers.get(field) ?? field}: ${value}`);
  const shorten = (field: PlanField, value: string, longest: number) => {
    if (value.length <= longest) return value;
    keep(field, value);
    warn('value-shortened', field, `${value.slice(0, 40)}…`);
    return `${value.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  };

  const channels = chooseChannels(row, context);
  if (row.allNetworks && channels.length === 0) warn('no-channels', 'network', '');
  for (const field of NOTED) {
    const value = row[field as keyof PlanRow];
    if (value !== null && value !== '') keep(field, String(value));
  }
  const published = publishedAt(row.postLink.slice(0, LONGEST.link), channels);
  if (row.postLink !== '' && published === channels) keep('postLink', row.postLink);
  const draft: DraftPost = {
    title: shorten('title', row.title, LONGEST.title),
    text: shorten('text', row.text, LONGEST.text),
    date: row.date,
    time: row.time,
    status: statusOf(row),
    contentType: contentTypeOf(row),
    link: shorten('link', row.link, LONGEST.link),
    owner: shorten('owner', row.owner, LONGEST.owner),
    labels: row.pillar === '' ? [] : [shorten('pillar', row.pillar.replace(/\s+/g, ' '), LONGEST.label)],
    channels: published,
    notes: '',
  };
  return { draft: { ...draft, notes: joined(notes) }, issues };
}

const joined = (notes: readonly string[]) =>
  notes
    .filter((note) => note !== '')
    .join('\n')
    .slice(0, LONGEST.text);

/** What the plan does not say: a post with a day is being written, one without is an idea. */
function statusOf({ status, date }: PlanRow): PostStatus {
  if (status === null) return date === null ? 'idea' : 'draft';
  // "Missed" is never stored: a scheduled post whose hour has passed is shown as such.
  return status === 'missed' ? 'scheduled' : status;
}

function chooseChannels(row: PlanRow, { channels, newNetworks }: DraftContext): DraftChannel[] {
  const draft = (network: string, channelId: string | null): DraftChannel => ({
    ...{ network, channelId, publishedUrl: null },
    format: isNetwork(network) ? formatFor(network, row.format) : 'post',
  });
  const missing = (networks: readonly string[]) =>
    networks.filter((network) => !channels.some((channel) => channel.network === network));
  if (row.allNetworks) {
    const others = [...new Set([...row.networks, ...newNetworks])];
    return [
      ...channels.map((channel) => draft(channel.network, channel.id)),
      ...missing(others).map((network) => draft(network, null)),
    ];
  }
  return row.networks.map((network) =>
    draft(network, channels.find((channel) => channel.network === network)?.id ?? null),
  );
}

/** Gives the address of the published post to the channel whose network it names, or to the only channel. */
function publishedAt(address: string, channels: readonly DraftChannel[]): readonly DraftChannel[] {
  if (address === '') return channels;
  const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
  const named = channels.find((channel) => host.split('.').includes(channel.network));
  const target = named ?? (channels.length === 1 ? channels[0] : undefined);
  return target === undefined
    ? channels
    : channels.map((channel) => (channel === target ? { ...channel, publishedUrl: address } : channel));
}

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map(
  [polish, english].flatMap(({ contentTypes }) =>
    Object.entries(contentTypes).map(([type, name]): [string, string] => [foldValue(name), type]),
  ),
);

/** A content type that the pillar names; a pillar that names only a group stays a label, since a group has many types. */
function contentTypeOf({ pillar, contentGroup }: PlanRow): string | null {
  if (pillar === '') return null;
  return CONTENT_TYPES.get(foldValue(pillar)) ?? (contentGroup === 'infographic' ? 'infographic' : null);
}
