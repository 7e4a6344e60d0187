import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { clientWith, visibleText } from '../../testing/reports.ts';

let rytm: TestCore;
beforeEach(async () => {
  rytm = await openTestCore();
});
afterEach(() => rytm.close());

const period = '2026-11';

async function florist(contractedPosts: number | null = 3) {
  const { client, channelIds } = await clientWith(rytm, { name: 'Kwiaciarnia Róża', contractedPosts }, ['instagram']);
  const channelId = channelIds[0] ?? '';
  const post = (fields: object) =>
    rytm.call('posts.create', { clientId: client.id, channels: [{ channelId, format: 'post' }], ...fields });
  return { clientId: client.id, channelId, post };
}

describe('a month against the contract', () => {
  it('counts the posts of the month on the client’s wall and no others', async () => {
    const { clientId, post } = await florist();
    await post({ date: '2026-11-01', time: '00:00', status: 'published' });
    await post({ date: '2026-11-30', time: '23:59', status: 'approved' });
    await post({ date: '2026-11-15', status: 'draft' });
    await post({ date: '2026-11-15', status: 'cancelled' });
    await post({ date: '2026-10-31', status: 'published' });
    await post({ date: '2026-12-01', status: 'published' });
    await post({ status: 'approved' });
    expect(await rytm.call('deliveries.get', { clientId, period })).toEqual({
      clientId,
      period,
      rows: [{ kind: 'posts', contracted: 3, planned: 3, approved: 2, published: 1 }],
      revisions: null,
    });
  });

  it('says that nothing was agreed by null, and refuses a client that is not there', async () => {
    const { clientId, post } = await florist(null);
    expect((await rytm.call('deliveries.get', { clientId, period })).rows).toEqual([]);
    await post({ date: '2026-11-15', status: 'draft' });
    expect((await rytm.call('deliveries.get', { clientId, period })).rows).toMatchObject([{ contracted: null }]);
    await rytm.call('clients.remove', { id: clientId });
    expect((await rytm.fault('deliveries.get', { clientId, period })).code).toBe('clients.missing');
    expect((await rytm.fault('deliveries.get', { clientId, period: '2026-13' })).kind).toBe('invalid');
  });
});

describe('the delivery protocol', () => {
  it.each([
    [
      'pl',
      'Protokół odbioru',
      'Zamawiający',
      'Bez zastrzeżeń',
      '−2',
      'Protokół odbioru – Kwiaciarnia Róża – 2026-11.pdf',
    ],
    [
      'en',
      'Delivery protocol',
      'Contractor',
      'Without remarks',
      '−2',
      'Delivery protocol – Kwiaciarnia Róża – 2026-11.pdf',
    ],
  ] as const)('in %s lists what was published, with its address, and has room for signatures', async (...expected) => {
    const [language, kind, party, acceptance, difference, name] = expected;
    const { clientId, channelId, post } = await florist();
    await rytm.call('settings.update', { preparedBy: 'Anna Nowak' });
    const channels = [{ channelId, format: 'reel', publishedUrl: 'https://example.com/p/1' }];
    await post({ date: '2026-11-05', status: 'published', title: '<b>Tulipany</b> نبيع 💐', channels });
    await post({ date: '2026-11-20', status: 'approved', title: 'Jeszcze nie' });
    const { html, fileName } = await rytm.call('deliveries.document', { clientId, period, language });
    expect(fileName).toBe(name);
    const text = visibleText(html);
    for (const said of [kind, party, acceptance, difference, 'Anna Nowak', 'https://example.com/p/1']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('<b>Tulipany</b> نبيع 💐');
    expect(text).not.toContain('Jeszcze nie');
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it('carries no address but of the web, and says when nothing was published', async () => {
    const { clientId, channelId, post } = await florist(null);
    const empty = visibleText((await rytm.call('deliveries.document', { clientId, period })).html);
    expect(empty).toContain('nic nie zostało opublikowane');
    const channels = [{ channelId, publishedUrl: 'javascript:alert(1)' }];
    await post({ date: '2026-11-05', status: 'published', title: '', text: '', channels });
    const { html } = await rytm.call('deliveries.document', { clientId, period });
    expect(html).not.toContain('javascript:');
    expect(visibleText(html)).toContain('–');
  });
});
