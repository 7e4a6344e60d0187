import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dumpStore } from '#core/testing/dump.ts';
import { faultTexts } from './fault-texts.ts';
import type { importReport } from './import-report.ts';
import { runCli } from './main.ts';

const FIXTURES = join(import.meta.dirname, '../core/tables/fixtures');
let folder: string;
let profile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rytm-cli-'));
  profile = join(folder, 'profile');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const status = await runCli(['--profile', profile, '--json', ...args], {
    version: 'test',
    defaultProfile: () => profile,
    printToPdf: async () => new Uint8Array(),
    stdin: process.stdin,
    stdout: async (text: string) => {
      stdout += text;
    },
    stderr: (text: string) => {
      stderr += text;
    },
    translateFault: faultTexts('pl'),
  });
  return { status, stderr, value: JSON.parse(stdout) as ReturnType<typeof importReport> };
}

const importPlan = (file: string, ...more: string[]) => run('import', 'plan', file, '--client', 'Kwiaciarnia', ...more);

describe('import plan', () => {
  it.each([
    ['harmonogram-publikacji-pl.csv', 'utf-8', ';'],
    ['harmonogram-publikacji-cp1250-pl.csv', 'windows-1250', ';'],
    ['plan-tresci-pl.xlsx', null, null],
    ['content-calendar-en.xlsx', null, null],
  ])('prints one document about %s, the same for the dry run and the real one', async (name, encoding, delimiter) => {
    const file = join(FIXTURES, name);
    const dry = await importPlan(file, '--dry-run');
    const done = await importPlan(file);
    expect([dry.status, done.status, done.stderr]).toEqual([0, 0, '']);
    expect(done.value).toEqual({ ...dry.value, dryRun: false });
    expect(done.value).toMatchObject({
      ...{ file: name, encoding, delimiter, rowsRead: 16, created: 16, updated: 0, errors: [] },
      newClient: 'Kwiaciarnia',
    });
    expect(done.value.newChannels.length).toBeGreaterThan(1);
    expect(done.value.columns).toContainEqual(expect.objectContaining({ field: 'date' }));
    const before = dumpStore(profile);
    const again = await importPlan(file);
    expect(again.value).toMatchObject({ rowsRead: 16, created: 0, newClient: null, newChannels: [] });
    expect(again.value.skipped.filter((row) => row.reason === 'already-there')).toHaveLength(16);
    expect(dumpStore(profile)).toBe(before);
  });

  it('names the row and the reason of what was left out', async () => {
    const file = join(folder, 'plan.csv');
    writeFileSync(file, 'Data;Temat\n31.02.2026;Nie ma\n01.03.2026;Jest\n');
    const { status, value } = await importPlan(file);
    expect(status).toBe(0);
    expect(value).toMatchObject({ rowsRead: 2, created: 1, withErrors: 1 });
    expect(value.errors).toMatchObject([{ row: 2, code: 'date-impossible', params: { cell: '31.02.2026' } }]);
  });

  it('reads doubtful dates as it is told', async () => {
    const file = join(folder, 'plan.csv');
    writeFileSync(file, 'Date,Title\n01/02/2026,First\n03/04/2026,Second\n');
    const days = async (option: string) =>
      (await importPlan(file, '--dry-run', option)).value.posts.map((post) => post.date);
    expect(await days('--day-first')).toEqual(['2026-02-01', '2026-04-03']);
    expect(await days('--month-first')).toEqual(['2026-01-02', '2026-03-04']);
  });

  it('ends with 1 and makes nothing when the file is a table of something else', async () => {
    const file = join(folder, 'MANIFEST.json');
    writeFileSync(file, JSON.stringify({ encoding: 'utf-8', rows: [1, 2, 3] }, null, 1));
    const before = await run('check');
    const { status, stderr } = await importPlan(file);
    expect(status).toBe(1);
    expect(stderr).toContain('W pliku MANIFEST.json nie ma planu treści.');
    expect((await run('check')).value).toEqual(before.value);
  });

  it('ends with 1 and a sentence when the file is no table', async () => {
    const file = join(folder, 'plan.csv');
    writeFileSync(file, Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
    const { status, stderr, value } = await importPlan(file);
    expect(status).toBe(1);
    expect(stderr).toContain('Mimo nazwy to plik PNG, a nie tabela.');
    expect(value).toMatchObject({ error: { code: 'tables.not-a-table' } });
  });
});
