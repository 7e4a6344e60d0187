import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
let clientId: string;
let otherId: string;
let instagram: string;
let otherInstagram: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia' })).id;
  otherId = (await rytm.call('clients.create', { name: 'Kawiarnia' })).id;
  instagram = (await rytm.call('channels.create', { clientId, network: 'instagram' })).id;
  otherInstagram = (await rytm.call('channels.create', { clientId: otherId, network: 'instagram' })).id;
});
afterEach(() => rytm.close());

const model = () =>
  rytm.call('posts.create', {
    clientId,
    title: 'Opinia klientki',
    text: 'Dziękujemy!',
    contentType: 'review',
    task: 'reach',
    labels: ['opinie'],
    firstComment: '#opinia',
    date: '2026-11-12',
    time: '14:30',
    status: 'approved',
    channels: [{ channelId: instagram, format: 'reel', text: 'Ig' }],
  });

describe('a template', () => {
  it('fills another client’s post by its networks, and leaves its day and status alone', async () => {
    const { id: postId } = await model();
    const { id } = await rytm.call('templates.create', { postId, clientId: null, name: 'Opinia' });
    const blank = await rytm.call('posts.create', { clientId: otherId, date: '2026-12-01', time: '09:00' });
    const filled = await rytm.call('templates.apply', { id, postId: blank.id, rev: blank.rev });
    expect(filled).toMatchObject({
      title: 'Opinia klientki',
      task: 'reach',
      labels: ['opinie'],
      firstComment: '#opinia',
      date: '2026-12-01',
      time: '09:00',
      status: 'draft',
      channels: [{ channelId: otherInstagram, format: 'reel', text: 'Ig' }],
    });
    await rytm.call('history.undo', {});
    expect(await rytm.call('posts.get', { id: blank.id })).toEqual(blank);
  });

  it('stays as it was when its post changes, is renamed, removed and brought back', async () => {
    const { id: postId } = await model();
    const { id } = await rytm.call('templates.create', { postId, clientId, name: 'Opinia' });
    await rytm.call('posts.update', { id: postId, text: 'Inny' });
    await rytm.call('templates.update', { id, name: 'Podziękowanie' });
    expect(await rytm.call('templates.list', {})).toMatchObject([
      { name: 'Podziękowanie', clientId, content: { text: 'Dziękujemy!' } },
    ]);
    await rytm.call('templates.remove', { id });
    expect(await rytm.call('templates.list', {})).toEqual([]);
    await rytm.call('history.undo', {});
    expect(await rytm.call('templates.list', {})).toHaveLength(1);
  });

  it('is no other client’s, and not touched by a write that saw an older one', async () => {
    const { id: postId } = await model();
    expect(await rytm.fault('templates.create', { postId, clientId: otherId, name: 'x' })).toMatchObject({
      code: 'templates.other-client',
    });
    const { id } = await rytm.call('templates.create', { postId, clientId, name: 'Opinia' });
    await rytm.call('templates.update', { id, name: 'Nowa' });
    expect(await rytm.fault('templates.update', { id, rev: 1, name: 'y' })).toMatchObject({ code: 'templates.stale' });
    expect(await rytm.fault('templates.apply', { id: postId, postId })).toMatchObject({ code: 'templates.missing' });
  });

  it('makes a new post of its client, or of any where it is everybody’s, in one step', async () => {
    const { id: postId } = await model();
    const own = await rytm.call('templates.create', { postId, clientId, name: 'Opinia' });
    const all = await rytm.call('templates.create', { postId, clientId: null, name: 'Opinia' });
    const place = { date: '2026-12-01', time: '09:00' };
    const made = await rytm.call('templates.createPost', { id: all.id, clientId: otherId, ...place });
    expect(made).toMatchObject({
      title: 'Opinia klientki',
      clientId: otherId,
      ...place,
      status: 'draft',
      channels: [{ channelId: otherInstagram, format: 'reel', text: 'Ig' }],
    });
    await rytm.call('history.undo', {});
    expect(await rytm.fault('posts.get', { id: made.id })).toMatchObject({ code: 'posts.missing' });
    expect(await rytm.fault('templates.createPost', { id: own.id, clientId: otherId, ...place })).toMatchObject({
      code: 'templates.other-client',
    });
    expect(await rytm.call('templates.createPost', { id: own.id, clientId, ...place })).toMatchObject({ clientId });
  });
});
