import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { addMedia } from '../../testing/upload.ts';

let rytm: TestCore;
beforeEach(async () => {
  rytm = await openTestCore();
});
afterEach(() => rytm.close());

const NOWHERE = '019a7f00-0000-7000-8000-000000000000';
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');
const names = async (includeArchived: boolean) =>
  (await rytm.call('clients.list', { includeArchived })).map((client) => client.name);

describe('a client', () => {
  it('needs a name alone, and gets what is usual for the rest', async () => {
    const client = await rytm.call('clients.create', { name: '  Kwiaciarnia Żółta Róża ' });
    expect(client).toMatchObject({
      rev: 1,
      name: 'Kwiaciarnia Żółta Róża',
      timeZone: 'Europe/Warsaw',
      reportLanguage: 'pl',
      currency: 'PLN',
      contractedPosts: null,
      status: 'active',
      isDemo: false,
      createdAt: '2026-11-12T09:00:00.000Z',
    });
    expect(await rytm.call('clients.get', { id: client.id })).toEqual(client);
  });

  it('gets a colour that no other has while there are free ones', async () => {
    const colours = [];
    for (let index = 0; index < 10; index += 1)
      colours.push((await rytm.call('clients.create', { name: `${index}` })).colour);
    expect(new Set(colours).size).toBe(10);
  });

  it.each([
    [{ name: '   ' }, 'name'],
    [{ name: 'A', colour: 'red' }, 'colour'],
    [{ name: 'A', timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ name: 'A', currency: 'zł' }, 'currency'],
    [{ name: 'A', contractedPosts: -1 }, 'contractedPosts'],
    [{ name: 'A', isDemo: true }, ''],
  ])('is refused with an input out of shape: %j', async (input, path) => {
    expect(await rytm.fault('clients.create', input)).toMatchObject({ code: 'verb.bad-input', params: { path } });
    expect(await names(true)).toEqual([]);
  });

  it('changes only what is given, and nothing at all when that is what it was', async () => {
    const client = await rytm.call('clients.create', { name: 'A', notes: 'n' });
    const next = await rytm.call('clients.update', { id: client.id, rev: 1, contractedPosts: 0 });
    expect(next).toEqual({ ...client, rev: 2, contractedPosts: 0 });
    const { undo } = await rytm.call('history.state', {});
    expect(await rytm.call('clients.update', { id: client.id, rev: 2, contractedPosts: 0, name: 'A' })).toEqual(next);
    expect((await rytm.call('history.state', {})).undo).toEqual(undo);
  });

  it.each(['clients.update', 'clients.archive', 'clients.remove'] as const)(
    'is not touched by %s of an older revision',
    async (verb) => {
      const { id } = await rytm.call('clients.create', { name: 'A' });
      await rytm.call('clients.update', { id, name: 'B' });
      expect(await rytm.fault(verb, { id, rev: 1 })).toEqual({
        kind: 'stale',
        code: 'clients.stale',
        params: { seen: 1, found: 2 },
      });
      expect(await names(false)).toEqual(['B']);
      expect(await rytm.fault(verb, { id: NOWHERE })).toMatchObject({ kind: 'missing', code: 'clients.missing' });
    },
  );

  it('leaves the lists and the calendar when archived, and comes back', async () => {
    const { id } = await rytm.call('clients.create', { name: 'A' });
    await rytm.call('posts.create', { clientId: id, date: '2026-11-12' });
    const cards = () => rytm.call('posts.cards', { from: '2026-11-01', to: '2026-11-30' });
    await rytm.call('clients.archive', { id });
    expect([await names(false), await names(true), await cards()]).toEqual([[], ['A'], []]);
    await rytm.call('clients.restore', { id });
    expect([await names(false), (await cards()).length]).toEqual([['A'], 1]);
  });

  it('takes its channels and posts along to the trash, and undo brings all of it back', async () => {
    const { id } = await rytm.call('clients.create', { name: 'A' });
    await rytm.call('channels.create', { clientId: id, network: 'instagram' });
    const post = await rytm.call('posts.create', { clientId: id, date: '2026-11-12' });
    await rytm.call('clients.remove', { id });
    expect(await rytm.call('posts.list', {})).toEqual([]);
    expect(await rytm.call('channels.list', { clientId: id })).toEqual([]);
    expect(await rytm.fault('posts.get', { id: post.id })).toMatchObject({ code: 'posts.missing' });
    expect(await rytm.fault('posts.create', { clientId: id })).toMatchObject({ code: 'clients.missing' });
    await rytm.call('history.undo', {});
    expect(await rytm.call('posts.get', { id: post.id })).toEqual(post);
    expect(await rytm.call('channels.list', { clientId: id })).toHaveLength(1);
  });

  it('has a logo that is there and its own', async () => {
    const a = await rytm.call('clients.create', { name: 'A' });
    const b = await rytm.call('clients.create', { name: 'B' });
    const logo = await addMedia(rytm, 'logo.svg', SVG, a.id);
    expect(await rytm.call('clients.update', { id: a.id, logoId: logo.id })).toMatchObject({ logoId: logo.id });
    expect(await rytm.fault('clients.update', { id: b.id, logoId: logo.id })).toMatchObject({
      code: 'clients.logo-of-other-client',
    });
    expect(await rytm.fault('clients.create', { name: 'C', logoId: NOWHERE })).toMatchObject({ code: 'media.missing' });
    expect(await rytm.call('clients.update', { id: a.id, logoId: null })).toMatchObject({ logoId: null });
  });
});

describe('what was agreed with a client', () => {
  it('begins with nothing, is kept as it was given, and a fee of 0 is not none', async () => {
    const { id, contract, contacts, brand } = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
    expect([contract.fee, contract.reels, contacts, brand.colours]).toEqual([null, null, [], []]);
    const people = Array.from({ length: 100 }, (_, index) => ({
      id: `019a0000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      name: `Osoba ${index} שלום 🌷`,
      role: '',
      email: 'anna@roza.pl',
      phone: '',
    }));
    const agreed = { ...contract, fee: 0, reels: 4, since: '2026-01-01', until: '2026-12-31' };
    await rytm.call('clients.update', { id, contract: agreed, contacts: people });
    await rytm.restart();
    expect(await rytm.call('clients.get', { id })).toMatchObject({ contract: agreed, contacts: people });
  });

  it('ends after it begins, and is left as it was otherwise', async () => {
    const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
    const contract = { ...client.contract, since: '2026-12-31', until: '2026-01-01' };
    const fault = await rytm.fault('clients.update', { id: client.id, contract });
    expect(fault).toMatchObject({ kind: 'invalid', code: 'clients.contract-ends-before-it-starts' });
    expect(await rytm.call('clients.get', { id: client.id })).toEqual(client);
  });

  it('is what the month is held against, kind by kind', async () => {
    const { id, contract } = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', contractedPosts: 12 });
    await rytm.call('clients.update', { id, contract: { ...contract, reels: 4, revisions: 2 } });
    const { rows, revisions } = await rytm.call('deliveries.get', { clientId: id, period: '2026-11' });
    expect(rows.map(({ kind, contracted }) => [kind, contracted])).toEqual([
      ['posts', 12],
      ['reels', 4],
    ]);
    expect(revisions).toBe(2);
  });
});
