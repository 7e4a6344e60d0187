import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
let clientId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia' })).id;
});
afterEach(() => rytm.close());

const period = '2026-11';

describe('the manager’s words in a report', () => {
  it('belong to one client’s month', async () => {
    expect(await rytm.call('reports.getNotes', { clientId, period })).toEqual({
      clientId,
      period,
      rev: null,
      notes: '',
    });
    await rytm.call('reports.updateNotes', { clientId, period, rev: null, notes: 'Świetny miesiąc.' });
    expect(await rytm.call('reports.getNotes', { clientId, period })).toMatchObject({
      rev: 1,
      notes: 'Świetny miesiąc.',
    });
    expect(await rytm.call('reports.getNotes', { clientId, period: '2026-12' })).toMatchObject({ notes: '' });
  });

  it.each([
    ['there were none when it looked', null, { seen: 0, found: 1 }],
    ['it saw another revision', 4, { seen: 4, found: 1 }],
  ])('are not overwritten by a caller who says that %s', async (_case, rev, params) => {
    await rytm.call('reports.updateNotes', { clientId, period, notes: 'Pierwsze' });
    const fault = await rytm.fault('reports.updateNotes', { clientId, period, rev, notes: 'Drugie' });
    expect(fault).toEqual({ kind: 'stale', code: 'reports.stale', params });
    expect(await rytm.call('reports.getNotes', { clientId, period })).toMatchObject({ notes: 'Pierwsze' });
  });

  it('are not written anew by a caller whose notes were taken back meanwhile', async () => {
    await rytm.call('reports.updateNotes', { clientId, period, notes: 'Pierwsze' });
    await rytm.call('history.undo', {});
    expect(await rytm.fault('reports.updateNotes', { clientId, period, rev: 1, notes: 'x' })).toMatchObject({
      code: 'reports.stale',
    });
  });

  it('make no step of nothing, and need no revision from a script', async () => {
    const before = await rytm.call('history.state', {});
    expect(await rytm.call('reports.updateNotes', { clientId, period, notes: '' })).toMatchObject({ rev: null });
    expect(await rytm.call('history.state', {})).toEqual(before);
    await rytm.call('reports.updateNotes', { clientId, period, notes: 'a' });
    expect(await rytm.call('reports.updateNotes', { clientId, period, notes: 'b' })).toMatchObject({ rev: 2 });
  });
});
