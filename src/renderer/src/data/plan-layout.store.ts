import type { Result } from '#shared/ipc/result.ts';
import type { PlanLayout, PlanLayoutApply } from '#shared/rooms/plans/plans.schema.ts';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import { call } from '../api/client.ts';
import { flushEdits } from './flush.ts';
import { write } from './saving.store.ts';

/** Which places a plan proposes between two days; what is still being typed into it is stored first. */
export async function proposeLayout(id: string, from: string, to: string): Promise<Result<PlanLayout>> {
  await flushEdits();
  return call('plans.layOut', { id, from, to });
}

/** Makes the accepted places: one step of history. */
export const applyLayout = (id: string, places: PlanLayoutApply['places']): Promise<Result<Post[]>> =>
  write('plans.layOutApply', { id, places });
