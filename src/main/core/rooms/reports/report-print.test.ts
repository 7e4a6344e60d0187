import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, chromium } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../../chromium-host/find-browser.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { clientWith, fillMonths, seeded } from '../../testing/reports.ts';

/** Points of an A4 sheet, 1/72 inch. */
const A4 = [595, 842];

interface PrintedPage {
  readonly text: string;
  readonly size: number[];
  readonly links: string[];
}

interface Printed {
  readonly bytes: Buffer;
  readonly language: string | null;
  readonly title: string;
  readonly headings: string[];
  readonly tagged: boolean;
  readonly fonts: string[];
  readonly pages: PrintedPage[];
}

/** What a reader, or a screen reader, finds in a PDF. */
async function read(bytes: Buffer): Promise<Printed> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const { info } = await pdf.getMetadata();
  const details = info as { Language?: string; Title?: string };
  const outline = (await pdf.getOutline()) ?? [];
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    const links = (await page.getAnnotations()).flatMap(({ url }: { url?: string }) => (url ? [url] : []));
    pages.push({ text: text.replaceAll(/\s+/g, ' '), size: page.view.slice(2).map(Math.round), links });
  }
  const tree = await (await pdf.getPage(2)).getStructTree();
  const source = bytes.toString('latin1');
  const all = (nodes: typeof outline): string[] => nodes.flatMap(({ title, items }) => [title, ...all(items)]);
  await loading.destroy();
  return {
    bytes,
    language: details.Language ?? null,
    title: details.Title ?? '',
    headings: all(outline),
    tagged: tree !== null && source.includes('/StructTreeRoot') && source.includes('/Outlines'),
    fonts: [...new Set([...source.matchAll(/\/FontName \/([^\s/]+)/g)].map((match) => match[1] ?? ''))],
    pages,
  };
}

/** A browser starts and prints: slow machines share their cores with other tests. */
const PATIENCE = 90_000;

describe('a printed report', { timeout: PATIENCE }, () => {
  let browser: Browser;
  let rytm: TestCore;

  beforeAll(async () => {
    const executablePath = findBrowser(process.env, process.platform);
    if (executablePath === null) throw new Error('Printing is tested with an installed Chromium, Chrome or Edge.');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    rytm = await openTestCore();
  }, PATIENCE);
  afterAll(async () => {
    await browser.close();
    await rytm.close();
  });

  /** As the shell prints: in a window without scripts. */
  async function print(clientId: string, language: 'pl' | 'en'): Promise<Printed> {
    const { html } = await rytm.call('reports.document', { clientId, period: '2026-11', language });
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) asked.push(request.url());
    });
    await page.setContent(html, { waitUntil: 'load' });
    const session = await context.newCDPSession(page);
    const { data } = await session.send('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    await context.close();
    expect(asked).toEqual([]);
    return read(Buffer.from(data, 'base64'));
  }

  async function photo(index: number): Promise<Buffer> {
    const noise = { type: 'gaussian', mean: 128, sigma: 20 + index } as const;
    return sharp({ create: { width: 480, height: 360, channels: 3, background: '#a04060', noise } })
      .jpeg()
      .toBuffer();
  }

  it.each([
    ['pl', 'Raport – Kwiaciarnia Róża – listopad 2026', 'Wszystkie posty', 'z', 'Zażółć gęślą jaźń'],
    ['en', 'Report – Kwiaciarnia Róża – November 2026', 'All posts', 'of', 'Zażółć gęślą jaźń'],
  ] as const)(
    'is a tagged A4 document with an outline, page numbers and real text (%s)',
    async (language, ...expected) => {
      const [title, heading, pageOf, text] = expected;
      const networks = ['instagram', 'facebook'];
      const { client, channelIds } = await clientWith(
        rytm,
        { name: 'Kwiaciarnia Róża', contractedPosts: 20 },
        networks,
      );
      await fillMonths(rytm, client.id, channelIds, seeded(11), 80);
      const [channelId = ''] = channelIds;
      await rytm.call('posts.create', {
        clientId: client.id,
        title: 'Z adresem',
        date: '2026-11-02',
        status: 'published',
        channels: [{ channelId, publishedUrl: 'https://example.com/p/1' }],
      });
      const printed = await print(client.id, language);
      expect(printed).toMatchObject({ title, language, tagged: true });
      expect(printed.headings[0]).toBe('Kwiaciarnia Róża');
      expect(printed.headings).toContain(heading);
      expect(printed.fonts.length).toBeGreaterThan(0);
      expect(printed.fonts.filter((font) => !font.includes('Inter'))).toEqual([]);
      const count = printed.pages.length;
      expect(count).toBeGreaterThanOrEqual(7);
      for (const [index, page] of printed.pages.entries()) {
        expect(page.size).toEqual(A4);
        const number = new RegExp(`^${index + 1} ${pageOf} ${count}(?!\\d)`);
        if (index === 0) expect(page.text).not.toMatch(/\d (z|of) \d/);
        else expect(page.text).toMatch(number);
        expect(page.text).not.toMatch(/NaN|undefined|null|∞|Infinity|Invalid/);
      }
      const all = printed.pages.map((page) => page.text).join(' ');
      expect(all).toContain(text);
      expect(all).toContain('<script>alert(1)</script>');
      expect(printed.pages.flatMap((page) => page.links)).toContain('https://example.com/p/1');
    },
  );

  it('names every heading once in the outline, also those at the top of a page', async () => {
    const { client } = await clientWith(rytm, { name: 'Spis' }, []);
    await rytm.call('posts.create', { clientId: client.id, date: '2026-11-02' });
    const { headings } = await print(client.id, 'pl');
    expect(headings.filter((heading) => heading.includes('Podsumowanie'))).toEqual(['Podsumowanie']);
    expect(headings.filter((heading) => heading.includes('Wszystkie posty'))).toEqual(['Wszystkie posty']);
  });

  it('repeats the head of the table of posts on each of its pages', async () => {
    const { client } = await clientWith(rytm, { name: 'Długi miesiąc' }, []);
    for (let index = 0; index < 60; index += 1) {
      const date = `2026-11-${String((index % 30) + 1).padStart(2, '0')}`;
      await rytm.call('posts.create', { clientId: client.id, title: `Pozycja ${index}`, text: 'Treść posta.', date });
    }
    const { pages } = await print(client.id, 'pl');
    const first = pages.findIndex((page) => page.text.includes('Wszystkie posty'));
    const table = pages.slice(first).filter((page) => page.text.includes('Pozycja'));
    expect(table.length).toBeGreaterThan(2);
    for (const page of table) expect(page.text).toMatch(/Termin Sieć Post Typ treści Status/);
  });

  it('stays under 5 MB with 40 posts that have pictures', async () => {
    const { client } = await clientWith(rytm, { name: 'Zdjęcia' }, []);
    for (let index = 0; index < 40; index += 1) {
      const bytes = await photo(index);
      const { uploadId } = await rytm.call('uploads.begin', { name: `${index}.jpg`, bytes: bytes.length });
      await rytm.call('uploads.append', { uploadId, offset: 0, base64: bytes.toString('base64') });
      const media = await rytm.call('media.add', { uploadId, clientId: client.id });
      const date = `2026-11-${String((index % 30) + 1).padStart(2, '0')}`;
      const post = await rytm.call('posts.create', { clientId: client.id, title: `Zdjęcie ${index}`, date });
      await rytm.call('posts.attach', { id: post.id, mediaId: media.id });
    }
    const { bytes } = await print(client.id, 'pl');
    expect(bytes.toString('latin1').match(/\/Subtype \/Image/g)?.length).toBeGreaterThanOrEqual(40);
    expect(bytes.length).toBeLessThan(5_000_000);
  });
});
