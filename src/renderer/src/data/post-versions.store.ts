import { create } from 'zustand';
import type { Fault } from '#shared/ipc/result.ts';
import type { PostVersion } from '#shared/rooms/posts/posts.versions.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { flushPost, usePostEditor } from './post-editor.store.ts';

interface PostVersionsState {
  /** The post whose versions are shown; null while none are. */
  readonly postId: string | null;
  /** The newest first; null before the first reading. */
  readonly versions: readonly PostVersion[] | null;
  readonly fault: Fault | null;
  /** The version that is looked at. */
  readonly chosenId: number | null;
}

const CLOSED: PostVersionsState = { postId: null, versions: null, fault: null, chosenId: null };

export const usePostVersions = create<PostVersionsState>(() => CLOSED);

/** Reads the open post's versions; what is being typed is stored first, since they are compared with it. */
export async function loadVersions(): Promise<void> {
  const { postId } = usePostVersions.getState();
  if (postId === null) return;
  await flushPost();
  const answer = await call('posts.versions', { id: postId });
  if (usePostVersions.getState().postId !== postId) return;
  if (!answer.ok) {
    usePostVersions.setState({ fault: answer.error });
    return;
  }
  usePostVersions.setState(({ chosenId }) => ({
    versions: answer.value,
    fault: null,
    chosenId: answer.value.some(({ id }) => id === chosenId) ? chosenId : (answer.value[0]?.id ?? null),
  }));
}

export function openVersions(): void {
  const { id } = usePostEditor.getState();
  usePostVersions.setState({ ...CLOSED, postId: id });
  void loadVersions();
}

export const closeVersions = (): void => usePostVersions.setState(CLOSED);
export const chooseVersion = (id: number): void => usePostVersions.setState({ chosenId: id });

listenToTables(['post_versions'], () => void loadVersions());
