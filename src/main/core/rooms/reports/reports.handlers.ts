import type { RoomHandlers } from '../handlers.ts';
import type { ReportNotesService } from './report-notes.service.ts';
import type { ReportsService } from './reports.service.ts';

/** `reports.print` is the shell's: it prints what `reports.document` answers. */
export function reportsHandlers(reports: ReportsService, notes: ReportNotesService): RoomHandlers<'reports'> {
  return {
    'reports.getNotes': (input) => notes.get(input),
    'reports.updateNotes': (input) => notes.update(input),
    'reports.document': (input) => reports.document(input),
  };
}
