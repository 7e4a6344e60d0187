import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Repeat } from '#shared/rooms/series/series.schema.ts';
import { changeBehindTheBack, dumpStore, readStore } from '../../testing/dump.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { addMedia } from '../../testing/upload.ts';

const DAY = 86_400_000;

describe('the trash', () => {
  let rytm: TestCore;
  let clientId: string;
  beforeEach(async () => {
    rytm = await openTestCore();
    clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia' })).id;
  });
  afterEach(() => rytm.close());

  const svg = (fill: string) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect fill="${fill}" width="9" height="9"/></svg>`,
    );
  const post = (title: string) =>
    rytm.call('posts.create', { clientId, title, date: '2026-11-12', time: '14:30', text: 'Zażółć' });
  const titles = async () =>
    (await rytm.call('trash.list', {})).map((item) => (item.kind === 'post' ? item.title : item.name));
  const hasFile = (sha256: string) => existsSync(join(rytm.profile, 'media', sha256.slice(0, 2), sha256));

  it('lists what was removed, the last first, with its day and when it went', async () => {
    const [first, second] = [await post('Bukiet'), await post('')];
    await rytm.call('posts.remove', { id: first.id });
    rytm.pass(1_000);
    await rytm.call('posts.remove', { id: second.id });
    expect(await rytm.call('trash.list', {})).toMatchObject([
      { id: second.id, title: '', excerpt: 'Zażółć', deletedAt: '2026-11-12T09:00:01.000Z', rev: 2 },
      { id: first.id, title: 'Bukiet', excerpt: '', date: '2026-11-12', time: '14:30', clientId, mediaId: null },
    ]);
    // What a removed client had shares the client's fate, and is not listed by itself.
    rytm.pass(1_000);
    await rytm.call('clients.remove', { id: clientId });
    expect(await titles()).toEqual(['Kwiaciarnia']);
  });

  it('gives back one or several as one step', async () => {
    const ids = [(await post('A')).id, (await post('B')).id, (await post('C')).id];
    for (const id of ids) await rytm.call('posts.remove', { id });
    expect(await rytm.call('trash.restore', { ids: ids.slice(0, 2) })).toEqual({ count: 2 });
    expect(await titles()).toEqual(['C']);
    expect((await rytm.call('history.undo', {})).step).toMatchObject({
      name: 'posts.restoreMany',
      params: { count: 2 },
    });
    expect(await titles()).toEqual(expect.arrayContaining(['A', 'B', 'C']));
    await rytm.call('trash.restore', { ids: [ids[0] ?? ''] });
    expect((await rytm.call('history.state', {})).undo).toMatchObject({
      name: 'posts.restore',
      params: { title: 'A' },
    });
    expect(await rytm.call('trash.restore', { ids: [ids[0] ?? ''] })).toEqual({ count: 0 });
  });

  it('deletes for good with every trace: rows, history, and files that nothing else uses', async () => {
    const channel = await rytm.call('channels.create', { clientId, network: 'instagram' });
    const own = await addMedia(rytm, 'own.svg', svg('red'), clientId);
    const shared = await addMedia(rytm, 'shared.svg', svg('blue'), clientId);
    const logo = await addMedia(rytm, 'logo.svg', svg('green'), clientId);
    await rytm.call('clients.update', { id: clientId, logoId: logo.id });
    const stays = await post('Zostaje');
    await rytm.call('posts.attach', { id: stays.id, mediaId: shared.id });
    await rytm.call('posts.detach', { id: stays.id, mediaId: shared.id });
    const before = dumpStore(rytm.profile);

    const gone = await post('Znika');
    await rytm.call('posts.update', { id: gone.id, channels: [{ channelId: channel.id, text: 'Ig' }] });
    for (const { id } of [own, shared, logo]) await rytm.call('posts.attach', { id: gone.id, mediaId: id });
    await rytm.call('posts.detach', { id: gone.id, mediaId: shared.id });
    await rytm.call('posts.update', { id: gone.id, channels: [] });
    await rytm.call('posts.remove', { id: gone.id });
    expect(await rytm.call('trash.remove', { ids: [gone.id, stays.id] })).toEqual({ count: 1 });

    expect(dumpStore(rytm.profile)).toBe(
      before
        .split('\n')
        .filter((line) => !line.includes(own.id))
        .join('\n'),
    );
    expect(
      readStore(rytm.profile, `SELECT * FROM history_rows WHERE coalesce(after, before) LIKE '%${gone.id}%'`),
    ).toEqual([]);
    expect(readStore(rytm.profile, `SELECT * FROM history_rows WHERE row_id = '${own.id}'`)).toEqual([]);
    // What undo could still bring back keeps its file, as does a logo.
    expect([own, shared, logo].map(({ sha256 }) => hasFile(sha256))).toEqual([false, true, true]);
    expect(await rytm.fault('posts.restore', { id: gone.id })).toMatchObject({ code: 'posts.missing' });
    expect(await rytm.call('system.check', {})).toMatchObject({ ok: true });
  });

  it('leaves all that is left undoable and redoable, to the byte', async () => {
    const before = dumpStore(rytm.profile);
    const [stays, gone] = [await post('Zostaje'), await post('Znika')];
    const moves = [stays, gone].map(({ id }) => ({ id, date: '2026-11-20' }));
    await rytm.call('posts.moveMany', { moves });
    await rytm.call('posts.remove', { id: gone.id });
    await rytm.call('posts.update', { id: stays.id, title: 'Zostało' });
    await rytm.call('trash.empty', {});
    const after = dumpStore(rytm.profile);
    const names: string[] = [];
    for (;;) {
      const { step } = await rytm.call('history.undo', {});
      if (step === null) break;
      names.push(step.name);
    }
    expect(names).toEqual(['posts.update', 'posts.moveMany', 'posts.create', 'clients.create']);
    expect(dumpStore(rytm.profile)).not.toBe(before);
    await rytm.restart();
    while ((await rytm.call('history.redo', {})).step !== null);
    expect(dumpStore(rytm.profile)).toBe(after);
  });

  it('keeps what was removed for ninety days, and empties itself at the next start after them', async () => {
    const picture = await addMedia(rytm, 'a.svg', svg('red'), clientId);
    const [old, young] = [await post('Stary'), await post('Młody')];
    await rytm.call('posts.attach', { id: old.id, mediaId: picture.id });
    await rytm.call('posts.remove', { id: old.id });
    rytm.pass(DAY);
    await rytm.call('posts.remove', { id: young.id });
    rytm.pass(89 * DAY - 1);
    await rytm.restart();
    expect(await titles()).toEqual(['Młody', 'Stary']);
    rytm.pass(1);
    expect(await titles()).toEqual(['Młody', 'Stary']);
    await rytm.restart();
    expect(await titles()).toEqual(['Młody']);
    expect(hasFile(picture.sha256)).toBe(false);
    expect(await rytm.call('system.check', {})).toMatchObject({ ok: true, counts: { posts: 0, media: 0 } });
    expect((await rytm.call('history.list', {})).map(({ name, params }) => [name, params.title])).toEqual([
      ['posts.remove', 'Młody'],
      ['posts.create', 'Młody'],
      ['clients.create', undefined],
    ]);
  });

  it('keeps a file that somebody put into a folder of the library, though nothing uses it', async () => {
    const picture = await addMedia(rytm, 'a.svg', svg('red'), clientId);
    const { id } = await post('Znika');
    await rytm.call('posts.attach', { id, mediaId: picture.id });
    await rytm.call('posts.remove', { id });
    changeBehindTheBack(rytm.profile, `UPDATE media SET folder = 'Jesień'`);
    expect(await rytm.call('trash.empty', {})).toEqual({ count: 1 });
    expect(hasFile(picture.sha256)).toBe(true);
  });

  it('lists files and clients too, and gives things of all kinds back as one step', async () => {
    const other = await rytm.call('clients.create', { name: 'Kawiarnia' });
    await rytm.call('posts.create', { clientId: other.id, title: 'Kawa' });
    await addMedia(rytm, 'kawa.svg', svg('brown'), other.id);
    const file = await addMedia(rytm, 'róża.svg', svg('red'), clientId);
    const shared = await addMedia(rytm, 'tło.svg', svg('white'));
    const { id } = await post('Bukiet');
    const before = dumpStore(rytm.profile);
    await rytm.call('media.remove', { media: [{ id: file.id }, { id: shared.id }] });
    rytm.pass(1_000);
    await rytm.call('posts.remove', { id });
    rytm.pass(1_000);
    await rytm.call('clients.remove', { id: other.id });
    const listed = await rytm.call('trash.list', {});
    expect(listed).toMatchObject([
      { kind: 'client', id: other.id, name: 'Kawiarnia', posts: 1, files: 1, deletedAt: '2026-11-12T09:00:02.000Z' },
      { kind: 'post', id, title: 'Bukiet' },
      { kind: 'file', id: shared.id, name: 'tło.svg', clientId: null, mime: 'image/svg+xml' },
      { kind: 'file', id: file.id, name: 'róża.svg', clientId, bytes: file.bytes },
    ]);
    // What lies in the trash can still be looked at.
    expect(await rytm.call('media.state', { id: file.id })).toMatchObject({ name: 'róża.svg', isThere: true });
    expect(await rytm.call('trash.restore', { ids: listed.map((item) => item.id) })).toEqual({ count: 4 });
    expect(await titles()).toEqual([]);
    expect((await rytm.call('posts.list', {})).map(({ title }) => title).sort()).toEqual(['Bukiet', 'Kawa']);
    expect((await rytm.call('media.list', {})).map(({ name }) => name).sort()).toEqual([
      'kawa.svg',
      'róża.svg',
      'tło.svg',
    ]);
    const { step } = await rytm.call('history.undo', {});
    expect(step).toMatchObject({ name: 'trash.restore', params: { count: 4 } });
    expect(await rytm.call('trash.list', {})).toEqual(listed);
    for (let index = 0; index < 3; index += 1) await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toBe(before);
  });

  it('names the step by what came back', async () => {
    const file = await addMedia(rytm, 'róża.svg', svg('red'), clientId);
    await rytm.call('media.remove', { media: [{ id: file.id }] });
    await rytm.call('trash.restore', { ids: [file.id] });
    expect((await rytm.call('history.state', {})).undo).toMatchObject({ name: 'media.restore', params: { count: 1 } });
    await rytm.call('clients.remove', { id: clientId });
    await rytm.call('trash.restore', { ids: [clientId, file.id] });
    expect((await rytm.call('history.state', {})).undo).toMatchObject({
      name: 'clients.restoreRemoved',
      params: { client: 'Kwiaciarnia' },
    });
  });

  it('deletes a file for good from posts in the trash, from history and from logos that were, and all else stays undoable', async () => {
    const file = await addMedia(rytm, 'róża.svg', svg('red'), clientId);
    const stays = await post('Zostaje');
    await rytm.call('clients.update', { id: clientId, logoId: file.id });
    await rytm.call('clients.update', { id: clientId, logoId: null });
    await rytm.call('posts.attach', { id: stays.id, mediaId: file.id });
    await rytm.call('posts.detach', { id: stays.id, mediaId: file.id });
    const trashed = await post('W koszu');
    await rytm.call('posts.attach', { id: trashed.id, mediaId: file.id });
    await rytm.call('posts.remove', { id: trashed.id });
    await rytm.call('media.remove', { media: [{ id: file.id }] });
    expect(await rytm.call('trash.remove', { ids: [file.id] })).toEqual({ count: 1 });
    expect(hasFile(file.sha256)).toBe(false);
    const traces = `SELECT * FROM history_rows WHERE coalesce(after, before) LIKE '%${file.id}%' OR before LIKE '%${file.id}%'`;
    expect(readStore(rytm.profile, traces)).toEqual([]);
    expect(dumpStore(rytm.profile)).not.toContain(file.id);
    const after = dumpStore(rytm.profile);
    while ((await rytm.call('history.undo', {})).step !== null);
    while ((await rytm.call('history.redo', {})).step !== null);
    expect(dumpStore(rytm.profile)).toBe(after);
    await rytm.call('trash.restore', { ids: [trashed.id] });
    expect((await rytm.call('posts.get', { id: trashed.id })).media).toEqual([]);
    expect(await rytm.call('system.check', {})).toMatchObject({ ok: true });
  });

  it('goes on with a series whose picture was deleted for good', async () => {
    const file = await addMedia(rytm, 'róża.svg', svg('red'), clientId);
    const first = await rytm.call('posts.create', {
      clientId,
      title: 'Co tydzień',
      date: '2026-11-12',
      mediaIds: [file.id],
    });
    const weekly: Repeat = { frequency: 'weekly', interval: 1, weekdays: [], monthly: 'day', until: null, count: 2 };
    await rytm.call('series.create', { id: first.id, repeat: weekly });
    for (const { id } of await rytm.call('posts.list', {})) {
      const had = await rytm.call('posts.get', { id });
      if (had.media.length > 0) await rytm.call('posts.detach', { id, mediaId: file.id });
    }
    await rytm.call('media.remove', { media: [{ id: file.id }] });
    await rytm.call('trash.empty', {});
    await rytm.call('series.update', { id: first.id, scope: 'all', repeat: { ...weekly, count: 3 } });
    const posts = await rytm.call('posts.list', {});
    expect(posts.map(({ media }) => media)).toEqual([[], [], []]);
  });

  it('deletes a client for good with all that was theirs, and nothing of others', async () => {
    await post('Zostaje');
    const shared = await addMedia(rytm, 'tło.svg', svg('white'));
    const before = dumpStore(rytm.profile);
    const other = await rytm.call('clients.create', { name: 'Kawiarnia' });
    const channel = await rytm.call('channels.create', { clientId: other.id, network: 'instagram' });
    const own = await addMedia(rytm, 'kawa.svg', svg('brown'), other.id);
    await rytm.call('clients.update', { id: other.id, logoId: own.id });
    const coffee = await rytm.call('posts.create', {
      clientId: other.id,
      title: 'Kawa',
      date: '2026-11-12',
      channels: [{ channelId: channel.id }],
      mediaIds: [own.id, shared.id],
    });
    await rytm.call('posts.update', { id: coffee.id, text: 'Świeża' });
    await rytm.call('templates.create', { postId: coffee.id, clientId: other.id, name: 'Kawa' });
    await rytm.call('snippets.create', { clientId: other.id, kind: 'snippet', name: 'Adres', text: 'Rynek 1' });
    await rytm.call('posts.remove', { id: coffee.id });
    await rytm.call('clients.remove', { id: other.id });
    expect(await titles()).toEqual(['Kawiarnia']);
    expect(await rytm.call('trash.remove', { ids: [other.id] })).toEqual({ count: 1 });
    expect(dumpStore(rytm.profile)).toBe(before);
    expect(
      readStore(rytm.profile, `SELECT * FROM history_rows WHERE coalesce(after, before) LIKE '%${other.id}%'`),
    ).toEqual([]);
    expect([own, shared].map(({ sha256 }) => hasFile(sha256))).toEqual([false, true]);
    expect(await rytm.call('system.check', {})).toMatchObject({ ok: true });
    while ((await rytm.call('history.undo', {})).step !== null);
    while ((await rytm.call('history.redo', {})).step !== null);
    expect(dumpStore(rytm.profile)).toBe(before);
  });

  it('empties files and clients after ninety days too', async () => {
    const file = await addMedia(rytm, 'róża.svg', svg('red'), clientId);
    const other = await rytm.call('clients.create', { name: 'Kawiarnia' });
    await rytm.call('media.remove', { media: [{ id: file.id }] });
    await rytm.call('clients.remove', { id: other.id });
    rytm.pass(90 * DAY - 1);
    await rytm.restart();
    expect(await titles()).toHaveLength(2);
    rytm.pass(1);
    await rytm.restart();
    expect(await titles()).toEqual([]);
    expect(hasFile(file.sha256)).toBe(false);
  });
});
