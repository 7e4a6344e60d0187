import { refuse } from '#shared/ipc/result.ts';
import type { Post, PostCreateWithMedia } from '#shared/rooms/posts/posts.schema.ts';
import type { CoreContext } from '../../context.ts';
import type { MediaService } from '../media/media.service.ts';
import type { PostsRepository } from './posts.repository.ts';
import type { PostsService } from './posts.service.ts';

export type PostMediaService = ReturnType<typeof createPostMediaService>;

interface ByRevision {
  id: string;
  rev?: number | undefined;
}

type Item = Pick<Post['media'][number], 'mediaId' | 'altText'>;

/** The pictures of a post: which, in which order, with which alternative text. */
export function createPostMediaService(
  context: CoreContext,
  repository: PostsRepository,
  rooms: { posts: PostsService; media: MediaService },
) {
  function save(post: Post, step: { name: string; mergeKey?: string }, items: readonly Item[]): Post {
    const name = { ...step, params: { title: post.title } };
    return context.unitOfWork.run(name, () => {
      const changed = repository.setMedia(post.id, items, context.newId);
      return rooms.posts.saveWithin(post, {}, changed);
    });
  }

  /** A file for a post of this client: one of the client's own, or nobody's. */
  function checkOwn(mediaId: string, clientId: string): void {
    const media = rooms.media.get(mediaId);
    if (media.clientId !== null && media.clientId !== clientId) refuse('invalid', 'posts.media-of-other-client');
  }

  /** A new post, with its files in the same step. */
  function create({ mediaIds = [], ...input }: PostCreateWithMedia): Post {
    for (const mediaId of mediaIds) checkOwn(mediaId, input.clientId);
    return rooms.posts.create(input, (id) => setWithin(id, withoutAlt([...new Set(mediaIds)])));
  }

  function attach(input: ByRevision & { mediaId: string; altText?: string | undefined }): Post {
    const post = rooms.posts.seen(input);
    checkOwn(input.mediaId, post.clientId);
    if (post.media.some((item) => item.mediaId === input.mediaId)) return post;
    return save(post, { name: 'posts.attach' }, [
      ...post.media,
      { mediaId: input.mediaId, altText: input.altText ?? '' },
    ]);
  }

  /** Several files in one step, behind those that the post has; one that it has already stays where it is. */
  function attachMany(input: ByRevision & { mediaIds: readonly string[] }): Post {
    const post = rooms.posts.seen(input);
    for (const mediaId of input.mediaIds) checkOwn(mediaId, post.clientId);
    const added = [...new Set(input.mediaIds)].filter((id) => !post.media.some(({ mediaId }) => mediaId === id));
    if (added.length === 0) return post;
    const name = added.length === 1 ? 'posts.attach' : 'posts.attachMany';
    return save(post, { name }, [...post.media, ...withoutAlt(added)]);
  }

  function detach(input: ByRevision & { mediaId: string }): Post {
    const post = rooms.posts.seen(input);
    const rest = post.media.filter((item) => item.mediaId !== input.mediaId);
    if (rest.length === post.media.length) return post;
    return save(post, { name: 'posts.detach' }, rest);
  }

  /** Order and alternative texts; the same pictures must be named, since adding and removing have their own verbs. */
  function arrange(input: ByRevision & { media: readonly Item[] }): Post {
    const post = rooms.posts.seen(input);
    const before = post.media.map((item) => item.mediaId).sort();
    const after = input.media.map((item) => item.mediaId).sort();
    if (before.join() !== after.join()) refuse('invalid', 'posts.media-differs');
    // Alternative texts are typed; a new order is a gesture each time.
    const sameOrder = post.media.every((item, index) => item.mediaId === input.media[index]?.mediaId);
    const step = { name: 'posts.arrangeMedia', ...(sameOrder ? { mergeKey: `posts.arrangeMedia:${post.id}` } : {}) };
    return save(post, step, input.media);
  }

  /** The media of a post that the caller has just made, within its unit of work. */
  function setWithin(postId: string, items: readonly Item[]): void {
    repository.setMedia(postId, items, context.newId);
  }

  return { create, attach, attachMany, detach, arrange, setWithin };
}

const withoutAlt = (mediaIds: readonly string[]) => mediaIds.map((mediaId) => ({ mediaId, altText: '' }));
