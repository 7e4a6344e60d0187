import { create } from 'zustand';
import type { Fault, Result } from '#shared/ipc/result.ts';
import type { Post, PostsCarried } from '#shared/rooms/posts/posts.schema.ts';
import { call } from '../api/client.ts';
import { changedIds, listenToTables } from './changes.ts';
import { addFlusher } from './flush.ts';
import { type Edit, showEdits } from './post-editor.rules.ts';
import { createEditSession, type EditSession, type SessionState } from './post-editor.session.ts';
import { useSaving, write } from './saving.store.ts';
import { openPost, useSelection } from './selection.store.ts';
import { healStill } from './stills.store.ts';
import { addMedia } from './uploads.ts';

/** A file on its way to the post, or one that did not get there. */
export interface PostUpload {
  readonly key: string;
  readonly postId: string;
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  readonly fault: Fault | null;
}

interface PostEditorState {
  readonly id: string | null;
  readonly phase: SessionState['phase'];
  /** The open post with everything that is not stored yet. */
  readonly post: Post | null;
  readonly fault: Fault | null;
  readonly uploads: readonly PostUpload[];
}

const CLOSED = { id: null, phase: 'loading', post: null, fault: null } as const;

export const usePostEditor = create<PostEditorState>(() => ({ ...CLOSED, uploads: [] }));

/** Told when the person's text was written over somebody else's. */
type KeptOwnListener = (edit: Edit) => void;
let keptOwn: KeptOwnListener = () => {};

/** Says who tells the person that their text was kept over a newer one; answers the way to stop. */
export function onKeptOwn(listener: KeptOwnListener): () => void {
  keptOwn = listener;
  return () => {
    keptOwn = () => {};
  };
}

/** Posts being edited: the open one, and those whose last words are on their way. */
const sessions = new Map<string, EditSession>();
/** Sessions whose unsaved edits the status line counts as "saving". */
const held = new Set<string>();

function begin(id: string): EditSession {
  const session = createEditSession(id, {
    read: (postId) => call('posts.get', { id: postId }),
    send: ({ verb, input }) => write(verb, input) as Promise<Result<Post>>,
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    changed: (state) => {
      if (state.edits.length > 0) sessions.set(id, session);
      show(id, state);
    },
    keptOwn: (edit) => keptOwn(edit),
  });
  sessions.set(id, session);
  return session;
}

function show(id: string, state: SessionState): void {
  holdSaving(id, state.edits.length > 0 && state.phase === 'ready' && state.fault === null);
  if (usePostEditor.getState().id === id) {
    const post = state.stored === null ? null : showEdits(state.stored, state.edits);
    usePostEditor.setState({ phase: state.phase, post, fault: state.fault });
  } else if (state.edits.length === 0) {
    sessions.delete(id);
  }
}

/** "Saved" must not be said while a keystroke waits for its pause, so a waiting edit counts as a write under way. */
function holdSaving(id: string, wanted: boolean): void {
  if (wanted === held.has(id)) return;
  if (wanted) held.add(id);
  else held.delete(id);
  useSaving.setState(({ pending }) => ({ pending: pending + (wanted ? 1 : -1) }));
}

function open(id: string | null): void {
  const before = usePostEditor.getState().id;
  if (before === id) return;
  const left = before === null ? undefined : sessions.get(before);
  usePostEditor.setState({ ...CLOSED, id });
  if (left !== undefined) {
    // Leaving a post ends the sitting over it: what it has become is kept as a version.
    void left.flush().then(() => call('posts.keepVersion', { id: left.id }));
    if (left.state().edits.length === 0) sessions.delete(left.id);
  }
  if (id === null) return;
  const session = sessions.get(id) ?? begin(id);
  show(id, session.state());
  void session.refresh();
}

const current = (): EditSession | undefined => {
  const { id } = usePostEditor.getState();
  return id === null ? undefined : sessions.get(id);
};

/** Does an edit to the open post: on screen at once, stored in order. */
export const editPost = (edit: Edit): void => current()?.edit(edit);

/** Stores what was typed into the open post now; called when a field is left. */
export const flushPost = async (): Promise<void> => await current()?.flush();

/** Tries again what failed: the reading or the writing. */
export async function retryPost(): Promise<void> {
  const session = current();
  if (session?.state().stored === null) await session.refresh();
  else await session?.flush();
}

/** The open post as it is stored, after everything typed was written; null when that failed. */
async function settled(): Promise<Post | null> {
  const session = current();
  await session?.flush();
  const state = session?.state();
  return state?.phase === 'ready' && state.edits.length === 0 ? state.stored : null;
}

/** Puts the open post into the trash and closes it. */
export async function removeOpenPost(): Promise<Result<unknown> | null> {
  const post = await settled();
  if (post === null) return null;
  const result = await write('posts.remove', { id: post.id, rev: post.rev });
  if (result.ok && useSelection.getState().openId === post.id) openPost(null);
  return result;
}

/** Makes a copy on the same day and opens it. */
export async function duplicateOpenPost(): Promise<Result<Post> | null> {
  const post = await settled();
  if (post === null) return null;
  const result = await write('posts.duplicate', { id: post.id, rev: post.rev, date: post.date, time: post.time });
  if (result.ok) openPost(result.value.id);
  return result;
}

/** Gives the open post the content of one of its versions. */
export async function restoreOpenPostTo(version: number): Promise<Result<Post> | null> {
  const post = await settled();
  return post === null ? null : await write('posts.restoreVersion', { id: post.id, rev: post.rev, version });
}

/** Copies of the open post: one for each client on each day, null being the backlog; `channelIds` are for its own client. */
export async function copyOpenPost(wanted: {
  readonly clientIds: readonly string[];
  readonly dates: readonly (string | null)[];
  readonly channelIds: readonly string[];
}): Promise<Result<PostsCarried> | null> {
  const post = await settled();
  if (post === null) return null;
  const { id, rev, time } = post;
  const copies = wanted.clientIds.flatMap((clientId) =>
    wanted.dates.map((date) => ({
      id,
      rev,
      date,
      time,
      ...(clientId === post.clientId ? { channelIds: [...wanted.channelIds] } : { clientId }),
    })),
  );
  return await write('posts.duplicateMany', { copies });
}

/** The open post as it is stored, with everything typed in it; null when that could not be written. */
export const savedPost = (): Promise<Post | null> => settled();

/** Fills the open post from a template, as one change. */
export async function applyTemplate(templateId: string): Promise<Result<Post> | null> {
  const post = await settled();
  if (post === null) return null;
  return await write('templates.apply', { id: templateId, postId: post.id, rev: post.rev });
}

/** Takes the open post out of the trash. */
export async function restoreOpenPost(): Promise<Result<Post> | null> {
  const { id } = usePostEditor.getState();
  return id === null ? null : await write('posts.restore', { id });
}

/** Brings files onto the open post, one after another so that they keep their order; each may fail on its own. */
export async function addFiles(files: readonly File[]): Promise<void> {
  const session = current();
  const stored = session?.state().stored;
  if (!session || !stored) return;
  const uploads = files.map((file): [File, PostUpload] => [
    file,
    { key: crypto.randomUUID(), postId: session.id, name: file.name, share: 0, fault: null },
  ]);
  usePostEditor.setState((state) => ({ uploads: [...state.uploads, ...uploads.map(([, upload]) => upload)] }));
  for (const [file, { key }] of uploads) {
    const added = await addMedia(file, stored.clientId, (share) => patchUpload(key, { share }));
    if (!added.ok) {
      patchUpload(key, { fault: added.error });
      continue;
    }
    healStill(added.value.id);
    const { id: mediaId, name, mime, bytes, width, height, durationMs } = added.value;
    // The person may have opened another post meanwhile; the picture still goes where it was dropped.
    const target = sessions.get(session.id) ?? begin(session.id);
    if (target.state().stored === null) await target.refresh();
    target.edit({ kind: 'attach', media: { mediaId, altText: '', name, mime, bytes, width, height, durationMs } });
    dismissUpload(key);
  }
}

function patchUpload(key: string, patch: Partial<PostUpload>): void {
  usePostEditor.setState((state) => ({
    uploads: state.uploads.map((upload) => (upload.key === key ? { ...upload, ...patch } : upload)),
  }));
}

/** Takes a file that failed off the list. */
export function dismissUpload(key: string): void {
  usePostEditor.setState((state) => ({ uploads: state.uploads.filter((upload) => upload.key !== key) }));
}

useSelection.subscribe(({ openId }) => open(openId));
open(useSelection.getState().openId);

addFlusher(async () => {
  await Promise.all([...sessions.values()].map((session) => session.flush()));
});

listenToTables(['posts', 'post_channels', 'post_media', 'media', 'channels', 'clients'], (changed) => {
  const ids = changedIds(changed, 'posts');
  const others = ['channels', 'clients', 'media'].some((table) => changed.tables.includes(table));
  for (const session of sessions.values()) {
    if (ids === 'all' || others || ids.includes(session.id)) void session.refresh();
  }
});
