import { alternate, type BenchContext, type Benchmark } from '../benchmark.ts';
import type { Measured } from '../figures.ts';
import type { SizeName } from '../generate.ts';
import { toPaint } from '../probe.ts';
import { showMonth } from '../stage.ts';
import { type AppSide, openApp } from '../window.ts';

/** A turn of the page where the month has 10,000 posts, and where the store has 100,000, against one of 500 posts a month. */
export const monthFlat: Benchmark = {
  name: 'month.flat',
  bar: 'turn at 10,000 ≤ 1.2 × of 500; with the 100,000-post store ≤ 1.2 ×',
  run,
};

const SIZES = ['month-500', 'month-10000', 'store-100000'] as const satisfies readonly SizeName[];

async function run({ month, rounds, say }: BenchContext): Promise<Measured[]> {
  const apps: AppSide[] = [];
  try {
    for (const size of SIZES) {
      say(`opening the app on ${size}…`);
      apps.push(await openApp(size, month));
    }
    const [few, many, store] = apps as [AppSide, AppSide, AppSide];
    await showMonth(apps);
    // Back and forth: the large store ends soon after the present month, and a month that is held is what is compared.
    const turn = (app: AppSide) => {
      let turns = 0;
      return async () => {
        turns += 1;
        return await toPaint(app.page, 'click', app.grid, turns % 2 === 1 ? app.next : app.previous);
      };
    };
    const samples = await alternate(rounds, { few: turn(few), many: turn(many), store: turn(store) });
    const bar = { text: '≤ 1.2 × 500 posts a month', ratioLimit: 1.2 };
    return [
      { name: 'month.flat.10000', unit: 'ms', bar, ours: samples.many, limit: samples.few },
      { name: 'month.flat.store', unit: 'ms', bar, ours: samples.store, limit: samples.few },
    ];
  } finally {
    for (const app of apps) await app.close().catch(() => undefined);
  }
}
