import { excerpt } from '#shared/text/excerpt.ts';
import { formatMonth } from '#shared/time/format.ts';
import { drawPaper } from '../../../paper/paper.document.tsx';
import type { Translate } from '../../../translate.ts';
import type { ReportData, ReportWords } from '../report.types.ts';
import { Appendix } from './appendix.tsx';
import { Patterns } from './bars.tsx';
import { Breakdown } from './breakdown.tsx';
import { Calendar } from './calendar.tsx';
import { Cover } from './cover.tsx';
import { Delivered } from './delivered.tsx';
import type { Parts } from './parts.types.ts';
import { NextMonth, Posts } from './posts.tsx';
import { reportStyles } from './styles.ts';
import { Summary } from './summary.tsx';

/** Draws a report as one self-contained HTML document. The last of three steps: data and words come ready. */
export function drawReport(data: ReportData, words: ReportWords, t: Translate): string {
  const parts: Parts = { data, words, t };
  return drawPaper({
    language: data.language,
    title: words.title,
    client: data.client,
    footer: `${excerpt(data.client.name, 70)} · ${formatMonth(data.period, data.language)}`,
    hasCover: true,
    styles: reportStyles,
    t,
    body: (
      <>
        <Patterns />
        <Cover {...parts} />
        <main>
          <Summary {...parts} />
          <Delivered {...parts} />
          <Breakdown {...parts} />
          <Calendar {...parts} />
          <Posts {...parts} />
          <NextMonth {...parts} />
          <Appendix {...parts} />
        </main>
      </>
    ),
  });
}
