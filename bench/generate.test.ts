import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#core/db/open.ts';
import { dumpStore } from '#core/testing/dump.ts';
import { openTestCore, type TestCore } from '#core/testing/open-core.ts';
import { generateProfile, type ProfileSize } from './generate.ts';
import { createRandom, uuidAt } from './random.ts';

const size: ProfileSize = {
  clients: 3,
  channels: 7,
  months: [
    { month: '2026-10', posts: 40 },
    { month: '2026-11', posts: 62 },
  ],
  backlog: 5,
};

let open: TestCore[] = [];
afterEach(async () => {
  for (const core of open) await core.close();
  open = [];
});

/** A generated profile in a core of its own. */
async function generated(seed: number): Promise<TestCore> {
  const core = await openTestCore();
  open.push(core);
  await core.core.close();
  await generateProfile({ profile: core.profile, size, seed, month: '2026-11' });
  await core.restart();
  return core;
}

describe('a generated profile', () => {
  it('is the same to the byte for the same seed, and another for another', async () => {
    const [one, same, other] = [await generated(7), await generated(7), await generated(8)];
    expect(dumpStore(one.profile)).toBe(dumpStore(same.profile));
    expect(dumpStore(one.profile)).not.toBe(dumpStore(other.profile));
  });

  it('is whole by the check of the app, with its files, and without history', async () => {
    const core = await generated(7);
    const report = await core.call('system.check', {});
    expect(report).toEqual({
      ok: true,
      problems: [],
      counts: { clients: 3, channels: 7, posts: 107, media: 18 },
    });
    expect((await core.call('history.list', {})).length).toBe(0);
  });

  it('has the posts that were asked for, spread over the days of their month, each on a channel', async () => {
    const core = await generated(7);
    const cards = await core.call('posts.cards', { from: '2026-11-01', to: '2026-11-30' });
    expect(cards).toHaveLength(62);
    expect(new Set(cards.map((card) => card.date)).size).toBe(30);
    expect(cards.every((card) => card.channelIds.length > 0)).toBe(true);
    expect(cards.some((card) => card.mediaId !== null)).toBe(true);
    expect(await core.call('posts.backlog', {})).toHaveLength(5);
  });

  it('holds its pictures as the app would have put them there', async () => {
    const core = await generated(7);
    const database = openDatabase(join(core.profile, 'rytm.db'), { readonly: true });
    const { id } = database.prepare('SELECT id FROM media LIMIT 1').get() as { id: string };
    database.close();
    const file = await core.call('media.file', { id, variant: 'thumb' });
    expect(file.mime).toBe('image/webp');
  });
});

describe('the random numbers', () => {
  it('are the same for the same seed, within their bounds, and differ', () => {
    const [one, same] = [createRandom(1), createRandom(1)];
    const numbers = Array.from({ length: 1_000 }, () => one.below(10));
    expect(numbers).toEqual(Array.from({ length: 1_000 }, () => same.below(10)));
    expect(new Set(numbers)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  });

  it('make ids that sort by their moment', () => {
    const random = createRandom(1);
    const [early, late] = [uuidAt(1_000_000, random), uuidAt(1_000_001, random)];
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
  });
});
