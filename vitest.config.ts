import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'scripts/**/*.test.ts', 'lint/**/*.test.ts'],
    environment: 'node',
    restoreMocks: true,
    // By itself it leaves one processor to the watcher, which on two is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Several times what a slow machine needs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
