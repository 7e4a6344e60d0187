import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '#shared/ipc/result.ts';
import { createApp } from './app.ts';
import { createContext, profilePaths } from './context.ts';
import { closeDatabase, openDatabase } from './db/open.ts';
import { createUnitOfWork } from './db/unit-of-work.ts';
import { dispatch } from './dispatch.ts';
import { silentLog } from './log.ts';
import { storageFault } from './profile.ts';
import { createRooms } from './rooms.ts';
import { openTestCore } from './testing/open-core.ts';
import { insertClient, openTestStore } from './testing/open-store.ts';

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'rytm-test-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

/** Name and content of every file in the profile but the log, which only grows. */
function fingerprint(): Record<string, string> {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes(join(profile, 'logs')))
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

async function openingFault(path = profile): Promise<Fault> {
  const opened = await createApp({ profile: path, appVersion: 'test' });
  if (!opened.ok) return opened.error;
  await opened.value.close();
  throw new Error('It should not have opened');
}

async function fill(): Promise<void> {
  const rytm = await openTestCore({ profile });
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia' });
  for (let index = 0; index < 40; index += 1) {
    await rytm.call('posts.create', {
      clientId: client.id,
      title: `Wpis ${index}`,
      text: 'Zażółć gęślą jaźń. '.repeat(40),
    });
  }
  await rytm.close();
}

describe('a profile that cannot be used', () => {
  it('is a folder whose place a file has taken', async () => {
    const path = join(profile, 'file');
    writeFileSync(path, 'mine');
    for (const place of [path, join(path, 'inside')]) {
      expect(await openingFault(place)).toMatchObject({
        kind: 'storage',
        code: 'store.folder-not-writable',
        params: { folder: place },
      });
    }
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it.each(['media', 'backups', 'logs', 'thumbnails'])('has a file in the place of its folder %s', async (name) => {
    writeFileSync(join(profile, name), 'mine');
    expect(await openingFault()).toMatchObject({ code: 'store.folder-not-writable' });
    expect(readFileSync(join(profile, name), 'utf8')).toBe('mine');
  });

  it('has a folder in the place of its store', async () => {
    mkdirSync(join(profile, 'rytm.db'));
    expect(await openingFault()).toMatchObject({ kind: 'storage', code: 'store.folder-not-writable' });
  });
});

describe('a store that is not whole', () => {
  const path = () => join(profile, 'rytm.db');

  it.each<[string, () => void]>([
    ['a text has taken its place', () => writeFileSync(path(), 'Lista zakupów: mleko, chleb.\n'.repeat(400))],
    [
      'it was cut in the middle',
      () => truncateSync(path(), Math.floor(readFileSync(path()).length / 2 / 4_096) * 4_096),
    ],
    ['it was cut within a page', () => truncateSync(path(), 5_000)],
    [
      'its head is gone',
      () => writeFileSync(path(), Buffer.concat([Buffer.alloc(100), readFileSync(path()).subarray(100)])),
    ],
    [
      'its pages are overwritten',
      () => {
        const bytes = readFileSync(path());
        bytes.fill(0xa5, 4_096, bytes.length - 4_096);
        writeFileSync(path(), bytes);
      },
    ],
  ])('is named and left as it is, to the byte: %s', async (_case, damage) => {
    await fill();
    damage();
    const before = fingerprint();
    expect(await openingFault()).toMatchObject({ kind: 'storage', code: 'store.damaged', params: { file: path() } });
    expect(fingerprint()).toEqual(before);
    expect(await openingFault()).toMatchObject({ code: 'store.damaged' });
  });

  it('keeps also the log beside it, which holds what was not yet carried over', async () => {
    const source = await openTestCore();
    const { id } = await source.call('clients.create', { name: 'Kwiaciarnia' });
    for (let index = 0; index < 300; index += 1) {
      await source.call('posts.create', { clientId: id, text: 'Zażółć gęślą jaźń. '.repeat(40) });
    }
    for (const name of ['rytm.db', 'rytm.db-wal']) copyFileSync(join(source.profile, name), join(profile, name));
    await source.close();
    const bytes = readFileSync(path());
    bytes.fill(0xa5, 4_096);
    writeFileSync(path(), bytes.subarray(0, bytes.length - 4_096));
    for (const folder of ['backups', 'media', 'thumbnails']) mkdirSync(join(profile, folder));
    const before = fingerprint();
    expect(await openingFault()).toMatchObject({ code: 'store.damaged' });
    expect(fingerprint()).toMatchObject(before);
  });

  it('is left as it is when a newer version wrote it', async () => {
    await fill();
    const db = openDatabase(path());
    db.pragma('user_version = 9990');
    closeDatabase(db);
    const before = fingerprint();
    expect(await openingFault()).toMatchObject({ kind: 'unsupported', code: 'store.newer', params: { found: 9_990 } });
    expect(fingerprint()).toEqual(before);
  });
});

describe('a full disk', () => {
  it('is told as such, changes nothing, lets reading go on, and writing too once there is room', async () => {
    const store = openTestStore();
    const paths = profilePaths(store.folder);
    const unitOfWork = createUnitOfWork(store.db, Date.now);
    const rooms = createRooms(
      createContext({ appVersion: 'test', db: store.db, unitOfWork, paths, log: silentLog, now: Date.now }),
    );
    const call = (verb: string, input: unknown) => dispatch(rooms.handlers, silentLog, verb, input);
    unitOfWork.run({ name: 'clients.create' }, () => insertClient(store.db, '019a7f00-0000-7000-8000-00000000000a'));
    const before = await call('clients.list', {});
    // SQLite says SQLITE_FULL here as it does on ENOSPC: no more pages for this file.
    const pages = store.db.pragma('page_count', { simple: true }) as number;
    store.db.pragma(`max_page_count = ${pages}`);
    const big = { name: 'Duży', notes: 'x'.repeat(90_000) };
    expect(await call('clients.create', big)).toEqual({
      ok: false,
      error: { kind: 'storage', code: 'store.disk-full', params: {} },
    });
    expect(await call('clients.list', {})).toEqual(before);
    expect(await call('system.check', {})).toMatchObject({ ok: true, value: { ok: true } });
    store.db.pragma('max_page_count = 1000000');
    expect(await call('clients.create', big)).toMatchObject({ ok: true });
    rooms.close();
    store.close();
  });

  it.each([
    ['SQLITE_FULL', 'store.disk-full'],
    ['ENOSPC', 'store.disk-full'],
    ['SQLITE_BUSY', 'store.busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'store.busy'],
    ['SQLITE_READONLY', 'store.read-only'],
    ['EROFS', 'store.read-only'],
    ['EACCES', 'store.read-only'],
    ['SQLITE_IOERR_WRITE', 'store.disk-fault'],
    ['EIO', 'store.disk-fault'],
    ['SQLITE_CORRUPT', 'store.damaged'],
  ])('and the like have words of their own: %s is %s', (code, expected) => {
    expect(storageFault(Object.assign(new Error(code), { code }))).toMatchObject({ kind: 'storage', code: expected });
  });

  it('is not what a bug is', () => {
    expect(storageFault(new TypeError('x'))).toBeNull();
  });
});

describe('the core', () => {
  it('makes a profile where there is none, with nothing in it but what it says', async () => {
    const path = join(profile, 'nowy', 'Żółty folder');
    const rytm = await openTestCore({ profile: path });
    await rytm.close();
    expect(readdirSync(path).sort()).toEqual(['backups', 'logs', 'media', 'rytm.db', 'thumbnails', 'uploads']);
    expect(readdirSync(join(path, 'uploads'))).toEqual([]);
  });

  it('answers store.closed after it was closed, and closing twice is waiting for the same', async () => {
    const rytm = await openTestCore({ profile });
    await Promise.all([rytm.core.close(), rytm.core.close()]);
    expect(await rytm.fault('clients.list', {})).toEqual({ kind: 'storage', code: 'store.closed', params: {} });
  });

  it('answers what it does not know, and what is not in shape, as data', async () => {
    const rytm = await openTestCore({ profile });
    for (const verb of ['clients.erase', '__proto__', 'constructor', '', 'system.quit']) {
      expect(await rytm.core.call(verb, {})).toMatchObject({
        ok: false,
        error: { kind: 'invalid', code: 'verb.unknown', params: { verb } },
      });
    }
    for (const input of [null, undefined, 7, [], { id: 'x' }, { id: `'; DROP TABLE clients; --` }]) {
      expect(await rytm.fault('clients.get', input)).toMatchObject({ kind: 'invalid', code: 'verb.bad-input' });
    }
    await rytm.close();
  });

  it('writes no name and no caption to its log', async () => {
    await fill();
    const log = readFileSync(join(profile, 'logs', 'rytm.log'), 'utf8');
    expect(log).toContain('core.opened');
    expect(log).not.toMatch(/Kwiaciarnia|Zażółć/);
    expect(existsSync(join(profile, 'logs', 'rytm.1.log'))).toBe(false);
  });
});
