import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '#shared/ipc/result.ts';
import { mediaKind } from '#shared/rooms/media/media.rules.ts';
import type { Media, MediaState, MediaVariant } from '#shared/rooms/media/media.schema.ts';
import type { CoreContext } from '../../context.ts';
import { copyDurably, writeDurably } from '../../files/durable.ts';
import { inspectFile, makeThumbnail } from '../../files/pictures.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { MediaRepository } from './media.repository.ts';

export type MediaService = ReturnType<typeof createMediaService>;

/** The longest side of each made variant, in pixels. */
const SIZES = { thumb: 320, preview: 1_080 } as const;

/** A file of a client, not yet in the store. */
export interface MediaSource {
  readonly path: string;
  readonly name: string;
  readonly clientId: string | null;
}

/** Files live under their content's hash, so the same picture twice is stored once; rows say whose it is and what it is called. */
export function createMediaService(
  context: CoreContext,
  repository: MediaRepository,
  rooms: { readonly clients: ClientsService },
) {
  const { paths, unitOfWork } = context;

  const originalPath = (sha256: string) => join(paths.media, sha256.slice(0, 2), sha256);
  const variantPath = (sha256: string, variant: 'thumb' | 'preview') =>
    join(paths.thumbnails, sha256.slice(0, 2), `${sha256}-${SIZES[variant]}.webp`);

  function get(id: string): Media {
    return repository.get(id) ?? refuse('missing', 'media.missing');
  }

  /** Also one in the trash, where it is still to be seen. */
  const getAny = (id: string): Media => repository.getAny(id) ?? refuse('missing', 'media.missing');

  /** Copies the file into the store and makes its thumbnail; no row yet, so that a caller can put many rows into one step. */
  async function prepare(source: MediaSource): Promise<Media> {
    const facts = await inspectFile(source.path, await readStart(source.path));
    if (facts.kind === 'refused') refuse('invalid', facts.code, { name: source.name });
    const sha256 = await hashFile(source.path);
    storeFile(source.path, originalPath(sha256));
    if (facts.kind === 'picture') await makeVariant(sha256, 'thumb');
    const at = context.instant();
    return {
      id: context.newId(),
      rev: 1,
      createdAt: at,
      updatedAt: at,
      clientId: source.clientId,
      sha256,
      name: source.name,
      mime: facts.mime,
      bytes: statSync(originalPath(sha256)).size,
      width: facts.width,
      height: facts.height,
      folder: '',
      labels: [],
      durationMs: facts.durationMs,
    };
  }

  /** Puts a prepared file's row in, or answers the row that the client has for the same content. */
  function addWithin(prepared: Media): Media {
    const existing = repository.byContent(prepared.sha256, prepared.clientId);
    if (existing) return existing;
    repository.insert(prepared);
    return prepared;
  }

  /** The other client's row for the same file: the one that it has, or a new one. */
  function shareWithin(media: Media, clientId: string): Media {
    const at = context.instant();
    return addWithin({ ...media, id: context.newId(), rev: 1, createdAt: at, updatedAt: at, clientId });
  }

  async function add(source: MediaSource): Promise<Media> {
    if (source.clientId !== null) rooms.clients.get(source.clientId);
    const prepared = await prepare(source);
    return unitOfWork.run({ name: 'media.add', params: { file: source.name } }, () => addWithin(prepared));
  }

  async function makeVariant(sha256: string, variant: 'thumb' | 'preview'): Promise<string> {
    const path = variantPath(sha256, variant);
    if (!existsSync(path)) writeDurably(path, await makeThumbnail(originalPath(sha256), SIZES[variant]));
    return path;
  }

  /** Nothing here decodes a film or a HEIC picture: they have the still that the window made of them, if it could. */
  function stillOf(media: Media, variant: 'thumb' | 'preview'): { path: string; mime: string } {
    const path = variantPath(media.sha256, variant);
    return existsSync(path) ? { path, mime: 'image/webp' } : refuse('missing', 'media.no-still', { name: media.name });
  }

  /** Keeps a picture as a film's still. It is made anew when it was cleared away, so it is no row and no step. */
  async function addStill(id: string, path: string): Promise<void> {
    const media = get(id);
    if (mediaKind(media.mime) !== 'film') refuse('invalid', 'media.not-a-film', { name: media.name });
    const facts = await inspectFile(path, await readStart(path));
    if (facts.kind === 'refused') refuse('invalid', facts.code, { name: media.name });
    if (facts.kind !== 'picture') refuse('invalid', 'media.not-a-picture', { name: media.name });
    for (const variant of ['preview', 'thumb'] as const) {
      writeDurably(variantPath(media.sha256, variant), await makeThumbnail(path, SIZES[variant]));
    }
  }

  /** What there is to see of a medium. */
  function state(id: string): MediaState {
    const media = getAny(id);
    const isThere = existsSync(originalPath(media.sha256));
    const kind = mediaKind(media.mime);
    return { name: media.name, kind, isThere, hasStill: existsSync(variantPath(media.sha256, 'thumb')) };
  }

  /**
   * Where the bytes of a variant lie; refuses with `media.file-missing` when the original has gone from the disk, and with
   * `media.no-still` a film that has none (yet), or a picture that cannot be decoded.
   */
  async function file(id: string, variant: MediaVariant): Promise<{ path: string; mime: string }> {
    const media = getAny(id);
    const original = originalPath(media.sha256);
    if (!existsSync(original)) refuse('missing', 'media.file-missing', { name: media.name });
    if (variant === 'original') return { path: original, mime: media.mime };
    if (mediaKind(media.mime) !== 'picture') return stillOf(media, variant);
    try {
      return { path: await makeVariant(media.sha256, variant), mime: 'image/webp' };
    } catch (error) {
      // It was decoded when it came in: what cannot be decoded now is no longer the same file.
      if (statSync(original).size !== media.bytes) refuse('storage', 'media.file-damaged', { name: media.name });
      throw error;
    }
  }

  /** Hashes that rows name and the disk lacks. */
  function missingFiles(): string[] {
    return repository.hashes().filter((sha256) => !existsSync(originalPath(sha256)));
  }

  /** Which of these contents lie on the disk, by one look into each folder. */
  function hashesOnDisk(): ReadonlySet<string> {
    if (!existsSync(paths.media)) return new Set();
    const folders = readdirSync(paths.media, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return new Set(folders.flatMap((folder) => readdirSync(join(paths.media, folder.name))));
  }

  /** Deletes the files of contents that no row names any more, the trash and what undo can bring back included. */
  function dropUnused(hashes: readonly string[]): void {
    for (const sha256 of hashes) {
      if (repository.isUsed(sha256)) continue;
      for (const path of [originalPath(sha256), variantPath(sha256, 'thumb'), variantPath(sha256, 'preview')]) {
        rmSync(path, { force: true });
      }
    }
  }

  return {
    get,
    prepare,
    addWithin,
    shareWithin,
    add,
    addStill,
    state,
    file,
    missingFiles,
    hashesOnDisk,
    dropUnused,
    originalPath,
  };
}

async function readStart(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(4_100), 0, 4_100, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function hashFile(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256');
    createReadStream(path)
      .on('error', reject)
      .on('data', (piece) => hash.update(piece))
      .on('end', () => resolve(hash.digest('hex')));
  });
}

/** A whole file that is there already under its hash is the same file; otherwise it is copied under a temporary name and moved. */
function storeFile(from: string, to: string): void {
  if (statSync(to, { throwIfNoEntry: false })?.size === statSync(from).size) return;
  copyDurably(from, to);
}
