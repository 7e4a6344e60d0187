import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dumpStore, readStore } from '../../testing/dump.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
let clientId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', colour: '#9a4f6b' })).id;
});
afterEach(() => rytm.close());

const march = { name: 'Dzień Kobiet', startsOn: '2027-03-01', endsOn: '2027-03-08' };

describe('a campaign', () => {
  it("has its client's colour unless it is given one, and is listed by its start", async () => {
    const late = await rytm.call('campaigns.create', { clientId, ...march });
    const early = await rytm.call('campaigns.create', {
      clientId,
      name: 'Walentynki',
      colour: '#112233',
      startsOn: '2027-02-01',
      endsOn: '2027-02-14',
    });
    expect([late.colour, early.colour]).toEqual(['#9a4f6b', '#112233']);
    expect((await rytm.call('campaigns.list', {})).map(({ name }) => name)).toEqual(['Walentynki', 'Dzień Kobiet']);
  });

  it('is changed with the revision that was seen, and refuses an older one and days in the wrong order', async () => {
    const { id } = await rytm.call('campaigns.create', { clientId, ...march });
    const changed = await rytm.call('campaigns.update', { id, rev: 1, endsOn: '2027-03-10' });
    expect(changed).toMatchObject({ rev: 2, endsOn: '2027-03-10' });
    expect(await rytm.fault('campaigns.update', { id, rev: 1, name: 'Inna' })).toMatchObject({ kind: 'stale' });
    const backwards = await rytm.fault('campaigns.update', { id, endsOn: '2027-02-01' });
    expect(backwards.code).toBe('campaigns.ends-before-it-starts');
  });

  it('and all that was done to it is taken back to the byte', async () => {
    const before = dumpStore(rytm.profile);
    const { id } = await rytm.call('campaigns.create', { clientId, ...march });
    await rytm.call('campaigns.update', { id, notes: 'Rabat 10 %' });
    await rytm.call('campaigns.remove', { id });
    expect(await rytm.call('campaigns.list', {})).toEqual([]);
    for (let step = 0; step < 3; step += 1) await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toBe(before);
  });

  it("of another client is no post's", async () => {
    const other = await rytm.call('clients.create', { name: 'Kawiarnia' });
    const campaign = await rytm.call('campaigns.create', { clientId: other.id, ...march });
    const code = 'posts.campaign-of-other-client';
    expect((await rytm.fault('posts.create', { clientId, campaignId: campaign.id })).code).toBe(code);
    const post = await rytm.call('posts.create', { clientId });
    expect((await rytm.fault('posts.update', { id: post.id, campaignId: campaign.id })).code).toBe(code);
  });

  it('goes along with a copy, but not out of the trash', async () => {
    const campaign = await rytm.call('campaigns.create', { clientId, ...march });
    const post = await rytm.call('posts.create', { clientId, campaignId: campaign.id, date: '2027-03-01' });
    expect((await rytm.call('posts.duplicate', { id: post.id, date: '2027-03-02' })).campaignId).toBe(campaign.id);
    await rytm.call('campaigns.remove', { id: campaign.id });
    expect((await rytm.call('posts.duplicate', { id: post.id, date: '2027-03-03' })).campaignId).toBeNull();
    // The mark itself stays, for an undo, and does not stand in the way of other changes.
    expect((await rytm.call('posts.update', { id: post.id, title: 'Tulipany' })).campaignId).toBe(campaign.id);
    expect(await rytm.call('system.check', {})).toMatchObject({ ok: true });
  });
});

describe('a note', () => {
  it('stands on one day for everybody unless said otherwise', async () => {
    const note = await rytm.call('dayNotes.create', { startsOn: '2026-11-12', text: ' Sesja o 10:00 ' });
    expect(note).toMatchObject({ clientId: null, endsOn: '2026-11-12', text: 'Sesja o 10:00' });
    const own = await rytm.call('dayNotes.update', { id: note.id, rev: 1, clientId, endsOn: '2026-11-14' });
    expect(own).toMatchObject({ rev: 2, clientId, endsOn: '2026-11-14' });
  });

  it('refuses a client that is not there, an older revision, and days in the wrong order', async () => {
    const { id } = await rytm.call('dayNotes.create', { startsOn: '2026-11-12', text: 'Sesja' });
    await rytm.call('dayNotes.update', { id, text: 'Sesja zdjęciowa' });
    const nobody = '019a0000-0000-7000-8000-000000000001';
    expect((await rytm.fault('dayNotes.update', { id, clientId: nobody })).code).toBe('clients.missing');
    expect((await rytm.fault('dayNotes.update', { id, rev: 1, text: 'Inna' })).kind).toBe('stale');
    expect((await rytm.fault('dayNotes.update', { id, endsOn: '2026-11-11' })).code).toBe(
      'dayNotes.ends-before-it-starts',
    );
  });

  it('goes with its client, comes back with an undo, and is taken back to the byte', async () => {
    const before = dumpStore(rytm.profile);
    const { id } = await rytm.call('dayNotes.create', { startsOn: '2026-11-12', text: 'Sesja', clientId });
    await rytm.call('clients.remove', { id: clientId });
    expect(await rytm.call('dayNotes.list', {})).toEqual([]);
    await rytm.call('history.undo', {});
    await rytm.call('dayNotes.remove', { id });
    expect(readStore(rytm.profile, 'SELECT deleted_at IS NULL AS alive FROM day_notes')).toEqual([{ alive: 0 }]);
    await rytm.call('history.undo', {});
    await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toBe(before);
  });
});
