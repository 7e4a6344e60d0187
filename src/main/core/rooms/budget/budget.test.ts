import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTables } from '../../tables/tables.read.ts';
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

describe('the media plan as a table', () => {
  const HEADS = 'Emisja\tKanał\tOd\tDo\tRozliczenie\tCena\tLiczba';
  const pasted = (...rows: string[]) => [HEADS, ...rows].join('\n');

  it('pasted from a spreadsheet is looked at first, then comes in as one step without its faulty rows', async () => {
    const before = dumpStore(rytm.profile);
    const text = pasted(
      'Walentynki\t\t01.02.2027\t14.02.2027\tCPC\t0,95\t1 200',
      'Zła\t\t14.02.2027\t01.02.2027\tCPC\t0,95\t1 200',
      'Dzień Kobiet\tRadio\t05.02.2027\t08.02.2027\tryczałt\t400\t',
    );
    const preview = await rytm.call('budget.inspect', { planId, text });
    expect(
      preview.rows.map(({ row, name, cost, isTaken, problems }) => [row, name, cost, isTaken, problems.length]),
    ).toEqual([
      [2, 'Walentynki', 114_000, true, 0],
      [3, 'Zła', 114_000, false, 1],
      [4, 'Dzień Kobiet', 40_000, true, 1],
    ]);
    expect(dumpStore(rytm.profile)).toBe(before);
    expect(await rytm.call('budget.import', { planId, text })).toEqual({ added: 2 });
    expect((await rytm.call('budget.get', { planId })).placements.map(({ name }) => name)).toEqual([
      'Walentynki',
      'Dzień Kobiet',
    ]);
    await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toBe(before);
  });

  it('says what is wrong with it, and leaves the store as it was', async () => {
    const before = dumpStore(rytm.profile);
    const fault = async (text: string) => (await rytm.fault('budget.import', { planId, text })).code;
    expect([
      await fault(' '),
      await fault('a\tb\n1\t2'),
      await fault(HEADS),
      await fault(pasted('Zła\t\t14.02.2027\t01.02.2027\tCPC\t1\t2')),
      await fault(pasted('Droga\t\t01.02.2027\t02.02.2027\tCPC\t999999999\t999999999')),
      await fault(pasted('Dobra\t\t01.02.2027\t02.02.2027\tCPC\t1\t1', 'Długa\t\t01.02.2027\t02.02.2050\tCPC\t1\t1')),
    ]).toEqual([
      'budget.nothing-given',
      'budget.no-head',
      'budget.no-rows',
      'budget.no-good-rows',
      'budget.too-large',
      'budget.too-long',
    ]);
    expect(dumpStore(rytm.profile)).toBe(before);
  });

  it.each(['pl', 'en'] as const)('goes out as a workbook and comes back the same: %s', async (language) => {
    const { id: channelId } = await rytm.call('channels.create', { clientId, network: 'instagram', handle: '@roza' });
    await rytm.call('clients.update', { id: clientId, reportLanguage: language });
    const known = { reach: 12_000, clicks: null, leads: 3, sales: 0 };
    await rytm.call('budget.createPlacement', {
      planId,
      channelId,
      name: '=Walentynki 🌷',
      format: 'rolka',
      audience: 'Kobiety\n25–55',
      startsOn: '2026-12-20',
      endsOn: '2027-01-05',
      model: 'cpm',
      price: 1_233,
      quantity: 45_678,
      currency: 'EUR',
      rate: { rate: '4.3125', date: '2026-11-30' },
      forecast: known,
      spent: 50_001,
      actual: { ...known, clicks: 7 },
    });
    await rytm.call('budget.createPlacement', { planId, name: 'Gazeta', price: 45_000 });
    await rytm.call('budget.createLine', {
      planId,
      name: 'Zdjęcia',
      amounts: { '2026-12': { planned: 100, spent: 5 } },
    });
    const { base64, fileName } = await rytm.call('budget.table', { id: planId, language });
    expect(fileName).toMatch(/\.xlsx$/);
    const bytes = Buffer.from(base64, 'base64');
    const tables = readTables(bytes);
    const budget = tables.ok ? tables.value.sheets[1]?.rows : [];
    expect(budget?.at(-1)?.slice(1, 3), 'the total of December').toEqual([expect.any(Number), expect.any(Number)]);
    const days = { startsOn: '2026-12-01', endsOn: '2027-02-28' };
    const { id: other } = await rytm.call('plans.create', { clientId, name: 'Zima 2', ...days });
    const { uploadId } = await rytm.call('uploads.begin', { name: fileName, bytes: bytes.length });
    await rytm.call('uploads.append', { uploadId, offset: 0, base64 });
    await rytm.call('budget.import', { planId: other, uploadId });
    const content = async (id: string) =>
      (await rytm.call('budget.get', { planId: id })).placements.map(
        ({ id: _id, planId: _plan, rev: _rev, createdAt: _made, updatedAt: _changed, ...rest }) => rest,
      );
    expect(await content(other)).toEqual(await content(planId));
  });
});
