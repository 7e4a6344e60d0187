import { alternate, type BenchContext, type Benchmark } from '../benchmark.ts';
import type { Measured } from '../figures.ts';
import { toPaint } from '../probe.ts';
import { stage } from '../stage.ts';
import type { Side } from '../window.ts';

/** From the click that opens the calendar to its settled paint, in a window just started; the app reads its posts from the core too. */
export const monthOpen: Benchmark = {
  name: 'month.open.2000',
  bar: '≤ 1.5 × the bare grid, ≥ 3 × faster than FullCalendar 7, ≥ 6 × faster than plain react-big-calendar',
  run,
};

async function run(context: BenchContext): Promise<Measured[]> {
  const { app, bare, fullCalendar, bigCalendar } = await stage(context);
  const open = (side: Side) => async () => {
    await side.fresh();
    return await toPaint(side.page, 'click', side.grid, side.open);
  };
  const samples = await alternate(
    context.rounds,
    { ours: open(app), limit: open(bare), fullCalendar: open(fullCalendar), bigCalendar: open(bigCalendar) },
    0,
  );
  const { ours, limit } = samples;
  return [
    {
      name: 'month.open.2000',
      unit: 'ms',
      bar: { text: '≤ 1.5 × limit, ≥ 3 × faster than FullCalendar 7', ratioLimit: 1.5, ratioPeer: 3 },
      ours,
      limit,
      peer: samples.fullCalendar,
    },
    {
      name: 'month.open.2000.rbc',
      unit: 'ms',
      bar: { text: '≥ 6 × faster than react-big-calendar', ratioPeer: 6 },
      ours,
      limit,
      peer: samples.bigCalendar,
    },
  ];
}
