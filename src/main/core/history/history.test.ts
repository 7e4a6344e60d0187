import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeBehindTheBack, dumpStore, readStore } from '../testing/dump.ts';
import { openTestCore, type TestCore } from '../testing/open-core.ts';

describe('history', () => {
  let rytm: TestCore;
  beforeEach(async () => {
    rytm = await openTestCore();
  });
  afterEach(() => rytm.close());

  async function florist() {
    const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
    const channel = await rytm.call('channels.create', { clientId: client.id, network: 'instagram', handle: '@roza' });
    return { client, channel };
  }

  it('undoes and redoes a move, also after a restart', async () => {
    const { client } = await florist();
    const post = await rytm.call('posts.create', {
      clientId: client.id,
      title: 'Bukiet',
      date: '2026-11-12',
      time: '14:30',
    });
    await rytm.call('posts.move', { id: post.id, rev: post.rev, date: '2026-11-20' });
    await rytm.restart();
    const undone = await rytm.call('history.undo', {});
    expect(undone.step).toMatchObject({ name: 'posts.move', params: { title: 'Bukiet', date: '2026-11-20' } });
    expect(await rytm.call('posts.get', { id: post.id })).toMatchObject({ date: '2026-11-12', time: '14:30', rev: 1 });
    await rytm.restart();
    await rytm.call('history.redo', {});
    expect(await rytm.call('posts.get', { id: post.id })).toMatchObject({ date: '2026-11-20', time: '14:30', rev: 2 });
  });

  it('makes one step of the keystrokes of one field, and another after a pause', async () => {
    const { client } = await florist();
    const post = await rytm.call('posts.create', { clientId: client.id, text: '' });
    let { rev } = post;
    for (const text of ['W', 'Wi', 'Wie']) {
      rev = (await rytm.call('posts.update', { id: post.id, rev, text })).rev;
      rytm.pass(300);
    }
    rytm.pass(60_000);
    await rytm.call('posts.update', { id: post.id, rev, text: 'Wieniec' });
    await rytm.call('history.undo', {});
    expect((await rytm.call('posts.get', { id: post.id })).text).toBe('Wie');
    await rytm.call('history.undo', {});
    expect((await rytm.call('posts.get', { id: post.id })).text).toBe('');
  });

  it('keeps a row once, however many keystrokes a step is merged from', async () => {
    const { client } = await florist();
    const post = await rytm.call('posts.create', { clientId: client.id, text: '' });
    for (const text of ['W', 'Wi', 'Wie', 'Wien', 'Wieni', 'Wieniec']) {
      await rytm.call('posts.update', { id: post.id, text });
      rytm.pass(300);
    }
    const rows = readStore(
      rytm.profile,
      `SELECT before ->> 'text' AS before, after ->> 'text' AS after FROM history_rows
      WHERE step_id = (SELECT max(id) FROM history_steps)`,
    );
    expect(rows).toEqual([{ before: '', after: 'Wieniec' }]);
    await rytm.call('history.undo', {});
    await rytm.call('history.redo', {});
    expect((await rytm.call('posts.get', { id: post.id })).text).toBe('Wieniec');
  });

  it('gives the first store back, to the byte, when all is undone, and the last when all is redone', async () => {
    const before = dumpStore(rytm.profile);
    const { client, channel } = await florist();
    const post = await rytm.call('posts.create', {
      clientId: client.id,
      title: 'Wieniec',
      channels: [{ channelId: channel.id, text: 'Żółte liście' }],
    });
    await rytm.call('posts.update', { id: post.id, channels: [] });
    await rytm.call('posts.remove', { id: post.id });
    const after = dumpStore(rytm.profile);
    while ((await rytm.call('history.undo', {})).step !== null);
    expect(dumpStore(rytm.profile)).toBe(before);
    while ((await rytm.call('history.redo', {})).step !== null);
    expect(dumpStore(rytm.profile)).toBe(after);
  });

  it('goes to any step back and forth, in one commit that is published once', async () => {
    const before = dumpStore(rytm.profile);
    const { client } = await florist();
    const states: string[] = [];
    const steps: number[] = [];
    const keep = async () => {
      states.push(dumpStore(rytm.profile));
      steps.push((await rytm.call('history.state', {})).undo?.id ?? 0);
    };
    const post = await rytm.call('posts.create', { clientId: client.id, title: 'Bukiet', date: '2026-11-12' });
    await keep();
    for (const date of ['2026-11-13', '2026-11-14', '2026-11-15']) {
      await rytm.call('posts.move', { id: post.id, date });
      await keep();
    }
    const published: unknown[] = [];
    const stop = rytm.core.onChanged(({ tables }) => published.push(tables));
    expect(await rytm.call('history.goTo', { id: steps[1] ?? 0 })).toMatchObject({
      undone: 2,
      redone: 0,
      undo: { id: steps[1] },
      redo: { id: steps[2] },
    });
    expect(published).toEqual([['posts']]);
    stop();
    expect(dumpStore(rytm.profile)).toBe(states[1]);
    expect(await rytm.call('history.goTo', { id: steps[3] ?? 0 })).toMatchObject({ undone: 0, redone: 2, redo: null });
    expect(dumpStore(rytm.profile)).toBe(states[3]);
    expect(await rytm.call('history.goTo', { id: null })).toMatchObject({ undone: 6, undo: null });
    expect(dumpStore(rytm.profile)).toBe(before);
    await rytm.restart();
    await rytm.call('history.goTo', { id: steps[2] ?? 0 });
    expect(dumpStore(rytm.profile)).toBe(states[2]);
    expect(await rytm.call('history.goTo', { id: steps[2] ?? 0 })).toMatchObject({ undone: 0, redone: 0 });
  });

  it('arrives at the step or changes nothing: one that is gone, and one that another program stands in the way of', async () => {
    const { client } = await florist();
    const post = await rytm.call('posts.create', { clientId: client.id, title: 'Bukiet', date: '2026-11-12' });
    const first = (await rytm.call('history.state', {})).undo?.id ?? 0;
    await rytm.call('posts.move', { id: post.id, date: '2026-11-13' });
    await rytm.call('posts.move', { id: post.id, date: '2026-11-14' });
    expect(await rytm.fault('history.goTo', { id: 999 })).toMatchObject({ code: 'history.missing' });
    changeBehindTheBack(
      rytm.profile,
      `UPDATE history_rows SET after = json_set(after, '$.date', '2026-11-30')
      WHERE step_id = (SELECT min(id) FROM history_steps WHERE name = 'posts.move')`,
    );
    const before = dumpStore(rytm.profile);
    expect(await rytm.fault('history.goTo', { id: first })).toMatchObject({ code: 'history.changed-elsewhere' });
    expect(dumpStore(rytm.profile)).toBe(before);
    expect((await rytm.call('history.list', {})).map(({ state }) => state)).toEqual(Array(5).fill('done'));
  });

  it('refuses a write that saw an older revision', async () => {
    const { client } = await florist();
    const post = await rytm.call('posts.create', { clientId: client.id, title: 'A' });
    await rytm.call('posts.update', { id: post.id, rev: 1, title: 'B' });
    const fault = await rytm.fault('posts.update', { id: post.id, rev: 1, title: 'C' });
    expect(fault).toEqual({ kind: 'stale', code: 'posts.stale', params: { seen: 1, found: 2 } });
    expect((await rytm.call('posts.get', { id: post.id })).title).toBe('B');
  });
});
