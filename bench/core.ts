import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { CoreOptions } from '#core/app.types.ts';
import type { CoreVerb, Input, Output } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/ipc/result.ts';
import { CACHE, ROOT } from './paths.ts';

type CreateApp = typeof import('./core-entry.ts').createApp;

let loaded: Promise<CreateApp> | null = null;

/** The core in its production form, as a function of this process. */
export function loadCore(): Promise<CreateApp> {
  loaded ??= bundle();
  return loaded;
}

async function bundle(): Promise<CreateApp> {
  const outDir = join(CACHE, 'core');
  mkdirSync(outDir, { recursive: true });
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'bench/core-entry.ts',
      outDir,
      emptyOutDir: true,
      target: 'node24',
      rollupOptions: { output: { entryFileNames: 'core.mjs' } },
    },
  });
  const module = (await import(pathToFileURL(join(outDir, 'core.mjs')).href)) as { createApp: CreateApp };
  return module.createApp;
}

/** A core over a profile, whose verbs answer values; a fault is a failure to measure. */
export interface OpenCore {
  call<V extends CoreVerb>(verb: V, input: Input<V>): Promise<Output<V>>;
  close(): Promise<void>;
}

export async function openCore(profile: string, options: Pick<CoreOptions, 'checkBeside'> = {}): Promise<OpenCore> {
  const createApp = await loadCore();
  const opened = await createApp({ profile, appVersion: 'bench', ...options });
  if (!opened.ok) throw new Error(`The core did not open: ${JSON.stringify(opened.error)}`);
  const core = opened.value;
  return {
    async call(verb, input) {
      const result = (await core.call(verb, input)) as Result<Output<typeof verb>>;
      if (!result.ok) throw new Error(`${verb}: ${JSON.stringify(result.error)}`);
      return result.value;
    },
    close: core.close,
  };
}
