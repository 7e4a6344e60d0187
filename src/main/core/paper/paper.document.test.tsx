import { expect, it } from 'vitest';
import { visibleText } from '../testing/reports.ts';
import { translator } from '../translate.ts';
import { drawPaper } from './paper.document.tsx';
import { Letterhead, PaperCover, Signatures, WritingLines } from './paper.parts.tsx';
import { coverStyles, letterStyles } from './paper.styles.ts';

const HOSTILE = '</style><script>alert(1)</script>" url(http://zly.example/x.png)';
const client = { name: HOSTILE, colour: '#ffff00', logo: null };
const t = translator('pl');

function letter(): string {
  return drawPaper({
    language: 'pl',
    title: HOSTILE,
    client,
    footer: HOSTILE,
    hasCover: false,
    styles: [letterStyles],
    t,
    body: (
      <>
        <Letterhead client={{ ...client, logo: 'data:image/png;base64,AA==' }} kind="Brief" title={HOSTILE} t={t} />
        <WritingLines count={3} />
        <Signatures parties={['Zamawiający', 'Wykonawca']} t={t} />
      </>
    ),
  });
}

it('keeps any text from being markup, and lets nothing be run or fetched', () => {
  const html = letter();
  expect(html).not.toContain('<script');
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(html).toContain('default-src &#x27;none&#x27;');
  const sheet = html.slice(html.indexOf('<style>'), html.indexOf('</style>'));
  expect(sheet.match(/url\((?!data:)/g)).toBeNull();
  expect(visibleText(html)).toContain(HOSTILE);
});

it('carries its language, its fonts, the pages in words, and an accent that reads on white', () => {
  const html = letter();
  expect(html).toContain('<html lang="pl">');
  expect(html).toContain('url(data:font/woff2;base64,');
  expect(html).toContain('counter(page) " z " counter(pages)');
  expect(html).not.toContain('--accent: #ffff00');
  expect(html).not.toContain('@page :first');
  expect(visibleText(html)).toContain('Zamawiający');
  expect(html).toContain(`alt="Logo`);
});

it('lets a cover bleed and leaves its footer out', () => {
  const cover = <PaperCover client={client} kind="Plan" subtitle="Luty 2027" t={t} />;
  const html = drawPaper({
    language: 'pl',
    title: 'Plan',
    client,
    footer: 'Plan',
    hasCover: true,
    styles: [coverStyles],
    t,
    body: cover,
  });
  expect(html).toContain('@page :first');
});
