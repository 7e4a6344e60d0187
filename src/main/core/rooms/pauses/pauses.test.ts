import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
let rose: string;
let cafe: string;
beforeEach(async () => {
  rytm = await openTestCore();
  rose = (await rytm.call('clients.create', { name: 'Kwiaciarnia' })).id;
  cafe = (await rytm.call('clients.create', { name: 'Kawiarnia' })).id;
});
afterEach(() => rytm.close());

const post = (clientId: string, date: string, fields: object = {}) =>
  rytm.call('posts.create', { clientId, title: date, date, time: '14:30', ...fields });
const plan = { startsOn: '2026-11-16', endsOn: '2026-11-18' };
const moments = async (clientId: string) =>
  (await rytm.call('posts.list', { clientId })).map(({ date, time }) => `${date} ${time}`);
const held = async () =>
  (await rytm.call('posts.list', {})).filter(({ pauseId }) => pauseId !== null).map(({ title }) => title);
const steps = async () => (await rytm.call('history.list', {})).length;

describe('a pause that holds', () => {
  it('marks the posts of its days and clients that are not out yet, in one step', async () => {
    await post(rose, '2026-11-15');
    await post(rose, '2026-11-16');
    await post(rose, '2026-11-18');
    await post(rose, '2026-11-17', { status: 'published' });
    await post(rose, '2026-11-19');
    await post(cafe, '2026-11-17');
    const effect = await rytm.call('pauses.preview', { ...plan, mode: 'hold', clientIds: [rose] });
    expect(effect).toEqual({ count: 2, clients: [{ clientId: rose, count: 2 }] });
    expect(await held()).toEqual([]);
    const before = await steps();
    await rytm.call('pauses.create', { ...plan, mode: 'hold', clientIds: [rose], reason: 'Żałoba' });
    expect(await steps()).toBe(before + 1);
    expect(await held()).toEqual(['2026-11-16', '2026-11-18']);
    expect(await rytm.call('pauses.list', {})).toMatchObject([{ reason: 'Żałoba', held: 2, clientIds: [rose] }]);
    await rytm.call('history.undo', {});
    expect(await held()).toEqual([]);
    expect(await rytm.call('pauses.list', {})).toEqual([]);
    await rytm.call('history.redo', {});
    expect(await held()).toEqual(['2026-11-16', '2026-11-18']);
  });

  it('releases them when it is ended, early or not, and undo holds them again', async () => {
    await post(rose, '2026-11-16');
    const { id } = await rytm.call('pauses.create', { ...plan, mode: 'hold', clientIds: [rose], reason: 'Żałoba' });
    await rytm.call('pauses.remove', { id, rev: 1 });
    expect(await held()).toEqual([]);
    expect(await rytm.call('pauses.list', {})).toEqual([]);
    await rytm.call('history.undo', {});
    expect(await held()).toEqual(['2026-11-16']);
  });

  it('lets go of a post that is moved out of its days, and takes one that is made in them or moved into them', async () => {
    const { id } = await post(rose, '2026-11-16');
    await rytm.call('pauses.create', { ...plan, mode: 'hold', clientIds: [rose], reason: 'Żałoba' });
    await rytm.call('posts.move', { id, date: '2026-11-20' });
    expect(await held()).toEqual([]);
    await rytm.call('posts.move', { id, date: '2026-11-18' });
    expect(await held()).toEqual(['2026-11-16']);
    await rytm.call('posts.update', { id, date: null });
    expect(await held()).toEqual([]);
    await post(rose, '2026-11-17');
    expect(await held()).toEqual(['2026-11-17']);
  });

  it('is not asked to fill its days', async () => {
    await rytm.call('clients.update', { id: rose, cadence: { dayMin: 1, weekAlbum: false, monthDigest: false } });
    await rytm.call('pauses.create', { ...plan, mode: 'hold', clientIds: [rose], reason: 'Żałoba' });
    const days = { from: '2026-11-16', to: '2026-11-18', clientId: rose };
    expect(await rytm.call('warnings.list', days)).toEqual([]);
  });
});

describe('a pause that shifts', () => {
  beforeEach(async () => {
    for (const date of ['2026-11-15', '2026-11-16', '2026-11-18', '2026-11-25']) await post(rose, date);
    await post(cafe, '2026-11-17');
  });

  it('moves the posts of its days by its length, hours kept, in one step', async () => {
    const before = await steps();
    await rytm.call('pauses.create', { ...plan, mode: 'shift', scope: 'within', clientIds: [rose], reason: 'Kryzys' });
    expect(await steps()).toBe(before + 1);
    expect(await moments(rose)).toEqual([
      '2026-11-15 14:30',
      '2026-11-19 14:30',
      '2026-11-21 14:30',
      '2026-11-25 14:30',
    ]);
    expect(await moments(cafe)).toEqual(['2026-11-17 14:30']);
    await rytm.call('history.undo', {});
    expect(await moments(rose)).toEqual([
      '2026-11-15 14:30',
      '2026-11-16 14:30',
      '2026-11-18 14:30',
      '2026-11-25 14:30',
    ]);
  });

  it('moves all later posts by as many days as it is told, over a clock change too', async () => {
    await post(rose, '2027-03-21', { time: '02:30' });
    const shift = { ...plan, mode: 'shift' as const, scope: 'later' as const, days: 7, clientIds: [rose, cafe] };
    expect(await rytm.call('pauses.preview', shift)).toMatchObject({ count: 5 });
    await rytm.call('pauses.create', { ...shift, reason: 'Kryzys' });
    expect(await moments(rose)).toEqual([
      ...['2026-11-15 14:30', '2026-11-23 14:30', '2026-11-25 14:30', '2026-12-02 14:30', '2027-03-28 02:30'],
    ]);
    expect(await moments(cafe)).toEqual(['2026-11-24 14:30']);
  });
});

it.each([[{ startsOn: '2026-11-19' }], [{ clientIds: [] }], [{ reason: ' ' }], [{ mode: 'stop' }], [{ days: 0 }]])(
  'a pause out of shape is refused: %j',
  async (input) => {
    const asked = { ...plan, mode: 'hold', clientIds: [rose], reason: 'Żałoba', ...input };
    expect(await rytm.fault('pauses.create', asked)).toMatchObject({ code: 'verb.bad-input' });
  },
);

it('a pause is not listed once all of its clients are gone, and is again when one is back', async () => {
  await rytm.call('pauses.create', { ...plan, mode: 'hold', clientIds: [rose], reason: 'Żałoba' });
  await rytm.call('clients.remove', { id: rose });
  expect(await rytm.call('pauses.list', {})).toEqual([]);
  await rytm.call('history.undo', {});
  expect(await rytm.call('pauses.list', {})).toHaveLength(1);
});

it('a pause that is no more, or of a client that is not there, is refused', async () => {
  const nowhere = '019a7f00-0000-7000-8000-000000000000';
  expect(await rytm.fault('pauses.remove', { id: nowhere })).toMatchObject({ code: 'pauses.missing' });
  const asked = { ...plan, mode: 'hold', clientIds: [nowhere], reason: 'Żałoba' };
  expect(await rytm.fault('pauses.create', asked)).toMatchObject({ code: 'clients.missing' });
});
