import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { emitPreventable, listener } from './listen.ts';
import { DELIVER } from './page-script.ts';
import { encode } from './wire.ts';

type Surface = Pick<Electron.WebContents, 'id' | 'send' | 'setWindowOpenHandler' | 'printToPDF'> & {
  on: Electron.WebContents['on'];
};

export interface StandInContents extends Surface {
  /** The page that the window belongs to; it is brought back there. */
  home: string | null;
  /** The page that the app itself is just loading: no navigation of the page's. */
  expected: string | null;
  /** A reload by the browser that waits for the app to load the page again; answering true lets it through. */
  held: ((goesOn: boolean) => void) | null;
  /** Asks the app whether the page may go elsewhere. */
  mayNavigate(url: string): boolean;
  /** Asks the app whether a further window may open. */
  mayOpen(url: string): boolean;
}

export function createContents(id: number, opened: Promise<Page>): StandInContents {
  const emitter = new EventEmitter();
  let openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null;
  return {
    id,
    home: null,
    expected: null,
    held: null,
    on: listener<Electron.WebContents['on']>(emitter),
    setWindowOpenHandler(handler) {
      openHandler = handler;
    },
    mayNavigate: (url) => !emitPreventable(emitter, 'will-navigate', { url, isMainFrame: true }),
    mayOpen: (url) => openHandler?.({ url } as Electron.HandlerDetails).action === 'allow',
    send(channel, ...values) {
      const text = encode({ channel, values });
      const deliver = ({ name, message }: { name: string; message: string }) => {
        const take = (globalThis as unknown as Record<string, ((text: string) => void) | undefined>)[name];
        take?.(message);
      };
      // A page that is just going away needs no message.
      void opened.then((page) => page.evaluate(deliver, { name: DELIVER, message: text })).catch(() => undefined);
    },
    async printToPDF(options) {
      const page = await opened;
      return await page.pdf({
        format: typeof options.pageSize === 'string' ? options.pageSize : 'A4',
        landscape: options.landscape ?? false,
        printBackground: options.printBackground ?? false,
        preferCSSPageSize: options.preferCSSPageSize ?? false,
        tagged: options.generateTaggedPDF ?? false,
        outline: options.generateDocumentOutline ?? false,
        margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' },
      });
    },
  };
}
