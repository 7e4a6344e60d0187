import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
let clientId: string;
let channelId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  const client = await rytm.call('clients.create', {
    name: 'Kwiaciarnia',
    cadence: { dayMin: null, weekAlbum: false, monthDigest: false, quarterResearch: false, yearReport: false },
  });
  clientId = client.id;
  const slots = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, time: '14:30' }));
  channelId = (await rytm.call('channels.create', { clientId, network: 'x', slots })).id;
});
afterEach(() => rytm.close());

const post = (input: object = {}) =>
  rytm.call('posts.create', {
    clientId,
    title: 'Bukiet',
    date: '2026-11-19',
    time: '14:30',
    text: 'Krótki tekst',
    task: 'reach',
    channels: [{ channelId }],
    ...input,
  });
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const codes = async (question: object = {}) =>
  (await rytm.call('warnings.list', { ...NOVEMBER, ...question })).map(({ code }) => code);

describe('the warnings of a month', () => {
  it('are none for a post that keeps every rule', async () => {
    await post();
    expect(await codes()).toEqual([]);
  });

  it('name the post, its day and the reason', async () => {
    const { id } = await post({ date: '2026-11-11', time: '09:00', task: null });
    rytm.pass(-3 * 24 * 3_600_000);
    expect(await rytm.call('warnings.list', NOVEMBER)).toMatchObject([
      { code: 'no-marketing-task', where: { postId: id, date: '2026-11-11', clientId } },
      { code: 'on-holiday', params: { pl: 'Narodowe Święto Niepodległości', country: 'PL' } },
      { code: 'outside-slots', params: { networks: 'x' } },
    ]);
  });

  it('name a word that the client has banned, from the moment the list has it', async () => {
    const { id } = await post({ text: 'Tania róża na dziś' });
    expect(await codes()).toEqual([]);
    const { brand } = await rytm.call('clients.get', { id: clientId });
    await rytm.call('clients.update', { id: clientId, brand: { ...brand, bannedWords: 'tani*' } });
    expect(await rytm.call('warnings.list', NOVEMBER)).toMatchObject([
      { code: 'banned-word', level: 'warn', params: { word: 'tani*' }, where: { postId: id } },
    ]);
  });

  it('follow the text: a text that was made too long is found, one that was mended is not', async () => {
    const { id } = await post();
    const mended = await rytm.call('posts.update', { id, text: 'ż'.repeat(300) });
    expect(await codes()).toEqual(['text-too-long']);
    rytm.pass(10_000);
    await rytm.call('posts.update', { id, rev: mended.rev, text: 'krótko' });
    expect(await codes()).toEqual([]);
    await rytm.call('history.undo', {});
    expect(await codes()).toEqual(['text-too-long']);
    // The next change has the revision of the one that was undone.
    rytm.pass(10_000);
    await rytm.call('posts.update', { id, text: 'znów krótko' });
    expect(await codes()).toEqual([]);
  });

  it('follow the channel, whose network may change', async () => {
    await post({ text: 'ż'.repeat(300) });
    expect(await codes()).toEqual(['text-too-long']);
    await rytm.call('channels.update', { id: channelId, network: 'facebook' });
    expect(await codes()).toEqual([]);
  });

  it('are of the asked client and days alone, and not of archived clients', async () => {
    const other = await rytm.call('clients.create', { name: 'Kawiarnia', cadence: { dayMin: null } });
    await post({ task: null });
    await rytm.call('posts.create', { clientId: other.id, date: '2026-11-20', title: 'Kawa' });
    expect(await codes({ clientId })).toEqual(['no-marketing-task']);
    expect(await codes({ from: '2026-11-20', clientId })).toEqual([]);
    await rytm.call('clients.archive', { id: other.id });
    expect(await codes()).toEqual(['no-marketing-task']);
  });

  it('tell once a month that there are more posts than the contract says, on the first one too many', async () => {
    await rytm.call('clients.update', { id: clientId, contractedPosts: 2 });
    for (const date of ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20']) await post({ date, title: date });
    expect(await rytm.call('warnings.list', NOVEMBER)).toMatchObject([
      { code: 'over-contract', params: { count: 2, contracted: 2, planned: 4 }, where: { date: '2026-11-19' } },
    ]);
  });

  it('know what the longer rules ask for', async () => {
    await rytm.call('clients.update', { id: clientId, cadence: { dayMin: null, weekAlbum: false } });
    const december = { from: '2026-12-01', to: '2026-12-31' };
    await post({ date: '2026-12-15' });
    expect(await codes(december)).toEqual(['month-digest', 'quarter-research', 'year-report']);
    await post({ date: '2026-10-15', contentType: 'infographic' });
    await post({ date: '2026-12-20', title: 'Podsumowanie roku' });
    expect(await codes(december)).toEqual([]);
  });

  it('want a post by an own date', async () => {
    await rytm.call('ownDates.create', { clientId, name: 'Rocznica', date: '2020-11-25' });
    expect(await codes()).toEqual(['own-date']);
    await post({ date: '2026-11-24' });
    expect(await codes()).toEqual([]);
  });

  it('can be switched off for a client', async () => {
    await post({ task: null });
    await rytm.call('clients.update', {
      id: clientId,
      cadence: { dayMin: null, weekAlbum: false, off: ['no-marketing-task'] },
    });
    expect(await codes({ to: '2026-11-29' })).toEqual([]);
  });
});

describe('the rhythm of an agreed plan', () => {
  it('holds on its days in place of the client’s, from the agreement on and until the plan goes', async () => {
    await rytm.call('briefs.update', { clientId, reason: 'Strategia jest w umowie.' });
    const days = { startsOn: '2026-11-20', endsOn: '2026-11-22' };
    const { id } = await rytm.call('plans.create', { clientId, name: 'Jesień', ...days });
    await rytm.call('plans.update', {
      id,
      content: { content: { cadence: { dayMin: 1, weekAlbum: false }, notes: '' } },
    });
    expect(await codes()).toEqual([]);
    await rytm.call('plans.send', { id });
    expect(await codes()).toEqual([]);
    await rytm.call('plans.agree', { id });
    expect(await rytm.call('warnings.list', NOVEMBER)).toMatchObject([
      { code: 'day-few', params: { count: 3, last: '2026-11-22', min: 1 }, where: { date: '2026-11-20', clientId } },
    ]);
    // A draft of the next version changes nothing yet.
    await rytm.call('plans.update', { id, content: { content: { cadence: { dayMin: 3 }, notes: '' } } });
    expect(await rytm.call('warnings.list', NOVEMBER)).toMatchObject([{ params: { min: 1 } }]);
    await rytm.call('plans.remove', { id });
    expect(await codes()).toEqual([]);
  });
});
