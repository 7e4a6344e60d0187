import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Repeat } from '#shared/rooms/series/series.schema.ts';
import { journalled } from '../../db/journal.ts';
import { changeBehindTheBack, dumpStore, readStore } from '../../testing/dump.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { upload } from '../../testing/upload.ts';
import { handoverTables, type Row, type Rows } from './handover.repository.ts';
import { seal, unseal } from './handover.seal.ts';

const PASSWORD = 'Żonkile po deszczu';

let from: TestCore;
let to: TestCore;
let clientId: string;
beforeEach(async () => {
  from = await openTestCore();
  to = await openTestCore();
  clientId = await fill(from);
});
afterEach(async () => {
  await from.close();
  await to.close();
});

/** The demo's clients, and for the first of them a row in each table that the demo leaves empty. */
async function fill(rytm: TestCore): Promise<string> {
  await rytm.call('demo.fill', { language: 'pl' });
  const [plan] = await rytm.call('plans.list', {});
  const id = plan?.clientId ?? '';
  const period = { startsOn: '2026-11-20', endsOn: '2026-11-27' };
  await rytm.call('campaigns.create', { clientId: id, name: 'Adwent', ...period });
  await rytm.call('dayNotes.create', { clientId: id, text: 'عرض', ...period });
  await rytm.call('ownDates.create', { clientId: id, name: 'Urodziny', date: '2026-12-01' });
  await rytm.call('snippets.create', { clientId: id, kind: 'snippet', name: 'Powitanie', text: '💐'.repeat(5_000) });
  await rytm.call('reports.updateNotes', { clientId: id, period: '2026-10', notes: 'Dobry miesiąc' });
  await rytm.call('briefs.update', { clientId: id, reason: 'Klient nie prowadzi reklam' });
  const post = await rytm.call('posts.create', { clientId: id, title: 'Bukiet', date: '2026-11-21', time: '12:00' });
  await rytm.call('series.create', { id: post.id, rev: post.rev, repeat: WEEKLY });
  await rytm.call('templates.create', { postId: post.id, clientId: id, name: 'Bukiet' });
  await rytm.call('pauses.create', {
    ...period,
    mode: 'hold',
    clientIds: [id, await otherOf(rytm, id)],
    reason: 'Żałoba',
  });
  await rytm.call('posts.update', { id: post.id, text: 'żółw 🐢' });
  // A sitting of work ends with the app, and leaves a version.
  await rytm.restart();
  // A plan that can be sent takes more steps than matter here.
  changeBehindTheBack(
    rytm.profile,
    `INSERT INTO plan_versions (id, plan_id, client_id, version, sent_at, name, starts_on, ends_on, content, account)
     SELECT '019a0000-0000-7000-8000-000000000001', id, client_id, 1, updated_at, name, starts_on, ends_on, content,
       '{"placements":[],"lines":[]}' FROM plans WHERE id = '${plan?.id}'`,
  );
  return id;
}

const WEEKLY: Repeat = { frequency: 'weekly', interval: 1, weekdays: [], monthly: 'day', until: null, count: 5 };

async function otherOf(rytm: TestCore, id: string): Promise<string> {
  return (await rytm.call('clients.list', {})).find((client) => client.id !== id)?.id ?? '';
}

async function file(rytm: TestCore, id = clientId): Promise<Buffer> {
  const made = await rytm.call('handover.file', { clientId: id, password: PASSWORD });
  return Buffer.from(made.base64, 'base64');
}

const source = async (rytm: TestCore, bytes: Uint8Array, password = PASSWORD) => ({
  uploadId: await upload(rytm, 'klient.rytm-client.age', bytes, 3_000_000),
  password,
});

/** The parts of a file, by the names in the archive. */
async function partsOf(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  return unzipSync(await unseal(bytes, PASSWORD));
}
const rowsOf = async (bytes: Uint8Array): Promise<Rows> =>
  JSON.parse(Buffer.from((await partsOf(bytes))['rows.json'] ?? []).toString()) as Rows;

const mediaFiles = ({ profile }: TestCore) =>
  readdirSync(join(profile, 'media'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('a client as a file', () => {
  it('covers every table of the store that has to do with a client', () => {
    const tables = readStore(
      from.profile,
      `SELECT DISTINCT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
       WHERE m.type = 'table' AND c.name IN ('client_id', 'client_ids', 'post_id', 'plan_id', 'media_id', 'channel_id')
       ORDER BY m.name`,
    ) as { name: string }[];
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(({ name }) => !(handoverTables as readonly string[]).includes(name))).toEqual([]);
    // Those of the person who works, not of a client.
    const left = journalled.filter((table) => !handoverTables.includes(table));
    expect(left).toEqual(['saved_views', 'network_limits']);
  });

  it('brings every row of every table into another store, to the byte, and gives the same file there again', async () => {
    const bytes = await file(from);
    const rows = await rowsOf(bytes);
    expect(handoverTables.filter((table) => (rows[table] ?? []).length === 0)).toEqual([]);
    const client = await to.call('handover.import', await source(to, bytes));
    expect(client).toEqual(await from.call('clients.get', { id: clientId }));
    expect(await rowsOf(await file(to))).toEqual(rows);
    const parts = await partsOf(bytes);
    const again = await partsOf(await file(to));
    expect(Object.keys(again)).toEqual(Object.keys(parts));
    for (const name of Object.keys(parts)) if (name.startsWith('media/')) expect(again[name]).toEqual(parts[name]);
    // What is another client's stays at home, and so does who else a pause holds.
    expect(await to.call('clients.list', {})).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(await otherOf(from, clientId));
    expect(await to.call('system.check', {})).toMatchObject({ ok: true, problems: [] });
    expect(mediaFiles(to).length).toBe(rows.media?.length);
  });

  it('is told before it is taken, and is one step that undo takes back and redo brings again, to the byte', async () => {
    await to.call('clients.create', { name: 'Ktoś inny' });
    const before = dumpStore(to.profile);
    const bytes = await file(from);
    const posts = await from.call('posts.list', { clientId });
    expect(await to.call('handover.inspect', await source(to, bytes))).toMatchObject({
      client: (await from.call('clients.get', { id: clientId })).name,
      posts: posts.length,
      plans: 1,
      here: 'no',
      missingFiles: 0,
    });
    expect(dumpStore(to.profile)).toBe(before);
    await to.call('handover.import', await source(to, bytes));
    const after = dumpStore(to.profile);
    expect((await to.call('history.list', {})).map(({ name }) => name).slice(0, 2)).toContain('handover.import');
    await to.call('history.undo', {});
    expect(dumpStore(to.profile)).toBe(before);
    await to.call('history.redo', {});
    expect(dumpStore(to.profile)).toBe(after);
    // Brought in a second time after an undo, the versions of texts are there once.
    await to.call('history.undo', {});
    await to.call('handover.import', await source(to, bytes));
    expect((await rowsOf(await file(to))).post_versions).toEqual((await rowsOf(bytes)).post_versions);
  });

  it('that is here already is refused, and comes as a copy with new ids everywhere when that is wanted', async () => {
    const bytes = await file(from);
    const before = dumpStore(from.profile);
    expect(await from.call('handover.inspect', await source(from, bytes))).toMatchObject({ here: 'yes' });
    expect((await from.fault('handover.import', await source(from, bytes))).code).toBe('handover.already-here');
    expect(dumpStore(from.profile)).toBe(before);
    const copy = await from.call('handover.import', { ...(await source(from, bytes)), asCopy: true });
    expect(copy.name).toMatch(/ \(2\)$/);
    const original = await rowsOf(bytes);
    const copied = await rowsOf(await file(from, copy.id));
    const count = (rows: Rows) => handoverTables.map((table) => rows[table]?.length);
    expect(count(copied)).toEqual(count(original));
    const ids = new Set(Object.values(original).flatMap((all) => all.map(({ id }: Row) => id)));
    const text = JSON.stringify(copied);
    expect([...ids].filter((id) => id !== undefined && text.includes(String(id)))).toEqual([]);
    await from.call('history.undo', {});
    expect(dumpStore(from.profile)).toBe(before);
    await from.call('clients.remove', { id: clientId });
    expect((await from.fault('handover.import', await source(from, bytes))).code).toBe('handover.in-trash');
  });

  it('whose picture is gone from the disk is made without it, and says so', async () => {
    const [media] = await from.call('media.list', { clientId });
    const { path } = await from.call('media.file', { id: media?.id ?? '', variant: 'original' });
    rmSync(path);
    const bytes = await file(from);
    expect(await to.call('handover.inspect', await source(to, bytes))).toMatchObject({ missingFiles: 1 });
    await to.call('handover.import', await source(to, bytes));
    expect((await to.call('system.check', {})).problems).toHaveLength(1);
  });
});

describe('a file that cannot be trusted', () => {
  let good: Record<string, Uint8Array>;
  beforeEach(async () => {
    good = await partsOf(await file(from));
  });

  const json = (name: string) => JSON.parse(Buffer.from(good[name] ?? []).toString()) as Record<string, unknown>;
  const withJson = (name: string, change: object) => ({
    ...good,
    [name]: strToU8(JSON.stringify({ ...json(name), ...change })),
  });
  const withRow = (table: string, change: object) => {
    const [first, ...rest] = json('rows.json')[table] as Row[];
    return withJson('rows.json', { [table]: [{ ...first, ...change }, ...rest] });
  };
  const aMedium = () => Object.keys(good).find((name) => name.startsWith('media/')) ?? '';
  const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([other]) => other !== name));

  const cases: [string, () => Record<string, Uint8Array>, string][] = [
    ['a newer format', () => withJson('manifest.json', { format: 2 }), 'newer-format'],
    ['a newer store', () => withJson('manifest.json', { schema: 9_990 }), 'newer-store'],
    ['an older store', () => withJson('manifest.json', { schema: 10 }), 'older-store'],
    ['no manifest', () => without('manifest.json'), 'damaged'],
    ['rows that are no JSON', () => ({ ...good, 'rows.json': strToU8('{"clients": [') }), 'damaged'],
    ['a part that would be written outside', () => ({ ...good, 'media/../../rytm.db': strToU8('x') }), 'strange-file'],
    ['a picture that is not what its name says', () => ({ ...good, [aMedium()]: strToU8('x') }), 'damaged'],
    ['a picture that is missing', () => without(aMedium()), 'damaged'],
    ['a table that nobody knows', () => withJson('rows.json', { sqlite_schema: [] }), 'damaged'],
    ['a table that is not a client’s', () => withJson('rows.json', { saved_views: [] }), 'damaged'],
    ['a column that nobody knows', () => withRow('posts', { secret: 1 }), 'damaged'],
    ['a post of another client', () => withRow('posts', { client_id: crypto.randomUUID() }), 'damaged'],
    [
      'a post in a campaign that is not in the file',
      () => withRow('posts', { campaign_id: crypto.randomUUID() }),
      'damaged',
    ],
    ['a value of the wrong type', () => withRow('posts', { rev: 'x' }), 'damaged'],
    ['a status that does not exist', () => withRow('posts', { status: 'gone' }), 'damaged'],
    ['a date that does not exist', () => withRow('posts', { date: '2026-02-31' }), 'damaged'],
    ['a plan whose blocks are no blocks', () => withRow('plans', { content: '[1]' }), 'damaged'],
    ['a page that calls itself a picture', () => withRow('media', { mime: 'text/html' }), 'damaged'],
    ['an id that is a path', () => withRow('channels', { id: '../../x' }), 'damaged'],
    ['ten million noughts', () => ({ ...good, 'rows.json': new Uint8Array(10_000_000) }), 'bomb'],
  ];

  it('is refused with a reason of its own, and the store and its files are as they were', async () => {
    await to.call('clients.create', { name: 'Ktoś inny' });
    const before = dumpStore(to.profile);
    const found = [];
    for (const [name, make] of cases) {
      const bytes = await seal(zipSync(make()), PASSWORD, 10);
      const { code } = await to.fault('handover.import', await source(to, bytes));
      found.push([name, code]);
    }
    expect(found).toEqual(cases.map(([name, , code]) => [name, `handover.${code}`]));
    expect(dumpStore(to.profile)).toBe(before);
    expect(mediaFiles(to)).toEqual([]);
    expect(readStore(to.profile, 'SELECT * FROM post_versions')).toEqual([]);
  }, 120_000);

  it('says whether the password, the end or the kind of the file is wrong', async () => {
    const bytes = await file(from);
    const fault = async (changed: Uint8Array, password = PASSWORD) =>
      (await to.fault('handover.inspect', await source(to, changed, password))).code;
    expect(await fault(bytes, 'Żonkile po burzy')).toBe('handover.wrong-password');
    expect(await fault(bytes, '')).toBe('handover.wrong-password');
    // The same letters, typed as letters with their marks apart.
    await to.call('handover.inspect', await source(to, bytes, PASSWORD.normalize('NFD')));
    for (const length of [1, 30, 100, 200, Math.floor(bytes.length / 2), bytes.length - 1])
      expect(await fault(bytes.subarray(0, length))).toBe('handover.truncated');
    const changed = Buffer.from(bytes);
    changed[bytes.length - 100] = (changed[bytes.length - 100] ?? 0) ^ 1;
    expect(await fault(changed)).toBe('handover.truncated');
    expect(await fault(readFileSync(import.meta.filename))).toBe('handover.not-ours');
    expect(await fault(zipSync(good))).toBe('handover.not-ours');
    expect(await fault(Buffer.from(bytes.toString('latin1').replace(/ 16\n/, ' 30\n'), 'latin1'))).toBe(
      'handover.not-ours',
    );
    expect(await fault(await seal(strToU8('no archive'), PASSWORD))).toBe('handover.damaged');
    expect((await to.fault('handover.inspect', { uploadId: 'none', password: PASSWORD })).code).toBe('uploads.missing');
    expect((await to.fault('handover.file', { clientId, password: 'za krótkie'.slice(1) })).code).toBe(
      'verb.bad-input',
    );
  });
});
