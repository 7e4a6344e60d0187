import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageOf } from './fault-texts.ts';
import { defaultProfile } from './folders.ts';
import { type BuiltChild, buildChild } from './testing/build-child.ts';

describe('the folder of the profile', () => {
  const win = { APPDATA: 'C:/Users/Ola/AppData/Roaming' };
  it.each([
    ['linux', {}, '/home/ola/.config/Rytm/profile'],
    ['linux', { XDG_CONFIG_HOME: '/cfg' }, '/cfg/Rytm/profile'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/ola/.config/Rytm/profile'],
    ['darwin', { XDG_CONFIG_HOME: '/cfg' }, '/home/ola/Library/Application Support/Rytm/profile'],
    ['win32', win, 'C:/Users/Ola/AppData/Roaming/Rytm/profile'],
    ['linux', { RYTM_PROFILE: '/data/rytm' }, '/data/rytm'],
  ] as const)('on %s with %j is %s', (platform, environment, expected) => {
    expect(defaultProfile({ platform, home: '/home/ola', environment })).toBe(join(expected));
  });
});

describe('the language of messages', () => {
  it.each([
    [{ LANG: 'pl_PL.UTF-8' }, 'pl'],
    [{ LC_ALL: 'en_GB.UTF-8', LANG: 'pl_PL.UTF-8' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
  ])('for %j is %s', (environment, expected) => {
    expect(languageOf(environment)).toBe(expected);
  });
});

describe('the command line as a process', { timeout: 120_000 }, () => {
  let child: BuiltChild;
  let profile: string;
  beforeAll(async () => {
    child = await buildChild('src/main/cli/testing/child.ts');
    profile = mkdtempSync(join(tmpdir(), 'rytm-test-'));
  }, 60_000);
  afterAll(() => {
    child.remove();
    rmSync(profile, { recursive: true, force: true });
  });

  const start = (argv: readonly string[]) =>
    spawn(process.execPath, [child.path, '--profile', profile, ...argv], {
      env: { ...process.env, LC_ALL: 'pl_PL.UTF-8' },
    });
  const ended = (process_: ReturnType<typeof start>) =>
    new Promise<number | null>((resolve) => process_.once('close', (status) => resolve(status)));

  async function run(argv: readonly string[], input = '') {
    const process_ = start(argv);
    const out: Buffer[] = [];
    let err = '';
    process_.stdout.on('data', (piece: Buffer) => out.push(piece));
    process_.stderr.on('data', (piece) => {
      err += String(piece);
    });
    process_.stdin.end(input);
    const status = await ended(process_);
    return { status, out: Buffer.concat(out).toString('utf8'), err };
  }

  it('gives 0 with the value, 1 with a sentence in the person’s language, 2 with the usage', async () => {
    const made = await run(['--json', 'call', 'clients.create', '{"name":"Żółta Róża"}']);
    expect(made).toMatchObject({ status: 0, err: '' });
    expect(JSON.parse(made.out)).toMatchObject({ name: 'Żółta Róża' });
    const failed = await run(['call', 'clients.get', '{"id":"019a7f00-0000-7000-8000-000000000000"}']);
    expect(failed).toMatchObject({ status: 1, out: '', err: expect.stringContaining('Tego klienta już nie ma.') });
    expect(await run([])).toMatchObject({ status: 2, out: '', err: expect.stringContaining('Usage: rytm') });
  });

  it('hands over a large answer whole to a pipe that is read late', async () => {
    const { id } = JSON.parse((await run(['--json', 'call', 'clients.create', '{"name":"A"}'])).out);
    const posts = Array.from({ length: 60 }, () => ({
      verb: 'posts.create',
      input: { clientId: id, text: 'ż'.repeat(50_000) },
    }));
    const filled = await run(['pipe'], posts.map((post) => JSON.stringify(post)).join('\n'));
    expect(filled.out.trimEnd().split('\n')).toHaveLength(60);
    const process_ = start(['--json', 'call', 'posts.list', '{}']);
    process_.stdin.end();
    const done = ended(process_);
    // Not read before the pipe is full and the process waits for it.
    await new Promise((resolve) => process_.stdout.once('readable', resolve));
    const pieces: Buffer[] = [];
    for await (const piece of process_.stdout) pieces.push(piece as Buffer);
    const text = Buffer.concat(pieces).toString('utf8');
    expect(JSON.parse(text)).toHaveLength(60);
    expect(await done).toBe(0);
  });

  it('prints the reports of all clients through one printer', async () => {
    for (const name of ['Ala', 'Ola']) await run(['call', 'clients.create', JSON.stringify({ name })]);
    const out = join(profile, 'raporty');
    const ran = await run(['--json', 'report', '--all', '--period', '2026-11', '--out', out]);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const printed = JSON.parse(ran.out) as { client: string; path: string }[];
    expect(printed.map(({ client }) => client)).toEqual(expect.arrayContaining(['Ala', 'Ola']));
    for (const { path } of printed) expect(readFileSync(path, 'latin1')).toMatch(/^%PDF/);
  });

  it('ends quietly when its reader goes away, with what it wrote on disk', async () => {
    const process_ = start(['pipe']);
    let err = '';
    process_.stderr.on('data', (piece) => {
      err += String(piece);
    });
    process_.stdin.on('error', () => {});
    process_.stdout.destroy();
    for (let index = 0; index < 50; index += 1) {
      process_.stdin.write(`${JSON.stringify({ verb: 'clients.create', input: { name: `Klient ${index}` } })}\n`);
    }
    process_.stdin.end();
    expect(await ended(process_)).toBe(1);
    expect(err).toBe('');
    const listed = JSON.parse((await run(['--json', 'call', 'clients.list', '{}'])).out) as { name: string }[];
    expect(listed.filter(({ name }) => name.startsWith('Klient'))).toHaveLength(50);
  });
});
