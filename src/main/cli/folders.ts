import { join } from 'node:path';

/** What decides where a profile lies. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The profile's folder where nobody names one: `RYTM_PROFILE`, else `profile` in the folder that Electron's `userData` is on each system
 * (https://www.electronjs.org/docs/latest/api/app#appgetpathname), so that the command line and the window have the same.
 */
export function defaultProfile({ platform, home, environment }: Surroundings): string {
  const set = (name: string) => environment[name] || null;
  return set('RYTM_PROFILE') ?? join(applicationData(platform, home, set), 'Rytm', 'profile');
}

function applicationData(platform: NodeJS.Platform, home: string, set: (name: string) => string | null): string {
  if (platform === 'win32') return set('APPDATA') ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return set('XDG_CONFIG_HOME') ?? join(home, '.config');
}
