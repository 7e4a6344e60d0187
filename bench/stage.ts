import { shiftMonth } from '#shared/time/plain-date.ts';
import type { BenchContext } from './benchmark.ts';
import { type AppSide, dataOf, openApp, openPeer, type Side } from './window.ts';

/** The app and its peers, each with the same 2,000 posts a month, opened once for all benchmarks of the window. */
export interface Stage {
  readonly app: AppSide;
  readonly bare: Side;
  readonly fullCalendar: Side;
  readonly bigCalendar: Side;
}

let opened: Stage | null = null;
const closers: (() => Promise<void>)[] = [];

export async function stage({ month, say }: BenchContext): Promise<Stage> {
  if (opened !== null) return opened;
  say('opening the app…');
  const app = await openApp('month-2000', month);
  closers.push(app.close);
  const data = await dataOf(app, month, `${shiftMonth(month, -1)}-20`, `${shiftMonth(month, 13)}-10`);
  const peer = async (name: 'bare-grid' | 'fullcalendar' | 'react-big-calendar') => {
    say(`opening ${name}…`);
    const side = await openPeer(name, data);
    closers.push(side.close);
    return side;
  };
  opened = {
    app,
    bare: await peer('bare-grid'),
    fullCalendar: await peer('fullcalendar'),
    bigCalendar: await peer('react-big-calendar'),
  };
  return opened;
}

/** Every page on its month, freshly loaded. */
export async function showMonth(sides: readonly Side[]): Promise<void> {
  for (const side of sides) {
    await side.fresh();
    await side.open();
    await side.page.locator(`${side.grid} [data-card]`).first().waitFor();
  }
}

export async function closeStage(): Promise<void> {
  for (const close of closers.splice(0)) await close().catch(() => undefined);
  opened = null;
}
