import { type CardColumns, repeatedColumn } from '#shared/rooms/posts/cards.columns.ts';

/** What a card's row holds, in this order; `channelIds` is joined by commas, in the order of the post. */
export type CardRow = readonly [
  id: string,
  rev: number,
  clientId: string,
  title: string,
  excerpt: string,
  date: string | null,
  time: string | null,
  zone: string,
  status: CardColumns['statuses']['values'][number],
  contentType: string | null,
  labels: string,
  campaignId: string | null,
  seriesId: string | null,
  pauseId: string | null,
  isPlaceholder: 0 | 1,
  movedAfterApproval: 0 | 1,
  channelIds: string | null,
  mediaId: string | null,
  placeFor: string | null,
];

const itself = <T>(value: T): T => value;

/** A post's channels from its row; those in the trash are left out. */
export function channelsOf(joined: string | null, trashed: ReadonlySet<string>): string[] {
  if (joined === null) return [];
  const ids = joined.split(',');
  return trashed.size === 0 ? ids : ids.filter((id) => !trashed.has(id));
}

export const labelsOf = (stored: string): string[] => (stored === '[]' ? [] : (JSON.parse(stored) as string[]));

/** Rows in order of date, time and id as columns; nothing is made for a row but its own texts. */
export function packRows(rows: readonly CardRow[], trashed: ReadonlySet<string>): CardColumns {
  const plain = {
    ids: [] as string[],
    revs: [] as number[],
    titles: [] as string[],
    excerpts: { at: [] as number[], values: [] as string[] },
    mediaIds: { at: [] as number[], values: [] as string[] },
    placeFor: { at: [] as number[], values: [] as string[] },
    days: { dates: [] as string[], counts: [] as number[] },
    placeholders: [] as number[],
    movedAfterApproval: [] as number[],
  };
  const times = repeatedColumn<string | null, string | null>(itself);
  const clientIds = repeatedColumn<string, string>(itself);
  const zones = repeatedColumn<string, string>(itself);
  const statuses = repeatedColumn<CardRow[8], CardRow[8]>(itself);
  const contentTypes = repeatedColumn<string | null, string | null>(itself);
  const labels = repeatedColumn(labelsOf);
  const channelIds = repeatedColumn((joined: string | null) => channelsOf(joined, trashed));
  const campaignIds = repeatedColumn<string | null, string | null>(itself);
  const seriesIds = repeatedColumn<string | null, string | null>(itself);
  const pauseIds = repeatedColumn<string | null, string | null>(itself);
  let day = '';
  for (const [index, row] of rows.entries()) {
    const date = row[5] ?? '';
    if (date !== day) {
      day = date;
      plain.days.dates.push(date);
      plain.days.counts.push(0);
    }
    const last = plain.days.counts.length - 1;
    plain.days.counts[last] = (plain.days.counts[last] ?? 0) + 1;
    plain.ids.push(row[0]);
    plain.revs.push(row[1]);
    clientIds.add(row[2]);
    plain.titles.push(row[3]);
    addSparse(plain.excerpts, index, row[4] === '' ? null : row[4]);
    times.add(row[6]);
    zones.add(row[7]);
    statuses.add(row[8]);
    contentTypes.add(row[9]);
    labels.add(row[10]);
    campaignIds.add(row[11]);
    seriesIds.add(row[12]);
    pauseIds.add(row[13]);
    if (row[14] === 1) plain.placeholders.push(index);
    if (row[15] === 1) plain.movedAfterApproval.push(index);
    channelIds.add(row[16]);
    addSparse(plain.mediaIds, index, row[17]);
    addSparse(plain.placeFor, index, row[18]);
  }
  return {
    ...plain,
    times: times.column(),
    clientIds: clientIds.column(),
    zones: zones.column(),
    statuses: statuses.column(),
    contentTypes: contentTypes.column(),
    labels: labels.column(),
    channelIds: channelIds.column(),
    campaignIds: campaignIds.column(),
    seriesIds: seriesIds.column(),
    pauseIds: pauseIds.column(),
  };
}

function addSparse(column: { at: number[]; values: string[] }, index: number, value: string | null): void {
  if (value === null) return;
  column.at.push(index);
  column.values.push(value);
}
