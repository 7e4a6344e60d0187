import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dumpStore } from '../../testing/dump.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

// The clock stands at Thursday, 12 November 2026, 10:00 in Warsaw.
let rytm: TestCore;
let clientId: string;
let instagram: string;
let facebook: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia', timeZone: 'Europe/Warsaw' })).id;
  const slots = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, time: '09:30' }));
  instagram = (await rytm.call('channels.create', { clientId, network: 'instagram', slots })).id;
  facebook = (await rytm.call('channels.create', { clientId, network: 'facebook' })).id;
});
afterEach(() => rytm.close());

const post = (title: string, fields: object = {}) =>
  rytm.call('posts.create', { clientId, title, channels: [{ channelId: instagram }], ...fields });
const refs = (posts: readonly { id: string; rev: number }[]) => posts.map(({ id, rev }) => ({ id, rev }));
const moments = async () =>
  Object.fromEntries((await rytm.call('posts.list', {})).map(({ title, date, time }) => [title, `${date} ${time}`]));
const lastStep = async () => (await rytm.call('history.state', {})).undo;

describe('the next free slot', () => {
  it('takes several posts out of the backlog, none of them onto one that is taken, as one step', async () => {
    await post('zajęty', { date: '2026-11-16', time: '09:30' });
    await post('odwołany', { date: '2026-11-17', time: '09:30', status: 'cancelled' });
    const posts = [await post('a'), await post('b'), await post('c')];
    const before = dumpStore(rytm.profile);
    const answer = await rytm.call('slots.moveNext', { posts: refs(posts) });
    expect(answer.left).toEqual([]);
    expect(answer.posts.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    expect(await moments()).toMatchObject({ a: '2026-11-13 09:30', b: '2026-11-17 09:30', c: '2026-11-18 09:30' });
    expect(await lastStep()).toMatchObject({ name: 'slots.moveNext', params: { count: 3 } });
    await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toEqual(before);
  });

  it('goes on from the post’s own moment, by the clock of its client, and names a single post in the step', async () => {
    const { id } = await post('a', { date: '2026-11-12', time: '09:00' });
    await rytm.call('slots.moveNext', { posts: [{ id }] });
    await rytm.call('slots.moveNext', { posts: [{ id }] });
    expect(await moments()).toEqual({ a: '2026-11-16 09:30' });
    expect(await lastStep()).toMatchObject({ name: 'posts.move', params: { title: 'a', date: '2026-11-16' } });
    const far = await rytm.call('clients.create', { name: 'Kawa', timeZone: 'America/New_York' });
    const slots = [{ weekday: 4, time: '09:30' }];
    const channel = await rytm.call('channels.create', { clientId: far.id, network: 'x', slots });
    const there = await rytm.call('posts.create', { clientId: far.id, channels: [{ channelId: channel.id }] });
    // It is four in the morning there.
    expect((await rytm.call('slots.moveNext', { posts: refs([there]) })).posts).toMatchObject([
      { date: '2026-11-12', time: '09:30' },
    ]);
  });

  it('leaves out days of a pause, and says why posts stay', async () => {
    await rytm.call('pauses.create', {
      reason: 'Żałoba',
      startsOn: '2026-11-12',
      endsOn: '2026-11-17',
      mode: 'hold',
      clientIds: [clientId],
    });
    const posts = [
      await post('a'),
      await post('bez kanału', { channels: [] }),
      await post('bez godzin', { channels: [{ channelId: facebook }] }),
      await post('opublikowany', { date: '2026-11-02', time: '09:30', status: 'published' }),
    ];
    const { left } = await rytm.call('slots.moveNext', { posts: refs(posts) });
    expect(left.map(({ reason }) => reason).sort()).toEqual(['no-channel', 'no-slots', 'published']);
    expect(await moments()).toMatchObject({ a: '2026-11-18 09:30', opublikowany: '2026-11-02 09:30' });
  });

  it('writes no step when nothing can go, and nothing at all when one of them is stale or named twice', async () => {
    const made = await post('a', { channels: [] });
    const step = await lastStep();
    expect(await rytm.call('slots.moveNext', { posts: refs([made]) })).toMatchObject({ posts: [] });
    expect(await lastStep()).toEqual(step);
    const other = await post('b');
    await rytm.call('posts.update', { id: other.id, title: 'bb' });
    const before = dumpStore(rytm.profile);
    for (const verb of ['slots.moveNext', 'slots.preview'] as const) {
      const period = verb === 'slots.preview' ? { from: '2026-11-16', to: '2026-11-20' } : {};
      expect(await rytm.fault(verb, { posts: refs([made, other]), ...period })).toMatchObject({ code: 'posts.stale' });
      expect(await rytm.fault(verb, { posts: refs([made, made]), ...period })).toMatchObject({
        code: 'posts.named-twice',
      });
    }
    expect(dumpStore(rytm.profile)).toEqual(before);
  });
});

describe('posts spread over a period', () => {
  const period = { from: '2026-11-09', to: '2026-11-27' };

  it('are shown first, and come as they were shown, in one step', async () => {
    await post('zajęty', { date: '2026-11-18', time: '09:30' });
    const posts = [await post('a'), await post('b'), await post('c')];
    const before = dumpStore(rytm.profile);
    const plan = await rytm.call('slots.preview', { posts: refs(posts), ...period });
    expect(dumpStore(rytm.profile)).toEqual(before);
    expect(plan.left).toEqual([]);
    expect(plan.places.map(({ date, time }) => `${date} ${time}`)).toEqual([
      '2026-11-13 09:30',
      '2026-11-17 09:30',
      '2026-11-24 09:30',
    ]);
    const moves = plan.places.map(({ id, date, time }) => ({ id, date, time, rev: 1 }));
    await rytm.call('slots.apply', { moves });
    expect(await moments()).toMatchObject({ a: '2026-11-13 09:30', b: '2026-11-17 09:30', c: '2026-11-24 09:30' });
    expect(await lastStep()).toMatchObject({ name: 'slots.spread', params: { count: 3 } });
    await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toEqual(before);
  });

  it('keep off a holiday of the client’s country while there is room, and say what does not fit', async () => {
    // Christmas: 25 December 2026 is a Friday.
    const week = { from: '2026-12-21', to: '2026-12-25' };
    const posts = [];
    for (const title of ['a', 'b', 'c', 'd', 'e', 'f']) posts.push(await post(title));
    const some = await rytm.call('slots.preview', { posts: refs(posts.slice(0, 3)), ...week });
    expect(some.places.map(({ date, onHoliday }) => `${date} ${onHoliday}`)).toEqual([
      '2026-12-21 false',
      '2026-12-22 false',
      '2026-12-23 false',
    ]);
    const all = await rytm.call('slots.preview', { posts: refs(posts), ...week });
    expect(all.places.map(({ onHoliday }) => onHoliday)).toEqual([false, false, false, true, true]);
    expect(all.left).toEqual([{ id: posts[5]?.id, reason: 'full' }]);
  });

  it('refuse a slot that was taken since the preview, one given twice, and a period that is none', async () => {
    const posts = [await post('a'), await post('b')];
    const plan = await rytm.call('slots.preview', { posts: refs(posts), ...period });
    const moves = plan.places.map(({ id, date, time }) => ({ id, date, time }));
    await post('szybszy', { date: moves[1]?.date, time: moves[1]?.time });
    const before = dumpStore(rytm.profile);
    expect(await rytm.fault('slots.apply', { moves })).toMatchObject({ kind: 'stale', code: 'slots.taken' });
    const twice = posts.map(({ id }) => ({ id, date: '2026-11-20', time: '09:30' }));
    expect(await rytm.fault('slots.apply', { moves: twice })).toMatchObject({ code: 'slots.taken' });
    expect(dumpStore(rytm.profile)).toEqual(before);
    const from = (to: string) => ({ posts: refs(posts), from: '2026-11-10', to });
    expect(await rytm.fault('slots.preview', from('2026-11-09'))).toMatchObject({ code: 'slots.period-backwards' });
    expect(await rytm.fault('slots.preview', from('2028-11-09'))).toMatchObject({ code: 'slots.period-too-long' });
  });
});
