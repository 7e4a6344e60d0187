import { existsSync, statSync } from 'node:fs';
import { refuse } from '#shared/ipc/result.ts';
import { writeDurably } from '../../files/durable.ts';
import { inspectFile } from '../../files/pictures.ts';
import type { MediaService } from '../media/media.service.ts';
import type { Pack } from './handover.pack.ts';

/** The start of a file that tells its type; bytes. */
const START = 4_100;

/**
 * Puts a file's pictures and films into the store under their hashes; answers those that were not there, so that a caller who fails
 * later can take them out again. Each is held to its row: a page that calls itself a picture is refused (`handover.damaged`), and then
 * nothing stays.
 */
export async function takeMedia(
  pack: Pack,
  media: Pick<MediaService, 'originalPath' | 'dropUnused'>,
): Promise<readonly string[]> {
  const stored: string[] = [];
  try {
    const missing = new Set(pack.manifest.missing);
    const named = new Map((pack.rows.media ?? []).map((row) => [String(row.sha256), row]));
    if (pack.hashes.some((sha256) => !named.has(sha256))) refuse('invalid', 'handover.damaged');
    for (const sha256 of named.keys()) {
      const bytes = pack.media(sha256);
      if (bytes === null) {
        if (!missing.has(sha256)) refuse('invalid', 'handover.damaged');
        continue;
      }
      const path = media.originalPath(sha256);
      if (!existsSync(path) || statSync(path).size !== bytes.length) {
        stored.push(sha256);
        writeDurably(path, bytes);
      }
      const facts = await inspectFile(path, bytes.subarray(0, START));
      const rows = (pack.rows.media ?? []).filter((row) => row.sha256 === sha256);
      const isTrue =
        facts.kind !== 'refused' && rows.every((row) => row.mime === facts.mime && row.bytes === bytes.length);
      if (!isTrue) refuse('invalid', 'handover.damaged');
    }
    return stored;
  } catch (error) {
    media.dropUnused(stored);
    throw error;
  }
}
