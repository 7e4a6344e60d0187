import { alternate, type BenchContext, type Benchmark, timed } from '../benchmark.ts';
import { loadCore, openCore } from '../core.ts';
import type { Measured } from '../figures.ts';
import { copiedProfile } from '../profiles.ts';

/** What the store adds to a start: opening the core over 100,000 posts and answering the month, against an empty store. */
export const startCold: Benchmark = {
  name: 'start.cold',
  bar: "the store's share ≤ 15 ms; with 100,000 posts ≤ 1.1 × with none",
  run,
};

/** As the window opens it: the look through the store begins later, in a thread of its own, and closing comes before that here. */
const checkBeside = () => ({ problems: new Promise<never>(() => undefined), stop: () => undefined });

async function run({ month, rounds }: BenchContext): Promise<Measured[]> {
  await loadCore();
  const [full, empty] = [await copiedProfile('store-100000', month), await copiedProfile('empty', month)];
  const open = (profile: string) => async () => {
    let core: Awaited<ReturnType<typeof openCore>> | null = null;
    const took = await timed(async () => {
      core = await openCore(profile, { checkBeside });
      await core.call('settings.get', {});
    });
    await (core as Awaited<ReturnType<typeof openCore>> | null)?.close();
    return took;
  };
  try {
    const samples = await alternate(rounds, { ours: open(full.path), limit: open(empty.path) });
    const share = samples.ours.map((ours, index) => ours - (samples.limit[index] ?? 0));
    return [
      { name: 'start.cold.store', unit: 'ms', bar: { text: '≤ 1.1 × an empty store', ratioLimit: 1.1 }, ...samples },
      { name: 'start.cold.share', unit: 'ms', bar: { text: '≤ 15 ms', atMost: 15 }, ours: share },
    ];
  } finally {
    full.remove();
    empty.remove();
  }
}
