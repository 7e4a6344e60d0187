import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { type Db, openDatabase } from '#core/db/open.ts';
import { makeThumbnail } from '#core/files/pictures.ts';
import { NETWORK_KEYS, NETWORKS } from '#shared/rooms/posts/posts.networks.ts';
import type { StoredStatus } from '#shared/rooms/posts/posts.status.ts';
import { datesIn, monthRange } from '#shared/time/calendar-grid.ts';
import { type MonthText, shiftMonth } from '#shared/time/plain-date.ts';
import { createRandom, type Random, uuidAt } from './random.ts';
import { clientName, postText, postTitle } from './texts.ts';

/** How much a profile holds. */
export interface ProfileSize {
  readonly clients: number;
  readonly channels: number;
  /** Posts with a date, by month. */
  readonly months: readonly { readonly month: MonthText; readonly posts: number }[];
  readonly backlog: number;
}

const spread = (from: MonthText, count: number, posts: number) =>
  Array.from({ length: count }, (_, index) => ({
    month: shiftMonth(from, index),
    posts: Math.floor(((index + 1) * posts) / count) - Math.floor((index * posts) / count),
  }));

/** The sizes that benchmarks ask for; `month` is the one that the calendar opens on. */
export const SIZES = {
  empty: () => ({ clients: 0, channels: 0, months: [], backlog: 0 }),
  /** 2,000 posts in the month, and as many in each of the neighbours that a page turn leads to. */
  'month-2000': (month) => ({
    clients: 12,
    channels: 36,
    months: spread(shiftMonth(month, -1), 14, 28_000),
    backlog: 40,
  }),
  /** A quarter of that month's posts: what a turn costs must hardly depend on it. */
  'month-500': (month) => ({
    clients: 12,
    channels: 36,
    months: spread(shiftMonth(month, -1), 14, 7_000),
    backlog: 40,
  }),
  /** Five times that month's posts, in the few months that are turned to. */
  'month-10000': (month) => ({
    clients: 12,
    channels: 36,
    months: spread(shiftMonth(month, -1), 9, 90_000),
    backlog: 40,
  }),
  /** Five years of a large practice, the last two months still ahead. */
  'store-100000': (month) => ({
    clients: 50,
    channels: 150,
    months: spread(shiftMonth(month, -57), 60, 100_000),
    backlog: 200,
  }),
} as const satisfies Record<string, (month: MonthText) => ProfileSize>;
export type SizeName = keyof typeof SIZES;

export interface GenerateOptions {
  /** A folder whose store exists and is empty: the core has opened it once and closed it. */
  readonly profile: string;
  readonly size: ProfileSize;
  readonly seed: number;
  /** The present month, `YYYY-MM`: the window opens on it, and posts of earlier months are published. */
  readonly month: MonthText;
}

const PICTURES = join(import.meta.dirname, '..', 'resources', 'demo', 'pictures');
const COLOURS = ['#b4235a', '#0a6b5e', '#7a4d0b', '#2f4fb5', '#6a2c91', '#a33a12', '#20603a', '#5b5f66'] as const;
const CREATED = Date.UTC(2021, 0, 4, 8);

interface Picture {
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

interface Made {
  readonly clients: readonly {
    readonly id: string;
    readonly channels: readonly MadeChannel[];
    readonly media: string[];
  }[];
}
interface MadeChannel {
  readonly id: string;
  readonly format: string;
}

/**
 * Fills a profile with clients, channels, pictures and posts. The rows go in by direct statements, not through the unit of work: its
 * journal would write each row twice more, as an image that undo could bring back, and a hundred thousand posts that nobody typed are
 * not a person's gesture. The history stays empty, as after an import of a whole backup. `system.check` finds such a store whole.
 */
export async function generateProfile(options: GenerateOptions): Promise<void> {
  const random = createRandom(options.seed);
  const pictures = options.size.clients === 0 ? [] : await storePictures(options.profile);
  const db = openDatabase(join(options.profile, 'rytm.db'));
  try {
    db.transaction(() => {
      const made = insertClients(db, random, options.size, pictures);
      const insertPost = postInserter(db, random, made);
      for (const { month, posts } of options.size.months) {
        const days = datesIn(monthRange(month));
        for (let index = 0; index < posts; index += 1) {
          // In turn through the days, so that each day has its share, as a content plan does.
          const date = days[index % days.length] ?? null;
          insertPost({ date, status: statusOf(random, month, options.month) });
        }
      }
      for (let index = 0; index < options.size.backlog; index += 1) insertPost({ date: null, status: 'idea' });
      // The first run is over, and the window opens on the month that is measured.
      const settings = { language: 'pl', view: { room: 'calendar', view: 'month', date: `${options.month}-15` } };
      db.prepare(`INSERT INTO settings (key, value) VALUES ('app', ?)`).run(JSON.stringify(settings));
    })();
    db.exec('ANALYZE');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

function statusOf(random: Random, month: MonthText, present: MonthText): StoredStatus {
  if (month < present) return random.chance(0.94) ? 'published' : 'cancelled';
  return random.pick(['draft', 'review', 'changes', 'approved', 'approved', 'scheduled', 'scheduled']);
}

/** Copies the demo's pictures to where the store keeps originals and thumbnails (media.service.ts). */
async function storePictures(profile: string): Promise<Picture[]> {
  const names = readdirSync(PICTURES)
    .filter((name) => name.endsWith('.jpg'))
    .sort();
  const stored: Picture[] = [];
  for (const name of names) {
    const source = join(PICTURES, name);
    const content = readFileSync(source);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const original = join(profile, 'media', sha256.slice(0, 2), sha256);
    const thumbnail = join(profile, 'thumbnails', sha256.slice(0, 2), `${sha256}-320.webp`);
    for (const path of [original, thumbnail]) mkdirSync(dirname(path), { recursive: true });
    copyFileSync(source, original);
    writeFileSync(thumbnail, await makeThumbnail(source, 320));
    const { width, height } = await sharp(content).metadata();
    stored.push({ sha256, name, mime: 'image/jpeg', bytes: content.length, width, height });
  }
  return stored;
}

function insertClients(db: Db, random: Random, size: ProfileSize, pictures: readonly Picture[]): Made {
  const at = new Date(CREATED).toISOString();
  const client = db.prepare(
    `INSERT INTO clients (id, rev, created_at, updated_at, name, industry, colour, time_zone, report_language, currency, contracted_posts,
       status) VALUES (?, 1, '${at}', '${at}', ?, 'usługi', ?, 'Europe/Warsaw', 'pl', 'PLN', ?, 'active')`,
  );
  const channel = db.prepare(
    `INSERT INTO channels (id, rev, created_at, updated_at, client_id, network, handle, name, position)
     VALUES (?, 1, '${at}', '${at}', ?, ?, ?, ?, ?)`,
  );
  const medium = db.prepare(
    `INSERT INTO media (id, rev, created_at, updated_at, client_id, sha256, name, mime, bytes, width, height)
     VALUES (@id, 1, '${at}', '${at}', @clientId, @sha256, @name, @mime, @bytes, @width, @height)`,
  );
  const clients = Array.from({ length: size.clients }, (_, index) => {
    const id = uuidAt(CREATED + index, random);
    client.run(id, clientName(random, index), COLOURS[index % COLOURS.length], 8 + random.below(24));
    const from = Math.floor((index * size.channels) / size.clients);
    const to = Math.floor(((index + 1) * size.channels) / size.clients);
    const first = random.below(NETWORK_KEYS.length);
    const channels = Array.from({ length: to - from }, (_unused, position): MadeChannel => {
      const network = NETWORK_KEYS[(first + position) % NETWORK_KEYS.length] ?? 'facebook';
      const channelId = uuidAt(CREATED + index, random);
      channel.run(channelId, id, network, `@profil${from + position}`, NETWORKS[network].name, position);
      return { id: channelId, format: NETWORKS[network].defaultFormat };
    });
    const media = Array.from({ length: 6 }, (_unused, position) => {
      const mediaId = uuidAt(CREATED + index, random);
      const picture = pictures[(index * 5 + position) % pictures.length];
      medium.run({ ...picture, id: mediaId, clientId: id });
      return mediaId;
    });
    return { id, channels, media };
  });
  return { clients };
}

function postInserter(db: Db, random: Random, made: Made) {
  const post = db.prepare(
    `INSERT INTO posts (id, rev, created_at, updated_at, client_id, title, text, date, time, zone, status, content_type, labels)
     VALUES (@id, 1, @at, @at, @clientId, @title, @text, @date, @time, 'Europe/Warsaw', @status, @contentType, @labels)`,
  );
  const channel = db.prepare(
    `INSERT INTO post_channels (id, post_id, channel_id, position, format, text) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const medium = db.prepare(
    `INSERT INTO post_media (id, post_id, media_id, position, alt_text) VALUES (?, ?, ?, ?, ?)`,
  );
  let moment = CREATED + 1_000;
  return (plan: { readonly date: string | null; readonly status: StoredStatus }): void => {
    moment += 1_000 + random.below(60_000);
    const client = random.pick(made.clients);
    const id = uuidAt(moment, random);
    post.run({
      id,
      at: new Date(moment).toISOString(),
      clientId: client.id,
      title: random.chance(0.9) ? postTitle(random) : '',
      text: postText(random),
      date: plan.date,
      time: plan.date === null || random.chance(0.04) ? null : wallTime(random),
      status: plan.status,
      contentType: random.pick(['product', 'lifehack', 'meme', 'case', 'review', null]),
      labels: random.chance(0.15) ? '["kampania wiosenna"]' : '[]',
    });
    const channels = client.channels.filter((_, index) => index === 0 || random.chance(0.5));
    for (const [position, each] of channels.entries()) {
      const variant = position > 0 && random.chance(0.4) ? postText(random) : null;
      channel.run(uuidAt(moment, random), id, each.id, position, each.format, variant);
    }
    const from = random.below(client.media.length);
    const count = random.chance(0.6) ? 1 + random.below(3) : 0;
    for (let position = 0; position < count; position += 1) {
      const mediaId = client.media[(from + position) % client.media.length];
      medium.run(uuidAt(moment, random), id, mediaId, position, position === 0 ? 'Zdjęcie produktu na jasnym tle' : '');
    }
  };
}

function wallTime(random: Random): string {
  const hour = String(7 + random.below(15)).padStart(2, '0');
  return `${hour}:${random.pick(['00', '15', '30', '45'])}`;
}
