import type { Translate } from '../../../translate.ts';
import type { ReportData, ReportWords } from '../report.types.ts';

/** What every section is given. */
export interface Parts {
  readonly data: ReportData;
  readonly words: ReportWords;
  readonly t: Translate;
}
