import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../testing/open-core.ts';
import { addMedia } from '../testing/upload.ts';
import { readFilm } from './films.ts';

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name);

describe('a film', () => {
  let rytm: TestCore;
  beforeEach(async () => {
    rytm = await openTestCore();
  });
  afterEach(() => rytm.close());

  it.each([
    ['upright.webm', 'video/webm', { width: 180, height: 320, durationMs: 4_000 }],
    ['index-at-the-end.mov', 'video/quicktime', { width: 320, height: 180, durationMs: 2_000 }],
    // Stored lying on its side, as phones do, with a quarter turn in its header.
    ['turned.mp4', 'video/mp4', { width: 180, height: 320, durationMs: 2_000 }],
  ])('says its size as shown and its length: %s', async (name, mime, facts) => {
    expect(await addMedia(rytm, name, readFileSync(fixture(name)))).toMatchObject({ mime, ...facts });
  });

  it.each([0.1, 0.5, 0.9])('is kept without its facts when it was cut after %d of its bytes', async (part) => {
    const whole = readFileSync(fixture('index-at-the-end.mov'));
    const cut = whole.subarray(0, Math.floor(whole.length * part));
    const media = await addMedia(rytm, 'cut.mov', cut);
    expect(media).toMatchObject({ mime: 'video/quicktime', bytes: cut.length });
  });

  it('is not read to its end for its facts when its pictures come first', async () => {
    const whole = readFileSync(fixture('index-at-the-end.mov'));
    const start = whole.indexOf('mdat') - 4;
    const size = whole.readUInt32BE(start) === 1 ? Number(whole.readBigUInt64BE(start + 8)) : whole.readUInt32BE(start);
    const index = whole.subarray(start + size);
    // 200 MB of nothing stand between the start and the index; the file is sparse on disk.
    const long = Buffer.alloc(16);
    long.writeUInt32BE(1, 0);
    long.write('mdat', 4, 'latin1');
    const gap = 200_000_000;
    long.writeBigUInt64BE(BigInt(gap), 8);
    const path = join(rytm.profile, 'long.mov');
    writeFileSync(path, Buffer.concat([whole.subarray(0, start), long]));
    const file = openSync(path, 'r+');
    writeSync(file, index, 0, index.length, start + gap);
    closeSync(file);
    expect(await readFilm(path, 'video/quicktime')).toEqual({ width: 320, height: 180, durationMs: 2_000 });
  });
});
