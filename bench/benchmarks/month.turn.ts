import { alternate, type BenchContext, type Benchmark } from '../benchmark.ts';
import type { Measured } from '../figures.ts';
import { toPaint } from '../probe.ts';
import { showMonth, stage } from '../stage.ts';
import { type Side, throttle } from '../window.ts';

/** From the click on "next" to the settled paint of a month that was not read before; also with the processor slowed down four times. */
export const monthTurn: Benchmark = {
  name: 'month.turn.2000',
  bar: '≤ 1.5 × the bare grid, ≥ 5 × faster than FullCalendar 7, data from the core included; at x4 ≤ 80 ms',
  run,
};

async function run(context: BenchContext): Promise<Measured[]> {
  const { app, bare, fullCalendar, bigCalendar } = await stage(context);
  const turn = (side: Side) => async () => await toPaint(side.page, 'click', side.grid, side.next);
  const sides = [app, bare, fullCalendar, bigCalendar];
  await showMonth(sides);
  const samples = await alternate(context.rounds, {
    ours: turn(app),
    limit: turn(bare),
    fullCalendar: turn(fullCalendar),
    bigCalendar: turn(bigCalendar),
  });
  await showMonth([app, bare, fullCalendar]);
  for (const side of sides) await throttle(side, 4);
  const slow = await alternate(context.rounds, { ours: turn(app), limit: turn(bare), peer: turn(fullCalendar) });
  for (const side of sides) await throttle(side, 1);
  const { ours, limit } = samples;
  return [
    {
      name: 'month.turn.2000',
      unit: 'ms',
      bar: { text: '≤ 1.5 × limit, ≥ 5 × faster than FullCalendar 7', ratioLimit: 1.5, ratioPeer: 5 },
      ours,
      limit,
      peer: samples.fullCalendar,
    },
    {
      name: 'month.turn.2000.rbc',
      unit: 'ms',
      bar: { text: '≥ 5 × faster than react-big-calendar', ratioPeer: 5 },
      ours,
      limit,
      peer: samples.bigCalendar,
    },
    { name: 'month.turn.2000.x4', unit: 'ms', bar: { text: '≤ 80 ms', atMost: 80 }, ...slow },
  ];
}
