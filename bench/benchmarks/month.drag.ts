import { openBare } from '../bare-store.ts';
import { alternate, type BenchContext, type Benchmark, timed } from '../benchmark.ts';
import type { Bar, Measured } from '../figures.ts';
import { commitsOf, framesDuring, toPaint } from '../probe.ts';
import { copiedProfile } from '../profiles.ts';
import { showMonth, stage } from '../stage.ts';
import { type Side, throttle, workOf } from '../window.ts';

/** A card carried over 20 cells with the real mouse, and let go. */
export const monthDrag: Benchmark = {
  name: 'month.drag',
  bar: 'no frame over 33 ms at x1 and x4; no React commit before the drop; work ≤ 1.25 × the bare grid; drop ≤ 1.5 × the bare grid, ≥ 10 × faster than FullCalendar 7',
  run,
};

const CELLS = 20;
/** Moves of the mouse in a cell. */
const STEPS = { quick: 4, full: 8 };
/** A gap between frames longer than this has lost one, at 60 a second; milliseconds. */
const LOST = 33.4;

interface Carried {
  readonly lost: number;
  readonly commits: number;
  readonly work: number;
  readonly drop: number;
  readonly durable: number;
}

async function run(context: BenchContext): Promise<Measured[]> {
  const { app, bare, fullCalendar } = await stage(context);
  const rounds = context.full ? context.rounds : 3;
  const steps = context.full ? STEPS.full : STEPS.quick;
  const carry = (side: Side) => carryOver(side, steps);
  await showMonth([app, bare, fullCalendar]);
  // A drop on the past or of a published post asks first; two pages on, everything is still ahead.
  for (const side of [app, bare, fullCalendar]) {
    for (let page = 0; page < 2; page += 1) await toPaint(side.page, 'click', side.grid, side.next);
  }
  const samples = await alternate(rounds, {
    ours: () => carry(app),
    limit: () => carry(bare),
    peer: () => carry(fullCalendar),
  });
  await throttle(app, 4);
  await throttle(bare, 4);
  const slow = await alternate(rounds, { ours: () => carry(app), limit: () => carry(bare) });
  await throttle(app, 1);
  await throttle(bare, 1);
  const figure = (
    name: string,
    unit: Measured['unit'],
    bar: Bar,
    of: (carried: Carried) => number,
    sides: { ours: Carried[]; limit: Carried[]; peer?: Carried[] },
  ): Measured => ({
    name,
    unit,
    bar,
    ours: sides.ours.map(of),
    limit: sides.limit.map(of),
    ...(sides.peer ? { peer: sides.peer.map(of) } : {}),
  });
  const none = (text: string): Bar => ({ text, atMost: 0 });
  return [
    figure('month.drag.frames', 'frames', none('no frame over 33 ms'), ({ lost }) => lost, samples),
    figure('month.drag.frames.x4', 'frames', none('no frame over 33 ms'), ({ lost }) => lost, slow),
    figure('month.drag.commits', 'commits', none('no React commit before the drop'), ({ commits }) => commits, samples),
    figure('month.drag.work', 'ms', { text: '≤ 1.25 × limit, a move', ratioLimit: 1.25 }, ({ work }) => work, samples),
    figure(
      'month.drop',
      'ms',
      { text: '≤ 1.5 × limit, ≥ 10 × faster than FullCalendar 7', ratioLimit: 1.5, ratioPeer: 10 },
      ({ drop }) => drop,
      samples,
    ),
    {
      name: 'month.drop.durable',
      unit: 'ms',
      bar: { text: '≤ 100 ms; limit is the bare FULL commit', atMost: 100 },
      ours: samples.ours.map(({ durable }) => durable),
      limit: await bareCommits(context),
    },
  ];
}

/** Carries the first card 20 cells on, row by row, and lets it go there. */
async function carryOver(side: Side, steps: number): Promise<Carried> {
  const { page } = side;
  const { mouse } = page;
  const card = await page.locator(`${side.grid} [data-card]`).first().boundingBox();
  const grid = await page.locator(side.grid).boundingBox();
  if (card === null || grid === null) throw new Error('There is nothing to carry');
  const from = { x: card.x + card.width / 2, y: card.y + card.height / 2 };
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 6, from.y + 6);
  const [commits, work] = [await commitsOf(page), await workOf(side)];
  const frames = await framesDuring(page, async () => {
    for (let step = 1; step <= CELLS * steps; step += 1) {
      const at = pathAt(from, grid, step / steps);
      await mouse.move(at.x, at.y);
    }
  });
  const moved = { commits: (await commitsOf(page)) - commits, work: (await workOf(side)) - work };
  await watchCommit(side);
  const drop = await toPaint(page, 'pointerup', side.grid, async () => await mouse.up());
  return {
    lost: frames.filter((gap) => gap > LOST).length,
    commits: moved.commits,
    work: moved.work / (CELLS * steps),
    drop,
    durable: await committedAfter(side),
  };
}

/** A way through the cells of the grid, a row to and fro; `cell` counts from the first. */
function pathAt(
  from: { x: number; y: number },
  grid: { x: number; y: number; width: number; height: number },
  cell: number,
): { x: number; y: number } {
  const width = grid.width / 7;
  const row = Math.floor(cell / 7);
  const column = row % 2 === 0 ? cell % 7 : 6.999 - (cell % 7);
  const y = from.y + row * (grid.height / 6.5);
  return { x: grid.x + Math.min(Math.max(column, 0.3), 6.7) * width, y: Math.min(y, grid.y + grid.height - 12) };
}

/** Notes in the page when the news of the commit comes, counted from the mouse's release. */
async function watchCommit(side: Side): Promise<void> {
  await side.page.evaluate(() => {
    const noted = { up: 0, committed: 0 };
    Object.assign(globalThis, { rytmCommit: noted });
    addEventListener(
      'pointerup',
      (event) => {
        noted.up = event.timeStamp;
      },
      { capture: true, once: true },
    );
    if (!('api' in window)) return;
    const stop = window.api.onChanged(() => {
      noted.committed = performance.now();
      stop();
    });
  });
}

async function committedAfter(side: Side): Promise<number> {
  if (side.name !== 'rytm') return 0;
  const handle = await side.page.waitForFunction(() => {
    const noted = Reflect.get(globalThis, 'rytmCommit') as { up: number; committed: number };
    return noted.committed > 0 ? noted.committed - noted.up : null;
  });
  return (await handle.jsonValue()) as number;
}

async function bareCommits({ month, rounds }: BenchContext): Promise<number[]> {
  const profile = await copiedProfile('month-2000', month);
  const bare = openBare(profile.path);
  try {
    const { id } = bare.prepare('SELECT id FROM posts WHERE date IS NOT NULL LIMIT 1').get() as { id: string };
    const write = bare.prepare('UPDATE posts SET date = ?, rev = rev + 1 WHERE id = ?');
    const samples: number[] = [];
    for (let round = 0; round < rounds * 4; round += 1) {
      samples.push(await timed(() => write.run(`${month}-${String(1 + (round % 28)).padStart(2, '0')}`, id)));
    }
    return samples;
  } finally {
    bare.close();
    profile.remove();
  }
}
