import { STORED_STATUSES, type StoredStatus } from '#shared/rooms/posts/posts.status.ts';
import type { TestCore } from './open-core.ts';

/** Numbers that repeat: the same seed gives the same month. */
export function seeded(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}

export interface MadePost {
  readonly date: string | null;
  readonly time: string | null;
  readonly status: StoredStatus;
  readonly contentType: string | null;
  readonly title: string;
  readonly channels: readonly { readonly channelId: string; readonly format: string }[];
}

/** A client with a channel on each network named. */
export async function clientWith(
  rytm: TestCore,
  client: { name: string; colour?: string; contractedPosts?: number | null; reportLanguage?: 'pl' | 'en' },
  networks: readonly string[],
) {
  const made = await rytm.call('clients.create', client);
  const channelIds: string[] = [];
  for (const network of networks) {
    const channel = await rytm.call('channels.create', { clientId: made.id, network, handle: `@${network}` });
    channelIds.push(channel.id);
  }
  return { client: made, channelIds };
}

const TEXT = 'Zażółć gęślą jaźń: świeże kwiaty prosto z giełdy, dostawa w Łodzi i okolicach.';

/** Posts by a generator, over three months around `2026-11`. */
export async function fillMonths(
  rytm: TestCore,
  clientId: string,
  channelIds: readonly string[],
  random: () => number,
  count: number,
): Promise<void> {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  for (let index = 0; index < count; index += 1) {
    const day = String(1 + Math.floor(random() * 30)).padStart(2, '0');
    const backlog = random() < 0.1;
    await rytm.call('posts.create', {
      clientId,
      title: pick(['Bukiet', 'Żółte róże – co oznaczają?', '<script>alert(1)</script>', 'Mem na poniedziałek', '']),
      text: pick([TEXT, '']),
      date: backlog ? null : `2026-${pick(['10', '11', '11', '12'])}-${day}`,
      time: backlog || random() < 0.2 ? null : `${String(Math.floor(random() * 24)).padStart(2, '0')}:30`,
      status: pick([...STORED_STATUSES, 'published']),
      contentType: pick(['meme', 'recipe', 'product', 'review', null, 'a-type-of-tomorrow']),
      channels: channelIds
        .filter(() => random() < 0.5)
        .map((channelId) => ({ channelId, format: pick(['post', 'reel', 'story', 'of-tomorrow']) })),
    });
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const decoded = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (_whole, name: string) => ENTITIES[name] ?? '');

/** What a reader gets to see or hear: text nodes, titles and alternative texts. */
export function visibleText(html: string): string {
  const body = html.replace(/<style>[\s\S]*?<\/style>/g, '');
  const attributes = [...body.matchAll(/\b(?:alt|title|aria-label)="([^"]*)"/g)].map((match) => match[1] ?? '');
  return decoded([body.replace(/<[^>]*>/g, '\n'), ...attributes].join('\n'));
}

/** The five large numbers of the summary, in order. */
export function largeNumbers(html: string): string[] {
  return [...html.matchAll(/<dd class="value">([^<]*)<\/dd>/g)].map((match) => decoded(match[1] ?? ''));
}

/** The rows of the chart with a heading, as their cells' text. */
export function chartRows(html: string, heading: string): string[][] {
  const from = html.indexOf(`<h3>${heading}</h3>`);
  const table = html.slice(html.indexOf('<tbody>', from), html.indexOf('</tbody>', from));
  return [...table.matchAll(/<tr>(.*?)<\/tr>/g)].map((row) =>
    [...(row[1] ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map((cell) =>
      decoded((cell[1] ?? '').replace(/<[^>]*>/g, '')).trim(),
    ),
  );
}
