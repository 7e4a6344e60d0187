import { monthRange } from '#shared/time/calendar-grid.ts';
import { openBare } from '../bare-store.ts';
import { type BenchContext, type Benchmark, timed } from '../benchmark.ts';
import { openCore } from '../core.ts';
import type { Measured } from '../figures.ts';
import { copiedProfile } from '../profiles.ts';

/** The core's part of a drop: the verb with its journal and its commit, against a bare commit of the same row, both durable. */
export const moveCommit: Benchmark = {
  name: 'move.commit',
  bar: 'stored durably ≤ 2 × a bare FULL commit',
  run,
};

const RUNS = 20;

async function run({ month, rounds }: BenchContext): Promise<Measured[]> {
  const [profile, other] = [await copiedProfile('month-2000', month), await copiedProfile('month-2000', month)];
  const core = await openCore(profile.path);
  const bare = openBare(other.path);
  try {
    const card = (await core.call('posts.cards', monthRange(month)))[0];
    if (card === undefined) throw new Error('The month is empty');
    const write = bare.prepare('UPDATE posts SET date = ?, rev = rev + 1, updated_at = ? WHERE id = ?');
    const ours: number[] = [];
    const limit: number[] = [];
    for (let run = 0; run < rounds * RUNS; run += 1) {
      const date = `${month}-${String(1 + (run % 28)).padStart(2, '0')}`;
      limit.push(await timed(() => write.run(date, new Date().toISOString(), card.id)));
      ours.push(await timed(() => core.call('posts.move', { id: card.id, date })));
    }
    return [{ name: 'move.commit', unit: 'ms', bar: { text: '≤ 2 × limit', ratioLimit: 2 }, ours, limit }];
  } finally {
    bare.close();
    await core.close();
    profile.remove();
    other.remove();
  }
}
