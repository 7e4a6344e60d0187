import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { HexColour } from '#shared/text/contrast.ts';
import type { Language } from '#shared/text/language.ts';
import type { Translate } from '../translate.ts';
import { fontFaces } from './paper.fonts.ts';
import { lookOf } from './paper.look.ts';
import { paperStyles } from './paper.styles.ts';

/** Nothing may be fetched and nothing may run; everything that the document shows is inside it. */
const POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Whose colour and mark a paper carries. */
export interface PaperClient {
  readonly name: string;
  readonly colour: HexColour;
  /** A data URI, as `createPaperPictures` makes it, or null. */
  readonly logo: string | null;
}

export interface Paper {
  readonly language: Language;
  /** The name of the document, which the reader's program shows. */
  readonly title: string;
  readonly client: Pick<PaperClient, 'colour'>;
  /** At the foot of every page but the cover, beside `3 of 12`. */
  readonly footer: string;
  /** Whether the first page is a cover (`PaperCover`), which bleeds and has no footer. */
  readonly hasCover: boolean;
  /** Sheets beside the one that every paper has: `letterStyles`, `coverStyles`, the document's own. */
  readonly styles: readonly string[];
  readonly body: ReactNode;
  readonly t: Translate;
}

/**
 * Draws a paper as one self-contained HTML document: A4, fonts and pictures inside, nothing fetched, nothing run. The shell makes
 * a PDF of it (`print` of `made-files.ts`). Text goes in as React's text nodes, so that nothing in it is markup.
 */
export function drawPaper(paper: Paper): string {
  const { footer, t } = paper;
  const look = lookOf(paper.client.colour, { fonts: fontFaces(), footer, pageOf: t('paper.pageOf') });
  const styles = paperStyles(look, { hasCover: paper.hasCover, own: paper.styles });
  const document = (
    <html lang={paper.language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <title>{paper.title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own sheet; the one foreign text in it is escaped by cssString */}
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>{paper.body}</body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}
