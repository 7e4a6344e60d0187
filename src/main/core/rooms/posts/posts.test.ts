import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CardColumns, cardsOf } from '#shared/rooms/posts/cards.columns.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { addMedia } from '../../testing/upload.ts';

let rytm: TestCore;
let clientId: string;
let instagram: string;
let facebook: string;
let foreign: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia', timeZone: 'Europe/Warsaw' })).id;
  instagram = (await rytm.call('channels.create', { clientId, network: 'instagram' })).id;
  facebook = (await rytm.call('channels.create', { clientId, network: 'facebook' })).id;
  const other = await rytm.call('clients.create', { name: 'Kawiarnia' });
  foreign = (await rytm.call('channels.create', { clientId: other.id, network: 'instagram' })).id;
});
afterEach(() => rytm.close());

const NOWHERE = '019a7f00-0000-7000-8000-000000000000';
const post = (input: object = {}) =>
  rytm.call('posts.create', { clientId, title: 'Bukiet', date: '2026-11-12', time: '14:30', ...input });
const svg = (fill: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect fill="${fill}" width="9" height="9"/></svg>`,
  );
const lastStep = async () => (await rytm.call('history.state', {})).undo;
const countSteps = async () => (await rytm.call('history.list', {})).length;

describe('a post', () => {
  it('keeps the client’s wall clock, and is a draft with a date and an idea without', async () => {
    expect(await post()).toMatchObject({
      date: '2026-11-12',
      time: '14:30',
      zone: 'Europe/Warsaw',
      status: 'draft',
      rev: 1,
      channels: [],
      media: [],
    });
    expect(await rytm.call('posts.create', { clientId })).toMatchObject({
      date: null,
      time: null,
      status: 'idea',
      title: '',
    });
  });

  it.each([
    [{ date: '2026-02-31' }],
    [{ date: '12.11.2026' }],
    [{ time: '24:00' }],
    [{ status: 'missed' }],
    [{ labels: [' '] }],
    [{ surprise: 1 }],
  ])('is refused with an input out of shape: %j', async (input) => {
    expect(await rytm.fault('posts.create', { clientId, ...input })).toMatchObject({
      kind: 'invalid',
      code: 'verb.bad-input',
    });
  });

  it('has each of its own client’s channels once, and nobody else’s', async () => {
    const { id } = await post();
    const tries = [
      [[{ channelId: foreign }], 'posts.channel-of-other-client'],
      [[{ channelId: instagram }, { channelId: instagram }], 'posts.channel-twice'],
      [[{ channelId: NOWHERE }], 'channels.missing'],
    ] as const;
    for (const [channels, code] of tries) {
      expect(await rytm.fault('posts.update', { id, title: 'Inny', channels })).toMatchObject({ code });
      expect(await rytm.fault('posts.create', { clientId, channels })).toMatchObject({ code });
    }
    expect(await rytm.call('posts.list', {})).toMatchObject([{ id, title: 'Bukiet', rev: 1, channels: [] }]);
  });

  it('keeps the text of a channel that stays, and tells an empty text from none', async () => {
    const { id } = await post({
      channels: [
        { channelId: instagram, text: 'Z hashtagami #róże', format: 'reel' },
        { channelId: facebook, text: '' },
      ],
    });
    const next = await rytm.call('posts.update', {
      id,
      channels: [{ channelId: facebook, text: null }, { channelId: instagram }],
    });
    expect(next.channels).toEqual([
      { channelId: facebook, format: 'post', text: null, publishedUrl: null },
      { channelId: instagram, format: 'reel', text: 'Z hashtagami #róże', publishedUrl: null },
    ]);
    expect(next.rev).toBe(2);
  });

  it('has a step for each choice, and one for a run of typing', async () => {
    const { id } = await post({ channels: [{ channelId: instagram, text: 'a' }] });
    const before = await countSteps();
    for (const status of ['review', 'approved']) await rytm.call('posts.update', { id, status: status as 'review' });
    expect(await countSteps()).toBe(before + 2);
    for (const text of ['ab', 'abc'])
      await rytm.call('posts.update', { id, channels: [{ channelId: instagram, text }] });
    expect(await countSteps()).toBe(before + 3);
    await rytm.call('posts.update', { id, channels: [] });
    expect(await countSteps()).toBe(before + 4);
  });

  it('makes no step and no revision of what it already is', async () => {
    const made = await post({ labels: ['jesień'], channels: [{ channelId: instagram, text: 'a' }] });
    const step = await lastStep();
    const { id } = made;
    expect(await rytm.call('posts.update', { id, title: 'Bukiet', labels: ['jesień'] })).toEqual(made);
    expect(await rytm.call('posts.update', { id, channels: [{ channelId: instagram, text: 'a' }] })).toEqual(made);
    expect(await rytm.call('posts.move', { id, date: '2026-11-12' })).toEqual(made);
    expect(await lastStep()).toEqual(step);
  });

  it.each(['posts.update', 'posts.move', 'posts.duplicate', 'posts.remove', 'posts.attach', 'posts.restore'] as const)(
    'is not touched by %s of an older revision',
    async (verb) => {
      const { id } = await post();
      await rytm.call('posts.update', { id, title: 'Nowy' });
      const extra = {
        'posts.move': { date: null },
        'posts.duplicate': { date: null },
        'posts.attach': { mediaId: NOWHERE },
      };
      const input = { id, rev: 1, ...extra[verb as keyof typeof extra] };
      expect(await rytm.fault(verb, input)).toEqual({
        kind: 'stale',
        code: 'posts.stale',
        params: { seen: 1, found: 2 },
      });
      expect(await rytm.call('posts.get', { id })).toMatchObject({ title: 'Nowy', rev: 2 });
    },
  );
});

describe('moving', () => {
  it('keeps the hour unless one is given, and needs no revision from a script', async () => {
    const { id } = await post();
    expect(await rytm.call('posts.move', { id, date: '2026-03-29' })).toMatchObject({
      date: '2026-03-29',
      time: '14:30',
      rev: 2,
    });
    expect(await rytm.call('posts.move', { id, date: '2026-10-25', time: '02:30' })).toMatchObject({
      date: '2026-10-25',
      time: '02:30',
    });
    expect(await rytm.call('posts.move', { id, date: null, time: null })).toMatchObject({ date: null, time: null });
    expect(await lastStep()).toMatchObject({ name: 'posts.moveToBacklog', params: { title: 'Bukiet' } });
  });

  it('moves many posts in one step, or none when one of them will not', async () => {
    const ids = [(await post()).id, (await post({ time: '09:00' })).id];
    const moved = await rytm.call('posts.moveMany', { moves: ids.map((id) => ({ id, date: '2026-12-01' })) });
    expect(moved.map(({ date, time }) => `${date} ${time}`)).toEqual(['2026-12-01 14:30', '2026-12-01 09:00']);
    const fault = await rytm.fault('posts.moveMany', {
      moves: [
        { id: ids[0], rev: 2, date: '2026-12-24' },
        { id: ids[1], rev: 1, date: '2026-12-24' },
      ],
    });
    expect(fault).toMatchObject({ code: 'posts.stale' });
    expect((await rytm.call('posts.list', {})).map(({ date }) => date)).toEqual(['2026-12-01', '2026-12-01']);
    await rytm.call('history.undo', {});
    expect((await rytm.call('posts.list', {})).map(({ date }) => date)).toEqual(['2026-11-12', '2026-11-12']);
  });
});

describe('a copy', () => {
  it('has the texts and pictures, and neither the approval nor the links', async () => {
    const media = await addMedia(rytm, 'a.svg', svg('red'), clientId);
    const { id } = await post({
      status: 'approved',
      channels: [{ channelId: instagram, text: 'Ig', publishedUrl: 'https://example.com/1' }],
    });
    const attached = await rytm.call('posts.attach', { id, mediaId: media.id, altText: 'Czerwień' });
    const copy = await rytm.call('posts.duplicate', { id, date: '2026-12-01' });
    expect(copy).toMatchObject({ title: 'Bukiet', date: '2026-12-01', time: '14:30', status: 'draft', rev: 1 });
    expect(copy.media).toEqual(attached.media);
    expect(copy.channels).toEqual([{ channelId: instagram, format: 'post', text: 'Ig', publishedUrl: null }]);
    expect(copy.id).not.toBe(id);
    expect(await rytm.call('posts.get', { id })).toEqual(attached);
  });
});

describe('the trash', () => {
  it('takes a post from every list and gives it back whole', async () => {
    const made = await post({ channels: [{ channelId: instagram, text: 'Ig' }] });
    const { id } = made;
    await rytm.call('posts.remove', { id });
    expect(await rytm.call('posts.list', {})).toEqual([]);
    expect(await rytm.call('posts.cardsByIds', { ids: [id] })).toEqual([]);
    expect(await rytm.fault('posts.move', { id, date: null })).toMatchObject({
      kind: 'missing',
      code: 'posts.missing',
    });
    expect(await rytm.fault('posts.remove', { id })).toMatchObject({ code: 'posts.missing' });
    const back = await rytm.call('posts.restore', { id });
    expect(back).toEqual({ ...made, rev: 3 });
    const step = await lastStep();
    expect(await rytm.call('posts.restore', { id })).toEqual(back);
    expect(await lastStep()).toEqual(step);
  });
});

describe('the pictures of a post', () => {
  it('are in order, once each, of its client or nobody’s', async () => {
    const { id } = await post();
    const red = await addMedia(rytm, 'r.svg', svg('red'), clientId);
    const blue = await addMedia(rytm, 'b.svg', svg('blue'));
    const other = await rytm.call('clients.create', { name: 'Inny' });
    const strange = await addMedia(rytm, 's.svg', svg('green'), other.id);
    await rytm.call('posts.attach', { id, mediaId: red.id });
    const both = await rytm.call('posts.attach', { id, mediaId: blue.id, altText: 'Błękit' });
    expect(both.media.map(({ name, altText }) => `${name} ${altText}`)).toEqual(['r.svg ', 'b.svg Błękit']);
    expect(await rytm.call('posts.attach', { id, mediaId: blue.id })).toEqual(both);
    expect(await rytm.fault('posts.attach', { id, mediaId: strange.id })).toMatchObject({
      code: 'posts.media-of-other-client',
    });
    expect(await rytm.fault('posts.attach', { id, mediaId: NOWHERE })).toMatchObject({ code: 'media.missing' });
    const turned = [blue, red].map((media) => ({ mediaId: media.id, altText: 'x' }));
    const arranged = await rytm.call('posts.arrangeMedia', { id, media: turned });
    expect(arranged.media.map(({ mediaId }) => mediaId)).toEqual([blue.id, red.id]);
    expect((await rytm.call('posts.cardsByIds', { ids: [id] }))[0]?.mediaId).toBe(blue.id);
    for (const media of [turned.slice(1), [...turned, ...turned], [turned[0], turned[0]]]) {
      expect(await rytm.fault('posts.arrangeMedia', { id, media })).toMatchObject({ code: 'posts.media-differs' });
    }
    expect((await rytm.call('posts.detach', { id, mediaId: blue.id })).media.map(({ mediaId }) => mediaId)).toEqual([
      red.id,
    ]);
    expect(await rytm.call('system.check', {})).toMatchObject({ ok: true });
  });

  it('come several at once as one step, in the order in which they were chosen, and with a new post in its own step', async () => {
    const { id } = await post({ title: 'Wieniec' });
    const [red, blue, green] = [
      await addMedia(rytm, 'r.svg', svg('red'), clientId),
      await addMedia(rytm, 'b.svg', svg('blue')),
      await addMedia(rytm, 'g.svg', svg('green'), clientId),
    ];
    const other = await rytm.call('clients.create', { name: 'Inny' });
    const strange = await addMedia(rytm, 's.svg', svg('pink'), other.id);
    const before = await rytm.call('posts.attach', { id, mediaId: red.id, altText: 'Czerwień' });
    const after = await rytm.call('posts.attachMany', { id, mediaIds: [green.id, red.id, blue.id, green.id] });
    expect(after.media.map(({ name, altText }) => `${name} ${altText}`)).toEqual([
      'r.svg Czerwień',
      'g.svg ',
      'b.svg ',
    ]);
    expect(await lastStep()).toMatchObject({ name: 'posts.attachMany', params: { title: 'Wieniec' } });
    expect(await rytm.call('posts.attachMany', { id, mediaIds: [green.id, blue.id] })).toEqual(after);
    await rytm.call('history.undo', {});
    expect(await rytm.call('posts.get', { id })).toEqual(before);
    await rytm.call('posts.attachMany', { id, mediaIds: [green.id] });
    expect(await lastStep()).toMatchObject({ name: 'posts.attach' });
    const refused = { code: 'posts.media-of-other-client' };
    expect(await rytm.fault('posts.attachMany', { id, mediaIds: [blue.id, strange.id] })).toMatchObject(refused);
    expect(await rytm.fault('posts.create', { clientId, mediaIds: [strange.id] })).toMatchObject(refused);

    const made = await rytm.call('posts.create', { clientId, title: 'Nowy', mediaIds: [blue.id, green.id] });
    expect(made.media.map(({ mediaId }) => mediaId)).toEqual([blue.id, green.id]);
    expect(made.rev).toBe(1);
    await rytm.call('history.undo', {});
    expect(await rytm.fault('posts.get', { id: made.id })).toMatchObject({ code: 'posts.missing' });
    await rytm.call('history.redo', {});
    expect(await rytm.call('posts.get', { id: made.id })).toEqual(made);
  });
});

describe('the calendar’s cards', () => {
  it('carry the start of the text only where there is no title to show', async () => {
    const date = '2026-11-01';
    await post({ title: ' ', date, time: '08:00', text: 'Zażółć '.repeat(40) });
    await post({ title: 'Jaźń', date, time: '09:00', text: 'Zażółć '.repeat(40) });
    const [untitled, titled] = await rytm.call('posts.cards', { from: date, to: date });
    expect(untitled?.excerpt).toHaveLength(80);
    expect(titled?.excerpt).toBe('');
  });

  it('say the same as columns', async () => {
    const both = [{ channelId: facebook }, { channelId: instagram }];
    await post({ title: 'b', date: '2026-11-02', time: '08:00', labels: ['a', 'b'], channels: both });
    await post({ title: 'c', date: '2026-11-02', time: '09:00', labels: ['a', 'b'], channels: both });
    await post({
      title: '',
      text: 'Jaźń',
      date: '2026-11-01',
      isPlaceholder: true,
      channels: [{ channelId: instagram }],
    });
    expect((await rytm.call('posts.cards', { from: '2026-11-02', to: '2026-11-02' }))[0]?.channelIds).toEqual([
      facebook,
      instagram,
    ]);
    await rytm.call('channels.remove', { id: instagram });
    const days = { from: '2026-11-01', to: '2026-11-30' };
    const columns = await rytm.call('posts.cardColumns', days);
    expect(CardColumns.parse(columns)).toEqual(columns);
    expect(cardsOf(columns)).toEqual(await rytm.call('posts.cards', days));
    expect(columns.days).toEqual({ dates: ['2026-11-01', '2026-11-02'], counts: [1, 2] });
    expect(columns.channelIds.values).toEqual([[], [facebook]]);
    expect(columns.zones.at).toEqual([]);
    expect(cardsOf(await rytm.call('posts.cardColumns', { from: '2027-01-01', to: '2027-01-31' }))).toEqual([]);
  });

  it('are those of the days asked for, ordered by day and hour, those without an hour first', async () => {
    await post({ title: 'c', date: '2026-11-30', time: '23:59' });
    await post({ title: 'b', date: '2026-11-01', time: '00:00', text: 'Zażółć '.repeat(40) });
    await post({ title: 'a', date: '2026-11-01', time: null });
    await post({ title: 'before', date: '2026-10-31', time: '23:59' });
    await post({ title: 'after', date: '2026-12-01', time: '00:00' });
    await post({ title: 'backlog', date: null });
    const november = { from: '2026-11-01', to: '2026-11-30' };
    const cards = await rytm.call('posts.cards', november);
    expect(cards.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    expect(await rytm.call('posts.cards', { ...november, clientId })).toEqual(cards);
    expect(await rytm.call('posts.cards', { ...november, clientId: NOWHERE })).toEqual([]);
    expect((await rytm.call('posts.backlog', { clientId })).map(({ title }) => title)).toEqual(['backlog']);
    const titles = async (filter: object) => (await rytm.call('posts.list', filter)).map(({ title }) => title);
    expect(await titles({ from: '2026-12-01' })).toEqual(['after']);
    expect(await titles({ to: '2026-10-31', clientId })).toEqual(['before']);
    expect(await titles({})).toEqual(['before', 'a', 'b', 'c', 'after', 'backlog']);
  });
});

describe('a placeholder', () => {
  const place = { isPlaceholder: true, title: '', text: '' };

  it('is an idea on its day, and says what it waits for', async () => {
    const { id } = await post({ ...place, channels: [{ channelId: instagram, format: 'reel' }] });
    expect(await rytm.call('posts.cardsByIds', { ids: [id] })).toMatchObject([
      { status: 'idea', isPlaceholder: true, placeFor: 'reel', date: '2026-11-12' },
    ]);
    expect(await lastStep()).toMatchObject({ name: 'posts.createPlace' });
  });

  it.each([
    ['a title', () => ({ title: 'Tulipany' })],
    ['a text', () => ({ text: 'Świeże' })],
    ['a text for one channel', () => ({ channels: [{ channelId: instagram, text: 'Tylko tu' }] })],
    ['the command', () => ({ isPlaceholder: false })],
  ])('turns into a post in place by %s, and back by one undo', async (_name, change) => {
    const { id } = await post({ ...place, channels: [{ channelId: instagram, format: 'reel' }] });
    const turned = await rytm.call('posts.update', { id, ...change() });
    expect(turned).toMatchObject({ isPlaceholder: false, status: 'draft', date: '2026-11-12', time: '14:30' });
    expect((await rytm.call('posts.cardsByIds', { ids: [id] }))[0]?.placeFor).toBeNull();
    await rytm.call('history.undo', {});
    expect(await rytm.call('posts.get', { id })).toMatchObject({ isPlaceholder: true, status: 'idea', title: '' });
  });

  it('stays one while other things are said of it', async () => {
    const { id } = await post(place);
    const kept = await rytm.call('posts.update', { id, contentType: 'recipe', notes: 'Z Anią', title: '  ' });
    expect(kept).toMatchObject({ isPlaceholder: true, status: 'idea' });
  });
});
