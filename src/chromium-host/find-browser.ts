import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** The installed browser that can show the window: the one named by `RYTM_BROWSER`, else the first in the usual places, else null. */
export function findBrowser(environment: Environment, platform: NodeJS.Platform): string | null {
  const named = environment.RYTM_BROWSER;
  if (named !== undefined && named !== '') return isRunnable(named) ? named : null;
  return usualPlaces(environment, platform).find(isRunnable) ?? null;
}

function usualPlaces(environment: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return roots.filter((root) => root !== undefined).flatMap((root) => WINDOWS.map((parts) => join(root, ...parts)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(environment.HOME ?? '', 'Applications')];
    return roots.flatMap((root) => MAC.map((name) => join(root, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  const folders = [...(environment.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return LINUX.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name)));
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
