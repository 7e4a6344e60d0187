import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { FaultError } from '#shared/ipc/result.ts';
import type { CoreContext } from '../context.ts';
import type { MediaService } from '../rooms/media/media.service.ts';

/** Pixels of a square beside a post: 17 mm in print at 300 dots an inch, with some to spare. */
const THUMBNAIL = 240;
/** The longest side of a logo on the cover: 50 mm at 300 dots an inch. */
const LOGO = 600;

/** Thumbnails remembered: about 8 MB. */
const KEPT = 500;

const dataUri = (mime: string, bytes: Buffer) => `data:${mime};base64,${bytes.toString('base64')}`;

/** Pictures as a document carries them. A picture that cannot be read is none: a document is not lost over it. */
export function createPaperPictures(context: CoreContext, media: MediaService) {
  const made = new Map<string, string>();

  async function bytesOf(mediaId: string, variant: 'thumb' | 'preview'): Promise<Buffer | null> {
    try {
      const { path, mime } = await media.file(mediaId, variant);
      return mime === 'image/webp' ? await readFile(path) : null;
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      context.log.warn('reports.picture-missing', { mediaId, code: error.fault.code });
      return null;
    }
  }

  async function makeThumbnail(mediaId: string): Promise<string | null> {
    const bytes = await bytesOf(mediaId, 'thumb');
    if (bytes === null) return null;
    const square = sharp(bytes).resize(THUMBNAIL, THUMBNAIL, { fit: 'cover' }).flatten({ background: '#ffffff' });
    return dataUri('image/jpeg', await square.jpeg({ quality: 70 }).toBuffer());
  }

  /** A picture never changes under its id, so a document that is looked at and then printed makes it once. */
  async function thumbnail(mediaId: string): Promise<string | null> {
    const known = made.get(mediaId);
    if (known !== undefined) return known;
    const picture = await makeThumbnail(mediaId);
    const oldest = made.size >= KEPT ? made.keys().next().value : undefined;
    if (oldest !== undefined) made.delete(oldest);
    if (picture !== null) made.set(mediaId, picture);
    return picture;
  }

  /** A logo keeps its transparency. */
  async function logo(mediaId: string): Promise<string | null> {
    const bytes = await bytesOf(mediaId, 'preview');
    if (bytes === null) return null;
    const fitted = sharp(bytes).resize(LOGO, LOGO, { fit: 'inside', withoutEnlargement: true });
    const { hasAlpha } = await sharp(bytes).metadata();
    return hasAlpha
      ? dataUri('image/png', await fitted.png({ palette: true, quality: 90 }).toBuffer())
      : dataUri('image/jpeg', await fitted.jpeg({ quality: 85 }).toBuffer());
  }

  return { thumbnail, logo };
}

export type PaperPictures = ReturnType<typeof createPaperPictures>;
