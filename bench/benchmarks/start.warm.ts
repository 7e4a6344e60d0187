import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ended, launchChromium } from '../../e2e/fixtures/launch.ts';
import { alternate, type BenchContext, type Benchmark } from '../benchmark.ts';
import type { Measured } from '../figures.ts';
import { peerPages } from '../peers/build.ts';
import { copiedProfile } from '../profiles.ts';
import { startPeer, WINDOW, ZONE } from '../window.ts';

/** From the start of the process to the month with 2,000 posts painted and a click on a card answered, against an empty window. */
export const startWarm: Benchmark = {
  name: 'start.warm',
  bar: 'process start to the month interactive ≤ 1.5 × an empty window of the same host',
  run,
};

async function run({ month, rounds }: BenchContext): Promise<Measured[]> {
  const profile = await copiedProfile('month-2000', month);
  writeFileSync(join(profile.path, 'window.json'), JSON.stringify({ x: 0, y: 0, ...WINDOW }));
  const folder = mkdtempSync(join(tmpdir(), 'rytm-empty-'));
  cpSync(await peerPages(), join(folder, 'pages'), { recursive: true });
  try {
    const samples = await alternate(rounds, {
      ours: async () => {
        const began = performance.now();
        const app = await launchChromium({ profile: profile.path, environment: ZONE, answers: async () => undefined });
        const took = await clickAnswered(app.page, began);
        await app.detach();
        app.process.kill('SIGTERM');
        await ended(app.process);
        return took;
      },
      limit: async () => {
        const began = performance.now();
        const empty = await startPeer('empty', folder);
        const took = await clickAnswered(empty.page, began);
        await empty.detach();
        empty.child.kill('SIGTERM');
        await ended(empty.child);
        return took;
      },
    });
    return [{ name: 'start.warm', unit: 'ms', bar: { text: '≤ 1.5 × limit', ratioLimit: 1.5 }, ...samples }];
  } finally {
    profile.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function clickAnswered(page: Page, began: number): Promise<number> {
  await page.locator('[data-card]').first().click();
  await page.locator('[data-card][data-open]').first().waitFor();
  return performance.now() - began;
}
