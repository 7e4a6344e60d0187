import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dumpStore } from '../../testing/dump.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { addMedia } from '../../testing/upload.ts';

let rytm: TestCore;
let clientId: string;
let otherId: string;
let instagram: string;
let facebook: string;
let otherInstagram: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia', timeZone: 'Europe/Warsaw' })).id;
  otherId = (await rytm.call('clients.create', { name: 'Kawiarnia', timeZone: 'Europe/Lisbon' })).id;
  instagram = (await rytm.call('channels.create', { clientId, network: 'instagram' })).id;
  facebook = (await rytm.call('channels.create', { clientId, network: 'facebook' })).id;
  otherInstagram = (await rytm.call('channels.create', { clientId: otherId, network: 'instagram' })).id;
});
afterEach(() => rytm.close());

const post = (input: object = {}) =>
  rytm.call('posts.create', { clientId, title: 'Bukiet', date: '2026-11-12', time: '14:30', ...input });
const some = async (count: number, input: object = {}) => {
  const made = [];
  for (let index = 0; index < count; index += 1) made.push(await post({ title: `Post ${index}`, ...input }));
  return made;
};
const refs = (posts: readonly { id: string; rev: number }[]) => posts.map(({ id, rev }) => ({ id, rev }));
const posts = () => rytm.call('posts.list', {});
const lastStep = async () => (await rytm.call('history.state', {})).undo;
const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect fill="red" width="9" height="9"/></svg>',
);

describe('one choice for several posts', () => {
  it('sets a status, takes labels off and puts them on, each as one step', async () => {
    const made = await some(3, { labels: ['wiosna', 'promo'] });
    const before = dumpStore(rytm.profile);
    await rytm.call('posts.updateMany', { posts: refs(made), status: 'approved' });
    expect(await lastStep()).toMatchObject({ name: 'posts.statusMany', params: { count: 3 } });
    await rytm.call('posts.updateMany', {
      posts: made.map(({ id }) => ({ id })),
      addLabels: ['lato'],
      removeLabels: ['promo'],
    });
    expect(await lastStep()).toMatchObject({ name: 'posts.labelMany' });
    expect((await posts()).map(({ status, labels }) => `${status} ${labels.join()}`)).toEqual(
      Array(3).fill('approved wiosna,lato'),
    );
    await rytm.call('history.undo', {});
    await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toEqual(before);
  });

  it('puts a channel onto the posts of its own client only, in its network’s usual format', async () => {
    const youtube = await rytm.call('channels.create', { clientId, network: 'youtube' });
    const own = await post({ channels: [{ channelId: instagram, text: 'Ig' }, { channelId: facebook }] });
    const foreign = await rytm.call('posts.create', { clientId: otherId, title: 'Kawa' });
    await rytm.call('posts.updateMany', {
      posts: refs([own, foreign]),
      addChannels: [youtube.id, instagram],
      removeChannels: [facebook],
    });
    expect((await rytm.call('posts.get', { id: own.id })).channels).toMatchObject([
      { channelId: instagram, text: 'Ig' },
      { channelId: youtube.id, format: 'video', text: null },
    ]);
    expect(await rytm.call('posts.get', { id: foreign.id })).toEqual(foreign);
    expect(await lastStep()).toMatchObject({ name: 'posts.channelMany' });
  });

  it('is no step when nothing changes, and does nothing at all when one post is stale, gone or named twice', async () => {
    const made = await some(2, { labels: ['a'] });
    const step = await lastStep();
    await rytm.call('posts.updateMany', { posts: refs(made), addLabels: ['a'] });
    expect(await lastStep()).toEqual(step);
    const [first, second] = made;
    if (!first || !second) throw new Error('two were made');
    await rytm.call('posts.update', { id: second.id, title: 'Nowy' });
    const before = dumpStore(rytm.profile);
    for (const verb of ['posts.updateMany', 'posts.removeMany', 'posts.changeClient'] as const) {
      const extra = { 'posts.updateMany': { status: 'review' }, 'posts.changeClient': { clientId: otherId } };
      const more = extra[verb as keyof typeof extra] ?? {};
      expect(await rytm.fault(verb, { posts: refs(made), ...more })).toMatchObject({ code: 'posts.stale' });
      expect(await rytm.fault(verb, { posts: refs([first, first]), ...more })).toMatchObject({
        code: 'posts.named-twice',
      });
    }
    expect(dumpStore(rytm.profile)).toEqual(before);
  });
});

describe('the trash', () => {
  it('takes several posts in one step and gives all of them back', async () => {
    const made = await some(3);
    const before = dumpStore(rytm.profile);
    await rytm.call('posts.removeMany', { posts: refs(made) });
    expect(await posts()).toEqual([]);
    expect(await lastStep()).toMatchObject({ name: 'posts.removeMany', params: { count: 3 } });
    await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toEqual(before);
  });
});

describe('copies of several posts', () => {
  it('are drafts at their own moments, in one step', async () => {
    const made = await some(2, { status: 'approved', channels: [{ channelId: instagram }] });
    const copies = made.map(({ id, rev }, index) => ({ id, rev, date: `2026-12-0${index + 1}` }));
    const { posts: answered } = await rytm.call('posts.duplicateMany', { copies });
    expect(answered.map(({ date, time, status }) => `${date} ${time} ${status}`)).toEqual([
      '2026-12-01 14:30 draft',
      '2026-12-02 14:30 draft',
    ]);
    expect(await posts()).toHaveLength(4);
    expect(await lastStep()).toMatchObject({ name: 'posts.duplicateMany', params: { count: 2 } });
    await rytm.call('history.undo', {});
    expect(await posts()).toHaveLength(2);
  });

  it('for another client have its channels, its zone and its own row for the same picture', async () => {
    const media = await addMedia(rytm, 'a.svg', svg, clientId);
    const { id } = await post({ channels: [{ channelId: facebook }, { channelId: instagram, text: 'Ig' }] });
    await rytm.call('posts.attach', { id, mediaId: media.id, altText: 'Czerwień' });
    const answer = await rytm.call('posts.duplicateMany', { copies: [{ id, date: null, clientId: otherId }] });
    const [copy] = answer.posts;
    expect(answer.droppedChannels).toBe(1);
    expect(copy).toMatchObject({
      clientId: otherId,
      zone: 'Europe/Lisbon',
      date: null,
      channels: [{ channelId: otherInstagram, text: 'Ig' }],
      media: [{ altText: 'Czerwień', name: 'a.svg' }],
    });
    expect(copy?.media[0]?.mediaId).not.toBe(media.id);
    expect((await rytm.call('posts.get', { id })).clientId).toBe(clientId);
    expect(await rytm.call('system.check', {})).toMatchObject({ ok: true });
  });
});

describe('posts that go to another client', () => {
  it('keep their wall clock and texts, and their pictures by content', async () => {
    const media = await addMedia(rytm, 'a.svg', svg, clientId);
    const there = await addMedia(rytm, 'b.svg', svg, otherId);
    const gone = await rytm.call('channels.create', { clientId, network: 'x' });
    const made = await post({
      text: 'Tekst',
      channels: [{ channelId: instagram, text: 'Ig', format: 'reel' }, { channelId: facebook }, { channelId: gone.id }],
    });
    await rytm.call('posts.attach', { id: made.id, mediaId: media.id });
    await rytm.call('channels.remove', { id: gone.id });
    const before = dumpStore(rytm.profile);
    const answer = await rytm.call('posts.changeClient', { posts: [{ id: made.id }], clientId: otherId });
    expect(answer).toMatchObject({
      droppedChannels: 1,
      posts: [
        {
          clientId: otherId,
          zone: 'Europe/Lisbon',
          date: '2026-11-12',
          time: '14:30',
          text: 'Tekst',
          channels: [{ channelId: otherInstagram, text: 'Ig', format: 'reel', publishedUrl: null }],
          media: [{ mediaId: there.id }],
        },
      ],
    });
    expect(await lastStep()).toMatchObject({ name: 'posts.changeClient', params: { count: 1, client: 'Kawiarnia' } });
    expect(await rytm.call('system.check', {})).toMatchObject({ ok: true });
    await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toEqual(before);
    await rytm.call('history.redo', {});
    expect((await rytm.call('posts.get', { id: made.id })).clientId).toBe(otherId);
  });

  it('stay untouched where they are that client’s already', async () => {
    const own = await rytm.call('posts.create', { clientId: otherId, channels: [{ channelId: otherInstagram }] });
    const answer = await rytm.call('posts.changeClient', { posts: refs([own]), clientId: otherId });
    expect(answer).toEqual({ posts: [], droppedChannels: 0 });
    expect(await rytm.call('posts.get', { id: own.id })).toEqual(own);
  });
});

describe('an approved post whose day or hour changes', () => {
  it.each([
    ['approved', { date: '2026-11-13' }, true],
    ['scheduled', { date: '2026-11-12', time: '15:00' }, true],
    ['approved', { date: null }, true],
    ['approved', { date: '2026-11-12' }, false],
    ['draft', { date: '2026-11-13' }, false],
    ['published', { date: '2026-11-13' }, false],
  ] as const)('%s, %j: marked %s', async (status, place, expected) => {
    const { id } = await post({ status });
    expect((await rytm.call('posts.move', { id, ...place })).movedAfterApproval).toBe(expected);
  });

  it('is marked by the inspector and by a gesture over several too, until it is approved anew', async () => {
    const [first, second] = await some(2, { status: 'approved' });
    if (!first || !second) throw new Error('two were made');
    const moves = [first, second].map(({ id }) => ({ id, date: '2026-12-01' }));
    await rytm.call('posts.moveMany', { moves });
    await rytm.call('posts.update', { id: first.id, time: '09:00' });
    expect((await posts()).map(({ movedAfterApproval }) => movedAfterApproval)).toEqual([true, true]);
    expect((await rytm.call('posts.cardsByIds', { ids: [first.id] }))[0]?.movedAfterApproval).toBe(true);
    await rytm.call('posts.updateMany', { posts: [{ id: first.id }, { id: second.id }], status: 'approved' });
    expect((await posts()).map(({ movedAfterApproval }) => movedAfterApproval)).toEqual([false, false]);
    await rytm.call('history.undo', {});
    expect((await posts()).map(({ movedAfterApproval }) => movedAfterApproval)).toEqual([true, true]);
  });

  it('is not marked where the person does not want it', async () => {
    await rytm.call('settings.update', { marksMovedAfterApproval: false });
    const { id } = await post({ status: 'approved' });
    expect((await rytm.call('posts.move', { id, date: '2026-12-01' })).movedAfterApproval).toBe(false);
  });
});

describe('a search', () => {
  const days = { from: '2026-11-01', to: '2026-11-30' };

  it.each([
    ['zolw', ['Żółw w ogrodzie', 'Bez tytułu']],
    ['ŻÓŁW', ['Żółw w ogrodzie', 'Bez tytułu']],
    ['w ogrodzie', ['Żółw w ogrodzie']],
    ['instagramowy', ['Bez tytułu']],
    ['nic takiego', []],
  ])('for „%s” finds %j in titles, texts and the channels’ own texts', async (text, titles) => {
    await post({ title: 'Żółw w ogrodzie', text: 'Tekst' });
    await post({
      title: 'Bez tytułu',
      date: null,
      text: 'Tu też jest żółw',
      channels: [{ channelId: instagram, text: 'Instagramowy' }],
    });
    await post({ title: 'Żółw w grudniu', date: '2026-12-01' });
    await rytm.call('posts.create', { clientId: otherId, title: 'Żółw innego klienta', date: '2026-11-12' });
    const found = await rytm.call('posts.search', { text, clientId, ...days });
    const cards = await rytm.call('posts.cardsByIds', { ids: found });
    expect(cards.map(({ title }) => title)).toEqual(titles);
  });
});

describe('copies for other channels, clients and days', () => {
  it('are one step, and a channel that the post has keeps its text', async () => {
    const { id, rev } = await post({ channels: [{ channelId: instagram, text: 'Ig' }] });
    const before = dumpStore(rytm.profile);
    const { posts: made, droppedChannels } = await rytm.call('posts.duplicateMany', {
      copies: [
        { id, rev, date: '2026-11-20', channelIds: [instagram, facebook] },
        { id, rev, date: '2026-11-21', channelIds: [facebook] },
        { id, rev, date: null, clientId: otherId },
      ],
    });
    expect(made.map(({ date, channels }) => [date, channels.map(({ channelId, text }) => [channelId, text])])).toEqual([
      [
        '2026-11-20',
        [
          [instagram, 'Ig'],
          [facebook, null],
        ],
      ],
      ['2026-11-21', [[facebook, null]]],
      [null, [[otherInstagram, 'Ig']]],
    ]);
    expect(droppedChannels).toBe(0);
    await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toEqual(before);
  });

  it('are refused as a whole when a channel is somebody else’s', async () => {
    const { id } = await post();
    const copies = [
      { id, date: '2026-11-20' },
      { id, date: '2026-11-21', channelIds: [otherInstagram] },
    ];
    expect(await rytm.fault('posts.duplicateMany', { copies })).toMatchObject({
      code: 'posts.channel-of-other-client',
    });
    expect(await posts()).toHaveLength(1);
  });
});
