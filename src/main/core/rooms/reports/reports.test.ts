import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contrastRatio } from '#shared/text/contrast.ts';
import { openDatabase } from '../../db/open.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { chartRows, clientWith, fillMonths, largeNumbers, seeded, visibleText } from '../../testing/reports.ts';

describe('the report document', () => {
  let rytm: TestCore;
  beforeEach(async () => {
    rytm = await openTestCore();
  });
  afterEach(() => rytm.close());

  const report = (clientId: string, period = '2026-11', language?: 'pl' | 'en') =>
    rytm.call('reports.document', { clientId, period, ...(language && { language }) });

  it('speaks the client’s language, or the one asked for, whatever the app’s is', async () => {
    await rytm.call('settings.update', { language: 'pl', preparedBy: 'Anna Żak' });
    const { client } = await clientWith(rytm, { name: 'Café Róża', reportLanguage: 'en' }, ['instagram']);
    const english = await report(client.id);
    expect(english).toMatchObject({
      language: 'en',
      title: 'Report – Café Róża – November 2026',
      fileName: 'Report – Café Róża – 2026-11.pdf',
    });
    expect(english.html).toContain('<html lang="en">');
    const polish = await report(client.id, '2026-11', 'pl');
    expect(polish).toMatchObject({
      language: 'pl',
      title: 'Raport – Café Róża – listopad 2026',
      fileName: 'Raport – Café Róża – 2026-11.pdf',
    });
    expect(polish.html).toContain('<html lang="pl">');
    expect(visibleText(polish.html)).toMatch(/Opracowanie\s+Anna Żak/);
  });

  it('refuses a client that is not there', async () => {
    const input = { clientId: '019ab000-0000-7000-8000-000000000000', period: '2026-11' };
    expect(await rytm.fault('reports.document', input)).toMatchObject({ kind: 'missing', code: 'clients.missing' });
  });

  it('leaves out the sections that would be empty', async () => {
    const { client } = await clientWith(rytm, { name: 'Nowy' }, []);
    const headings = (html: string) => [...html.matchAll(/<h([12])[^>]*>(.*?)<\/h\1>/g)].map((match) => match[2]);
    const empty = await report(client.id);
    expect(headings(empty.html)).toEqual(['Nowy', 'Podsumowanie', 'Jak liczone są dane']);
    expect(visibleText(empty.html)).toContain('W listopadzie 2026 nie zaplanowano żadnych postów.');
    expect(visibleText(empty.html)).toContain('brak porównania');
    await rytm.call('posts.create', { clientId: client.id, title: 'Bez terminu' });
    expect(headings((await report(client.id)).html)).toContain('Co dalej: grudzień 2026');
    await rytm.call('posts.create', { clientId: client.id, title: 'Z terminem', date: '2026-11-03' });
    expect(headings((await report(client.id)).html)).toEqual([
      'Nowy',
      'Podsumowanie',
      'Wykonanie planu',
      'Sieci, treści i formaty',
      'Kalendarz: listopad 2026',
      'Wszystkie posty',
      'Co dalej: grudzień 2026',
      'Jak liczone są dane',
    ]);
  });

  it('prints the manager’s words by paragraph', async () => {
    const { client } = await clientWith(rytm, { name: 'Nowy' }, []);
    const notes = 'Pierwszy <b>akapit</b>\nw dwóch liniach.\n\nDrugi.';
    await rytm.call('reports.updateNotes', { clientId: client.id, period: '2026-11', notes });
    const { html } = await report(client.id);
    expect(html).toContain('<p>Pierwszy &lt;b&gt;akapit&lt;/b&gt;\nw dwóch liniach.</p><p>Drugi.</p>');
    expect((await report(client.id, '2026-10')).html).not.toContain('Drugi.');
  });

  it('has every post of a crowded day in the calendar', async () => {
    const { client } = await clientWith(rytm, { name: 'Tłok' }, []);
    const titles = Array.from({ length: 25 }, (_, index) => `Post numer ${index + 1} 🌵`);
    for (const title of titles) await rytm.call('posts.create', { clientId: client.id, title, date: '2026-11-20' });
    const { html } = await report(client.id);
    const calendar = html.slice(html.indexOf('<table class="calendar'), html.indexOf('<table class="posts"'));
    for (const title of titles) expect(calendar).toContain(`>${title}<`);
  });

  it('gives text no way to become code, whichever field it is in', async () => {
    const evil = `</style></title><script>alert(1)</script><img src=x onerror=alert(1)>"'`;
    const { client, channelIds } = await clientWith(rytm, { name: evil }, ['instagram']);
    const [channelId = ''] = channelIds;
    await rytm.call('channels.update', { id: channelId, handle: evil, url: 'javascript:alert(1)' });
    await rytm.call('settings.update', { preparedBy: evil });
    await rytm.call('reports.updateNotes', { clientId: client.id, period: '2026-11', notes: evil });
    await rytm.call('posts.create', {
      clientId: client.id,
      title: evil,
      text: evil,
      contentType: evil.slice(0, 60),
      date: '2026-11-03',
      channels: [{ channelId, publishedUrl: 'javascript:alert(1)' }],
    });
    const { html } = await report(client.id);
    expect(html.match(/<(script|img|iframe|object|link)\b/gi)).toBeNull();
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toContain('href="javascript');
    const addresses = [...html.matchAll(/(?:\b(?:src|href)="|url\()([a-z]+:|#)/g)].map((match) => match[1]);
    expect(new Set(addresses)).toEqual(new Set(['data:', '#']));
    expect(html).toContain('http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;');
  });

  it('keeps links that a reader may follow', async () => {
    const { client, channelIds } = await clientWith(rytm, { name: 'Linki' }, ['instagram']);
    const [channelId = ''] = channelIds;
    await rytm.call('posts.create', {
      clientId: client.id,
      date: '2026-11-03',
      status: 'published',
      channels: [{ channelId, publishedUrl: 'https://example.com/p/1?a=1&b=2' }],
    });
    expect((await report(client.id)).html).toContain('href="https://example.com/p/1?a=1&amp;b=2"');
  });

  it.each(['#fff176', '#ffffff', '#000000', '#9a4f6b', '#7f7f7f'])('makes %s readable', async (colour) => {
    const { client } = await clientWith(rytm, { name: 'Kolor', colour }, []);
    const { html } = await report(client.id);
    const variable = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(html)?.[1] ?? '';
    expect(contrastRatio(variable('accent'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(variable('on-colour'), variable('colour'))).toBeGreaterThanOrEqual(4.5);
  });

  it('carries pictures as small JPEG files, and a logo with its transparency', async () => {
    const { client } = await clientWith(rytm, { name: 'Zdjęcia' }, []);
    const add = async (bytes: Buffer, name: string) => {
      const { uploadId } = await rytm.call('uploads.begin', { name, bytes: bytes.length });
      await rytm.call('uploads.append', { uploadId, offset: 0, base64: bytes.toString('base64') });
      return (await rytm.call('media.add', { uploadId, clientId: client.id })).id;
    };
    const plain = { width: 1600, height: 900, channels: 4, background: { r: 200, g: 30, b: 90, alpha: 0.5 } } as const;
    const photo = await add(await sharp({ create: plain }).jpeg().toBuffer(), 'photo.jpg');
    const logo = await add(await sharp({ create: plain }).png().toBuffer(), 'logo.png');
    await rytm.call('clients.update', { id: client.id, logoId: logo });
    const post = await rytm.call('posts.create', { clientId: client.id, date: '2026-11-03' });
    await rytm.call('posts.attach', { id: post.id, mediaId: photo, altText: 'Bukiet z astrów' });
    const { html } = await report(client.id);
    const pictures = [...html.matchAll(/<img src="data:([^;]+);base64,([^"]+)" alt="([^"]*)"/g)];
    expect(pictures.map((match) => [match[1], match[3]])).toEqual([
      ['image/png', 'Logo: Zdjęcia'],
      ['image/jpeg', 'Bukiet z astrów'],
    ]);
    const size = await sharp(Buffer.from(pictures[1]?.[2] ?? '', 'base64')).metadata();
    expect([size.width, size.height]).toEqual([240, 240]);
  });
});

describe('the numbers of a report', { timeout: 60_000 }, () => {
  /** Counted by the store itself, at the test clock's 10:00 in Warsaw on 12 November 2026. */
  const TALLY = `SELECT
      coalesce(sum(status IN ('draft','review','changes','approved','scheduled','published')), 0) AS planned,
      coalesce(sum(status = 'published'), 0) AS published,
      coalesce(sum(status IN ('draft','review','changes','approved','scheduled')
        AND CASE WHEN time IS NULL THEN date < '2026-11-12' ELSE date || time < '2026-11-1210:00' END), 0) AS missed
    FROM posts WHERE client_id = ? AND deleted_at IS NULL AND date LIKE '2026-11-%'`;
  const NETWORKS = `SELECT channels.network AS name, sum(posts.status = 'published') AS published, count(*) AS planned
    FROM posts JOIN post_channels ON post_id = posts.id JOIN channels ON channels.id = channel_id
    WHERE posts.client_id = ? AND posts.deleted_at IS NULL AND date LIKE '2026-11-%' AND status NOT IN ('idea', 'cancelled')
    GROUP BY channels.network`;

  it.each([1, 2, 3, 4, 5])('equal those of the store (month %i)', async (seed) => {
    const rytm = await openTestCore();
    const contractedPosts = seed % 2 === 0 ? null : 20;
    const networks = ['instagram', 'facebook', 'tiktok'];
    const { client, channelIds } = await clientWith(rytm, { name: 'Kwiaciarnia', contractedPosts }, networks);
    await fillMonths(rytm, client.id, channelIds, seeded(seed), 60);
    const { html } = await rytm.call('reports.document', { clientId: client.id, period: '2026-11' });
    const db = openDatabase(join(rytm.profile, 'rytm.db'), { readonly: true });
    const sums = db.prepare(TALLY).get(client.id) as { planned: number; published: number; missed: number };
    const rows = db.prepare(NETWORKS).all(client.id) as { name: string; published: number; planned: number }[];
    db.close();
    await rytm.close();
    expect(sums.planned).toBeGreaterThan(0);
    const { published, planned, missed } = sums;
    expect(largeNumbers(html)).toEqual([published, planned, contractedPosts ?? '–', missed, 3].map(String));
    const shown = new Map(
      chartRows(html, 'Sieci').map((row) => [
        row[0]?.split(' ').at(-1)?.toLowerCase(),
        [row[2], row.at(-1)].map(Number),
      ]),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(shown.get(row.name)).toEqual([row.published, row.planned]);
  });

  it('never read NaN, undefined, null, infinity or a key, over 40 reports', async () => {
    const random = seeded(2026);
    for (let index = 0; index < 20; index += 1) {
      const rytm = await openTestCore({ start: Date.UTC(2026, 9, 1, 9) + Math.floor(random() * 90) * 86_400_000 });
      const networks = ['instagram', 'x', 'google-business', 'blog'].slice(0, Math.floor(random() * 5));
      const contractedPosts = [null, 0, 1, 12, 60][Math.floor(random() * 5)] ?? null;
      const { client, channelIds } = await clientWith(rytm, { name: 'Kwiaciarnia', contractedPosts }, networks);
      await fillMonths(rytm, client.id, channelIds, random, [0, 1, 3, 20, 45][index % 5] ?? 0);
      for (const language of ['pl', 'en'] as const) {
        const document = await rytm.call('reports.document', { clientId: client.id, period: '2026-11', language });
        const text = visibleText(document.html);
        expect(text).not.toMatch(/NaN|undefined|null|∞|Infinity|Invalid|\[object|\{\{|\}\}|reports\.|vocabulary\./);
      }
      await rytm.close();
    }
  });
});
