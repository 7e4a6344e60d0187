import { extname } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { CoreVerb } from '#shared/ipc/contract.ts';
import { ok, type Result } from '#shared/ipc/result.ts';
import { type FileSaved, MadeFile, PaperDocument, type PaperPrinted } from '#shared/paper/paper.schema.ts';
import type { CoreHost } from './core-host.ts';
import type { FileToSave, saveFile } from './dialogs.ts';
import type { ShellHandler } from './ipc/register.ts';
import { countPages, type Printer } from './print.ts';
import type { WrittenFiles } from './written-files.ts';

/** What a kind of file is called in the dialog; names of formats, the same in every language. */
const KINDS: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  csv: 'CSV',
  ics: 'iCalendar',
};

function filterFor(fileName: string): FileToSave['filter'] {
  const extension = extname(fileName).slice(1).toLowerCase();
  return { name: KINDS[extension] ?? extension.toUpperCase(), extensions: [extension] };
}

/** Makes the shell's half of verbs whose document or file the core makes: it is asked for, and saved where the person says. */
export function createMadeFiles(options: {
  readonly core: Pick<CoreHost, 'call'>;
  readonly printer: Pick<Printer, 'printToPdf'>;
  readonly save: typeof saveFile;
  readonly window: () => BrowserWindow | null;
  readonly written: Pick<WrittenFiles, 'add'>;
}) {
  async function keep(fileName: string, bytes: Uint8Array): Promise<Result<{ path: string }>> {
    const saved = await options.save(options.window(), { name: fileName, bytes, filter: filterFor(fileName) });
    if (saved.ok) options.written.add(saved.value.path);
    return saved;
  }

  /**
   * Prints the `PaperDocument` that a verb of the core answers to the same input; answers `PaperPrinted`. `finish` is what is done to
   * the PDF before it is saved.
   */
  function print(documentVerb: CoreVerb, finish: (pdf: Uint8Array) => Uint8Array = (pdf) => pdf): ShellHandler {
    return async (input): Promise<Result<PaperPrinted>> => {
      const made = await options.core.call(documentVerb, input);
      if (!made.ok) return made;
      const { html, fileName } = PaperDocument.parse(made.value);
      const pdf = finish(await options.printer.printToPdf(html, {}));
      const saved = await keep(fileName, pdf);
      return saved.ok ? ok({ path: saved.value.path, pages: countPages(pdf) }) : saved;
    };
  }

  /** Saves the `MadeFile` that a verb of the core answers to the same input; answers `FileSaved`. */
  function save(fileVerb: CoreVerb): ShellHandler {
    return async (input): Promise<Result<FileSaved>> => {
      const made = await options.core.call(fileVerb, input);
      if (!made.ok) return made;
      const { fileName, base64 } = MadeFile.parse(made.value);
      return await keep(fileName, Buffer.from(base64, 'base64'));
    };
  }

  return { print, save };
}

export type MadeFiles = ReturnType<typeof createMadeFiles>;
