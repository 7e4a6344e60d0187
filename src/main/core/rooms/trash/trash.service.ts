import { trashedBefore } from '#shared/rooms/trash/trash.rules.ts';
import type { CoreContext } from '../../context.ts';
import { journalled } from '../../db/journal.ts';
import type { BelongingsRepository } from '../../history/belongings.repository.ts';
import type { HistoryRepository } from '../../history/history.repository.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { LibraryService } from '../media/library.service.ts';
import type { MediaService } from '../media/media.service.ts';
import type { PostsService } from '../posts/posts.service.ts';
import type { Trashed, TrashRepository, TrashRows } from './trash.repository.ts';

export type TrashService = ReturnType<typeof createTrashService>;

interface Rooms {
  readonly posts: Pick<PostsService, 'restoreManyWithin'>;
  readonly library: Pick<LibraryService, 'restoreManyWithin'>;
  readonly media: Pick<MediaService, 'dropUnused'>;
  readonly clients: Pick<ClientsService, 'restoreManyWithin'>;
}

const countOf = ({ posts, files, clients }: Trashed) => posts.length + files.length + clients.length;

/** Removed posts, files and clients: they come back as one step, or go for good, which is no step: history forgets them whole. */
export function createTrashService(
  context: CoreContext,
  repository: TrashRepository,
  history: HistoryRepository,
  belongings: BelongingsRepository,
  rooms: Rooms,
) {
  function stepOf(found: Trashed) {
    const count = countOf(found);
    const [post] = found.posts;
    const [client] = found.clients;
    if (found.posts.length === count) {
      return count === 1 && post !== undefined
        ? { name: 'posts.restore', params: { title: repository.titleOf(post) } }
        : { name: 'posts.restoreMany', params: { count } };
    }
    if (found.files.length === count) return { name: 'media.restore', params: { count } };
    return count === 1 && client !== undefined
      ? { name: 'clients.restoreRemoved', params: { client: repository.nameOf(client) } }
      : { name: 'trash.restore', params: { count } };
  }

  function restore(ids: readonly string[]) {
    const found = repository.inTrash(ids);
    const count = countOf(found);
    if (count === 0) return { count };
    context.unitOfWork.run(stepOf(found), () => {
      // Clients first: what is theirs is looked at when it comes back.
      rooms.clients.restoreManyWithin(found.clients);
      rooms.library.restoreManyWithin(found.files);
      rooms.posts.restoreManyWithin(found.posts);
    });
    return { count };
  }

  /** Takes out rows and what history knows of them; answers the rows for those who show them. */
  function takeOutWithin(parts: TrashRows) {
    for (const { table, ids } of parts) {
      repository.removeRows(table, ids);
      history.forgetAll(table, ids);
    }
    return parts.flatMap(({ table, ids }) => ids.map((id) => ({ table, id })));
  }

  /** All that some clients had, in the trash or not. */
  function rowsOfClients(clients: readonly string[]): TrashRows {
    if (clients.length === 0) return [];
    const theirs = belongings.of(clients);
    return journalled.map((table) => ({ table, ids: theirs[table] }));
  }

  const idsOf = (parts: TrashRows, table: string) => parts.flatMap((part) => (part.table === table ? part.ids : []));

  /**
   * Deletes things for good: posts with their channels, pictures and versions, and the files that nothing uses any more; files from every
   * post that had them; clients with all that is theirs. Steps of history lose these rows, and go when they have no others: what is left
   * can be undone and redone as before.
   */
  function purge(found: Trashed) {
    const count = countOf(found);
    if (count === 0) return { count };
    const ofClients = rowsOfClients(found.clients);
    const files = [...new Set([...found.files, ...idsOf(ofClients, 'media')])];
    const posts = [...new Set([...found.posts, ...idsOf(ofClients, 'posts')])];
    const hashes = new Set([...repository.hashesOf(files), ...belongings.hashes(files)]);
    const shown = repository.mediaOf(posts);
    context.unitOfWork.replay(() => {
      repository.dropLogos(files);
      const rows = takeOutWithin([...repository.rowsOf(posts), ...repository.rowsOfFiles(files), ...ofClients]);
      repository.removeVersions(posts);
      const unused = repository.unusedOf(shown);
      for (const { sha256 } of unused) hashes.add(sha256);
      rows.push(...takeOutWithin([{ table: 'media', ids: unused.map(({ id }) => id) }]));
      history.forgetEmptySteps();
      return rows;
    });
    rooms.media.dropUnused([...hashes]);
    return { count };
  }

  return {
    list: repository.list,
    restore,
    purge: (ids: readonly string[]) => purge(repository.inTrash(ids)),
    empty: () => purge(repository.inTrash(repository.list().map(({ id }) => id))),
    /** Deletes for good what has been in the trash for ninety days; called at each start. */
    purgeExpired: () => purge(repository.expired(trashedBefore(context.now()))),
  };
}
