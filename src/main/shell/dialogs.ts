import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { fail, ok, type Result } from '#shared/ipc/result.ts';

export interface FileToSave {
  /** The name to begin with, extension included; characters that a system refuses are replaced. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly filter: { readonly name: string; readonly extensions: string[] };
}

/** Asks where to, then writes beside the place and renames, so that a full disk never leaves half a file. */
export async function saveFile(window: BrowserWindow | null, file: FileToSave): Promise<Result<{ path: string }>> {
  const options = { defaultPath: safeName(file.name), filters: [file.filter] };
  const chosen = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  if (chosen.canceled || chosen.filePath === '') return fail('cancelled', 'shell.saveCancelled');
  return await writeWhole(chosen.filePath, file.bytes);
}

/** Writes a whole file or none. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<{ path: string }>> {
  const partial = join(dirname(path), `.${basename(path)}.part`);
  try {
    const file = await open(partial, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
    return ok({ path });
  } catch (error) {
    await rm(partial, { force: true });
    return fail('storage', 'shell.writeFailed', { path, reason: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

/** A file name that Windows, macOS and Linux all take. */
export function safeName(name: string): string {
  const replaced = [...name].map((sign) => (sign < ' ' || '<>:"/\\|?*'.includes(sign) ? '-' : sign)).join('');
  return replaced.replace(/^[.\s]+|[.\s]+$/g, '').slice(0, 180) || 'Rytm';
}
