import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders that Electron's `app.getPath` names, by each system's own rule. */
export function systemFolder(name: string): string {
  const home = homedir();
  if (name === 'home') return home;
  if (name === 'temp') return tmpdir();
  if (name === 'userData') return join(appData(home), 'Rytm');
  if (name === 'downloads') return downloads(home);
  throw new Error(`No folder is known as ${name}.`);
}

function appData(home: string): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(home, '.config');
}

/** On Linux the person may have named the folder in their language (freedesktop.org, xdg-user-dirs). */
function downloads(home: string): string {
  if (process.platform === 'linux') {
    try {
      const named = readFileSync(join(appData(home), 'user-dirs.dirs'), 'utf8');
      const match = /^XDG_DOWNLOAD_DIR="(.+)"$/m.exec(named);
      if (match?.[1] !== undefined) return match[1].replace(/^\$HOME/, home);
    } catch {
      // No such file: the usual name.
    }
  }
  return join(home, 'Downloads');
}
