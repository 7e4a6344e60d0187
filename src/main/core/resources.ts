import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folders above a folder, itself included, nearest first. */
function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

/**
 * Where a shipped file or folder lies, such as `resourcePath('fonts')`. In a checkout that is `resources/` above the sources
 * or above `out/main`; in a packaged app the folder beside the archive, which is also found by walking up, because a worker
 * thread may not be told `process.resourcesPath`. @throws Error when it is nowhere: a broken installation.
 */
export function resourcePath(...parts: string[]): string {
  const packaged = (process as { resourcesPath?: string }).resourcesPath;
  const above = [...(packaged === undefined ? [] : [packaged]), ...ancestors(import.meta.dirname)];
  const folders = [...above.map((folder) => join(folder, 'resources')), ...above];
  const found = folders.map((folder) => join(folder, ...parts)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`The installation lacks ${parts.join('/')}`);
  return found;
}
