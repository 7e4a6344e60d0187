import { shiftMonth } from '#shared/time/plain-date.ts';
import { alternate, type BenchContext, type Benchmark } from '../benchmark.ts';
import type { Measured } from '../figures.ts';
import { showMonth, stage } from '../stage.ts';
import { type AppSide, quiet, workOf } from '../window.ts';

/** What a change of a post that is not on the page costs the window with the calendar in it, over what it costs without. */
export const calendarIdle: Benchmark = {
  name: 'calendar.idle',
  bar: 'an unrelated change of the store costs the calendar ≤ 0.5 ms',
  run,
};

const CHANGES = 20;

async function run(context: BenchContext): Promise<Measured[]> {
  const { app } = await stage(context);
  await showMonth([app]);
  const far = shiftMonth(context.month, 12);
  const cards = (await app.call('posts.cards', { from: `${far}-01`, to: `${far}-07` })) as { id: string }[];
  const id = cards[0]?.id ?? '';
  let count = 0;
  const room = (label: string) => async () => {
    await app.page.getByRole('button', { name: label, exact: true }).first().click();
    // What opening the room left to do is not the change's.
    for (let round = 0; round < 5; round += 1) await quiet(app.page);
    return await changesCost(app, id, () => {
      count += 1;
      return `Notatka ${count}`;
    });
  };
  const { calendar, elsewhere } = await alternate(context.rounds, {
    calendar: room('Kalendarz'),
    elsewhere: room('Ustawienia'),
  });
  const ours = calendar.map((cost, index) => cost - (elsewhere[index] ?? 0));
  return [{ name: 'calendar.idle', unit: 'ms', bar: { text: '≤ 0.5 ms a change', atMost: 0.5 }, ours }];
}

/** Milliseconds of main-thread work for one change. */
async function changesCost(app: AppSide, id: string, notes: () => string): Promise<number> {
  const before = await workOf(app);
  for (let change = 0; change < CHANGES; change += 1) await app.call('posts.update', { id, notes: notes() });
  await quiet(app.page);
  return ((await workOf(app)) - before) / CHANGES;
}
