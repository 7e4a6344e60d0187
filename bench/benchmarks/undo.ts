import { monthRange } from '#shared/time/calendar-grid.ts';
import { addDays } from '#shared/time/plain-date.ts';
import { openBare } from '../bare-store.ts';
import { alternate, type BenchContext, type Benchmark, timed } from '../benchmark.ts';
import { openCore } from '../core.ts';
import type { Measured } from '../figures.ts';
import { copiedProfile } from '../profiles.ts';

/** One gesture that moved 500 posts, taken back; against the bare transaction that writes the same 500 rows. */
export const undo: Benchmark = {
  name: 'undo.500',
  bar: 'undo of a 500-post move ≤ 3 × the bare transaction',
  run,
};

const POSTS = 500;

async function run({ month, rounds }: BenchContext): Promise<Measured[]> {
  const [profile, other] = [await copiedProfile('month-2000', month), await copiedProfile('month-2000', month)];
  const core = await openCore(profile.path);
  const bare = openBare(other.path);
  try {
    const cards = (await core.call('posts.cards', monthRange(month))).slice(0, POSTS);
    const write = bare.prepare('UPDATE posts SET date = ?, rev = rev + 1, updated_at = ? WHERE id = ?');
    const writeAll = bare.transaction((days: number, at: string) => {
      for (const card of cards) write.run(card.date === null ? null : addDays(card.date, days), at, card.id);
    });
    let turn = 0;
    const samples = await alternate(rounds, {
      ours: async () => {
        const moves = cards.map(({ id, date }) => ({ id, date: date === null ? null : addDays(date, 1) }));
        await core.call('posts.moveMany', { moves });
        return await timed(() => core.call('history.undo', {}));
      },
      limit: async () => {
        turn += 1;
        return await timed(() => writeAll(turn % 2, `2026-01-01T00:00:00.${String(turn).padStart(3, '0')}Z`));
      },
    });
    return [{ name: 'undo.500', unit: 'ms', bar: { text: '≤ 3 × limit', ratioLimit: 3 }, ...samples }];
  } finally {
    bare.close();
    await core.close();
    profile.remove();
    other.remove();
  }
}
