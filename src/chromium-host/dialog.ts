import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { systemFolder } from './folders.ts';

/** A page has no chooser for the host to open: a file goes to the Downloads folder, as a browser's would, or where a test says. */
export const dialog: Pick<Electron.Dialog, 'showSaveDialog'> = { showSaveDialog };

async function showSaveDialog(
  first: Electron.BaseWindow | Electron.SaveDialogOptions,
  second?: Electron.SaveDialogOptions,
): Promise<Electron.SaveDialogReturnValue> {
  const options = second ?? (first as Electron.SaveDialogOptions);
  const answers = process.env.RYTM_DIALOG_ANSWERS;
  if (answers !== undefined && answers !== '') {
    const { save } = JSON.parse(readFileSync(answers, 'utf8')) as { save?: string | null };
    if (save !== undefined) return { canceled: save === null, filePath: save ?? '' };
  }
  const folder = systemFolder('downloads');
  mkdirSync(folder, { recursive: true });
  return { canceled: false, filePath: freePath(folder, basename(options.defaultPath ?? 'Rytm')) };
}

/** `raport.pdf`, or `raport (1).pdf` where that is taken. */
export function freePath(folder: string, name: string): string {
  const extension = extname(name);
  const stem = basename(name, extension);
  for (let count = 0; ; count += 1) {
    const path = join(folder, count === 0 ? name : `${stem} (${count})${extension}`);
    if (!existsSync(path)) return path;
  }
}
