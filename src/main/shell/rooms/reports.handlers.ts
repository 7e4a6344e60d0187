import type { BrowserWindow } from 'electron';
import type { z } from 'zod';
import { ok, type Result } from '#shared/ipc/result.ts';
import { ReportDocument, type ReportPrinted } from '#shared/rooms/reports/reports.schema.ts';
import type { CoreHost } from '../core-host.ts';
import type { saveFile } from '../dialogs.ts';
import type { ShellHandler } from '../ipc/register.ts';
import { countPages, type Printer } from '../print.ts';
import type { WrittenFiles } from '../written-files.ts';

export function reportsHandlers(options: {
  readonly core: CoreHost;
  readonly printer: Printer;
  readonly save: typeof saveFile;
  readonly window: () => BrowserWindow | null;
  readonly written: WrittenFiles;
}): Record<string, ShellHandler> {
  return {
    /** Prints the report that `reports.document` makes of the same input, and saves it where the person says. */
    'reports.print': async (input): Promise<Result<z.infer<typeof ReportPrinted>>> => {
      const report = await options.core.call('reports.document', input);
      if (!report.ok) return report;
      const { html, fileName } = ReportDocument.parse(report.value);
      const pdf = await options.printer.printToPdf(html, {});
      const saved = await options.save(options.window(), {
        name: fileName,
        bytes: pdf,
        filter: { name: 'PDF', extensions: ['pdf'] },
      });
      if (!saved.ok) return saved;
      options.written.add(saved.value.path);
      return ok({ path: saved.value.path, pages: countPages(pdf) });
    },
  };
}
