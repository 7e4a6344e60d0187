import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStore } from '../../testing/dump.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { addMedia } from '../../testing/upload.ts';

const MINUTE = 60_000;

describe('versions of a post', () => {
  let rytm: TestCore;
  let clientId: string;
  let instagram: string;
  let facebook: string;
  beforeEach(async () => {
    rytm = await openTestCore();
    clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia' })).id;
    instagram = (await rytm.call('channels.create', { clientId, network: 'instagram' })).id;
    facebook = (await rytm.call('channels.create', { clientId, network: 'facebook' })).id;
  });
  afterEach(() => rytm.close());

  const texts = async (id: string) => (await rytm.call('posts.versions', { id })).map(({ content }) => content.text);
  const write = (id: string, text: string) => rytm.call('posts.update', { id, text });
  const svg = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>`,
  );

  it('are kept when the post is closed, once for the same content, with the time of the last change', async () => {
    const { id } = await rytm.call('posts.create', { clientId });
    await rytm.call('posts.keepVersion', { id });
    expect(await texts(id)).toEqual([]);
    await write(id, 'Róż');
    rytm.pass(1_000);
    await write(id, 'Róża');
    rytm.pass(5 * MINUTE);
    for (let times = 0; times < 2; times += 1) await rytm.call('posts.keepVersion', { id });
    expect(await rytm.call('posts.versions', { id })).toMatchObject([
      { at: '2026-11-12T09:00:01.000Z', content: { text: 'Róża', title: '', channels: [] } },
    ]);
  });

  it('are kept when the app is closed, and in a long sitting every ten minutes', async () => {
    const { id } = await rytm.call('posts.create', { clientId, text: 'Pierwsza' });
    rytm.pass(60 * MINUTE);
    for (const text of ['a', 'ab', 'abc']) await write(id, text);
    expect(await texts(id)).toEqual(['Pierwsza']);
    rytm.pass(9 * MINUTE);
    await write(id, 'abcd');
    expect(await texts(id)).toEqual(['Pierwsza']);
    rytm.pass(MINUTE);
    await write(id, 'abcde');
    expect(await texts(id)).toEqual(['abcd', 'Pierwsza']);
    await rytm.restart();
    expect(await texts(id)).toEqual(['abcde', 'abcd', 'Pierwsza']);
  });

  it('come of what is written and chosen, and not of moving, approving or labelling', async () => {
    const { id } = await rytm.call('posts.create', { clientId, text: 'Róża', date: '2026-11-12' });
    await rytm.call('posts.keepVersion', { id });
    rytm.pass(60 * MINUTE);
    await rytm.call('posts.move', { id, date: '2026-11-20', time: '10:00' });
    await rytm.call('posts.update', { id, status: 'approved', labels: ['jesień'] });
    await rytm.restart();
    expect(await texts(id)).toEqual(['Róża']);
  });

  it('outlive undo, and a sitting that was cut off is kept when the next one begins', async () => {
    const { id } = await rytm.call('posts.create', { clientId, text: 'Pierwsza' });
    await rytm.call('posts.keepVersion', { id });
    rytm.pass(60 * MINUTE);
    await write(id, 'Druga');
    // The next process knows nothing of this sitting, as after a power cut.
    const other = await openTestCore({ profile: rytm.profile, start: Date.UTC(2026, 10, 13) });
    await other.call('posts.update', { id, text: 'Trzecia' });
    expect(await texts(id)).toEqual(['Druga', 'Pierwsza']);
    await other.close();
    while ((await rytm.call('history.undo', {})).step?.name === 'posts.update');
    expect(readStore(rytm.profile, 'SELECT count(*) AS n FROM post_versions')).toEqual([{ n: 3 }]);
  });

  it('come back as one step, with the content that was there kept; the day, the hour and the status stay', async () => {
    const media = await addMedia(rytm, 'r.svg', svg, clientId);
    const { id } = await rytm.call('posts.create', {
      clientId,
      title: 'Stary',
      text: 'Stary tekst',
      contentType: 'meme',
      channels: [{ channelId: instagram, text: 'Ig', format: 'reel' }, { channelId: facebook }],
    });
    await rytm.call('posts.attach', { id, mediaId: media.id, altText: 'Róża' });
    await rytm.call('posts.keepVersion', { id });
    const [old] = await rytm.call('posts.versions', { id });
    rytm.pass(60 * MINUTE);
    await rytm.call('posts.update', {
      id,
      title: 'Nowy',
      text: 'Nowy tekst',
      contentType: null,
      channels: [{ channelId: facebook, publishedUrl: 'https://example.com/1' }],
    });
    await rytm.call('posts.detach', { id, mediaId: media.id });
    const now = await rytm.call('posts.move', { id, date: '2026-11-20', time: '10:00' });

    const back = await rytm.call('posts.restoreVersion', { id, rev: now.rev, version: old?.id ?? 0 });
    expect(back).toMatchObject({
      title: 'Stary',
      text: 'Stary tekst',
      contentType: 'meme',
      date: '2026-11-20',
      time: '10:00',
      channels: [
        { channelId: instagram, text: 'Ig', format: 'reel', publishedUrl: null },
        { channelId: facebook, text: null, publishedUrl: 'https://example.com/1' },
      ],
      media: [{ mediaId: media.id, altText: 'Róża' }],
    });
    expect(await texts(id)).toEqual(['Nowy tekst', 'Stary tekst']);
    expect((await rytm.call('history.undo', {})).step).toMatchObject({
      name: 'posts.restoreVersion',
      params: { title: 'Nowy' },
    });
    expect(await rytm.call('posts.get', { id })).toEqual(now);
    expect(await texts(id)).toEqual(['Nowy tekst', 'Stary tekst']);
    expect(await rytm.call('system.check', {})).toMatchObject({ ok: true });
  });

  it('come back without the channels that are gone, and not from another post or over a newer one', async () => {
    const { id } = await rytm.call('posts.create', { clientId, text: 'A', channels: [{ channelId: instagram }] });
    const other = await rytm.call('posts.create', { clientId, text: 'B' });
    for (const post of [id, other.id]) await rytm.call('posts.keepVersion', { id: post });
    const [version] = await rytm.call('posts.versions', { id });
    await rytm.call('posts.update', { id, text: 'C', channels: [] });
    await rytm.call('channels.remove', { id: instagram });
    const input = { id, version: version?.id ?? 0 };
    expect(await rytm.fault('posts.restoreVersion', { ...input, rev: 1 })).toMatchObject({ code: 'posts.stale' });
    expect(await rytm.fault('posts.restoreVersion', { ...input, id: other.id })).toMatchObject({
      code: 'posts.version-missing',
    });
    expect(await rytm.call('posts.restoreVersion', input)).toMatchObject({ text: 'A', channels: [] });
  });

  it.each(['2026-03-29', '2026-10-25'])(
    'and a copy keep the clock of Warsaw on %s: 01:30, 02:30 and 03:30',
    async (date) => {
      for (const time of ['01:30', '02:30', '03:30']) {
        const { id } = await rytm.call('posts.create', { clientId, text: 'A', date, time });
        expect(await rytm.call('posts.duplicate', { id, date })).toMatchObject({ date, time, zone: 'Europe/Warsaw' });
        await rytm.call('posts.keepVersion', { id });
        await write(id, 'B');
        const [version] = await rytm.call('posts.versions', { id });
        expect(await rytm.call('posts.restoreVersion', { id, version: version?.id ?? 0 })).toMatchObject({
          text: 'A',
          date,
          time,
        });
        await rytm.restart();
        expect(await rytm.call('posts.get', { id })).toMatchObject({ date, time });
      }
    },
  );
});
