import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import type { Repeat } from '#shared/rooms/series/series.schema.ts';
import { dumpStore } from '../../testing/dump.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
let clientId: string;
let channelId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', timeZone: 'Europe/Warsaw' })).id;
  channelId = (await rytm.call('channels.create', { clientId, network: 'instagram' })).id;
});
afterEach(() => rytm.close());

const weekly: Repeat = { frequency: 'weekly', interval: 1, weekdays: [], monthly: 'day', until: null, count: 5 };

/** Thursdays from 12 November 2026 at 18:00, five of them unless said otherwise. */
async function make(change: Partial<Repeat> = {}, post: object = {}) {
  return repeated(await single(post), change);
}

const repeated = (first: Post, change: Partial<Repeat> = {}) =>
  rytm.call('series.create', { id: first.id, rev: first.rev, repeat: { ...weekly, ...change } });

const single = (post: object = {}) =>
  rytm.call('posts.create', {
    clientId,
    title: 'Bukiet tygodnia',
    date: '2026-11-12',
    time: '18:00',
    labels: ['stałe'],
    channels: [{ channelId, format: 'reel', text: 'Na IG' }],
    ...post,
  });

const posts = async () =>
  (await rytm.call('posts.list', {})).sort((a, b) => ((a.seriesDate ?? '') < (b.seriesDate ?? '') ? -1 : 1));
const told = async () => (await posts()).map(({ title, date, time }) => `${title} ${date} ${time}`);
const days = async () => (await posts()).map(({ date }) => date);
const at = async (date: string) => {
  const found = (await posts()).find((post) => post.seriesDate === date);
  if (found === undefined) throw new Error(`No post for ${date}`);
  return found;
};
const THURSDAYS = ['2026-11-12', '2026-11-19', '2026-11-26', '2026-12-03', '2026-12-10'];

/** Runs a gesture, sees that it is one step, that undoing it gives the store back to the byte, and that redoing it makes it again. */
async function asOneStep(gesture: () => Promise<unknown>): Promise<void> {
  const before = dumpStore(rytm.profile);
  const steps = (await rytm.call('history.list', {})).length;
  await gesture();
  const after = dumpStore(rytm.profile);
  expect((await rytm.call('history.list', {})).length).toBe(steps + 1);
  expect(after).not.toBe(before);
  await rytm.call('history.undo', {});
  expect(dumpStore(rytm.profile)).toBe(before);
  await rytm.call('history.redo', {});
  expect(dumpStore(rytm.profile)).toBe(after);
  expect(await rytm.call('system.check', {})).toMatchObject({ ok: true, problems: [] });
}

describe('a series', () => {
  it('makes its posts of the first one, in one step', async () => {
    const first = await single();
    await asOneStep(() => repeated(first));
    expect(await days()).toEqual(THURSDAYS);
    for (const post of await posts()) {
      expect(post).toMatchObject({ title: 'Bukiet tygodnia', time: '18:00', labels: ['stałe'], status: 'draft' });
      expect(post.channels).toMatchObject([{ channelId, format: 'reel', text: 'Na IG' }]);
      expect(post.seriesDate).toBe(post.date);
    }
  });

  it.each(['01:30', '02:30', '03:30'])('keeps %s over both changes of the clocks', async (time) => {
    await make({ frequency: 'daily', count: 3 }, { date: '2026-03-28', time });
    await make({ frequency: 'daily', count: 3 }, { date: '2026-10-24', time });
    expect((await posts()).map((post) => `${post.date} ${post.time}`)).toEqual([
      `2026-03-28 ${time}`,
      `2026-03-29 ${time}`,
      `2026-03-30 ${time}`,
      `2026-10-24 ${time}`,
      `2026-10-25 ${time}`,
      `2026-10-26 ${time}`,
    ]);
  });

  it('is refused without a date, twice, or by a post of none', async () => {
    const idea = await rytm.call('posts.create', { clientId, title: 'Kiedyś' });
    expect((await rytm.fault('series.create', { id: idea.id, repeat: weekly })).code).toBe('series.no-date');
    const first = await make();
    expect((await rytm.fault('series.create', { id: first.id, repeat: weekly })).code).toBe('series.in-one-already');
    expect((await rytm.fault('series.apply', { id: idea.id, scope: 'all' })).code).toBe('series.not-in-one');
  });
});

describe('a change of one post', () => {
  it('stays with that one; deleting it takes its day out, and restoring puts it back', async () => {
    const first = await make();
    const third = await at('2026-11-26');
    await rytm.call('posts.update', { id: third.id, title: 'Mikołajki' });
    await asOneStep(() => rytm.call('series.remove', { id: third.id, scope: 'this' }));
    const seriesId = first.seriesId ?? '';
    expect((await rytm.call('series.get', { id: seriesId })).exceptions).toEqual(['2026-11-26']);
    expect(await days()).toEqual(THURSDAYS.filter((day) => day !== '2026-11-26'));
    await rytm.call('posts.restore', { id: third.id });
    expect((await rytm.call('series.get', { id: seriesId })).exceptions).toEqual([]);
    await rytm.call('posts.remove', { id: third.id });
    expect((await rytm.call('series.get', { id: seriesId })).exceptions).toEqual(['2026-11-26']);
  });
});

describe('a change of this and following', () => {
  it('of what it says makes a new series from there; an hour of its own stays', async () => {
    await make();
    await rytm.call('posts.move', {
      id: (await at('2026-12-10')).id,
      date: '2026-12-10',
      time: '9:00'.padStart(5, '0'),
    });
    const third = await at('2026-11-26');
    await rytm.call('posts.update', { id: third.id, title: 'Zimowy bukiet', time: '17:00' });
    await asOneStep(() => rytm.call('series.apply', { id: third.id, scope: 'following' }));
    expect(await told()).toEqual([
      'Bukiet tygodnia 2026-11-12 18:00',
      'Bukiet tygodnia 2026-11-19 18:00',
      'Zimowy bukiet 2026-11-26 17:00',
      'Zimowy bukiet 2026-12-03 17:00',
      'Zimowy bukiet 2026-12-10 09:00',
    ]);
    expect(new Set((await posts()).map(({ seriesId }) => seriesId)).size).toBe(2);
  });

  it('of the day moves the rule from there', async () => {
    await make();
    const third = await at('2026-11-26');
    await asOneStep(() =>
      rytm.call('series.move', { id: third.id, scope: 'following', date: '2026-11-27', time: '10:00' }),
    );
    expect((await posts()).map((post) => `${post.date} ${post.time}`)).toEqual([
      '2026-11-12 18:00',
      '2026-11-19 18:00',
      '2026-11-27 10:00',
      '2026-12-04 10:00',
      '2026-12-11 10:00',
    ]);
  });

  it('of the rule makes and takes away posts from there; what was published stays', async () => {
    await make();
    await rytm.call('posts.update', { id: (await at('2026-12-10')).id, status: 'published' });
    const third = await at('2026-11-26');
    await asOneStep(() =>
      rytm.call('series.update', { id: third.id, scope: 'following', repeat: { ...weekly, interval: 3, count: 2 } }),
    );
    expect(await days()).toEqual(['2026-11-12', '2026-11-19', '2026-11-26', '2026-12-10', '2026-12-17']);
  });

  it('by deleting ends the series there', async () => {
    await make();
    const third = await at('2026-11-26');
    await asOneStep(() => rytm.call('series.remove', { id: third.id, scope: 'following' }));
    expect(await days()).toEqual(['2026-11-12', '2026-11-19']);
    await rytm.call('series.extend', { until: '2028-01-01' });
    expect(await days()).toEqual(['2026-11-12', '2026-11-19']);
  });
});

describe('a change of all', () => {
  it('of the day takes exceptions along, and leaves a post that was moved by itself where it is', async () => {
    await make();
    await rytm.call('series.remove', { id: (await at('2026-11-19')).id, scope: 'this' });
    await rytm.call('posts.move', { id: (await at('2026-12-03')).id, date: '2026-12-06' });
    const third = await at('2026-11-26');
    await asOneStep(() => rytm.call('series.move', { id: third.id, scope: 'all', date: '2026-11-25' }));
    expect(await days()).toEqual(['2026-11-11', '2026-11-25', '2026-12-06', '2026-12-09']);
    expect((await rytm.call('series.get', { id: third.seriesId ?? '' })).exceptions).toEqual(['2026-11-18']);
  });

  it('by deleting leaves what was published', async () => {
    await make();
    await rytm.call('posts.update', { id: (await at('2026-11-12')).id, status: 'published' });
    const third = await at('2026-11-26');
    await asOneStep(() => rytm.call('series.remove', { id: third.id, scope: 'all' }));
    expect(await days()).toEqual(['2026-11-12']);
    expect((await rytm.fault('series.get', { id: third.seriesId ?? '' })).code).toBe('series.missing');
  });
});

describe('a series that never ends', () => {
  const endless = () => make({ count: null, frequency: 'monthly' });

  it('is made four months ahead, and further when later days are shown, without a step of its own', async () => {
    await endless();
    expect(await days()).toEqual(['2026-11-12', '2026-12-12', '2027-01-12', '2027-02-12', '2027-03-12']);
    const steps = (await rytm.call('history.list', {})).length;
    await rytm.call('series.extend', { until: '2027-06-30' });
    await rytm.call('series.extend', { until: '2027-06-30' });
    expect((await days()).slice(5)).toEqual(['2027-04-12', '2027-05-12', '2027-06-12']);
    expect((await rytm.call('history.list', {})).length).toBe(steps);
    expect(await rytm.call('system.check', {})).toMatchObject({ ok: true });
  });

  it('is taken back whole, with what was made later, and comes back whole', async () => {
    const before = dumpStore(rytm.profile);
    await endless();
    await rytm.call('series.extend', { until: '2027-06-30' });
    await rytm.call('posts.update', { id: (await at('2027-06-12')).id, title: 'Czerwiec' });
    const after = dumpStore(rytm.profile);
    for (let step = 0; step < 3; step += 1) await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toBe(before);
    await rytm.restart();
    for (let step = 0; step < 3; step += 1) await rytm.call('history.redo', {});
    expect(dumpStore(rytm.profile)).toBe(after);
  });

  it('makes nothing while a change of it is undone, so that redoing finds its days free', async () => {
    await endless();
    const third = await at('2027-01-12');
    await rytm.call('series.move', { id: third.id, scope: 'all', date: '2027-01-15' });
    await rytm.call('series.extend', { until: '2027-06-30' });
    const after = dumpStore(rytm.profile);
    await rytm.call('history.undo', {});
    await rytm.call('series.extend', { until: '2027-06-30' });
    expect((await days()).at(-1)).toBe('2027-03-12');
    await rytm.call('history.redo', {});
    expect(dumpStore(rytm.profile)).toBe(after);
  });
});
