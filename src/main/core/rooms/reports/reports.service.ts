import type { PaperDocument } from '#shared/paper/paper.schema.ts';
import type { ReportDocumentInput } from '#shared/rooms/reports/reports.schema.ts';
import { translator } from '../../translate.ts';
import { drawReport } from './document/document.tsx';
import type { ReportDataService } from './report-data.service.ts';
import { writeReport } from './report-words.ts';

export type ReportsService = ReturnType<typeof createReportsService>;

/** A report in three steps that know nothing of each other: gather the data, write the sentences, draw the pages. */
export function createReportsService(reportData: ReportDataService) {
  async function document(input: ReportDocumentInput): Promise<PaperDocument> {
    const data = await reportData.gather(input);
    const t = translator(data.language);
    const words = writeReport(data, t);
    return {
      html: drawReport(data, words, t),
      title: words.title,
      fileName: words.fileName,
      language: data.language,
    };
  }

  return { document };
}
