import { create } from 'zustand';
import { overridesOf } from '#shared/rooms/limits/limits.rules.ts';
import type { LimitReset, LimitUpdate, NetworkLimit } from '#shared/rooms/limits/limits.schema.ts';
import { type NetworkTable, withOverrides } from '#shared/rooms/posts/posts.limits.ts';
import { NETWORKS } from '#shared/rooms/posts/posts.networks.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { write } from './saving.store.ts';

interface LimitsState {
  /** What the person changed. */
  readonly own: readonly NetworkLimit[];
  /** The table as it holds for this person; the shipped one until theirs has been read. */
  readonly table: NetworkTable;
}

export const useLimits = create<LimitsState>(() => ({ own: [], table: NETWORKS }));

let asked = 0;

async function load(): Promise<void> {
  asked += 1;
  const question = asked;
  const answer = await call('limits.list', {});
  if (question !== asked || !answer.ok) return;
  useLimits.setState({ own: answer.value, table: withOverrides(NETWORKS, overridesOf(answer.value)) });
}

/** Reads the person's values at the first use: the calendar begins without them. */
export async function ensureLimits(): Promise<void> {
  if (asked === 0) await load();
}

export const updateLimit = (input: LimitUpdate) => write('limits.update', input);
export const resetLimit = (input: LimitReset) => write('limits.remove', input);

listenToTables(['network_limits'], () => {
  if (asked > 0) void load();
});
