import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { NETWORKS, type NetworkKey } from '#shared/rooms/posts/posts.networks.ts';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { monthGrid } from '#shared/time/calendar-grid.ts';
import { type MonthText, shiftMonth } from '#shared/time/plain-date.ts';

/** What the driver puts beside the pages: the very rows that the app shows. */
export interface PeerData {
  readonly month: MonthText;
  readonly cards: readonly PostCard[];
  readonly clients: readonly Client[];
  readonly channels: readonly Channel[];
}

/** A card as every peer draws it: networks' marks, hour, title, status, the client's colour. */
export interface PeerCard {
  readonly id: string;
  date: string;
  readonly time: string;
  readonly title: string;
  readonly status: string;
  readonly colour: string;
  readonly mark: string;
  readonly markColour: string;
  readonly others: number;
  readonly label: string;
}

export async function loadData(): Promise<{ month: MonthText; byDay: Map<string, PeerCard[]> }> {
  const answer = await fetch('/data.json');
  const { month, cards, clients, channels } = (await answer.json()) as PeerData;
  const colours = new Map(clients.map((client) => [client.id, client]));
  const networks = new Map(channels.map((channel) => [channel.id, channel.network as NetworkKey]));
  const byDay = new Map<string, PeerCard[]>();
  for (const card of cards) {
    const marks = card.channelIds.map((id) => NETWORKS[networks.get(id) ?? 'facebook']);
    const client = colours.get(card.clientId);
    const title = card.title || card.excerpt;
    const drawn: PeerCard = {
      id: card.id,
      date: card.date ?? '',
      time: card.time ?? '',
      title,
      status: card.status,
      colour: client?.colour ?? '#888888',
      mark: marks[0]?.short ?? '',
      markColour: marks[0]?.colour ?? '#888888',
      others: Math.max(0, marks.length - 1),
      label: `${card.time ?? ''}, ${title}, ${marks.map((mark) => mark.name).join(', ')}, ${card.status}, ${client?.name ?? ''}`,
    };
    const day = byDay.get(drawn.date);
    if (day === undefined) byDay.set(drawn.date, [drawn]);
    else day.push(drawn);
  }
  return { month, byDay };
}

/** The cards of the weeks that a month's page shows: nobody is handed more than it has to draw. */
export function cardsOf(month: MonthText, byDay: ReadonlyMap<string, PeerCard[]>): PeerCard[] {
  return monthGrid(month).flatMap((week) => week.flatMap((day) => byDay.get(day) ?? []));
}

export function onClick(id: string, run: () => void): void {
  document.querySelector(`#${id}`)?.addEventListener('click', run);
}

/** Joins the three buttons to a page that can show a month. */
export function follow(first: MonthText, show: (month: MonthText) => void): void {
  let month = first;
  const turn = (months: number) => () => {
    month = shiftMonth(month, months);
    show(month);
  };
  onClick('open', turn(0));
  onClick('previous', turn(-1));
  onClick('next', turn(1));
  document.body.dataset.ready = '';
}
