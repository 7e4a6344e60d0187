import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
let clientId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia' })).id;
});
afterEach(() => rytm.close());

describe('a channel', () => {
  it('is listed in the order of adding, with its slots', async () => {
    const slots = [{ weekday: 1, time: '18:00' }];
    const first = await rytm.call('channels.create', { clientId, network: 'instagram', handle: ' @roza ', slots });
    const second = await rytm.call('channels.create', { clientId, network: 'instagram' });
    expect(first).toMatchObject({ handle: '@roza', slots, position: 0 });
    expect(await rytm.call('channels.list', { clientId })).toEqual([first, second]);
    expect(await rytm.call('channels.list', {})).toEqual([first, second]);
  });

  it('is refused on a network that nobody knows, also under a name that every object has', async () => {
    for (const network of ['gadu-gadu', 'constructor']) {
      expect(await rytm.fault('channels.create', { clientId, network })).toMatchObject({
        code: 'channels.unknown-network',
        params: { network },
      });
    }
    const channel = await rytm.call('channels.create', { clientId, network: 'facebook' });
    expect(await rytm.fault('channels.update', { id: channel.id, network: 'gadu-gadu' })).toMatchObject({
      code: 'channels.unknown-network',
    });
    expect(
      await rytm.fault('channels.create', { clientId, network: 'x', slots: [{ weekday: 8, time: '18:00' }] }),
    ).toMatchObject({ code: 'verb.bad-input' });
  });

  it('refuses an older revision and makes no step of no change', async () => {
    const { id } = await rytm.call('channels.create', {
      clientId,
      network: 'facebook',
      slots: [{ weekday: 1, time: '18:00' }],
    });
    const next = await rytm.call('channels.update', { id, rev: 1, name: 'Róża' });
    expect(next.rev).toBe(2);
    expect(await rytm.fault('channels.update', { id, rev: 1, name: 'x' })).toMatchObject({
      kind: 'stale',
      code: 'channels.stale',
    });
    expect(await rytm.fault('channels.remove', { id, rev: 1 })).toMatchObject({ code: 'channels.stale' });
    expect(await rytm.call('channels.update', { id, slots: [{ weekday: 1, time: '18:00' }] })).toEqual(next);
  });

  it('keeps its text on posts while it is in the trash, through changes of the post, and undo brings it back', async () => {
    const gone = await rytm.call('channels.create', { clientId, network: 'facebook' });
    const stays = await rytm.call('channels.create', { clientId, network: 'instagram' });
    const post = await rytm.call('posts.create', {
      clientId,
      date: '2026-11-12',
      channels: [
        { channelId: gone.id, text: 'Żółte tulipany' },
        { channelId: stays.id, text: null },
      ],
    });
    await rytm.call('channels.remove', { id: gone.id });
    expect((await rytm.call('posts.get', { id: post.id })).channels.map((channel) => channel.channelId)).toEqual([
      stays.id,
    ]);
    expect((await rytm.call('posts.cardsByIds', { ids: [post.id] }))[0]?.channelIds).toEqual([stays.id]);
    expect(await rytm.fault('channels.update', { id: gone.id, name: 'x' })).toMatchObject({ code: 'channels.missing' });
    rytm.pass(20_000);
    await rytm.call('posts.update', { id: post.id, channels: [{ channelId: stays.id, text: 'Inny' }] });
    await rytm.call('history.undo', {});
    await rytm.call('history.undo', {});
    expect((await rytm.call('posts.get', { id: post.id })).channels).toEqual(post.channels);
  });
});
