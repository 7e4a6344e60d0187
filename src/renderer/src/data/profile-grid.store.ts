import { create } from 'zustand';
import type { Fault, Result } from '#shared/ipc/result.ts';
import type { GridTile } from '#shared/rooms/posts/posts.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { swapTiles } from './profile-grid.rules.ts';
import { write } from './saving.store.ts';

interface ProfileGridState {
  readonly channelId: string | null;
  /** Newest first; null before the first reading. */
  readonly tiles: readonly GridTile[] | null;
  readonly fault: Fault | null;
}

export const useProfileGrid = create<ProfileGridState>(() => ({ channelId: null, tiles: null, fault: null }));

/** The days from the oldest tile to the newest, or null where no profile is shown. */
export function gridDays({ tiles } = useProfileGrid.getState()): { readonly from: string; readonly to: string } | null {
  const [newest, oldest] = [tiles?.[0], tiles?.at(-1)];
  return newest === undefined || oldest === undefined ? null : { from: oldest.date, to: newest.date };
}

let asked = 0;

/** Holds the grid of a channel; a reply that a later question overtook is dropped. */
export async function openProfileGrid(channelId: string | null): Promise<void> {
  if (useProfileGrid.getState().channelId !== channelId) {
    useProfileGrid.setState({ channelId, tiles: null, fault: null });
  }
  asked += 1;
  const question = asked;
  if (channelId === null) return;
  const answer = await call('posts.grid', { channelId });
  if (question !== asked) return;
  useProfileGrid.setState(answer.ok ? { tiles: answer.value, fault: null } : { fault: answer.error });
}

/** Two posts take each other's date and time: on screen at once, in the store as one step. */
export async function swapOnGrid(first: GridTile, second: GridTile): Promise<Result<unknown>> {
  useProfileGrid.setState(({ tiles }) => ({ tiles: tiles === null ? null : swapTiles(tiles, first.id, second.id) }));
  const result = await write('posts.swap', {
    first: { id: first.id, rev: first.rev },
    second: { id: second.id, rev: second.rev },
  });
  await refresh();
  return result;
}

async function refresh(): Promise<void> {
  const { channelId } = useProfileGrid.getState();
  if (channelId !== null) await openProfileGrid(channelId);
}

export const retryProfileGrid = refresh;

listenToTables(['posts', 'post_channels', 'post_media', 'media', 'channels', 'clients'], () => void refresh());
