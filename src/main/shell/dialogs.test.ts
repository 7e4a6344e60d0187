import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

vi.mock('electron', async () => await import('../../chromium-host/electron.ts'));
const { safeName, writeWhole } = await import('./dialogs.ts');

test.each([
  ['Raport „Żółw” 10/2026.pdf', 'Raport „Żółw” 10-2026.pdf'],
  ['a:b*c?.pdf', 'a-b-c-.pdf'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['', 'Rytm'],
])('the name %s becomes %s', (name, safe) => expect(safeName(name)).toBe(safe));

test('a file is written whole over an old one, and nothing is left beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rytm-save-'));
  const path = join(folder, 'a.pdf');
  await writeFile(path, 'old');
  expect(await writeWhole(path, Buffer.from('new'))).toEqual({ ok: true, value: { path } });
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['a.pdf']);
});

test('a folder that is not there is a fault of the storage', async () => {
  const path = join(tmpdir(), 'rytm-none', 'a', 'b.pdf');
  expect(await writeWhole(path, Buffer.from('x'))).toMatchObject({
    ok: false,
    error: { kind: 'storage', code: 'shell.writeFailed', params: { reason: 'ENOENT' } },
  });
});
