import { refuse } from '#shared/ipc/result.ts';
import { tidyFolder } from '#shared/rooms/media/media.folders.ts';
import type {
  LibraryItem,
  Media,
  MediaList,
  MediaRemove,
  MediaUpdate,
  MediaUses,
} from '#shared/rooms/media/media.schema.ts';
import type { CoreContext } from '../../context.ts';
import { changesNothing, checkRevision, checkWritten, given } from '../revisions.ts';
import type { LibraryRepository } from './library.repository.ts';
import type { MediaService } from './media.service.ts';

export type LibraryService = ReturnType<typeof createLibraryService>;

/** The files as a library: what there is, where it is used, how it is kept in order. */
export function createLibraryService(context: CoreContext, repository: LibraryRepository, media: MediaService) {
  const { unitOfWork } = context;

  /** Newest first. */
  function list(wanted: MediaList): LibraryItem[] {
    const onDisk = media.hashesOnDisk();
    return repository.list(wanted).map(({ sha256, ...item }) => ({ ...item, isThere: onDisk.has(sha256) }));
  }

  function uses(id: string): MediaUses {
    media.get(id);
    return { posts: repository.posts(id), logoOf: repository.logos(id) };
  }

  function seen(named: MediaUpdate['media']): Media[] {
    return named.map(({ id, rev }) => {
      const row = media.get(id);
      checkRevision('media', rev, row);
      return row;
    });
  }

  function changed(row: Media, { name, folder, addLabels = [], removeLabels = [] }: MediaUpdate): Media {
    const labels = [...new Set([...row.labels, ...addLabels])].filter((label) => !removeLabels.includes(label));
    const changes = given({ name, folder: folder === undefined ? undefined : tidyFolder(folder), labels });
    if (changesNothing<Media>(row, changes)) return row;
    const next = { ...row, ...changes, rev: row.rev + 1, updatedAt: context.instant() };
    checkWritten('media', repository.update(next), row.rev);
    return next;
  }

  /** One file or several, in one step. */
  function update(input: MediaUpdate): Media[] {
    const rows = seen(input.media);
    return unitOfWork.run({ name: 'media.update', params: { count: rows.length } }, () =>
      rows.map((row) => changed(row, input)),
    );
  }

  /** Into the trash; the files stay on the disk, so that undo brings them back. */
  function remove(input: MediaRemove): void {
    const rows = seen(input.media);
    const used = rows.filter((row) => repository.usesOf(row.id) > 0);
    if (used.length > 0) refuse('refused', 'media.used', { count: used.length, name: used[0]?.name ?? '' });
    unitOfWork.run({ name: 'media.remove', params: { count: rows.length } }, () => {
      for (const row of rows) repository.remove(row.id, context.instant());
    });
  }

  /** Out of the trash; a file that is not in it is passed over. */
  function restoreManyWithin(ids: readonly string[]): void {
    for (const id of ids) repository.restore(id, context.instant());
  }

  return { list, uses, update, remove, restoreManyWithin };
}
