import { create } from 'zustand';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import { call } from '../api/client.ts';

/** The whole post that a preview shows; null until it was read. */
export const usePreviewPost = create<{ readonly post: Post | null }>(() => ({ post: null }));

let wanted: string | null = null;

/** Reads a post for its preview; the answer to an older question is dropped. */
export async function readForPreview(id: string | null): Promise<void> {
  wanted = id;
  if (usePreviewPost.getState().post?.id !== id) usePreviewPost.setState({ post: null });
  if (id === null) return;
  const answer = await call('posts.get', { id });
  if (wanted === id && answer.ok) usePreviewPost.setState({ post: answer.value });
}
