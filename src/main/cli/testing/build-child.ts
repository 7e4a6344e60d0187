import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

export interface BuiltChild {
  readonly path: string;
  remove(): void;
}

/** Bundles a script of the sources into a temporary folder, as the app's build does, so that plain Node can run it. */
export async function buildChild(script: string): Promise<BuiltChild> {
  const root = resolve(import.meta.dirname, '../../../..');
  const folder = mkdtempSync(join(tmpdir(), 'rytm-child-'));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: resolve(root, script),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  // What lies beside the program in an installation.
  for (const name of ['node_modules', 'resources']) symlinkSync(join(root, name), join(folder, name), 'junction');
  return { path: join(folder, 'child.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
