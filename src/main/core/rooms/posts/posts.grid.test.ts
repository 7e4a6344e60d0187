import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { clientWith } from '../../testing/reports.ts';

let rytm: TestCore;
let clientId: string;
let channelId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  const made = await clientWith(rytm, { name: 'Kwiaciarnia' }, ['instagram']);
  clientId = made.client.id;
  channelId = made.channelIds[0] ?? '';
});
afterEach(() => rytm.close());

const post = (title: string, date: string | null, time: string | null, more: object = {}) =>
  rytm.call('posts.create', { clientId, title, date, time, channels: [{ channelId, format: 'post' }], ...more });
const grid = async () => (await rytm.call('posts.grid', { channelId })).map((tile) => tile.title);
const placed = async (id: string) => {
  const { date, time } = await rytm.call('posts.get', { id });
  return `${date} ${time}`;
};

describe("a channel's grid", () => {
  it('shows dated posts of the feed, newest first', async () => {
    await post('Stary', '2026-11-01', '10:00', { status: 'published' });
    await post('Nowy', '2026-11-20', '10:00');
    await post('Bez godziny', '2026-11-20', null);
    await post('Tego dnia później', '2026-11-20', '18:00');
    await post('Rolka', '2026-11-10', '10:00', { channels: [{ channelId, format: 'reel' }] });
    await post('Relacja', '2026-11-21', '10:00', { channels: [{ channelId, format: 'story' }] });
    await post('Odwołany', '2026-11-22', '10:00', { status: 'cancelled' });
    await post('Bez terminu', null, null);
    await post('Inny kanał', '2026-11-23', '10:00', { channels: [] });
    expect(await grid()).toEqual(['Tego dnia później', 'Nowy', 'Bez godziny', 'Rolka', 'Stary']);
  });

  it('says of each post what the filters of the calendar ask for', async () => {
    await post('Żonkile', '2026-11-20', '10:00', { labels: ['wiosna'], contentType: 'recipe' });
    expect(await rytm.call('posts.grid', { channelId })).toMatchObject([
      { labels: ['wiosna'], contentType: 'recipe', channelIds: [channelId], campaignId: null, status: 'draft' },
    ]);
  });

  it('swaps the dates and times of two posts in one step', async () => {
    const a = await post('A', '2026-11-20', '10:00');
    const b = await post('B', '2026-11-25', null);
    await rytm.call('posts.swap', { first: { id: a.id, rev: a.rev }, second: { id: b.id, rev: b.rev } });
    expect([await placed(a.id), await placed(b.id)]).toEqual(['2026-11-25 null', '2026-11-20 10:00']);
    expect((await rytm.call('history.state', {})).undo).toMatchObject({
      name: 'posts.swap',
      params: { title: 'A', other: 'B' },
    });
    await rytm.call('history.undo', {});
    expect([await placed(a.id), await placed(b.id)]).toEqual(['2026-11-20 10:00', '2026-11-25 null']);
  });

  it('swaps nothing that was published, is of another client or was changed meanwhile', async () => {
    const a = await post('A', '2026-11-20', '10:00');
    const b = await post('B', '2026-11-01', '10:00', { status: 'published' });
    const other = await clientWith(rytm, { name: 'Kawiarnia' }, []);
    const c = await rytm.call('posts.create', { clientId: other.client.id, date: '2026-11-02' });
    const swap = (second: { id: string }, rev = a.rev) =>
      rytm.fault('posts.swap', { first: { id: a.id, rev }, second: { id: second.id } });
    expect(await swap(b)).toMatchObject({ code: 'posts.swap-published' });
    expect(await swap(c)).toMatchObject({ code: 'posts.swap-of-other-client' });
    expect(await swap(c, 7)).toMatchObject({ code: 'posts.stale' });
    expect(await placed(a.id)).toBe('2026-11-20 10:00');
  });
});
