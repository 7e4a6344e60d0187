import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { addMedia, refusedMedia, upload } from '../../testing/upload.ts';

let rytm: TestCore;
beforeEach(async () => {
  rytm = await openTestCore();
});
afterEach(() => rytm.close());

const picture = (width = 60, height = 40) =>
  sharp({
    create: { width, height, channels: 3, background: '#9a4f6b', noise: { type: 'gaussian', mean: 120, sigma: 30 } },
  });
const originals = () =>
  readdirSync(join(rytm.profile, 'media'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const bytes = (text: string) => Buffer.from(text);

/** A PNG of one colour whose header says any size; the rows are packed, so the file stays small. */
function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function crc32(data: Buffer): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0);
  }
  return ~crc >>> 0;
}

describe('a picture added', () => {
  it('is kept under its hash as it came, with its size, and thumbnailed', async () => {
    const jpeg = await picture(1_200, 800).jpeg().toBuffer();
    const media = await addMedia(rytm, 'Róże.JPG', jpeg);
    expect(media).toMatchObject({
      name: 'Róże.JPG',
      mime: 'image/jpeg',
      bytes: jpeg.length,
      width: 1_200,
      height: 800,
    });
    const original = await rytm.call('media.file', { id: media.id, variant: 'original' });
    expect(original.path).toBe(join(rytm.profile, 'media', media.sha256.slice(0, 2), media.sha256));
    expect(readFileSync(original.path).equals(jpeg)).toBe(true);
    const thumb = await rytm.call('media.file', { id: media.id, variant: 'thumb' });
    expect(await sharp(thumb.path).metadata()).toMatchObject({ format: 'webp', width: 320, height: 213 });
    const preview = await rytm.call('media.file', { id: media.id, variant: 'preview' });
    expect(await sharp(preview.path).metadata()).toMatchObject({ width: 1_080 });
  });

  it('is stored once when it comes twice, and is one row for one client', async () => {
    const client = await rytm.call('clients.create', { name: 'Kwiaciarnia' });
    const png = await picture().png().toBuffer();
    const first = await addMedia(rytm, 'a.png', png, client.id);
    const { undo } = await rytm.call('history.state', {});
    const second = await addMedia(rytm, 'b.png', png, client.id);
    expect(second).toEqual(first);
    expect((await rytm.call('history.state', {})).undo).toEqual(undo);
    const other = await addMedia(rytm, 'c.png', png);
    expect(other.id).not.toBe(first.id);
    expect(originals()).toHaveLength(1);
  });

  it('stands upright when the camera lay on its side', async () => {
    const jpeg = await picture(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const media = await addMedia(rytm, 'pion.jpg', jpeg);
    expect(media).toMatchObject({ width: 40, height: 60 });
    const thumb = await rytm.call('media.file', { id: media.id, variant: 'thumb' });
    expect(await sharp(thumb.path).metadata()).toMatchObject({ width: 40, height: 60 });
  });

  it('may be an SVG, which becomes pixels in its thumbnail', async () => {
    const svg = bytes(
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><script>alert(1)</script><rect width="100" height="50"/></svg>',
    );
    const media = await addMedia(rytm, 'logo.svg', svg);
    expect(media).toMatchObject({ mime: 'image/svg+xml', width: 100, height: 50 });
    const thumb = await rytm.call('media.file', { id: media.id, variant: 'thumb' });
    expect(thumb.mime).toBe('image/webp');
    expect(await sharp(thumb.path).metadata()).toMatchObject({ format: 'webp', width: 100 });
  });

  it('is kept also as HEIC, which cannot be decoded here', async () => {
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      bytes('ftypheic'),
      Buffer.alloc(4),
      bytes('mif1heic'),
      Buffer.alloc(64),
    ]);
    const media = await addMedia(rytm, 'IMG_1.HEIC', heic);
    expect(media).toMatchObject({ mime: 'image/heic', width: null, height: null });
    expect(await rytm.call('media.file', { id: media.id, variant: 'original' })).toMatchObject({ mime: 'image/heic' });
    expect(await rytm.fault('media.file', { id: media.id, variant: 'thumb' })).toMatchObject({
      code: 'media.no-still',
    });
    expect(await rytm.call('media.state', { id: media.id })).toMatchObject({ kind: 'undecodable', isThere: true });
  });
});

describe('a file that is no picture', () => {
  it.each([
    ['a text under a picture’s name', bytes('To nie jest obraz.\n'.repeat(50)), 'media.not-a-picture'],
    ['an empty file', Buffer.alloc(0), 'media.not-a-picture'],
    ['a program', Buffer.concat([bytes('MZ'), Buffer.alloc(500)]), 'media.not-a-picture'],
    ['a page', bytes('<html><body><svg></svg></body></html>'), 'media.not-a-picture'],
    ['a PDF', bytes('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'media.not-a-picture'],
    ['a bomb of 400 million pixels', hugePng(20_000, 20_000), 'media.too-many-pixels'],
  ])('is refused and leaves nothing behind: %s', async (_case, content, code) => {
    expect(await refusedMedia(rytm, 'x.jpg', content)).toEqual({ kind: 'invalid', code, params: { name: 'x.jpg' } });
    expect(originals()).toEqual([]);
    expect(
      readdirSync(join(rytm.profile, 'uploads'), { recursive: true }).filter((name) => String(name).includes('/')),
    ).toEqual([]);
    expect((await rytm.call('history.state', {})).undo).toBeNull();
  });

  it.each([0.05, 0.5, 0.95])('is refused when it ends after %d of its bytes', async (part) => {
    const jpeg = await picture(800, 600).jpeg().toBuffer();
    const cut = jpeg.subarray(0, Math.floor(jpeg.length * part));
    expect(await refusedMedia(rytm, 'x.jpg', cut)).toMatchObject({ code: 'media.damaged-picture' });
    expect(originals()).toEqual([]);
  });

  it('is taken by its content whatever its name says', async () => {
    expect(await addMedia(rytm, 'x.txt', await picture().webp().toBuffer())).toMatchObject({ mime: 'image/webp' });
  });
});

describe('a picture in the store', () => {
  it('is said to be missing when its file has gone, and heals when it is added again', async () => {
    const png = await picture().png().toBuffer();
    const media = await addMedia(rytm, 'a.png', png);
    const { path } = await rytm.call('media.file', { id: media.id, variant: 'original' });
    rmSync(path);
    expect(await rytm.fault('media.file', { id: media.id, variant: 'thumb' })).toEqual({
      kind: 'missing',
      code: 'media.file-missing',
      params: { name: 'a.png' },
    });
    expect(await rytm.call('system.check', {})).toMatchObject({
      ok: false,
      problems: [{ code: 'check.file-missing', params: { file: media.sha256 } }],
    });
    await addMedia(rytm, 'a.png', png);
    expect(await rytm.call('system.check', {})).toMatchObject({ ok: true });
  });

  it('is said to be damaged when its file was cut, and heals likewise', async () => {
    const png = await picture(500, 500).png().toBuffer();
    const media = await addMedia(rytm, 'a.png', png);
    const { path } = await rytm.call('media.file', { id: media.id, variant: 'original' });
    writeFileSync(path, png.subarray(0, 300));
    expect(await rytm.fault('media.file', { id: media.id, variant: 'preview' })).toMatchObject({
      code: 'media.file-damaged',
    });
    await addMedia(rytm, 'a.png', png);
    expect(existsSync((await rytm.call('media.file', { id: media.id, variant: 'preview' })).path)).toBe(true);
  });

  it('gets its thumbnail again when that was cleared away', async () => {
    const media = await addMedia(rytm, 'a.png', await picture().png().toBuffer());
    rmSync(join(rytm.profile, 'thumbnails'), { recursive: true });
    expect(existsSync((await rytm.call('media.file', { id: media.id, variant: 'thumb' })).path)).toBe(true);
  });

  it('is not added for a client that is not there', async () => {
    const { uploadId } = await rytm.call('uploads.begin', { name: 'a.png', bytes: 0 });
    const clientId = '019a7f00-0000-7000-8000-000000000000';
    expect(await rytm.fault('media.add', { uploadId, clientId })).toMatchObject({ code: 'clients.missing' });
  });
});

describe('a film in the store', () => {
  const film = () => readFileSync(join(import.meta.dirname, '../../files/fixtures/upright.webm'));

  it('has no still until the window hands one over, and then shows it in both sizes', async () => {
    const { id } = await addMedia(rytm, 'rolka.webm', film());
    expect(await rytm.call('media.state', { id })).toEqual({
      name: 'rolka.webm',
      kind: 'film',
      isThere: true,
      hasStill: false,
    });
    expect(await rytm.fault('media.file', { id, variant: 'thumb' })).toEqual({
      kind: 'missing',
      code: 'media.no-still',
      params: { name: 'rolka.webm' },
    });
    const { undo } = await rytm.call('history.state', {});
    const still = await picture(720, 1280).webp().toBuffer();
    await rytm.call('media.addStill', { id, uploadId: await upload(rytm, 'still.webp', still) });
    const thumb = await rytm.call('media.file', { id, variant: 'thumb' });
    expect(await sharp(thumb.path).metadata()).toMatchObject({ format: 'webp', width: 180, height: 320 });
    expect(thumb.mime).toBe('image/webp');
    expect(await rytm.call('media.state', { id })).toMatchObject({ hasStill: true });
    expect(await rytm.call('media.file', { id, variant: 'original' })).toMatchObject({ mime: 'video/webm' });
    expect((await rytm.call('history.state', {})).undo).toEqual(undo);
  });

  it('takes no still that is no picture, and a picture takes none', async () => {
    const { id } = await addMedia(rytm, 'rolka.webm', film());
    const still = await picture().webp().toBuffer();
    for (const bad of [bytes('<p>nothing</p>'), film()]) {
      const uploadId = await upload(rytm, 'still.webp', bad);
      expect(await rytm.fault('media.addStill', { id, uploadId })).toMatchObject({ code: 'media.not-a-picture' });
    }
    const other = await addMedia(rytm, 'a.png', await picture().png().toBuffer());
    const uploadId = await upload(rytm, 'still.webp', still);
    expect(await rytm.fault('media.addStill', { id: other.id, uploadId })).toMatchObject({ code: 'media.not-a-film' });
    expect(await rytm.call('media.state', { id })).toMatchObject({ hasStill: false });
  });

  it('is missing when its file has gone, whether it has a still or not', async () => {
    const { id } = await addMedia(rytm, 'rolka.webm', film());
    rmSync((await rytm.call('media.file', { id, variant: 'original' })).path);
    expect(await rytm.call('media.state', { id })).toMatchObject({ isThere: false });
    expect(await rytm.fault('media.file', { id, variant: 'thumb' })).toMatchObject({ code: 'media.file-missing' });
  });
});
