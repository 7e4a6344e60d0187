import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../src/chromium-host/find-browser.ts';

/** The browser that stands in for Electron; on Debian as root it is installed if it is missing. Throws one clear line otherwise. */
export function needBrowser(): string {
  const found = findBrowser(process.env, process.platform);
  if (found !== null) return found;
  if (process.env.RYTM_BROWSER) throw new Error(`RYTM_BROWSER names no program: ${process.env.RYTM_BROWSER}`);
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')) installChromium();
  const installed = findBrowser(process.env, process.platform);
  if (installed !== null) return installed;
  throw new Error(
    'No Chromium, Chrome or Edge was found. Install one, or name its program: RYTM_BROWSER=/path/to/chrome npm start',
  );
}

function installChromium(): void {
  process.stderr.write('Installing Chromium…\n');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const argv of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core', 'fonts-noto-color-emoji'],
  ]) {
    spawnSync('apt-get', argv, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  }
}
