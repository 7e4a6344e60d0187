import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

export const shell: Pick<Electron.Shell, 'openExternal' | 'showItemInFolder'> = {
  async openExternal(url) {
    if (process.platform === 'win32') run('rundll32', ['url.dll,FileProtocolHandler', url]);
    else run(process.platform === 'darwin' ? 'open' : 'xdg-open', [url]);
  },
  showItemInFolder(path) {
    if (process.platform === 'win32') run('explorer.exe', [`/select,${path}`]);
    else if (process.platform === 'darwin') run('open', ['-R', path]);
    else run('xdg-open', [dirname(path)]);
  },
};

function run(command: string, argv: readonly string[]): void {
  const child = spawn(command, argv, { detached: true, stdio: 'ignore' });
  // A system without the command simply shows nothing.
  child.on('error', () => undefined);
  child.unref();
}
