import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files that a build is made of, relative to the root and sorted: sources without their tests, and what configures the build. */
export function buildInputs(root: string): string[] {
  const files = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json', 'tsconfig.json'];
  const folder = join(root, 'src');
  const sources = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  for (const entry of sources) {
    if (!entry.isFile() || /\.test\.tsx?$/.test(entry.name)) continue;
    const path = relative(root, join(entry.parentPath, entry.name));
    // The stand-in host is run as it is written.
    if (!path.startsWith(join('src', 'chromium-host') + sep)) files.push(path);
  }
  return files.filter((file) => existsSync(join(root, file))).sort();
}

/** A cheap sign of change: names, sizes and times. */
export function signature(root: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** What really counts: names and contents. */
export function fingerprint(root: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`);
    hash.update(bytes);
  }
  return hash.digest('hex');
}
