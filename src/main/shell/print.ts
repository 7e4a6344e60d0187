import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { ORIGIN } from './origin.ts';
import { LOCKED_PREFERENCES } from './security.ts';

export interface PrintOptions {
  readonly landscape?: boolean;
  readonly pageSize?: 'A4' | 'A3' | 'A5' | 'Letter';
}

export interface Printer {
  /** Prints a self-contained document (styles inline, images and fonts as data) to a tagged PDF. */
  readonly printToPdf: (html: string, options: PrintOptions) => Promise<Uint8Array>;
  /** The document that waits behind a token, for the protocol. */
  readonly document: (token: string) => Response | null;
}

/** A document to print may carry a stranger's text: no script, no request, only what it brings along. */
export const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; sandbox";

/** Prints in a window that is never shown and always destroyed. */
export function createPrinter(): Printer {
  const waiting = new Map<string, string>();
  return {
    async printToPdf(html, options) {
      const token = randomUUID();
      waiting.set(token, html);
      const window = new BrowserWindow({
        show: false,
        width: 1024,
        height: 1400,
        webPreferences: { ...LOCKED_PREFERENCES, javascript: false },
      });
      try {
        await window.loadURL(`${ORIGIN}/print/${token}`);
        return await window.webContents.printToPDF({
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
          landscape: options.landscape ?? false,
          pageSize: options.pageSize ?? 'A4',
        });
      } finally {
        waiting.delete(token);
        window.destroy();
      }
    },
    document(token) {
      const html = waiting.get(token);
      if (html === undefined) return null;
      return new Response(html, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': PRINT_POLICY,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      });
    },
  };
}

/** How many pages a PDF from Chromium has: its page objects are written plain. */
export function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}
