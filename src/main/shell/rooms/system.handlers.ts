import { app, shell } from 'electron';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/ipc/result.ts';
import type { SystemState } from '#shared/rooms/system/system.schema.ts';
import { type CoreHost, DONE } from '../core-host.ts';
import type { ShellHandler } from '../ipc/register.ts';
import { externalAddress } from '../origin.ts';
import type { WrittenFiles } from '../written-files.ts';

const Url = z.object({ url: z.string() });
const Path = z.object({ path: z.string() });

export function systemHandlers(options: {
  readonly core: CoreHost;
  readonly profile: string;
  readonly written: WrittenFiles;
}): Record<string, ShellHandler> {
  return {
    /** Says whether the profile is open; if not, the fault that the window shows instead of the rooms. */
    'system.state': async (): Promise<Result<SystemState>> => {
      const opened = await options.core.opening();
      return ok({
        profile: options.profile,
        version: app.getVersion(),
        languages: app.getPreferredSystemLanguages(),
        fault: opened.ok ? null : { ...opened.error, params: { ...opened.error.params } },
      });
    },
    'system.openExternal': async (input) => {
      const address = externalAddress(Url.parse(input).url);
      if (address === null) return fail('refused', 'shell.addressRefused');
      await shell.openExternal(address);
      return DONE;
    },
    /** Shows a file in its folder, but only one that was written here, or the store: a path from the window is not to be trusted. */
    'system.reveal': (input) => {
      const { path } = Path.parse(input);
      if (path !== options.profile && !options.written.has(path)) return fail('refused', 'shell.pathRefused');
      shell.showItemInFolder(path);
      return DONE;
    },
    'system.quit': () => {
      // After the answer has gone out.
      setImmediate(() => app.quit());
      return DONE;
    },
  };
}
