import { rmSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { addMedia } from '../../testing/upload.ts';

let rytm: TestCore;
let clientId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia' })).id;
});
afterEach(() => rytm.close());

const picture = (background: string) =>
  sharp({ create: { width: 40, height: 50, channels: 3, background } })
    .png()
    .toBuffer();
const add = async (name: string, colour: string, owner: string | null = clientId) =>
  addMedia(rytm, name, await picture(colour), owner);
const listed = async (input: { clientId?: string; withShared?: boolean } = {}) => rytm.call('media.list', input);
const post = (title: string, date: string | null) =>
  rytm.call('posts.create', { clientId, title, date, time: '12:00' });

describe('the library', () => {
  it('lists the newest first, with how often each is used and whether its file is there', async () => {
    const rose = await add('róża.png', '#aa0000');
    await add('mak.png', '#ff0000');
    const { id } = await post('Róże', '2026-11-20');
    await rytm.call('posts.attach', { id, mediaId: rose.id, altText: 'Czerwona róża' });
    await rytm.call('clients.update', { id: clientId, logoId: rose.id });
    rmSync((await rytm.call('media.file', { id: rose.id, variant: 'original' })).path);
    const list = await listed();
    expect(list.map(({ name, uses, isThere }) => ({ name, uses, isThere }))).toEqual([
      { name: 'mak.png', uses: 0, isThere: true },
      { name: 'róża.png', uses: 2, isThere: false },
    ]);
    expect(Object.keys(list[0] ?? {})).not.toContain('sha256');
  });

  it('shows one client its own files alone, and nobody those of an archived client', async () => {
    const other = await rytm.call('clients.create', { name: 'Kawiarnia' });
    await add('róża.png', '#aa0000');
    await add('kawa.png', '#331100', other.id);
    expect((await listed({ clientId })).map((item) => item.name)).toEqual(['róża.png']);
    await add('logo sieci.png', '#000033', null);
    const withShared = { clientId, withShared: true };
    expect((await listed({ clientId })).map((item) => item.name)).toEqual(['róża.png']);
    expect((await listed(withShared)).map((item) => item.name)).toEqual(['logo sieci.png', 'róża.png']);
    await rytm.call('clients.archive', { id: other.id });
    expect((await listed()).map((item) => item.name)).toEqual(['logo sieci.png', 'róża.png']);
  });

  it('says where a file is used, in the order of dates, without what is in the trash', async () => {
    const rose = await add('róża.png', '#aa0000');
    for (const [title, date] of [
      ['Bez terminu', null],
      ['Później', '2026-12-02'],
      ['Wcześniej', '2026-11-20'],
      ['Usunięty', '2026-11-01'],
    ] as const) {
      const { id } = await post(title, date);
      await rytm.call('posts.attach', { id, mediaId: rose.id, altText: title });
      if (title === 'Usunięty') await rytm.call('posts.remove', { id });
    }
    const uses = await rytm.call('media.uses', { id: rose.id });
    expect(uses.posts.map(({ title, date, altText }) => [title, date, altText])).toEqual([
      ['Wcześniej', '2026-11-20', 'Wcześniej'],
      ['Później', '2026-12-02', 'Później'],
      ['Bez terminu', null, 'Bez terminu'],
    ]);
    expect((await listed())[0]?.uses).toBe(3);
  });

  it('puts several files into a folder and labels them in one step', async () => {
    const media = [await add('a.png', '#aa0000'), await add('b.png', '#bb0000')].map(({ id, rev }) => ({ id, rev }));
    await rytm.call('media.update', { media, folder: ' Produkty / Jesień /', addLabels: ['róże', 'nowe'] });
    const again = (await listed()).map(({ id, rev }) => ({ id, rev }));
    await rytm.call('media.update', { media: again, addLabels: ['róże'], removeLabels: ['nowe'] });
    expect((await listed()).map(({ folder, labels }) => [folder, labels])).toEqual([
      ['Produkty/Jesień', ['róże']],
      ['Produkty/Jesień', ['róże']],
    ]);
    await rytm.call('history.undo', {});
    await rytm.call('history.undo', {});
    expect((await listed()).map(({ folder, labels }) => [folder, labels])).toEqual([
      ['', []],
      ['', []],
    ]);
  });

  it('does not touch a file that was changed meanwhile', async () => {
    const { id, rev } = await add('a.png', '#aa0000');
    await rytm.call('media.update', { media: [{ id, rev }], name: 'b.png' });
    expect(await rytm.fault('media.update', { media: [{ id, rev }], name: 'c.png' })).toMatchObject({
      code: 'media.stale',
    });
    expect((await listed())[0]?.name).toBe('b.png');
  });

  it('removes what nothing uses, and undo brings it back with its file', async () => {
    const rose = await add('róża.png', '#aa0000');
    const poppy = await add('mak.png', '#ff0000');
    const { id } = await post('Róże', '2026-11-20');
    await rytm.call('posts.attach', { id, mediaId: rose.id });
    expect(await rytm.fault('media.remove', { media: [{ id: poppy.id }, { id: rose.id }] })).toMatchObject({
      kind: 'refused',
      code: 'media.used',
      params: { count: 1, name: 'róża.png' },
    });
    await rytm.call('media.remove', { media: [{ id: poppy.id }] });
    expect((await listed()).map((item) => item.name)).toEqual(['róża.png']);
    await rytm.call('history.undo', {});
    expect((await listed()).map((item) => item.name)).toEqual(['mak.png', 'róża.png']);
    expect((await listed())[0]?.isThere).toBe(true);
  });
});
