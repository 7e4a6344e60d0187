import type { RoomHandlers } from '../handlers.ts';
import type { BriefImportService } from './brief-import.service.ts';
import type { BriefPaperService } from './brief-paper.service.ts';
import type { BriefsService } from './briefs.service.ts';

/** `briefs.print` and `briefs.export` are the shell's: they save what `briefs.document` and `briefs.form` answer. */
export function briefsHandlers(
  briefs: BriefsService,
  imports: BriefImportService,
  papers: BriefPaperService,
): RoomHandlers<'briefs'> {
  return {
    'briefs.get': ({ clientId }) => briefs.get(clientId),
    'briefs.list': () => briefs.list(),
    'briefs.answer': (input) => briefs.answer(input),
    'briefs.update': (input) => briefs.update(input),
    'briefs.inspect': (input) => imports.inspect(input),
    'briefs.import': (input) => imports.apply(input),
    'briefs.document': (input) => papers.document(input),
    'briefs.form': (input) => papers.form(input),
  };
}
