import { create } from 'zustand';
import type { Input } from '#shared/ipc/contract.ts';
import type { Fault, Result } from '#shared/ipc/result.ts';
import { type LibraryFilter, NO_FILTER } from '#shared/rooms/media/media.library.ts';
import type { LibraryItem, MediaUses } from '#shared/rooms/media/media.schema.ts';
import type { Post, PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { addDays } from '#shared/time/plain-date.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { write } from './saving.store.ts';
import { healStill } from './stills.store.ts';
import { addMedia } from './uploads.ts';

interface LibraryState {
  /** Newest first; null before the first reading. */
  readonly items: readonly LibraryItem[] | null;
  /** Whose files are held; null is all clients', undefined nobody's: the library is not looked at. */
  readonly clientId: string | null | undefined;
  readonly fault: Fault | null;
  readonly filter: LibraryFilter;
  readonly chosen: ReadonlySet<string>;
  /** Files are picked for a post: those that are nobody's are there too, and what is chosen outlives another filter. */
  readonly isPicking: boolean;
  /** How many files are still on their way in. */
  readonly arriving: number;
}

const CLOSED = { items: null, clientId: undefined, fault: null, chosen: new Set<string>() } as const;

export const useLibrary = create<LibraryState>(() => ({
  ...CLOSED,
  filter: NO_FILTER,
  isPicking: false,
  arriving: 0,
}));

/** Days ahead whose posts are offered for a file before anything is searched for. */
const AHEAD = 92;
/** Days on either side of today in which posts are searched: five years. */
const SEARCHED = 1_830;

let asked = 0;

/** Holds the files of a client, or of all, until the library is left; a reply that a later question overtook is dropped. */
export async function openLibrary(clientId: string | null): Promise<void> {
  if (useLibrary.getState().clientId !== clientId) useLibrary.setState({ ...CLOSED, clientId });
  asked += 1;
  const question = asked;
  const answer = await call(
    'media.list',
    clientId === null ? {} : { clientId, withShared: useLibrary.getState().isPicking },
  );
  if (question !== asked) return;
  if (!answer.ok) {
    useLibrary.setState({ fault: answer.error });
    return;
  }
  const there = new Set(answer.value.map((item) => item.id));
  useLibrary.setState(({ chosen }) => ({
    items: answer.value,
    fault: null,
    chosen: new Set([...chosen].filter((id) => there.has(id))),
  }));
}

/** Holds the files that a post of the client may have, for picking some of them. */
export async function openPicker(clientId: string): Promise<void> {
  useLibrary.setState({ ...CLOSED, filter: NO_FILTER, isPicking: true });
  await openLibrary(clientId);
}

export function leaveLibrary(): void {
  asked += 1;
  useLibrary.setState({ ...CLOSED, filter: NO_FILTER, isPicking: false });
}

/** Another filter shows other files, so what was chosen is let go, unless files are being picked. */
export const filterBy = (patch: Partial<LibraryFilter>): void =>
  useLibrary.setState(({ filter, chosen, isPicking }) => ({
    filter: { ...filter, ...patch },
    chosen: isPicking ? chosen : new Set(),
  }));

export const chooseFiles = (ids: Iterable<string>): void => useLibrary.setState({ chosen: new Set(ids) });

/** The named files with the revisions that are on screen, as a write names them. */
function named(ids: Iterable<string>) {
  const { items } = useLibrary.getState();
  const wanted = new Set(ids);
  return (items ?? []).flatMap(({ id, rev }) => (wanted.has(id) ? [{ id, rev }] : []));
}

type Patch = Omit<Input<'media.update'>, 'media'>;

export const updateFiles = (ids: Iterable<string>, patch: Patch): Promise<Result<unknown>> =>
  write('media.update', { media: named(ids), ...patch });

export const removeFiles = (ids: Iterable<string>): Promise<Result<unknown>> =>
  write('media.remove', { media: named(ids) });

export const usesOf = (id: string): Promise<Result<MediaUses>> => call('media.uses', { id });

/** Brings files in, one after another, into the folder that is shown; answers those that did not get in, with the reason. */
export async function bringIn(files: readonly File[]): Promise<{ name: string; fault: Fault }[]> {
  const { clientId, filter } = useLibrary.getState();
  const failed: { name: string; fault: Fault }[] = [];
  useLibrary.setState(({ arriving }) => ({ arriving: arriving + files.length }));
  for (const file of files) {
    const added = await addMedia(file, clientId ?? null);
    if (!added.ok) failed.push({ name: file.name, fault: added.error });
    else {
      healStill(added.value.id);
      const { id, rev, folder } = added.value;
      if (folder !== filter.folder && filter.folder !== '') {
        await write('media.update', { media: [{ id, rev }], folder: filter.folder });
      }
    }
    useLibrary.setState(({ arriving }) => ({ arriving: arriving - 1 }));
  }
  // A file that was there already changes no row, yet it may have come back to the disk.
  await refresh();
  return failed;
}

/** Puts files onto a post, as one step; answers how many it did not have yet. */
export async function attachFiles(postId: string, mediaIds: readonly string[]): Promise<Result<{ added: number }>> {
  const read = await call('posts.get', { id: postId });
  if (!read.ok) return read;
  const { rev, media } = read.value;
  const result = await write('posts.attachMany', { id: postId, rev, mediaIds: [...mediaIds] });
  return result.ok ? { ok: true, value: { added: result.value.media.length - media.length } } : result;
}

/** A post in the client's backlog that has these files. */
export const createPostWith = (clientId: string, mediaIds: readonly string[]): Promise<Result<Post>> =>
  write('posts.create', { clientId, mediaIds: [...mediaIds] });

/** Posts of a client that a file can be put on: those whose title or text has the words; without words, what is planned from a day on. */
export async function postsForFiles(clientId: string, words: string, today: string): Promise<Result<PostCard[]>> {
  if (words.trim() === '') {
    const dated = await call('posts.cards', { clientId, from: today, to: addDays(today, AHEAD) });
    if (!dated.ok) return dated;
    const undated = await call('posts.backlog', { clientId });
    return undated.ok ? { ok: true, value: [...dated.value, ...undated.value] } : undated;
  }
  const range = { from: addDays(today, -SEARCHED), to: addDays(today, SEARCHED) };
  const found = await call('posts.search', { clientId, text: words, ...range });
  return found.ok ? await call('posts.cardsByIds', { ids: found.value.slice(0, 5_000) }) : found;
}

async function refresh(): Promise<void> {
  const { clientId } = useLibrary.getState();
  if (clientId !== undefined) await openLibrary(clientId);
}

export const retryLibrary = refresh;

listenToTables(['media', 'post_media', 'posts', 'clients'], () => void refresh());
