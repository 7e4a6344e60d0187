import { deflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { QUESTIONS } from '#shared/rooms/briefs/briefs.questions.ts';
import { findBrowser } from '../../../../chromium-host/find-browser.ts';
import { makeFillable } from '../../office/pdf.fields.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

/** A browser starts and prints: slow machines share their cores with other tests. */
const PATIENCE = 90_000;
let browser: Browser;
beforeAll(async () => {
  const executablePath = findBrowser(process.env, process.platform);
  if (executablePath === null) throw new Error('Printing is tested with an installed Chromium, Chrome or Edge.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}, PATIENCE);
afterAll(() => browser.close());

/** As the shell prints: in a window without scripts. */
async function print(html: string): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(html, { waitUntil: 'load' });
  const session = await context.newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  await context.close();
  return Buffer.from(data, 'base64');
}

let rytm: TestCore;
let clientId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' })).id;
});
afterEach(() => rytm.close());

async function printed(language: 'pl' | 'en' = 'pl'): Promise<Uint8Array> {
  const { html } = await rytm.call('briefs.document', { clientId, language, fillable: true });
  return makeFillable(await print(html));
}

interface Field {
  readonly id: string;
  readonly fieldName: string;
  readonly alternativeText: string;
  readonly multiLine: boolean;
  readonly rect: number[];
}

async function fieldsOf(pdf: Uint8Array): Promise<Field[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const pages = Array.from({ length: document.numPages }, async (_, index) =>
    (await document.getPage(index + 1)).getAnnotations(),
  );
  const fields = (await Promise.all(pages)).flat() as Field[];
  await loading.destroy();
  return fields;
}

/** Fills fields in and saves, as a viewer does. */
async function filledIn(pdf: Uint8Array, answers: Record<string, string>): Promise<Uint8Array> {
  const ids = new Map((await fieldsOf(pdf)).map(({ id, fieldName }) => [fieldName, id]));
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  for (const [name, value] of Object.entries(answers))
    document.annotationStorage.setValue(ids.get(name) ?? '', { value });
  const saved = await document.saveDocument();
  await loading.destroy();
  return saved;
}

async function upload(bytes: Uint8Array): Promise<string> {
  const { uploadId } = await rytm.call('uploads.begin', { name: 'brief.pdf', bytes: bytes.length });
  await rytm.call('uploads.append', { uploadId, offset: 0, base64: Buffer.from(bytes).toString('base64') });
  return uploadId;
}

describe('the brief as a PDF to fill in', { timeout: PATIENCE }, () => {
  it.each([
    ['pl', 'Na czym firma będzie zarabiać?'],
    ['en', 'What will the company earn money on?'],
  ] as const)(
    'has a field for every question in %s, each with its name, and leaves what was printed alone',
    async (...expected) => {
      const [language, label] = expected;
      const { html } = await rytm.call('briefs.document', { clientId, language, fillable: true });
      const plain = await print(html);
      const pdf = makeFillable(plain);
      expect(Buffer.from(pdf.subarray(0, plain.length)).equals(Buffer.from(plain))).toBe(true);
      const fields = await fieldsOf(pdf);
      expect(fields.map(({ fieldName }) => fieldName)).toEqual(
        QUESTIONS.map((name) => `rytm-${name.replace('.', '-')}`),
      );
      expect(fields[0]?.alternativeText).toBe(label);
      for (const { rect, multiLine } of fields) {
        expect(multiLine).toBe(true);
        expect((rect[3] ?? 0) - (rect[1] ?? 0)).toBeGreaterThan(60);
      }
    },
  );

  it('brings back what was typed into it', async () => {
    const answers = {
      'rytm-business-earn': 'Zażółć gęślą jaźń\nw dwóch wierszach',
      'rytm-marketing-offer': 'نبيع الزهور 💐',
      'rytm-marketing-means': 'ą'.repeat(10_000),
    };
    const uploadId = await upload(await filledIn(await printed(), answers));
    const { found } = await rytm.call('briefs.inspect', { clientId, uploadId });
    expect(found.map(({ question, found: text }) => [question, text])).toEqual([
      ['business.earn', answers['rytm-business-earn']],
      ['marketing.offer', answers['rytm-marketing-offer']],
      ['marketing.means', answers['rytm-marketing-means']],
    ]);
    expect(await rytm.call('briefs.import', { clientId, uploadId })).toEqual({ taken: 3 });
  });

  it('is refused in words while nothing is filled in, and when it came only in part', async () => {
    const pdf = await printed();
    expect((await rytm.fault('briefs.inspect', { clientId, uploadId: await upload(pdf) })).code).toBe(
      'briefs.no-fields',
    );
    const cut = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from(pdf.subarray(200, 700))]);
    expect((await rytm.fault('briefs.inspect', { clientId, uploadId: await upload(cut) })).code).toBe('briefs.damaged');
  });

  it('is not unpacked where it would come to more than a form ever has', async () => {
    const packed = deflateSync(new Uint8Array(70 * 1024 * 1024));
    const head = `%PDF-1.5\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`;
    const bomb = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
    expect((await rytm.fault('briefs.inspect', { clientId, uploadId: await upload(bomb) })).code).toBe('briefs.bomb');
  });

  it('is left as it is where there is nothing to fill in', async () => {
    const { html } = await rytm.call('briefs.document', { clientId });
    const plain = await print(html);
    expect(makeFillable(plain)).toBe(plain);
  });
});
