import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dumpStore } from '../../testing/dump.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
let clientId: string;
let planId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', currency: 'PLN' })).id;
  const days = { startsOn: '2026-12-01', endsOn: '2027-02-28' };
  planId = (await rytm.call('plans.create', { clientId, name: 'Zima', ...days })).id;
});
afterEach(() => rytm.close());

describe('a placement', () => {
  it('begins with the days and the currency of its plan, with nothing known of what it brings', async () => {
    const placement = await rytm.call('budget.createPlacement', { planId });
    expect(placement).toMatchObject({
      startsOn: '2026-12-01',
      endsOn: '2027-02-28',
      currency: 'PLN',
      price: 0,
      spent: null,
    });
    expect(placement.forecast).toEqual({ reach: null, clicks: null, leads: null, sales: null });
    expect(await rytm.call('budget.get', { planId })).toEqual({ planId, placements: [placement], lines: [] });
  });

  it('keeps a rate only with another currency', async () => {
    const { id } = await rytm.call('budget.createPlacement', { planId });
    const rate = { rate: '4.3125', date: '2026-12-01' };
    expect((await rytm.call('budget.updatePlacement', { id, currency: 'EUR', rate })).rate).toEqual(rate);
    const yen = await rytm.call('budget.updatePlacement', { id, currency: 'JPY' });
    expect(yen.rate, 'the rate of the euro says nothing about the yen').toBeNull();
    await rytm.call('budget.updatePlacement', { id, rate });
    expect((await rytm.call('budget.updatePlacement', { id, currency: 'PLN' })).rate).toBeNull();
  });

  it('whose channel was removed since can still be edited, and be given another', async () => {
    const { id: channelId } = await rytm.call('channels.create', { clientId, network: 'instagram' });
    const { id } = await rytm.call('budget.createPlacement', { planId, channelId });
    await rytm.call('channels.remove', { id: channelId });
    expect((await rytm.call('budget.updatePlacement', { id, name: 'Walentynki' })).channelId).toBe(channelId);
    expect((await rytm.call('budget.updatePlacement', { id, channelId: null })).channelId).toBeNull();
    expect(await rytm.fault('budget.updatePlacement', { id, channelId })).toMatchObject({
      code: 'budget.foreign-channel',
    });
  });

  it('refuses what cannot be, says why, and stays as it was', async () => {
    const placement = await rytm.call('budget.createPlacement', { planId });
    const { id } = placement;
    const other = await rytm.call('clients.create', { name: 'Kawiarnia' });
    const channel = await rytm.call('channels.create', { clientId: other.id, network: 'instagram' });
    const faults = [
      await rytm.fault('budget.updatePlacement', { id, endsOn: '2026-01-01' }),
      await rytm.fault('budget.updatePlacement', { id, channelId: channel.id }),
      await rytm.fault('budget.updatePlacement', { id, endsOn: '9999-12-31' }),
      await rytm.fault('budget.updatePlacement', { id, model: 'cpc', price: 1e11, quantity: 1e9 }),
      await rytm.fault('budget.updatePlacement', {
        id,
        currency: 'EUR',
        spent: 1e11,
        rate: { rate: '900000000', date: '2026-12-01' },
      }),
      await rytm.fault('budget.updatePlacement', { id, currency: 'EUR', rate: { rate: '0.00', date: '2026-12-01' } }),
      await rytm.fault('budget.updatePlacement', { id, price: -1 }),
      await rytm.fault('budget.updatePlacement', { id, rev: 7, price: 1 }),
    ];
    expect(faults.map(({ kind, code }) => (kind === 'invalid' && !code.startsWith('budget.') ? kind : code))).toEqual([
      'budget.ends-before-it-starts',
      'budget.foreign-channel',
      'budget.too-long',
      'budget.too-large',
      'budget.too-large',
      'invalid',
      'invalid',
      'budget.stale',
    ]);
    expect((await rytm.call('budget.get', { planId })).placements).toEqual([placement]);
  });
});

describe('the account of a plan', () => {
  it('takes back one cell at a time', async () => {
    const { id } = await rytm.call('budget.createLine', { planId });
    const december = { '2026-12': { planned: 20_000, spent: null } };
    await rytm.call('budget.updateLine', { id, amounts: { '2026-12': { planned: 2_000, spent: null } } });
    await rytm.call('budget.updateLine', { id, amounts: december });
    await rytm.call('budget.updateLine', { id, amounts: { ...december, '2027-01': { planned: 5_000, spent: null } } });
    await rytm.call('history.undo', {});
    expect((await rytm.call('budget.get', { planId })).lines).toMatchObject([{ amounts: december }]);
    await rytm.call('history.undo', {});
    expect((await rytm.call('budget.get', { planId })).lines, 'the digits of one cell are one step').toMatchObject([
      { amounts: {} },
    ]);
  });

  it('opens the next version of a plan that was sent once what was promised changes, not once it is spent', async () => {
    const placement = await rytm.call('budget.createPlacement', { planId, price: 50_000 });
    const line = await rytm.call('budget.createLine', {
      planId,
      amounts: { '2026-12': { planned: 100, spent: null } },
    });
    await rytm.call('briefs.update', { clientId, reason: 'Klient od lat' });
    const versionAfter = async (run: () => Promise<unknown>) => {
      if ((await rytm.call('plans.get', { id: planId })).status === 'draft')
        await rytm.call('plans.send', { id: planId });
      const { version } = await rytm.call('plans.get', { id: planId });
      await run();
      const after = await rytm.call('plans.get', { id: planId });
      return after.status === 'draft' && after.version === version + 1;
    };
    const change = (patch: object) => () => rytm.call('budget.updatePlacement', { id: placement.id, ...patch });
    const amounts = (planned: number, spent: number | null) => () =>
      rytm.call('budget.updateLine', { id: line.id, amounts: { '2026-12': { planned, spent } } });
    const outcome = { reach: null, clicks: 5, leads: null, sales: null };
    expect(await versionAfter(change({ spent: 60_000 }))).toBe(false);
    expect(await versionAfter(change({ actual: outcome }))).toBe(false);
    expect(await versionAfter(amounts(100, 90))).toBe(false);
    expect(await versionAfter(change({ forecast: outcome }))).toBe(true);
    expect(await versionAfter(change({ price: 55_000 }))).toBe(true);
    expect(await versionAfter(amounts(200, 90))).toBe(true);
    expect(await versionAfter(() => rytm.call('budget.createPlacement', { planId }))).toBe(true);
    expect(await versionAfter(() => rytm.call('budget.removeLine', { id: line.id }))).toBe(true);
    await rytm.call('history.undo', {});
    expect(await rytm.call('plans.get', { id: planId })).toMatchObject({ status: 'sent' });
  });

  it('comes along with a plan that begins from this one: moved in time, without what was spent', async () => {
    const { id: channelId } = await rytm.call('channels.create', { clientId, network: 'instagram' });
    const rate = { rate: '4.3', date: '2026-11-30' };
    const money = { currency: 'EUR', price: 9_900, rate, spent: 9_000, channelId };
    await rytm.call('budget.createPlacement', { planId, startsOn: '2026-12-24', endsOn: '2027-01-02', ...money });
    const amounts = { '2026-12': { planned: 20_000, spent: 1 }, '2027-01': { planned: null, spent: 5 } };
    await rytm.call('budget.createLine', { planId, name: 'Zdjęcia', amounts });
    const days = { startsOn: '2027-12-01', endsOn: '2028-02-28', from: planId };
    const copy = await rytm.call('plans.create', { clientId, name: 'Zima 2', ...days });
    expect(copy.counts).toEqual({ placements: 1, budgetLines: 1 });
    const { placements, lines } = await rytm.call('budget.get', { planId: copy.id });
    expect(placements).toMatchObject([
      { startsOn: '2027-12-24', endsOn: '2028-01-02', price: 9_900, rate, spent: null, channelId },
    ]);
    expect(lines).toMatchObject([{ name: 'Zdjęcia', amounts: { '2027-12': { planned: 20_000, spent: null } } }]);

    const other = await rytm.call('clients.create', { name: 'Kawiarnia', currency: 'EUR' });
    const abroad = await rytm.call('plans.create', { clientId: other.id, name: 'Zima 3', ...days });
    expect(await rytm.call('budget.get', { planId: abroad.id })).toMatchObject({
      placements: [{ channelId: null, rate: null, price: 9_900 }],
      lines: [{ name: 'Zdjęcia', amounts: {} }],
    });
  });

  it('and all that was done to it is taken back to the byte', async () => {
    const before = dumpStore(rytm.profile);
    const placement = await rytm.call('budget.createPlacement', { planId, name: 'Walentynki' });
    const line = await rytm.call('budget.createLine', { planId, name: 'Zdjęcia' });
    await rytm.call('budget.updatePlacement', { id: placement.id, price: 50_000 });
    const amounts = { '2026-12': { planned: 20_000, spent: null } };
    expect((await rytm.call('budget.updateLine', { id: line.id, amounts })).amounts).toEqual(amounts);
    await rytm.call('budget.removePlacement', { id: placement.id });
    await rytm.call('budget.removeLine', { id: line.id });
    expect(await rytm.call('budget.get', { planId })).toEqual({ planId, placements: [], lines: [] });
    for (let step = 0; step < 6; step += 1) await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toBe(before);
  });

  it('goes and comes back with its plan', async () => {
    const { id } = await rytm.call('budget.createLine', { planId, name: 'Zdjęcia' });
    await rytm.call('plans.remove', { id: planId });
    expect(await rytm.fault('budget.get', { planId })).toMatchObject({ code: 'plans.missing' });
    expect(await rytm.fault('budget.updateLine', { id, name: 'Film' })).toMatchObject({ code: 'plans.missing' });
    await rytm.call('history.undo', {});
    expect((await rytm.call('budget.get', { planId })).lines).toMatchObject([{ id }]);
  });
});
