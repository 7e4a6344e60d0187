import { refuse } from '#shared/ipc/result.ts';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import type { CoreContext } from '../../context.ts';
import { checkRevision } from '../revisions.ts';
import type { ByRevision, SeriesMember } from './posts.own.ts';
import type { PostsRepository } from './posts.repository.ts';

/** Told within the unit of work when a post of a series goes to the trash or comes out of it. */
export interface SeriesListener {
  readonly left: (post: SeriesMember) => void;
  readonly back: (post: SeriesMember) => void;
}

/** Into the trash and out of it. `…Within` ones are for a caller who has a unit of work open. */
export function createPostsTrash(
  context: CoreContext,
  repository: PostsRepository,
  posts: { readonly get: (id: string) => Post; readonly seen: (input: ByRevision) => Post },
  series: SeriesListener,
) {
  const { unitOfWork } = context;
  const { get, seen } = posts;

  function remove(input: ByRevision): void {
    const post = seen(input);
    unitOfWork.run({ name: 'posts.remove', params: { title: post.title } }, () => {
      trashWithin(post);
    });
  }

  /** To the trash; a series learns that its day is taken out. */
  function trashWithin(post: Post): void {
    removeWithin(post.id);
    series.left(post);
  }

  function removeWithin(id: string): void {
    const at = context.instant();
    repository.setDeleted(id, at, at);
  }

  /** Out of the trash; a post that is not in it is answered as it is. */
  function restore({ id, rev }: ByRevision): Post {
    const row = repository.getAny(id) ?? refuse('missing', 'posts.missing');
    checkRevision('posts', rev, row);
    if (row.deletedAt === null) return get(id);
    return unitOfWork.run({ name: 'posts.restore', params: { title: row.title } }, () => {
      repository.setDeleted(id, context.instant(), null);
      series.back(row);
      return get(id);
    });
  }

  /** Several out of the trash; ids that are not in it are passed over. */
  function restoreManyWithin(ids: readonly string[]): void {
    const rows = ids.flatMap((id) => repository.getAny(id) ?? []).filter(({ deletedAt }) => deletedAt !== null);
    for (const row of rows) {
      repository.setDeleted(row.id, context.instant(), null);
      series.back(row);
    }
  }

  return { remove, trashWithin, removeWithin, restore, restoreManyWithin };
}
