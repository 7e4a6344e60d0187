import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../testing/open-core.ts';
import { upload } from '../testing/upload.ts';
import { createUploads } from './uploads.ts';

let rytm: TestCore;
beforeEach(async () => {
  rytm = await openTestCore();
});
afterEach(() => rytm.close());

const base64 = (text: string) => Buffer.from(text).toString('base64');
const clientId = null;

describe('an upload', () => {
  it('is refused when a piece comes out of its place, too long, or before the rest', async () => {
    const { uploadId } = await rytm.call('uploads.begin', { name: 'a', bytes: 4 });
    const append = (offset: number, text: string) => ({ uploadId, offset, base64: base64(text) });
    expect(await rytm.fault('uploads.append', append(2, 'ab'))).toMatchObject({
      code: 'uploads.wrong-place',
      params: { expected: 0, found: 2 },
    });
    expect(await rytm.fault('uploads.append', append(0, 'abcde'))).toMatchObject({ code: 'uploads.too-long' });
    await rytm.call('uploads.append', append(0, 'ab'));
    expect(await rytm.fault('uploads.append', append(0, 'ab'))).toMatchObject({ code: 'uploads.wrong-place' });
    expect(await rytm.fault('media.add', { uploadId, clientId })).toMatchObject({
      code: 'uploads.incomplete',
      params: { received: 2, bytes: 4 },
    });
    expect(await rytm.call('uploads.append', append(2, 'cd'))).toMatchObject({ received: 4, bytes: 4 });
  });

  it('is refused before a byte comes when it would be too large, and when nobody began it', async () => {
    expect(await rytm.fault('uploads.begin', { name: 'film.mp4', bytes: 20 * 1024 ** 3 })).toMatchObject({
      code: 'uploads.too-large',
    });
    const uploadId = '019a7f00-0000-7000-8000-000000000000';
    expect(await rytm.fault('uploads.append', { uploadId, offset: 0, base64: '' })).toMatchObject({
      code: 'uploads.missing',
    });
    expect(await rytm.fault('media.add', { uploadId, clientId })).toMatchObject({ code: 'uploads.missing' });
  });

  it.each(['../../etc/passwd', '..\\..\\passwd', 'C:\\Users\\Ola\\passwd', '/passwd', 'passwd'])(
    'never walks a name: %s',
    async (name) => {
      const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');
      const media = await rytm.call('media.add', { uploadId: await upload(rytm, name, svg), clientId });
      expect(media.name).toBe('passwd');
      const names = readdirSync(rytm.profile, { recursive: true }).map(String);
      expect(names.filter((path) => path.includes('passwd'))).toEqual([]);
    },
  );

  it('arrives whole in pieces of any size', async () => {
    const svg = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><!--${'ż'.repeat(999)}--></svg>`,
    );
    const media = await rytm.call('media.add', { uploadId: await upload(rytm, 'a.svg', svg, 7), clientId });
    expect(media.bytes).toBe(svg.length);
  });
});

describe('the folder of uploads', () => {
  it('is one for each core, so that a script beside the window takes nothing away', async () => {
    const { uploadId } = await rytm.call('uploads.begin', { name: 'a', bytes: 2 });
    const other = await openTestCore({ profile: rytm.profile });
    await other.close();
    expect(await rytm.call('uploads.append', { uploadId, offset: 0, base64: base64('ab') })).toMatchObject({
      received: 2,
    });
  });

  it('is swept of what a killed process left, and of nothing that runs', () => {
    const root = join(rytm.profile, 'other-uploads');
    // Process numbers end below this on every system, so nobody runs under it.
    const dead = join(root, '2147483646-x');
    const alive = join(root, `${process.pid}-x`);
    for (const folder of [dead, alive]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'piece'), 'x');
    }
    createUploads(root, () => 'new').close();
    expect(existsSync(dead)).toBe(false);
    expect(existsSync(alive)).toBe(true);
  });
});
