import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ImportInput } from '#shared/rooms/imports/imports.schema.ts';
import { dumpStore } from '../../testing/dump.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

const SAMPLES = [
  'harmonogram-publikacji-pl.csv',
  'harmonogram-publikacji-cp1250-pl.csv',
  'plan-tresci-pl.xlsx',
  'content-calendar-en.xlsx',
];

let test: TestCore;
const opened: TestCore[] = [];

async function open(): Promise<TestCore> {
  test = await openTestCore();
  opened.push(test);
  return test;
}

afterEach(async () => {
  for (const core of opened.splice(0)) await core.close();
});

async function upload(name: string, bytes: Uint8Array): Promise<string> {
  const { uploadId } = await test.call('uploads.begin', { name, bytes: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += 3_000_000) {
    const base64 = Buffer.from(bytes.subarray(offset, offset + 3_000_000)).toString('base64');
    await test.call('uploads.append', { uploadId, offset, base64 });
  }
  return uploadId;
}

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../tables/fixtures', name));
const uploadSample = (name: string) => upload(name, sample(name));
const uploadText = (text: string, name = 'plan.csv') => upload(name, Buffer.from(text, 'utf8'));

type More = Partial<Omit<ImportInput, 'uploadId'>>;
const inspect = async (uploadId: string, more: More = {}) =>
  test.call('imports.inspect', { uploadId, clientName: 'Kwiaciarnia', ...more });
const apply = async (uploadId: string, more: More = {}) =>
  test.call('imports.apply', { uploadId, clientName: 'Kwiaciarnia', ...more });
const applyText = async (text: string, more: More = {}) => apply(await uploadText(text), more);

async function onlyPost() {
  const [post, ...others] = await test.call('posts.list', {});
  expect(others).toEqual([]);
  if (!post) throw new Error('There is no post');
  return post;
}

describe.each(SAMPLES)('importing %s', (name) => {
  it('does what the dry run shows: sixteen posts, a new client and its channels', async () => {
    await open();
    const before = dumpStore(test.profile);
    const seen = await inspect(await uploadSample(name));
    expect(dumpStore(test.profile)).toBe(before);
    const { clientId, ...done } = await apply(await uploadSample(name));
    expect(done).toEqual(seen);
    expect(done.counts).toMatchObject({ read: 16, create: 16, errors: 0 });
    expect(done.newClient).toBe('Kwiaciarnia');
    const channels = await test.call('channels.list', {});
    expect(channels.map((channel) => channel.network)).toEqual(done.newChannels);
    const posts = await test.call('posts.list', {});
    expect(posts).toHaveLength(16);
    expect(posts.every((post) => post.clientId === clientId && post.channels.length > 0)).toBe(true);
    // What a wrong encoding leaves of Polish letters.
    expect(JSON.stringify(posts)).not.toMatch(/[\ufffdÃÅ¹³¿]/);
  });

  it('is one step of history, and undoing it leaves the store as it was, to the byte', async () => {
    await open();
    await test.call('clients.create', { name: 'Inny klient' });
    const before = dumpStore(test.profile);
    await apply(await uploadSample(name));
    const after = dumpStore(test.profile);
    const undone = await test.call('history.undo', {});
    expect(undone.step).toMatchObject({ name: 'imports.apply', params: { file: name, count: 16 } });
    expect(dumpStore(test.profile)).toBe(before);
    await test.restart();
    await test.call('history.redo', {});
    expect(dumpStore(test.profile)).toBe(after);
  });

  it('creates nothing the second time', async () => {
    await open();
    await apply(await uploadSample(name));
    const before = dumpStore(test.profile);
    const again = await apply(await uploadSample(name));
    expect(again.counts).toMatchObject({ read: 16, create: 0, alreadyThere: 16 });
    expect(again.skipped.filter((row) => row.code === 'already-there')).toHaveLength(16);
    expect([again.newClient, again.newChannels]).toEqual([null, []]);
    expect(dumpStore(test.profile)).toBe(before);
  });
});

describe('a post that is made of a row', () => {
  it('has the day, hour, words and channels of its row', async () => {
    await open();
    await apply(await uploadSample('harmonogram-publikacji-cp1250-pl.csv'));
    const posts = await test.call('posts.list', {});
    const channels = await test.call('channels.list', {});
    const networkOf = (id: string) => channels.find((channel) => channel.id === id)?.network;
    const shown = posts.map((post) => [post.date, post.time, post.title, post.status].join(' | '));
    expect(shown[0]).toBe('2026-10-01 | 09:00 | Poniedziałek smakuje lepiej z drożdżówką | idea');
    expect(shown[3]).toBe('2026-10-04 | 19:15 | Rezerwacje na niedzielny brunch otwarte: | approved');
    expect(shown[5]).toBe('2026-10-06 | 12:30 | Spotkanie przy dripie: pięć błędów, któr | published');
    expect(posts[2]?.channels.map((item) => [networkOf(item.channelId), item.format])).toEqual([
      ['facebook', 'post'],
      ['instagram', 'carousel'],
      ['tiktok', 'carousel'],
    ]);
    expect(posts[4]).toMatchObject({ owner: 'Ola', zone: 'Europe/Warsaw' });
    expect(posts[4]?.notes).toBe('klient prosi o zmianę zdjęcia\nGrafika: https://dysk.example.com/04');
  });

  it.each([
    ['2026-10-01', '', 'draft'],
    ['', '', 'idea'],
    ['2026-10-01', 'opublikowany', 'published'],
    ['2026-10-01', 'przegapiony', 'scheduled'],
  ])('of "%s" with the status "%s" is stored as %s', async (date, status, stored) => {
    await open();
    await applyText(`Data;Temat;Status\n${date};Wpis;${status}\n`);
    expect((await onlyPost()).status).toBe(stored);
  });

  it('takes the first of several channels of its network, and says so', async () => {
    await open();
    const client = await test.call('clients.create', { name: 'Kwiaciarnia' });
    const first = await test.call('channels.create', { clientId: client.id, network: 'facebook', name: 'Sklep' });
    await test.call('channels.create', { clientId: client.id, network: 'facebook', name: 'Hurt' });
    const done = await applyText('Data;Temat;Kanał\n2026-10-01;Wpis;FB\n', { clientName: ' kwiaciarnia ' });
    expect(done).toMatchObject({ newClient: null, newChannels: [] });
    expect(done.notices).toEqual([{ code: 'several-channels', params: { network: 'facebook', channel: 'Sklep' } }]);
    expect((await onlyPost()).channels.map((item) => item.channelId)).toEqual([first.id]);
  });

  it('goes to all channels where the row says so, and to none where it says nothing', async () => {
    await open();
    const client = await test.call('clients.create', { name: 'Kwiaciarnia' });
    await test.call('channels.create', { clientId: client.id, network: 'facebook' });
    const done = await applyText(
      'Data;Temat;Kanał\n2026-10-01;Wszędzie;wszystkie\n2026-10-02;Tu;TikTok\n2026-10-03;Nigdzie;\n',
    );
    expect(done.rows.map((row) => row.networks)).toEqual([['facebook', 'tiktok'], ['tiktok'], []]);
    const posts = await test.call('posts.list', {});
    expect(posts.map((post) => post.channels.length)).toEqual([2, 1, 0]);
  });

  it('keeps what has no field of its own in the notes, and a too long value whole', async () => {
    await open();
    const owner = 'x'.repeat(250);
    const done = await applyText(
      `Data;Temat;CTA;Budżet;Osoba odpowiedzialna;Pillar\n2026-10-01;Wpis;Zamów teraz;150;${owner};Lifehack\n`,
    );
    const post = await onlyPost();
    expect(post.owner).toHaveLength(200);
    expect(post.notes.split('\n').sort()).toEqual([
      'Budżet: 150',
      'CTA: Zamów teraz',
      `Osoba odpowiedzialna: ${owner}`,
    ]);
    expect(post).toMatchObject({ labels: ['Lifehack'], contentType: 'lifehack' });
    expect(done.rows[0]?.issues.map((issue) => issue.code)).toEqual(['value-shortened']);
  });

  it('keeps the address of the published post at the channel that it names', async () => {
    await open();
    await applyText(
      'Data;Temat;Kanał;Link do posta;Status\n2026-10-01;Wpis;FB, IG;https://www.instagram.com/p/abc/;opublikowany\n',
    );
    const channels = await test.call('channels.list', {});
    const instagram = channels.find((channel) => channel.network === 'instagram')?.id;
    expect((await onlyPost()).channels.filter((item) => item.publishedUrl !== null)).toEqual([
      expect.objectContaining({ channelId: instagram, publishedUrl: 'https://www.instagram.com/p/abc/' }),
    ]);
  });
});

describe('rows that are no new post', () => {
  it('are not doubled when the text was changed in the meantime, or the channels were', async () => {
    await open();
    const plan =
      'Data;Godzina;Temat;Treść;Kanał\n2026-10-01;09:00;Wpis;Stara treść;FB\n2026-10-02;09:00;Drugi;Ta sama;FB\n';
    await applyText(plan);
    const [first, second] = await test.call('posts.list', {});
    await test.call('posts.update', { id: first?.id ?? '', text: 'Nowa treść' });
    await test.call('posts.update', { id: second?.id ?? '', channels: [] });
    expect((await applyText(plan)).counts).toMatchObject({ create: 0, alreadyThere: 2 });
  });

  it('are two posts when they differ in the channel alone, since one row a network is a common layout', async () => {
    await open();
    const head = 'Data;Godzina;Temat;Treść;Kanał\n';
    const [facebook, instagram] = ['2026-10-01;09:00;Wpis;Treść;FB\n', '2026-10-01;09:00;Wpis;Treść;IG\n'];
    await applyText(head + facebook);
    expect((await applyText(head + facebook + instagram)).counts).toMatchObject({ create: 1, alreadyThere: 1 });
    expect((await applyText(head + facebook + instagram)).counts).toMatchObject({ create: 0, alreadyThere: 2 });
    expect(await test.call('posts.list', {})).toHaveLength(2);
  });

  it('are created once when the file repeats them', async () => {
    await open();
    const done = await applyText('Data;Temat\n2026-10-01;Wpis\n2026-10-01;wpis\n');
    expect(done.counts).toMatchObject({ read: 2, create: 1 });
    expect(done.skipped).toEqual([{ sheet: 'plan.csv', row: 3, code: 'twice-in-file', text: 'wpis' }]);
  });

  it('with errors are left out and said by row, and the others are made', async () => {
    await open();
    const done = await applyText('Data;Temat\n31.02.2026;Nie ma\n01.03.2026;Jest\n;Pomysł\n');
    expect(done.counts).toMatchObject({ read: 3, create: 2, errors: 1, backlog: 1 });
    expect(done.rows[0]).toMatchObject({
      ...{ row: 2, outcome: 'error', title: 'Nie ma' },
      issues: [{ severity: 'error', code: 'date-impossible', params: { row: 2, cell: '31.02.2026' } }],
    });
    expect((await test.call('posts.list', {})).map((post) => post.title)).toEqual(['Jest', 'Pomysł']);
  });

  it('alone create neither a client nor a step of history', async () => {
    await open();
    const done = await applyText('Data;Temat;Kanał\n31.02.2026;Nie ma;FB\n');
    expect(done).toMatchObject({ clientId: null, newClient: null, newChannels: [] });
    expect(await test.call('clients.list', {})).toEqual([]);
    expect((await test.call('history.state', {})).undo).toBeNull();
  });
});

describe('what only the person knows', () => {
  const doubtful = 'Date,Title\n01/02/2026,First\n03/04/2026,Second\n';

  it('is asked once, and the answer changes the days', async () => {
    await open();
    const uploadId = await uploadText(doubtful);
    const asked = await inspect(uploadId, { language: 'pl' });
    expect(asked.questions).toMatchObject([{ code: 'date-order', chosen: 'day-first' }]);
    expect(asked.rows.map((row) => row.date)).toEqual(['2026-02-01', '2026-04-03']);
    const answered = await inspect(uploadId, { language: 'pl', dayFirst: false });
    expect(answered.questions).toMatchObject([{ code: 'date-order', chosen: 'month-first' }]);
    expect(answered.rows.map((row) => row.date)).toEqual(['2026-01-02', '2026-03-04']);
  });

  it('does not overrule a file that decides by itself', async () => {
    await open();
    const uploadId = await uploadText('Date,Title\n13/02/2026,First\n03/04/2026,Second\n');
    const read = await inspect(uploadId, { dayFirst: false });
    expect(read.rows.map((row) => row.date)).toEqual(['2026-02-13', '2026-04-03']);
  });

  it('corrects columns, the header row and the choice of sheets', async () => {
    await open();
    const uploadId = await uploadText('Data;Temat;Inne\n2026-10-01;Wpis;Treść stąd\n');
    const read = await inspect(uploadId, { sheets: { 0: { columns: { 1: null, 2: 'text' } } } });
    expect(read.sheets[0]?.columns.map((column) => column.field)).toEqual(['date', null, 'text']);
    expect(read.rows[0]).toMatchObject({ title: 'Treść stąd', excerpt: 'Treść stąd' });
    const workbook = await uploadSample('plan-tresci-pl.xlsx');
    const half = await inspect(workbook, { sheets: { 1: { exclude: true } } });
    expect(half.counts.create).toBe(8);
    expect(half.sheets.map((sheet) => sheet.skipped)).toEqual([null, 'excluded']);
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['empty', '', 'tables.empty'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'tables.not-a-table'],
    ['an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'tables.'],
  ])('because it is %s is refused with its reason, and nothing is written', async (_what, content, code) => {
    await open();
    const before = dumpStore(test.profile);
    const uploadId = await upload('plan.csv', Buffer.from(content, 'latin1'));
    for (const verb of ['imports.inspect', 'imports.apply'] as const) {
      const fault = await test.fault(verb, { uploadId, clientName: 'Kwiaciarnia' });
      expect(fault.code.startsWith(code)).toBe(true);
    }
    expect(dumpStore(test.profile)).toBe(before);
  });

  it('because nobody said whose it is, or its client is archived, is refused', async () => {
    await open();
    const uploadId = await uploadText('Data;Temat\n2026-10-01;Wpis\n');
    expect(await test.fault('imports.apply', { uploadId })).toMatchObject({ code: 'imports.client-needed' });
    const client = await test.call('clients.create', { name: 'Kwiaciarnia' });
    await test.call('clients.archive', { id: client.id });
    expect(await test.fault('imports.apply', { uploadId, clientName: 'Kwiaciarnia' })).toMatchObject({
      ...{ code: 'imports.client-archived', params: { client: 'Kwiaciarnia' } },
    });
  });
});

it('cuts the rows of the answer to what was asked, those with errors first, and imports them all', async () => {
  await open();
  const rows = Array.from({ length: 300 }, (_, at) => `${at === 299 ? '31.02.2026' : '01.10.2026'};Wpis ${at}`);
  const done = await applyText(`Data;Temat\n${rows.join('\n')}\n`, { rowsShown: 10 });
  expect(done.rows).toHaveLength(10);
  expect(done.rows[0]).toMatchObject({ row: 301, outcome: 'error' });
  expect(done.counts).toMatchObject({ read: 300, create: 299, errors: 1 });
  expect(await test.call('posts.list', {})).toHaveLength(299);
});
