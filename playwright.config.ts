import { defineConfig } from '@playwright/test';

/** One suite, two hosts: Electron where its binary is there, else an installed Chromium in its place. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // The fonts come with the app, so one set of pictures serves every system.
  snapshotPathTemplate: '{testDir}/visual/{arg}{ext}',
  // Twice what a slow machine that does nothing else was seen to need; a fast one never gets near it.
  timeout: 150_000,
  expect: {
    timeout: 25_000,
    // A dozen levels of a colour or a pixel of padding are more than this; another machine's rounding of edges is less.
    toHaveScreenshot: { threshold: 0.05, maxDiffPixels: 100, animations: 'disabled', caret: 'hide', scale: 'css' },
  },
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: 'line',
  globalSetup: './e2e/fixtures/build.ts',
  projects: [{ name: 'chromium' }, { name: 'electron' }],
});
