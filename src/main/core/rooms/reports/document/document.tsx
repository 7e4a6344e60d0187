import { renderToStaticMarkup } from 'react-dom/server';
import { excerpt } from '#shared/text/excerpt.ts';
import { formatMonth } from '#shared/time/format.ts';
import type { Translate } from '../../../translate.ts';
import type { ReportData, ReportWords } from '../report.types.ts';
import { Appendix } from './appendix.tsx';
import { Patterns } from './bars.tsx';
import { Breakdown } from './breakdown.tsx';
import { Calendar } from './calendar.tsx';
import { Cover } from './cover.tsx';
import { Delivered } from './delivered.tsx';
import { lookOf } from './look.ts';
import type { Parts } from './parts.types.ts';
import { NextMonth, Posts } from './posts.tsx';
import { reportStyles } from './styles.ts';
import { Summary } from './summary.tsx';

/** Nothing may be fetched and nothing may run; everything that the document shows is inside it. */
const POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function Document({ parts, styles }: { parts: Parts; styles: string }) {
  return (
    <html lang={parts.data.language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <title>{parts.words.title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own sheet; the one foreign text in it is escaped by cssString */}
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
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
      </body>
    </html>
  );
}

/** Draws a report as one self-contained HTML document. The last of three steps: data and words come ready. */
export function drawReport(data: ReportData, words: ReportWords, t: Translate, fonts: string): string {
  const footer = `${excerpt(data.client.name, 70)} · ${formatMonth(data.period, data.language)}`;
  const look = lookOf(data.client.colour, { fonts, footer, pageOf: t('reports.pageOf') });
  const styles = reportStyles(look);
  return `<!doctype html>${renderToStaticMarkup(<Document parts={{ data, words, t }} styles={styles} />)}`;
}
