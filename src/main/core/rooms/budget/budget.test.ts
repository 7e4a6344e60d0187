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
    expect((await rytm.call('budget.updatePlacement', { id, currency: 'PLN' })).rate).toBeNull();
  });

  it('refuses what cannot be, says why, and stays as it was', async () => {
    const placement = await rytm.call('budget.createPlacement', { planId });
    const { id } = placement;
    const other = await rytm.call('clients.create', { name: 'Kawiarnia' });
    const channel = await rytm.call('channels.create', { clientId: other.id, network: 'instagram' });
    const faults = [
      await rytm.fault('budget.updatePlacement', { id, endsOn: '2026-01-01' }),
      await rytm.fault('budget.updatePlacement', { id, channelId: channel.id }),
      await rytm.fault('budget.updatePlacement', { id, model: 'cpc', price: 1e12, quantity: 1e9 }),
      await rytm.fault('budget.updatePlacement', { id, price: -1 }),
      await rytm.fault('budget.updatePlacement', { id, rev: 7, price: 1 }),
    ];
    expect(faults.map(({ kind, code }) => (kind === 'invalid' && !code.startsWith('budget.') ? kind : code))).toEqual([
      'budget.ends-before-it-starts',
      'budget.foreign-channel',
      'budget.too-large',
      'invalid',
      'budget.stale',
    ]);
    expect((await rytm.call('budget.get', { planId })).placements).toEqual([placement]);
  });
});

describe('the account of a plan', () => {
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
