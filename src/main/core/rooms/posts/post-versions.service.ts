import { refuse } from '#shared/ipc/result.ts';
import type { Post, PostChannel } from '#shared/rooms/posts/posts.schema.ts';
import {
  contentOf,
  isBlank,
  type PostContent,
  type PostVersion,
  sameContent,
} from '#shared/rooms/posts/posts.versions.ts';
import type { CoreContext } from '../../context.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { PostVersionsRepository } from './post-versions.repository.ts';
import type { PostsRepository } from './posts.repository.ts';
import type { PostsService } from './posts.service.ts';

export type PostVersionsService = ReturnType<typeof createPostVersionsService>;

/** Work on a post that goes on for longer than this is kept in between; milliseconds. */
const SITTING = 10 * 60_000;

/**
 * Versions of posts: the content as each sitting of work left it. They are no part of undo, so that going back in history and on again
 * loses none. A sitting ends when the post or the app is closed; one that was cut off (no power) is kept when the next one begins.
 */
export function createPostVersionsService(
  context: CoreContext,
  repository: PostVersionsRepository,
  posts: PostsRepository,
  rooms: { readonly channels: ChannelsService; readonly posts: () => PostsService },
) {
  /** When the present sitting over each post began, or its last version was written; milliseconds since 1970. */
  const sittings = new Map<string, number>();

  /** Keeps the content as it stands, unless it is the last version's or there is none; within the caller's transaction. */
  function keepWithin(post: Post): boolean {
    const content = contentOf(post);
    const last = repository.last(post.id);
    if (last === null ? isBlank(content) : sameContent(last.content, content)) return false;
    repository.insert(post.id, post.updatedAt, content);
    return true;
  }

  /** Called with the post as it stands before each change of its content, within the transaction of that change. */
  function beforeChangeWithin(post: Post): void {
    const now = context.now();
    const began = sittings.get(post.id);
    if (began !== undefined && now - began < SITTING) return;
    sittings.set(post.id, now);
    // A post that was made just now is in its first sitting.
    if (began === undefined && now - Date.parse(post.createdAt) < SITTING) return;
    keepWithin(post);
  }

  /** Ends the sittings over these posts. */
  function keep(ids: readonly string[]): void {
    const left = ids.flatMap((id) => posts.get(id) ?? []);
    for (const id of ids) sittings.delete(id);
    if (left.length === 0) return;
    context.unitOfWork.runUnjournalled(['post_versions'], () => {
      for (const post of left) keepWithin(post);
    });
  }

  /** Channels as the version had them, without those that the client has no more; one that was published on stays. */
  function channelsOf(post: Post, content: PostContent): PostChannel[] {
    const own = new Set(rooms.channels.list(post.clientId).map(({ id }) => id));
    const wanted = content.channels.filter(({ channelId }) => own.has(channelId));
    const published = post.channels.filter(
      ({ channelId, publishedUrl }) => publishedUrl !== null && !wanted.some((item) => item.channelId === channelId),
    );
    const urlOf = (id: string) => post.channels.find(({ channelId }) => channelId === id)?.publishedUrl ?? null;
    return [...wanted.map((item) => ({ ...item, publishedUrl: urlOf(item.channelId) })), ...published];
  }

  /**
   * Gives a post the content of one of its versions, as one step; the content that it had is kept as a version first. Day, hour and
   * status stay. Channels and files that are gone are left out.
   */
  function restore(input: { id: string; rev?: number | undefined; version: number }): Post {
    const post = rooms.posts().seen(input);
    const version = repository.get(post.id, input.version) ?? refuse('missing', 'posts.version-missing');
    const { channels: _channels, media, ...fields } = version.content;
    return context.unitOfWork.run({ name: 'posts.restoreVersion', params: { title: post.title } }, () => {
      keepWithin(post);
      const there = repository.mediaThere(
        post.clientId,
        media.map(({ mediaId }) => mediaId),
      );
      const channelsChanged = posts.setChannels(post.id, channelsOf(post, version.content), context.newId);
      const mediaChanged = posts.setMedia(
        post.id,
        media.filter(({ mediaId }) => there.has(mediaId)),
        context.newId,
      );
      return rooms.posts().saveWithin(post, fields, channelsChanged || mediaChanged);
    });
  }

  return {
    list: (id: string): PostVersion[] => repository.list(rooms.posts().get(id).id),
    beforeChangeWithin,
    keep,
    /** The app is closing: every sitting ends. */
    keepAll: () => keep([...sittings.keys()]),
    restore,
  };
}
