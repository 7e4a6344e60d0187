import { monthRange } from '#shared/time/calendar-grid.ts';
import { openBare } from '../bare-store.ts';
import { type BenchContext, type Benchmark, timed } from '../benchmark.ts';
import { openCore } from '../core.ts';
import { type Measured, percentile } from '../figures.ts';
import { copiedProfile } from '../profiles.ts';

const BAR = 'a month from the core ≤ 1.5 × (covering query + columnar copy); p99 ≤ 16 ms';

/** One month of a store with 100,000 posts, all clients: the verb that a page turn asks, against the least that SQLite can do. */
export const monthRead: Benchmark = { name: 'month.read', bar: BAR, run };

/** Reads of one side in a row; a single one is too short to time on its own. */
const RUNS = 10;

async function run({ month, rounds }: BenchContext): Promise<Measured[]> {
  // A copy each: an index that the limit has must not come into the plans of ours.
  const [profile, other] = [await copiedProfile('store-100000', month), await copiedProfile('store-100000', month)];
  const core = await openCore(profile.path);
  const bare = openBare(other.path);
  try {
    bare.exec('CREATE INDEX bare_month ON posts (date, time, id, client_id, status, title)');
    const { from, to } = monthRange(month);
    const query = bare
      .prepare(
        `SELECT date, time, id, client_id, status, title FROM posts INDEXED BY bare_month WHERE date BETWEEN ? AND ?
         ORDER BY date, time, id`,
      )
      .raw();
    const ours: number[] = [];
    const limit: number[] = [];
    const count = (await core.call('posts.cardColumns', { from, to })).ids.length;
    for (let round = 0; round < rounds; round += 1) {
      for (let run = 0; run < RUNS; run += 1)
        ours.push(await timed(() => core.call('posts.cardColumns', { from, to })));
      for (let run = 0; run < RUNS; run += 1) {
        limit.push(await timed(() => toColumns(query.all(from, to) as string[][], 6)));
      }
    }
    if (toColumns(query.all(from, to) as string[][], 6)[0]?.length !== count)
      throw new Error('The two sides read different rows');
    return [
      { name: 'month.read', unit: 'ms', bar: { text: '≤ 1.5 × limit', ratioLimit: 1.5 }, ours, limit },
      {
        name: 'month.read.p99',
        unit: 'ms',
        bar: { text: '≤ 16 ms', atMost: 16 },
        ours,
        limit,
        statistic: (samples) => percentile(samples, 0.99),
      },
    ];
  } finally {
    bare.close();
    await core.close();
    profile.remove();
    other.remove();
  }
}

function toColumns(rows: readonly (readonly string[])[], width: number): string[][] {
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}
