import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '#shared/ipc/contract.ts';
import { faultTexts } from './fault-texts.ts';
import type { CliHost } from './host.ts';
import { isCliCommand, runCli } from './main.ts';

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'rytm-test-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

interface Ran {
  status: number;
  out: string;
  err: string;
  json: <T>() => T;
  lines: () => { id: unknown; ok: boolean; value: Record<string, unknown>; error: Record<string, unknown> }[];
}

async function run(
  argv: readonly string[],
  options: { input?: Iterable<Uint8Array | string>; host?: Partial<CliHost> } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  async function* stdin() {
    yield* options.input ?? [];
  }
  const host: CliHost = {
    version: 'test',
    defaultProfile: () => profile,
    printToPdf: async () => new TextEncoder().encode('%PDF-1.7'),
    stdin: stdin(),
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    translateFault: faultTexts('pl'),
    ...options.host,
  };
  const status = await runCli(argv, host);
  return {
    status,
    out,
    err,
    json: <T>() => JSON.parse(out) as T,
    lines: () =>
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
  };
}

const pipe = (...lines: (string | object)[]) =>
  run(['pipe'], { input: [lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')] });
const createClient = async (name = 'Kwiaciarnia') =>
  (await run(['--json', 'call', 'clients.create', JSON.stringify({ name })])).json<{ id: string }>().id;

describe('contract', () => {
  it('describes every verb by JSON Schemas, and opens no store for it', async () => {
    const ran = await run(['--profile', join(profile, 'nowhere'), '--json', 'contract']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const described = ran.json<Record<string, { kind: string; host: string; input: object; output: object }>>();
    expect(Object.keys(described)).toEqual(Object.keys(contract));
    for (const [verb, { kind, host, input, output }] of Object.entries(described)) {
      expect([verb, kind]).toEqual([verb, expect.stringMatching(/^(read|write)$/)]);
      expect([verb, host]).toEqual([verb, expect.stringMatching(/^(core|shell)$/)]);
      expect([verb, input]).toEqual([verb, expect.objectContaining({ type: 'object', additionalProperties: false })]);
      expect([verb, output]).toEqual([
        verb,
        expect.objectContaining({ type: expect.stringMatching(/^(object|array)$/) }),
      ]);
    }
    expect(described['posts.move']?.input).toMatchObject({ required: ['id', 'date'] });
  });
});

describe('call', () => {
  it('runs one verb and prints its value, as one JSON document when asked', async () => {
    const ran = await run(['--json', 'call', 'clients.create', '{"name":"Żółta Róża"}']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.json()).toMatchObject({ name: 'Żółta Róża', rev: 1 });
    expect(ran.out).toMatch(/^[^\n]+\n$/);
    expect((await run(['call', 'clients.list'])).out).toContain('\n    "name": "Żółta Róża"');
  });

  it.each([
    [['call', 'clients.get', '{"id":"x"}'], 'verb.bad-input'],
    [['call', 'clients.erase', '{}'], 'verb.unknown'],
    [['call', 'system.quit', '{}'], 'verb.needs-window'],
    [['call', 'clients.get', '{"id":"019a7f00-0000-7000-8000-000000000000"}'], 'clients.missing'],
  ])('fails with 1, a sentence on stderr, and the fault as the one document: %j', async (argv, code) => {
    const ran = await run(['--json', ...argv]);
    expect(ran.status).toBe(1);
    expect(ran.json()).toMatchObject({ error: { code } });
    expect(ran.err).toMatch(/^[A-ZŻŚĆŁ].*\.\n\[\w+\] /);
    const plain = await run(argv);
    expect(plain).toMatchObject({ status: 1, out: '' });
    expect(plain.err).toContain(code);
  });

  it.each([
    [[], 'No command given'],
    [['dance'], 'no command "dance"'],
    [['dance', 'check'], 'no command "dance"'],
    [['call'], 'which verb'],
    [['call', 'clients.list', '{name:1}'], 'not JSON'],
    [['check', '--loud'], '--loud'],
    [['check', '--profile'], 'profile'],
    [['import', 'plan'], 'which file'],
    [['import', 'plan', 'a.csv'], 'whose plan'],
    [['import', 'plan', 'a.csv', '--day-first', '--month-first'], 'exclude'],
    [['report', '--client', 'A', '--out', 'a.pdf'], 'which month'],
    [['report', '--client', 'A', '--period', '2026-10'], 'where to'],
    [['report', '--period', '2026-10', '--out', 'a.pdf'], 'whose report'],
    [['demo', '--lang', 'de'], 'pl or en'],
  ])('is wrong usage with 2, the reason and the usage on stderr, nothing on stdout: %j', async (argv, reason) => {
    const ran = await run(argv);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain(reason);
    expect(ran.err).toContain('Usage: rytm');
  });

  it('says on stdout too, with --json, that the profile does not open', async () => {
    const path = join(profile, 'file');
    writeFileSync(path, '');
    const ran = await run(['--profile', path, '--json', 'call', 'clients.list', '{}']);
    expect(ran.status).toBe(1);
    expect(ran.json()).toMatchObject({ error: { kind: 'storage', code: 'store.folder-not-writable' } });
    expect(ran.err).toContain('nie da się zapisywać');
  });
});

describe('the words that start the command line', () => {
  it.each([
    [['check'], true],
    [['--profile', 'x', '--json', 'call', 'clients.list'], true],
    [['--profile', 'demo'], false],
    [['--profile=check'], false],
    [['--no-sandbox', '--profile', 'pipe'], false],
    [['plan.csv', 'check'], false],
    [[], false],
  ])('are commands and never the values of options: %j', (argv, expected) => {
    expect(isCliCommand(argv)).toBe(expected);
  });
});

describe('pipe', () => {
  it('answers each request on one line, in order, under its own id', async () => {
    const ran = await pipe(
      { id: 'a', verb: 'clients.create', input: { name: 'A' } },
      { id: 7, verb: 'clients.list' },
      { verb: 'history.undo', input: {} },
      { id: null, verb: 'clients.list', input: {} },
    );
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.lines().map(({ id, ok }) => [id, ok])).toEqual([
      ['a', true],
      [7, true],
      [null, true],
      [null, true],
    ]);
    expect(ran.lines()[1]?.value).toHaveLength(1);
    expect(ran.lines()[3]?.value).toEqual([]);
  });

  it('goes on after a line that is no request', async () => {
    const ran = await pipe(
      '{"id":1,',
      '[]',
      '"text"',
      { id: 4, input: {} },
      { id: {}, verb: 'x' },
      { id: 6, verb: 'clients.erase' },
      { id: 7, verb: 'clients.list' },
    );
    expect(ran.lines().map(({ id, ok, error }) => [id, ok, error?.code])).toEqual([
      [null, false, 'pipe.not-json'],
      [null, false, 'pipe.not-a-request'],
      [null, false, 'pipe.not-a-request'],
      [4, false, 'pipe.not-a-request'],
      [null, false, 'pipe.not-a-request'],
      [6, false, 'verb.unknown'],
      [7, true, undefined],
    ]);
    expect(ran.status).toBe(0);
  });

  it('passes over blank lines, carriage returns, a byte order mark and a missing last line feed', async () => {
    const ran = await run(['pipe'], {
      input: ['\uFEFF{"id":1,"verb":"clients.list"}\r\n\r\n  \n{"id":2,"verb":"clients.list"}'],
    });
    expect(ran.lines().map(({ id, ok }) => [id, ok])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect((await run(['pipe'], { input: ['\n\r\n'] })).out).toBe('');
  });

  it('puts letters together that arrive in pieces, and refuses bytes that are no UTF-8', async () => {
    const bytes = Buffer.from('{"id":1,"verb":"clients.create","input":{"name":"Żółć 🌷"}}\n');
    const ran = await run(['pipe'], { input: [...bytes].map((byte) => Uint8Array.of(byte)) });
    expect(ran.lines()[0]).toMatchObject({ ok: true, value: { name: 'Żółć 🌷' } });
    const latin = await run(['pipe'], {
      input: [Buffer.from('{"id":1,"verb":"clients.create","input":{"name":"\xbf\xf3\xb3w"}}\n', 'latin1')],
    });
    expect(latin.lines()[0]).toMatchObject({ id: null, ok: false, error: { code: 'pipe.not-utf8' } });
  });

  it('keeps the line separators of Unicode inside a text, and its answer on one line for every reader', async () => {
    const clientId = await createClient();
    const ran = await pipe({ id: 1, verb: 'posts.create', input: { clientId, text: 'raz\u2028dwa\u2029trzy\u0085' } });
    expect(ran.lines()[0]?.value).toMatchObject({ text: 'raz\u2028dwa\u2029trzy\u0085' });
    expect(ran.out).not.toMatch(/[\u2028\u2029]/);
  });

  it('moves, updates, removes and undoes without revisions, as scripts do', async () => {
    const clientId = await createClient();
    const [made] = (
      await pipe({ verb: 'posts.create', input: { clientId, title: 'Bukiet', date: '2026-11-12', time: '14:30' } })
    ).lines();
    const id = made?.value.id;
    const ran = await pipe(
      { verb: 'posts.move', input: { id, date: '2026-11-20' } },
      { verb: 'posts.move', input: { id, date: '2026-11-21', time: '09:00' } },
      { verb: 'posts.update', input: { id, title: 'Wieniec' } },
      { verb: 'posts.list', input: { clientId, from: '2026-11-21', to: '2026-11-21' } },
      { verb: 'posts.remove', input: { id } },
      { verb: 'posts.get', input: { id } },
      { verb: 'history.undo', input: {} },
      { verb: 'history.undo', input: {} },
      { verb: 'history.redo', input: {} },
      { verb: 'posts.get', input: { id } },
    );
    const answers = ran.lines();
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false, true, true, true, true]);
    expect(answers[0]?.value).toMatchObject({ date: '2026-11-20', time: '14:30', rev: 2 });
    expect(answers[1]?.value).toMatchObject({ date: '2026-11-21', time: '09:00', rev: 3 });
    expect(answers[3]?.value).toMatchObject([{ id, title: 'Wieniec' }]);
    expect(answers[9]?.value).toMatchObject({ title: 'Wieniec', date: '2026-11-21', rev: 4 });
  });

  it('has a write on disk before it answers it', async () => {
    const clientId = await createClient();
    const seen: number[] = [];
    const requests = [1, 2, 3].map((id) => `${JSON.stringify({ id, verb: 'posts.create', input: { clientId } })}\n`);
    await run(['pipe'], {
      input: requests,
      host: {
        stdout: async () => {
          // Another process's view at the moment of the answer.
          const other = await run(['--json', 'call', 'posts.list', '{}']);
          seen.push(other.json<unknown[]>().length);
        },
      },
    });
    expect(seen).toEqual([1, 2, 3]);
  });
});

describe('check', () => {
  it('answers 0 for a sound store', async () => {
    await createClient();
    const ran = await run(['--json', 'check']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.json()).toMatchObject({ ok: true, counts: { clients: 1 } });
  });

  it('answers 1 and a sentence when something is wrong', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const uploadId = { value: '' };
    async function* talk() {
      yield `${JSON.stringify({ verb: 'uploads.begin', input: { name: 'a.svg', bytes: svg.length } })}\n`;
      yield `${JSON.stringify({ verb: 'uploads.append', input: { uploadId: uploadId.value, offset: 0, base64: svg.toString('base64') } })}\n`;
      yield `${JSON.stringify({ verb: 'media.add', input: { uploadId: uploadId.value, clientId: null } })}\n`;
    }
    await run(['pipe'], {
      host: {
        stdin: talk(),
        stdout: (text) => {
          uploadId.value ||= JSON.parse(text).value.uploadId;
        },
      },
    });
    rmSync(join(profile, 'media'), { recursive: true });
    mkdirSync(join(profile, 'media'));
    const ran = await run(['--json', 'check']);
    expect(ran.status).toBe(1);
    expect(ran.json()).toMatchObject({ ok: false, problems: [{ code: 'check.file-missing' }] });
    expect(ran.err).toContain('wykazało 1 problem');
  });
});

describe('files and faults of other commands', () => {
  it('names the file that cannot be read, and the client that nobody knows', async () => {
    const missing = await run(['--json', 'import', 'plan', join(profile, 'nie-ma.csv'), '--client', 'A']);
    expect(missing.status).toBe(1);
    expect(missing.json()).toMatchObject({ error: { code: 'cli.file-not-readable', params: { reason: 'ENOENT' } } });
    const unknown = await run(['--json', 'report', '--client', 'Nikt', '--period', '2026-10', '--out', 'a.pdf']);
    expect(unknown.json()).toMatchObject({ error: { code: 'cli.client-unknown', params: { client: 'Nikt' } } });
  });
});
