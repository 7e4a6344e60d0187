import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
beforeEach(async () => {
  rytm = await openTestCore();
});
afterEach(() => rytm.close());

const NOVEMBER = { period: '2026-11' };

it('says of every client how the month stands: contract, warnings to come, brief and plan', async () => {
  const cadence = { dayMin: null, weekAlbum: false, monthDigest: false };
  const { id: clientId } = await rytm.call('clients.create', { name: 'Róża', contractedPosts: 12, cadence });
  const { id: other } = await rytm.call('clients.create', { name: 'Kawiarnia', cadence });
  const { id: archived } = await rytm.call('clients.create', { name: 'Dawny' });
  await rytm.call('clients.archive', { id: archived });
  for (const [date, status] of [
    ['2026-11-03', 'published'],
    ['2026-11-20', 'approved'],
    ['2026-11-21', 'draft'],
    ['2026-11-22', 'cancelled'],
    ['2026-12-01', 'draft'],
  ] as const)
    await rytm.call('posts.create', { clientId, date, time: '10:00', status, task: 'reach' });
  await rytm.call('briefs.answer', { clientId, question: 'business.amount', answer: 'Tak' });
  const days = { startsOn: '2026-11-15', endsOn: '2027-01-31' };
  const { id } = await rytm.call('plans.create', { clientId, name: 'Zima', ...days });
  await rytm.call('plans.create', { clientId: other, name: 'Lato', startsOn: '2027-06-01', endsOn: '2027-08-31' });
  const [one, two, ...more] = await rytm.call('overview.clients', NOVEMBER);
  expect(more).toEqual([]);
  const rows = [one, two].toSorted((a, b) => Number(b?.clientId === clientId) - Number(a?.clientId === clientId));
  expect(rows).toEqual([
    {
      clientId,
      contracted: 12,
      planned: 3,
      approved: 2,
      published: 1,
      // Two posts that can still be helped have no channel.
      warnings: 2,
      brief: { answered: 1, total: 13 },
      plan: { id, name: 'Zima', version: 1, status: 'draft' },
    },
    {
      clientId: other,
      contracted: null,
      planned: 0,
      approved: 0,
      published: 0,
      warnings: 0,
      brief: { answered: 0, total: 13 },
      plan: null,
    },
  ]);
});

it('has no warnings of a month that is over', async () => {
  const { id: clientId } = await rytm.call('clients.create', { name: 'Róża' });
  await rytm.call('posts.create', { clientId, date: '2026-10-03', time: '10:00' });
  expect((await rytm.call('overview.clients', { period: '2026-10' })).map(({ warnings }) => warnings)).toEqual([0]);
});
