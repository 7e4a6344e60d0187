import type { PaperLook } from './paper.look.ts';

/** Any text as a CSS string: every character but plain letters and digits becomes an escape, so nothing can end the sheet. */
export function cssString(text: string): string {
  const escaped = [...text].map((character) =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

const BLEEDING_COVER = `
@page :first { margin: 0; @bottom-left { content: none } @bottom-right { content: none } }`;

/** A4 portrait. A cover bleeds and carries no footer. */
function pages({ footer, pageOf }: PaperLook, hasCover: boolean): string {
  return `
@page { size: A4; margin: 16.5mm 17mm 20mm;
  @bottom-left { content: ${cssString(footer)}; font: 400 7.5pt Inter, sans-serif; color: #5b626d; vertical-align: top; padding-top: 6mm; width: 80%; }
  @bottom-right { content: counter(page) ${cssString(` ${pageOf} `)} counter(pages); font: 600 7.5pt Inter, sans-serif; color: #5b626d; vertical-align: top; padding-top: 6mm; width: 20%; text-align: right; }
}${hasCover ? BLEEDING_COVER : ''}`;
}

/* The padding of section.page is not for the eye: Chromium names a heading twice in the outline when it touches the page's edge. */
const base = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: 400 9.5pt/1.5 Inter, 'Segoe UI Emoji', 'Apple Color Emoji', 'Noto Color Emoji', sans-serif; color: #1b1e23; -webkit-print-color-adjust: exact; print-color-adjust: exact; font-feature-settings: 'cv11', 'ss03'; }
body { background: #fff; overflow-wrap: anywhere; }
a { color: inherit; text-decoration: underline; text-decoration-color: #aab1bb; text-underline-offset: 1.5pt; }
p, li, dd { orphans: 3; widows: 3; }
h1, h2, h3 { break-after: avoid; break-inside: avoid; line-height: 1.2; text-wrap: balance; }
h2 { font-size: 19pt; font-weight: 700; letter-spacing: -0.018em; margin-bottom: 6mm; }
h3 { font-size: 10.5pt; font-weight: 600; margin-bottom: 2.5mm; }
section { break-inside: auto; }
section.page { break-before: page; padding-top: 0.5mm; }
section.flow { margin-top: 13mm; }
section.whole { break-inside: avoid; }
/* On screen there is no page around a section: the sheet's margins are the section's own. */
@media screen { section.page, section.flow { margin-top: 0; padding: 14mm 17mm 0; } body { padding-bottom: 20mm; } }
.num, td.num, th.num { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
.muted { color: #5b626d; }
.small { font-size: 8pt; line-height: 1.45; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { font-weight: 600; text-align: left; }
.chip { display: inline-block; min-width: 5.4mm; padding: 0.25mm 1mm; border-radius: 1mm; color: #fff; font-size: 6.3pt; font-weight: 700; line-height: 3.1mm; letter-spacing: 0.02em; text-align: center; white-space: nowrap; text-decoration: none; vertical-align: 0.3mm; }
.status { white-space: nowrap; }
.status svg { width: 2.5mm; height: 2.5mm; margin-right: 1.4mm; vertical-align: -0.15mm; }
.struck { text-decoration: line-through; text-decoration-color: #8a919c; }`;

/** A whole first page in the client's colour. */
export const coverStyles = `
.cover { position: relative; height: 296mm; overflow: hidden; break-after: page; }
.cover-art { position: relative; height: 128mm; background: var(--colour); color: var(--on-colour); }
.cover-art svg { position: absolute; right: 17mm; top: 22mm; width: 92mm; height: 84mm; }
.cover-logo { position: absolute; left: 22mm; top: 22mm; max-width: 62mm; padding: 5mm; background: #fff; border-radius: 2.5mm; line-height: 0; }
.cover-logo img { max-width: 50mm; max-height: 34mm; object-fit: contain; }
.cover-words { padding: 17mm 22mm 0; }
.kind { font-size: 10.5pt; font-weight: 600; color: var(--accent); margin-bottom: 4mm; }
.cover h1 { font-weight: 700; letter-spacing: -0.028em; line-height: 1.08; }
.cover .month { font-size: 19pt; color: #464c56; margin-top: 4mm; }
.cover-foot { position: absolute; left: 22mm; right: 22mm; bottom: 18mm; display: flex; gap: 12mm; border-top: 0.3mm solid #d5dae1; padding-top: 6mm; }
.cover-foot > div { flex: 1 1 0; }
.cover-foot > div:first-child:not(:last-child) { flex: 1.7 1 0; }
.cover-foot dt { font-size: 8pt; color: #5b626d; margin-bottom: 1.4mm; }
.cover-foot dd { font-size: 9.5pt; margin-bottom: 4mm; }
.channels { list-style: none; }
.channels.many { columns: 2; column-gap: 8mm; }
.channels li { display: flex; gap: 2.5mm; margin-bottom: 1.8mm; break-inside: avoid; line-height: 1.35; align-items: baseline; }
.channels .chip { flex: none; min-width: 9mm; }
.channels a { text-decoration: none; }`;

/** What a paper without a cover has: a head with the client's mark, ruled tables, space to write, places to sign. */
export const letterStyles = `
.letterhead { display: flex; justify-content: space-between; align-items: flex-start; gap: 10mm; padding-bottom: 5mm; margin-bottom: 8mm; border-bottom: 0.5mm solid var(--accent); }
.letterhead > div:first-child { flex: 1 1 0; min-width: 0; }
.letterhead .kind { margin-bottom: 2mm; }
.letterhead h1 { font-size: 22pt; font-weight: 700; letter-spacing: -0.022em; }
.letterhead .about { color: #464c56; margin-top: 2mm; }
.letterhead img { flex: none; max-width: 42mm; max-height: 20mm; object-fit: contain; }
.kind { font-size: 10.5pt; font-weight: 600; color: var(--accent); }
.lead { font-size: 10.5pt; margin-bottom: 5mm; max-width: 150mm; }
.ruled th, .ruled td { padding: 1.8mm 3mm 1.8mm 0; border-bottom: 0.25mm solid #e4e7ec; vertical-align: top; }
.ruled th.num, .ruled td.num { padding: 1.8mm 0 1.8mm 3mm; }
.ruled thead th { font-size: 8pt; color: #464c56; border-bottom: 0.5mm solid var(--accent); vertical-align: bottom; }
.ruled tbody th { font-weight: 400; }
.ruled tfoot th, .ruled tfoot td { font-weight: 600; border-top: 0.4mm solid #8a919c; border-bottom: 0; }
.prose { white-space: pre-line; unicode-bidi: plaintext; text-align: start; }
.write { list-style: none; }
.write > * { display: block; height: 8mm; border-bottom: 0.25mm solid #b6bdc7; break-inside: avoid; }
.signatures { display: flex; gap: 16mm; margin-top: 8mm; break-inside: avoid; }
.signatures > div { flex: 1 1 0; padding-top: 16mm; }
.signatures p { border-top: 0.3mm solid #464c56; padding-top: 1.5mm; font-size: 8pt; color: #464c56; }
.signatures p + p { border-top: 0; padding-top: 0; }`;

/** The sheet that every paper has, and then what this one adds. */
export function paperStyles(look: PaperLook, { hasCover, own }: { hasCover: boolean; own: readonly string[] }): string {
  const variables = `:root { --accent: ${look.accent}; --colour: ${look.colour}; --on-colour: ${look.onColour}; }`;
  return [look.fonts, variables, pages(look, hasCover), base, ...own].join('\n');
}
