import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blockState } from '#shared/rooms/plans/plans.rules.ts';
import { journalled } from '../../db/journal.ts';
import { openDatabase } from '../../db/open.ts';
import { resourcePath } from '../../resources.ts';
import { dumpStore } from '../../testing/dump.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();

/** Rows of a table that undo does not cover, as text. */
function rowsOf(profile: string, query: string): string[] {
  const db = openDatabase(join(profile, 'rytm.db'), { readonly: true });
  try {
    return db
      .prepare(query)
      .all()
      .map((row) => JSON.stringify(row));
  } finally {
    db.close();
  }
}

const historyOf = (profile: string) => [
  ...rowsOf(profile, 'SELECT * FROM history_steps ORDER BY id'),
  ...rowsOf(profile, 'SELECT * FROM history_rows ORDER BY seq'),
];

describe('demo data', () => {
  let rytm: TestCore;
  beforeEach(async () => {
    rytm = await openTestCore();
  });
  afterEach(() => rytm.close());

  async function addPicture(file: string, clientId: string | null) {
    const bytes = readFileSync(resourcePath('demo', 'pictures', file));
    const { uploadId } = await rytm.call('uploads.begin', { name: file, bytes: bytes.length });
    await rytm.call('uploads.append', { uploadId, offset: 0, base64: bytes.toString('base64') });
    return rytm.call('media.add', { uploadId, clientId });
  }

  /** A real client whose picture is, by chance, one of the demo's. */
  async function realClient() {
    const client = await rytm.call('clients.create', { name: 'Piekarnia Żuraw' });
    const channel = await rytm.call('channels.create', { clientId: client.id, network: 'facebook' });
    const post = await rytm.call('posts.create', {
      clientId: client.id,
      title: 'Chleb',
      date: '2026-11-12',
      channels: [{ channelId: channel.id, text: 'Chleb na Facebooku' }],
    });
    const media = await addPicture('rose-macro.jpg', client.id);
    await rytm.call('posts.attach', { id: post.id, mediaId: media.id });
    return { client, post, media };
  }

  it.each(['pl', 'en'] as const)(
    'fills in %s two clients with channels, logos, posts, variants and texts of pictures',
    async (language) => {
      const state = await rytm.call('demo.fill', { language });
      expect(state.clients).toBe(2);
      expect(state.posts).toBeGreaterThan(80);
      expect(await rytm.call('demo.state', {})).toEqual(state);
      const clients = await rytm.call('clients.list', {});
      expect(clients.map(({ isDemo, reportLanguage }) => [isDemo, reportLanguage])).toEqual([
        [true, language],
        [true, language],
      ]);
      const posts = await rytm.call('posts.list', {});
      for (const client of clients) {
        expect((await rytm.call('media.get', { id: client.logoId ?? '' })).clientId).toBe(client.id);
        const own = posts.filter((post) => post.clientId === client.id);
        expect(own.filter((post) => post.date?.startsWith('2026-11')).length).toBeGreaterThanOrEqual(20);
        expect(own.filter((post) => post.date?.startsWith('2026-10')).length).toBeGreaterThanOrEqual(20);
        expect(own.some((post) => post.date === null)).toBe(true);
        expect(own.some((post) => post.channels.some((channel) => channel.text !== null))).toBe(true);
        expect(own.every((post) => post.media.every((item) => item.altText !== ''))).toBe(true);
        const plans = await rytm.call('plans.list', { clientId: client.id });
        expect(plans.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([['2026-11-01', '2027-01-31']]);
        const [plan] = plans;
        if (plan === undefined) throw new Error('The client has no plan.');
        const whole = ['channels', 'media', 'budget', 'kpi'] as const;
        expect(whole.map((block) => blockState(block, plan.content, plan.counts).state)).toEqual(
          whole.map(() => 'complete'),
        );
        expect(client.contacts.length).toBeGreaterThan(0);
        expect(client.contract.fee).toBeGreaterThan(0);
      }
      expect((await rytm.call('system.check', {})).problems).toEqual([]);
    },
  );

  it('takes today from the clock in Warsaw', async () => {
    const late = await openTestCore({ start: Date.UTC(2026, 10, 30, 23, 30) });
    await late.call('demo.fill', { language: 'pl' });
    const posts = await late.call('posts.list', {});
    // In Warsaw it is December already, so December is the full month.
    expect(posts.filter((post) => post.date?.startsWith('2026-12')).length).toBeGreaterThanOrEqual(40);
    await late.close();
  });

  it('is one step, and undo takes it all back', async () => {
    const before = dumpStore(rytm.profile);
    await rytm.call('demo.fill', { language: 'pl' });
    const undone = await rytm.call('history.undo', {});
    expect(undone.step?.name).toBe('demo.fill');
    expect(dumpStore(rytm.profile)).toBe(before);
    expect(await rytm.call('demo.state', {})).toEqual({ clients: 0, posts: 0 });
  });

  it('refuses to fill twice, also when both are asked at once', async () => {
    const answers = await Promise.all([
      rytm.core.call('demo.fill', { language: 'pl' }),
      rytm.core.call('demo.fill', { language: 'en' }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect((await rytm.fault('demo.fill', { language: 'pl' })).code).toBe('demo.already-there');
    expect((await rytm.call('clients.list', {})).length).toBe(2);
  });

  it('goes completely: rows, history and files, while other clients stay byte for byte', async () => {
    const { media } = await realClient();
    const profile = rytm.profile;
    const before = { store: dumpStore(profile), history: historyOf(profile), media: filesIn(join(profile, 'media')) };
    const thumbnails = filesIn(join(profile, 'thumbnails'));
    await rytm.call('demo.fill', { language: 'pl' });
    const posts = await rytm.call('posts.list', {});
    const demoPost = posts.find((post) => post.media.length > 0 && post.channels.length > 1);
    if (!demoPost) throw new Error('No such post');
    // What history knows and the tables do not any more has to go as well.
    await rytm.call('posts.keepVersion', { id: demoPost.id });
    await rytm.call('posts.update', { id: demoPost.id, channels: [] });
    await rytm.call('posts.detach', { id: demoPost.id, mediaId: demoPost.media[0]?.mediaId ?? '' });
    await rytm.call('posts.remove', { id: demoPost.id });
    await rytm.call('clients.remove', { id: demoPost.clientId });
    await rytm.call('settings.update', { view: { clientId: demoPost.clientId } });

    expect(await rytm.call('demo.remove', {})).toEqual({ clients: 0, posts: 0 });
    expect(dumpStore(profile)).toBe(before.store);
    expect(historyOf(profile)).toEqual(before.history);
    expect(rowsOf(profile, 'SELECT * FROM post_versions')).toEqual([]);
    expect(filesIn(join(profile, 'media'))).toEqual(before.media);
    expect(filesIn(join(profile, 'thumbnails'))).toEqual(thumbnails);
    expect(before.media).toEqual([media.sha256]);
    expect((await rytm.call('settings.get', {})).view.clientId).toBeNull();
    expect((await rytm.call('system.check', {})).problems).toEqual([]);
  });

  it('leaves what the person did with other clients undoable', async () => {
    const { post } = await realClient();
    await rytm.call('demo.fill', { language: 'pl' });
    const demoPost = (await rytm.call('posts.list', {})).find(
      ({ clientId, date }) => clientId !== post.clientId && date,
    );
    if (!demoPost) throw new Error('No such post');
    // One gesture over a post of each.
    await rytm.call('posts.moveMany', {
      moves: [
        { id: post.id, date: '2026-11-20' },
        { id: demoPost.id, date: '2026-11-21' },
      ],
    });
    await rytm.call('demo.remove', {});
    expect((await rytm.call('history.undo', {})).step?.name).toBe('posts.moveMany');
    expect((await rytm.call('posts.get', { id: post.id })).date).toBe('2026-11-12');
    expect((await rytm.call('history.redo', {})).step?.name).toBe('posts.moveMany');
    expect((await rytm.call('posts.get', { id: post.id })).date).toBe('2026-11-20');
  });

  it('keeps a file that redo could bring back for another client', async () => {
    await rytm.call('demo.fill', { language: 'pl' });
    const { media } = await realClient();
    await rytm.call('history.undo', {});
    await rytm.call('history.undo', {});
    expect((await rytm.fault('media.get', { id: media.id })).code).toBe('media.missing');
    await rytm.call('demo.remove', {});
    expect(filesIn(join(rytm.profile, 'media'))).toEqual([media.sha256]);
    await rytm.call('history.redo', {});
    expect((await rytm.call('media.file', { id: media.id, variant: 'original' })).mime).toBe('image/jpeg');
  });

  it('writes a backup that holds the demo before it goes', async () => {
    await rytm.call('demo.fill', { language: 'en' });
    await rytm.call('demo.remove', {});
    const backups = filesIn(join(rytm.profile, 'backups'));
    expect(backups).toHaveLength(1);
    const db = openDatabase(join(rytm.profile, 'backups', backups[0] ?? ''), { readonly: true });
    expect(db.prepare('SELECT count(*) AS n FROM clients WHERE is_demo = 1').get()).toEqual({ n: 2 });
    db.close();
  });

  it('does nothing and writes no backup where there is no demo', async () => {
    await realClient();
    const before = dumpStore(rytm.profile);
    expect(await rytm.call('demo.remove', {})).toEqual({ clients: 0, posts: 0 });
    expect(dumpStore(rytm.profile)).toBe(before);
    expect(filesIn(join(rytm.profile, 'backups'))).toEqual([]);
  });

  it('can be filled again after it was removed, in the other language', async () => {
    await rytm.call('demo.fill', { language: 'pl' });
    await rytm.call('demo.remove', {});
    expect((await rytm.call('demo.fill', { language: 'en' })).clients).toBe(2);
    await rytm.restart();
    await rytm.call('demo.remove', {});
    for (const table of journalled) expect(rowsOf(rytm.profile, `SELECT * FROM ${table}`)).toEqual([]);
    expect(filesIn(join(rytm.profile, 'media'))).toEqual([]);
  });
});
