import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCore } from './core.ts';
import { generateProfile, SIZES, type SizeName } from './generate.ts';
import { CACHE, ROOT } from './paths.ts';

const SEED = 20_261_123;

/** What a kept profile depends on: how it is made, and the shape of the store. */
function generatorHash(): string {
  const migrations = join(ROOT, 'src', 'main', 'core', 'db', 'migrations');
  const files = [
    ...['generate.ts', 'random.ts', 'texts.ts', 'profiles.ts'].map((name) => join(import.meta.dirname, name)),
    ...readdirSync(migrations).map((name) => join(migrations, name)),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** Answers the folder of a finished profile, made when it is not kept yet, and checked by the app's own check. Not to be written to. */
export async function keptProfile(name: SizeName, month: string): Promise<string> {
  const folder = join(CACHE, 'profiles', `${name}-${month}-${generatorHash()}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  // The core makes the empty store.
  await (await openCore(making)).close();
  await generateProfile({ profile: making, size: SIZES[name](month), seed: SEED, month });
  const core = await openCore(making);
  const report = await core.call('system.check', {});
  await core.close();
  if (!report.ok) throw new Error(`The generated store is not whole: ${JSON.stringify(report.problems.slice(0, 3))}`);
  rmSync(join(making, 'logs'), { recursive: true, force: true });
  renameSync(making, folder);
  return folder;
}

/** A copy to write to; `remove` takes it away. */
export async function copiedProfile(name: SizeName, month: string): Promise<{ path: string; remove(): void }> {
  const kept = await keptProfile(name, month);
  const path = mkdtempSync(join(tmpdir(), 'rytm-bench-'));
  cpSync(kept, path, { recursive: true });
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}
