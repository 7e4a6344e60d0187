import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for what the browser itself keeps (cache, its lock). It lies in the profile, so that the single-instance lock is one
 * per profile; where the profile cannot be written, a temporary folder, so that the window can still say so.
 */
export function browserFolder(profile: string): string {
  const folder = join(profile, 'browser');
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    const temporary = mkdtempSync(join(tmpdir(), 'rytm-browser-'));
    process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 3 }));
    return temporary;
  }
}
