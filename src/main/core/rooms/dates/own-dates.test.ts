import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
let clientId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia' })).id;
});
afterEach(() => rytm.close());

const opening = () =>
  rytm.call('ownDates.create', { clientId, name: 'Rocznica otwarcia', date: '2020-11-19', leadDays: 7 });
const names = async () => (await rytm.call('ownDates.list', { clientId })).map((own) => own.name);

describe('own dates', () => {
  it('come back every year unless told otherwise, and are listed in the order of the year', async () => {
    expect(await opening()).toMatchObject({ repeats: 'yearly', leadDays: 7, rev: 1 });
    await rytm.call('ownDates.create', { clientId, name: 'Targi', date: '2027-03-01', repeats: 'never' });
    expect(await names()).toEqual(['Targi', 'Rocznica otwarcia']);
  });

  it.each([
    [{ name: ' ' }],
    [{ date: '2026-02-30' }],
    [{ leadDays: -1 }],
    [{ leadDays: 366 }],
    [{ repeats: 'weekly' }],
  ])('are refused with an input out of shape: %j', async (input) => {
    expect(await rytm.fault('ownDates.create', { clientId, name: 'X', date: '2026-11-19', ...input })).toMatchObject({
      code: 'verb.bad-input',
    });
  });

  it('are changed, removed, undone and redone, each as one step with a name', async () => {
    const { id } = await opening();
    const changed = await rytm.call('ownDates.update', { id, rev: 1, leadDays: null });
    expect(changed).toMatchObject({ leadDays: null, rev: 2 });
    await rytm.call('ownDates.remove', { id, rev: 2 });
    expect(await names()).toEqual([]);
    expect(await rytm.call('history.undo', {})).toMatchObject({
      step: { name: 'ownDates.remove', params: { title: 'Rocznica otwarcia', client: 'Kwiaciarnia' } },
    });
    expect(await names()).toEqual(['Rocznica otwarcia']);
    await rytm.call('history.undo', {});
    expect(await rytm.call('ownDates.list', {})).toMatchObject([{ leadDays: 7 }]);
    await rytm.call('history.undo', {});
    expect(await names()).toEqual([]);
    await rytm.call('history.redo', {});
    expect(await names()).toEqual(['Rocznica otwarcia']);
  });

  it('answer a stale write as stale, and an unknown one as missing', async () => {
    const { id } = await opening();
    await rytm.call('ownDates.update', { id, rev: 1, name: 'Otwarcie' });
    expect(await rytm.fault('ownDates.update', { id, rev: 1, name: 'Inna' })).toMatchObject({
      kind: 'stale',
      code: 'ownDates.stale',
    });
    await rytm.call('ownDates.remove', { id });
    expect(await rytm.fault('ownDates.remove', { id })).toMatchObject({ kind: 'missing', code: 'ownDates.missing' });
  });

  it('go with a client that goes to the trash, and come back with it', async () => {
    await opening();
    await rytm.call('clients.remove', { id: clientId });
    expect(await rytm.call('ownDates.list', {})).toEqual([]);
    await rytm.call('history.undo', {});
    expect(await names()).toEqual(['Rocznica otwarcia']);
  });
});
