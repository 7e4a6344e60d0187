import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ok } from '#shared/ipc/result.ts';

vi.mock('electron', async () => await import('../../chromium-host/electron.ts'));
const { mediaFiles, partOf } = await import('./media-files.ts');

test.each([
  ['bytes=0-3', 10, { from: 0, to: 3 }],
  ['bytes=4-', 10, { from: 4, to: 9 }],
  ['bytes=-3', 10, { from: 7, to: 9 }],
  ['bytes=8-99', 10, { from: 8, to: 9 }],
  ['bytes=0-', 100_000_000, { from: 0, to: 8 * 1024 * 1024 - 1 }],
  ['bytes=10-', 10, null],
  ['bytes=5-4', 10, null],
  ['bytes=-', 10, null],
  ['lines=0-1', 10, null],
  ['bytes=0-', 0, null],
])('the range %s of %i bytes is %o', (range, size, part) => expect(partOf(range, size)).toEqual(part));

async function served(found: string, range?: string): Promise<Response> {
  const folder = await mkdtemp(join(tmpdir(), 'rytm-media-'));
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'media'), { recursive: true });
  await writeFile(join(profile, 'media', 'film'), 'abcdefghij');
  await writeFile(join(folder, 'outside'), 'secret');
  await symlink(join(folder, 'outside'), join(profile, 'media', 'link'));
  const serve = mediaFiles({
    profile,
    call: async () => ok({ path: join(profile, 'media', found), mime: 'video/mp4' }),
  });
  const headers = range === undefined ? {} : { range };
  return await serve(new Request('https://x/', { headers }), 'original', 'id-1');
}

test('a medium comes whole, kept for ever, and with a policy that runs nothing', async () => {
  const response = await served('film');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('abcdefghij');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a part of a film comes as a part', async () => {
  const response = await served('film', 'bytes=2-4');
  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe('bytes 2-4/10');
  expect(await response.text()).toBe('cde');
});

test.each(['link', '../../outside', 'none', '..'])('a file outside of the profile is not found: %s', async (name) => {
  expect((await served(name)).status).toBe(404);
});
