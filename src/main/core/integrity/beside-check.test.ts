import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Fault } from '#shared/ipc/result.ts';
import { createApp } from '../app.ts';
import type { Core, StoreCheck } from '../app.types.ts';
import { openTestCore } from '../testing/open-core.ts';

let profile: string;
let asked: string[];
let answer: PromiseWithResolvers<readonly string[]>;
let core: Core | null;

const database = () => join(profile, 'rytm.db');
const bytes = () => readFileSync(database());

function checkBeside(path: string): StoreCheck {
  asked.push(path);
  return { problems: answer.promise, stop: () => undefined };
}

async function open(): Promise<Core> {
  const opened = await createApp({ profile, appVersion: 'test', checkBeside });
  if (!opened.ok) throw new Error(opened.error.code);
  core = opened.value;
  return core;
}

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'rytm-test-'));
  asked = [];
  answer = Promise.withResolvers();
  core = null;
  const filled = await openTestCore({ profile });
  const { id } = await filled.call('clients.create', { name: 'Kwiaciarnia' });
  for (let index = 0; index < 30; index += 1)
    await filled.call('posts.create', { clientId: id, text: 'Zażółć. '.repeat(90) });
  await filled.close();
});
afterEach(async () => {
  answer.resolve([]);
  await core?.close();
  rmSync(profile, { recursive: true, force: true });
});

it('a store that was closed well is read at once, and written to when it is known to be whole', async () => {
  const { call } = await open();
  expect(await call('clients.list', {})).toMatchObject({ ok: true });
  let written = false;
  const writing = call('clients.create', { name: 'Kawiarnia' }).then((result) => {
    written = true;
    return result;
  });
  expect(await call('clients.list', {})).toMatchObject({ ok: true });
  expect(written).toBe(false);
  expect(asked).toEqual([database()]);
  answer.resolve([]);
  expect(await writing).toMatchObject({ ok: true });
  expect(await call('clients.create', { name: 'Piekarnia' })).toMatchObject({ ok: true });
});

it('a store found damaged is told, answers that fault from then on, and stays as it is to the byte', async () => {
  const damaged = bytes().fill(0xa5, 16_384, 20_480);
  writeFileSync(database(), damaged);
  const { call, onDamaged, close } = await open();
  const told: Fault[] = [];
  onDamaged((fault) => told.push(fault));
  const writing = call('settings.update', { theme: 'dark' });
  answer.resolve(['Tree 4 page 5: btreeInitPage() returns error code 11']);
  const fault = { kind: 'storage', code: 'store.damaged', params: { file: database() } };
  expect(await writing).toEqual({ ok: false, error: fault });
  expect(told).toEqual([fault]);
  expect(await call('settings.get', {})).toEqual({ ok: false, error: fault });
  await close();
  expect(bytes().equals(damaged)).toBe(true);
  expect(readdirSync(profile).filter((name) => name.startsWith('rytm.db'))).toEqual(['rytm.db']);
});

it('a check that cannot look is made up for by the store’s own connection', async () => {
  const { call } = await open();
  const writing = call('clients.create', { name: 'Kawiarnia' });
  answer.reject(new Error('no thread'));
  expect(await writing).toMatchObject({ ok: true });
});

it('closing waits for what is to be written, and for nothing else', async () => {
  const { close } = await open();
  await close();
  const again = await open();
  const writing = again.call('clients.create', { name: 'Kawiarnia' });
  const closing = again.close();
  answer.resolve([]);
  expect(await writing).toMatchObject({ ok: true });
  await closing;
});

it.each<[string, () => void | Promise<void>]>([
  [
    'has a log beside it',
    async () => {
      const source = await openTestCore();
      await source.call('clients.create', { name: 'Kwiaciarnia' });
      for (const name of ['rytm.db', 'rytm.db-wal']) copyFileSync(join(source.profile, name), join(profile, name));
      await source.close();
    },
  ],
  ['is new', () => rmSync(database())],
])('a store that %s is looked through before it is opened', async (_case, prepare) => {
  await prepare();
  const { call } = await open();
  expect(await call('clients.create', { name: 'Kawiarnia' })).toMatchObject({ ok: true });
  expect(asked).toEqual([]);
});

it('a store with fewer pages than it counts is not opened at all', async () => {
  truncateSync(database(), bytes().length - 4_096);
  await expect(open()).rejects.toThrow('store.damaged');
  expect(asked).toEqual([]);
});
