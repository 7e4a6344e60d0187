import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
let clientId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia' })).id;
});
afterEach(() => rytm.close());

const NOWHERE = '019a7f00-0000-7000-8000-000000000000';
const snippet = (changes: object = {}) =>
  rytm.call('snippets.create', { clientId, kind: 'snippet', name: 'Dostawa', text: 'Dowóz: {link}', ...changes });

describe('a text kept for reuse', () => {
  it('is a client’s or everybody’s, in the order in which they came', async () => {
    await snippet();
    await snippet({ name: 'Godziny' });
    await snippet({ clientId: null, name: 'Podpis', kind: 'signature' });
    const names = async (filter: object) => (await rytm.call('snippets.list', filter)).map(({ name }) => name);
    expect(await names({})).toEqual(['Podpis', 'Dostawa', 'Godziny']);
    expect(await names({ clientId })).toEqual(['Dostawa', 'Godziny']);
    expect(await names({ clientId: null })).toEqual(['Podpis']);
    expect(await rytm.fault('snippets.create', { clientId: NOWHERE, kind: 'snippet', name: 'a', text: 'b' })).toEqual(
      expect.objectContaining({ code: 'clients.missing' }),
    );
  });

  it('of hashtags is kept as hashtags, however it was typed', async () => {
    const { id, text } = await snippet({ kind: 'hashtags', text: 'róże, #Róże\nślub' });
    expect(text).toBe('#róże #ślub');
    expect(await rytm.call('snippets.update', { id, text: 'kwiaty' })).toMatchObject({ text: '#kwiaty', rev: 2 });
    expect(await rytm.fault('snippets.update', { id, text: ' , ' })).toMatchObject({ code: 'snippets.empty' });
  });

  it('is changed in one step while it is typed, and undo brings every state back', async () => {
    const { id } = await snippet();
    await rytm.call('snippets.update', { id, text: 'Dowóz' });
    await rytm.call('snippets.update', { id, text: 'Dowóz gratis' });
    await rytm.call('snippets.remove', { id });
    expect(await rytm.call('snippets.list', {})).toEqual([]);
    expect(await rytm.fault('snippets.update', { id, text: 'x' })).toMatchObject({ code: 'snippets.missing' });
    const texts = [];
    for (let step = 0; step < 3; step += 1) {
      await rytm.call('history.undo', {});
      texts.push((await rytm.call('snippets.list', {})).map(({ text }) => text));
    }
    expect(texts).toEqual([['Dowóz gratis'], ['Dowóz: {link}'], []]);
  });

  it('is not touched by a write that saw an older one', async () => {
    const { id } = await snippet();
    await rytm.call('snippets.update', { id, name: 'Nowa' });
    for (const verb of ['snippets.update', 'snippets.remove'] as const) {
      expect(await rytm.fault(verb, { id, rev: 1 })).toMatchObject({ kind: 'stale', code: 'snippets.stale' });
    }
  });

  it('takes another place among those of its client and kind, in one step', async () => {
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C']) {
      const made = await rytm.call('snippets.create', { clientId: null, kind: 'hashtags', name, text: '#x' });
      ids.push(made.id);
    }
    await rytm.call('snippets.create', { clientId: null, kind: 'signature', name: 'S', text: 's' });
    const order = async () =>
      (await rytm.call('snippets.list', { clientId: null })).flatMap(({ kind, name }) =>
        kind === 'hashtags' ? name : [],
      );
    const [a = '', , c = ''] = ids;
    await rytm.call('snippets.move', { id: c, to: 0 });
    expect(await order()).toEqual(['C', 'A', 'B']);
    await rytm.call('snippets.move', { id: c, to: 99 });
    expect(await order()).toEqual(['A', 'B', 'C']);
    await rytm.call('snippets.move', { id: a, to: 1 });
    expect(await order()).toEqual(['B', 'A', 'C']);
    expect((await rytm.call('history.undo', {})).step).toMatchObject({ name: 'snippets.move', params: { name: 'A' } });
    expect(await order()).toEqual(['A', 'B', 'C']);
    expect(await rytm.fault('snippets.move', { id: a, rev: 99, to: 1 })).toMatchObject({ code: 'snippets.stale' });
  });
});
