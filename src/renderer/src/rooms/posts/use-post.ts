import { useShallow } from 'zustand/react/shallow';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import { usePostEditor } from '../../data/post-editor.store.ts';

/** A part of the open post; drawn again only when that part changes. Used below PostEditor, which is there only with a post. */
export function usePost<T>(select: (post: Post) => T): T {
  return usePostEditor(
    useShallow(({ post }) => {
      if (post === null) throw new Error('No post is open');
      return select(post);
    }),
  );
}
