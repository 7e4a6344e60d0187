import { runOnNode } from '../node-entry.ts';

/** The command line as a process of its own, for tests that kill it or read its real streams. It prints no PDF. */
let loaded = false;

await runOnNode(process.argv.slice(2), {
  version: 'test',
  loadPrinter: async () => {
    if (loaded) throw new Error('The printer is brought in once');
    loaded = true;
    return async () => new TextEncoder().encode('%PDF-1.7');
  },
});
