import { createServer } from 'node:http';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, test, vi } from 'vitest';

vi.mock('electron', async () => await import('../../chromium-host/electron.ts'));
const { countPages, createPrinter } = await import('./print.ts');
const { handleScheme } = await import('./protocol.ts');
const { closeBrowsers } = await import('../../chromium-host/browser.ts');

const printer = createPrinter();
handleScheme({ printed: printer.document, file: null, media: null });
afterAll(closeBrowsers);

test('prints Polish text on tagged pages, runs no script, and asks nobody for anything', {
  timeout: 60_000,
}, async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const pdf = await printer.printToPdf(
    `<!doctype html><html lang="pl"><title>Raport</title><h1>Zażółć gęślą jaźń</h1><p id="p">bez skryptu</p>
     <img src="http://127.0.0.1:${port}/x.png" alt="" onerror="document.body.textContent='zły'">
     <script>document.getElementById('p').textContent = 'zły';</script>
     <p style="break-before: page">Druga strona</p></html>`,
    {},
  );
  server.close();
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const pages = await Promise.all(
    [1, 2].map(async (number) => await (await document.getPage(number)).getTextContent()),
  );
  const text = pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
  expect(text).toContain('Zażółć gęślą jaźń');
  expect(text).toContain('bez skryptu');
  expect(text).not.toContain('zły');
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(countPages(pdf)).toBe(document.numPages);
  expect(document.numPages).toBe(2);
  expect(asked).toEqual([]);
});
