import { afterEach, beforeEach, expect, it } from 'vitest';
import { NO_FILTERS } from '#shared/rooms/filters/filters.rules.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
beforeEach(async () => {
  rytm = await openTestCore();
});
afterEach(() => rytm.close());

const filters = { ...NO_FILTERS, statuses: ['missed' as const], text: 'żółw' };
const names = async () => (await rytm.call('views.list', {})).map(({ name }) => name);

it('a saved view keeps its filters, its place and its name over a restart', async () => {
  const first = await rytm.call('views.create', { name: ' Do akceptacji ', filters });
  await rytm.call('views.create', { name: 'Rolki', filters: NO_FILTERS });
  expect(first).toMatchObject({ name: 'Do akceptacji', filters, rev: 1 });
  await rytm.restart();
  expect(await names()).toEqual(['Do akceptacji', 'Rolki']);
  expect((await rytm.call('views.list', {}))[0]).toEqual(first);
});

it('each change of a view is a step that can be undone, and what changes nothing is none', async () => {
  const { id } = await rytm.call('views.create', { name: 'A', filters });
  await rytm.call('views.update', { id, rev: 1, name: 'B' });
  const step = (await rytm.call('history.state', {})).undo;
  expect(step).toMatchObject({ name: 'views.update', params: { view: 'A' } });
  await rytm.call('views.update', { id, name: 'B', filters });
  expect((await rytm.call('history.state', {})).undo).toEqual(step);
  await rytm.call('views.remove', { id });
  expect(await names()).toEqual([]);
  await rytm.call('history.undo', {});
  expect(await names()).toEqual(['B']);
  await rytm.call('history.undo', {});
  expect(await names()).toEqual(['A']);
});

it('a view that is gone or newer is refused, and one without a name too', async () => {
  const { id } = await rytm.call('views.create', { name: 'A', filters });
  await rytm.call('views.update', { id, name: 'B' });
  expect(await rytm.fault('views.update', { id, rev: 1, name: 'C' })).toMatchObject({ code: 'views.stale' });
  expect(await rytm.fault('views.remove', { id, rev: 1 })).toMatchObject({ code: 'views.stale' });
  expect(await rytm.fault('views.create', { name: '  ', filters })).toMatchObject({ code: 'verb.bad-input' });
  await rytm.call('views.remove', { id });
  expect(await rytm.fault('views.update', { id, name: 'C' })).toMatchObject({ kind: 'missing', code: 'views.missing' });
});
