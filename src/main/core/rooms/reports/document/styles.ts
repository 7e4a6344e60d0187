import type { ReportLook } from './look.ts';

/** Any text as a CSS string: every character but plain letters and digits becomes an escape, so nothing can end the sheet. */
export function cssString(text: string): string {
  const escaped = [...text].map((character) =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

/** A4 portrait; the cover bleeds and carries no footer. */
function pages({ footer, pageOf }: ReportLook): string {
  return `
@page { size: A4; margin: 16.5mm 17mm 20mm;
  @bottom-left { content: ${cssString(footer)}; font: 400 7.5pt Inter, sans-serif; color: #5b626d; vertical-align: top; padding-top: 6mm; width: 80%; }
  @bottom-right { content: counter(page) ${cssString(` ${pageOf} `)} counter(pages); font: 600 7.5pt Inter, sans-serif; color: #5b626d; vertical-align: top; padding-top: 6mm; width: 20%; text-align: right; }
}
@page :first { margin: 0; @bottom-left { content: none } @bottom-right { content: none } }`;
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

const cover = `
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

const summary = `
.headline { font-size: 17pt; font-weight: 600; line-height: 1.3; letter-spacing: -0.015em; margin-bottom: 9mm; max-width: 158mm; text-wrap: pretty; }
.figures { display: flex; border-top: 0.5mm solid var(--accent); border-bottom: 0.25mm solid #d5dae1; margin-bottom: 10mm; break-inside: avoid; }
.figures > div { flex: 1 1 0; padding: 4mm 3mm 4mm 0; }
.figures > div + div { border-left: 0.25mm solid #d5dae1; padding-left: 4mm; }
.figures dt { font-size: 8pt; color: #464c56; }
.figures dd.value { font-size: 28pt; font-weight: 700; line-height: 1.15; letter-spacing: -0.03em; font-variant-numeric: tabular-nums; }
.figures dd.beside span { display: block; }
.figures dd.beside { font-size: 7.5pt; line-height: 1.4; color: #5b626d; }
.findings { list-style: none; margin-bottom: 9mm; }
.findings li { display: flex; align-items: baseline; padding: 3mm 0; border-bottom: 0.25mm solid #e4e7ec; break-inside: avoid; }
.findings li:first-child { border-top: 0.25mm solid #e4e7ec; }
.findings b { flex: none; width: 30mm; font-size: 13pt; font-weight: 700; color: var(--accent); letter-spacing: -0.02em; line-height: 1.25; font-variant-numeric: tabular-nums; }
.findings span { font-size: 10.5pt; line-height: 1.45; }
.ask, .notes { margin-bottom: 8mm; padding-left: 5mm; border-left: 1mm solid var(--accent); }
.ask { break-inside: avoid; }
.ask p { font-size: 10.5pt; }
.notes p { white-space: pre-line; max-width: 150mm; margin-bottom: 2.5mm; font-size: 10pt; line-height: 1.55; }`;

const charts = `
.meters { display: flex; gap: 10mm; margin-bottom: 9mm; }
.meter { flex: 1 1 0; break-inside: avoid; }
.meter .big { display: flex; align-items: baseline; justify-content: space-between; margin-bottom: 1.5mm; }
.meter .big b { font-size: 20pt; font-weight: 700; letter-spacing: -0.025em; line-height: 1.2; font-variant-numeric: tabular-nums; }
.bar { display: block; width: 100%; height: 3.6mm; }
.meter .bar { height: 5mm; margin-bottom: 2mm; }
.legend { display: flex; gap: 6mm; list-style: none; font-size: 8pt; color: #464c56; margin-bottom: 6mm; break-after: avoid; }
.legend svg { width: 5mm; height: 3mm; margin-right: 1.8mm; vertical-align: -0.3mm; }
.pair { display: flex; gap: 10mm; align-items: flex-start; }
.pair > div { flex: 1 1 0; min-width: 0; }
.chart { margin-bottom: 9mm; }
.chart.whole { break-inside: avoid; }
.chart th, .chart td { padding: 1.55mm 0; border-bottom: 0.25mm solid #e9ecf0; vertical-align: middle; line-height: 1.3; }
.chart thead th { font-size: 7.5pt; font-weight: 400; color: #5b626d; padding-top: 0; vertical-align: bottom; }
.chart tbody th { font-weight: 400; padding-right: 3mm; }
.chart td.plot { padding-right: 3mm; }
.chart .num { padding-left: 3mm; width: 1%; }
.chart .note { margin-top: 1.6mm; }
.facts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0 8mm; break-inside: avoid; }
.facts > div { padding: 2.6mm 0; border-top: 0.25mm solid #e4e7ec; break-inside: avoid; }
.facts dt { font-size: 8pt; color: #5b626d; }
.facts dd { font-size: 11pt; font-weight: 600; line-height: 1.35; font-variant-numeric: tabular-nums; }
.facts dd small { display: block; font-size: 8pt; font-weight: 400; color: #5b626d; }`;

const calendar = `
.calendar { table-layout: fixed; }
.calendar thead th { font-size: 8pt; color: #464c56; padding: 0.5mm 0 1.5mm 1mm; border-bottom: 0.5mm solid var(--accent); }
.calendar td { height: var(--row); vertical-align: top; padding: 1.1mm 0.9mm 1.1mm; border: 0.25mm solid #dfe3e8; }
.calendar td.outside { background: #f6f7f9; border-color: #eceef1; }
.calendar td.weekend:not(.outside) { background: #fafbfc; }
.calendar .date { font-size: 7.5pt; font-weight: 600; line-height: 1.2; margin-bottom: 0.9mm; font-variant-numeric: tabular-nums; }
.calendar ul { list-style: none; }
.calendar li { margin-bottom: 1.3mm; break-inside: avoid; line-height: 1.22; }
.calendar li:last-child { margin-bottom: 0; }
.calendar .line { display: flex; flex-wrap: wrap; gap: 0.5mm 0.7mm; align-items: center; font-size: 6.3pt; font-variant-numeric: tabular-nums; }
.calendar .line svg { width: 2mm; height: 2mm; flex: none; }
.calendar .chip { min-width: 0; padding: 0 0.6mm; font-size: 5.3pt; line-height: 2.5mm; vertical-align: 0; border-radius: 0.7mm; }
.calendar .line + .name { margin-top: 0.5mm; }
.calendar .name { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; font-size: 6.7pt; -webkit-line-clamp: var(--lines); hyphens: auto; }
.calendar.single .name { display: block; white-space: nowrap; text-overflow: ellipsis; }`;

const lists = `
.calendar-foot { display: flex; flex-wrap: wrap; gap: 1mm 6mm; margin-top: 3.5mm; font-size: 8pt; color: #464c56; }
.posts { table-layout: fixed; }
.posts th, .posts td { vertical-align: top; padding: 2.2mm 3mm 2.2mm 0; border-bottom: 0.25mm solid #e4e7ec; font-size: 8.5pt; line-height: 1.4; }
.posts thead th { font-size: 7.5pt; color: #464c56; border-bottom: 0.5mm solid var(--accent); padding-top: 0.5mm; }
.posts th:last-child, .posts td:last-child { padding-right: 0; }
.posts .picture { width: 15.5mm; }
.posts .picture img { display: block; width: 12.5mm; height: 12.5mm; object-fit: cover; border-radius: 1.2mm; }
.posts .picture .blank { display: block; width: 12.5mm; height: 12.5mm; border-radius: 1.2mm; background: #f3f5f7; }
.posts .moment { width: 24mm; font-variant-numeric: tabular-nums; }
.posts .network { width: 25mm; }
.posts .network div { margin-bottom: 0.8mm; }
.posts .type { width: 27mm; }
.posts .state { width: 27mm; }
.posts .status { display: flex; white-space: normal; }
.posts .status svg { flex: none; margin-top: 0.85mm; }
.posts .small { font-size: 7.5pt; }
.posts .title { font-weight: 600; }
.posts.brief td { padding-top: 1.6mm; padding-bottom: 1.6mm; }
.backlog { margin-top: 4mm; }
.lead { font-size: 10.5pt; margin-bottom: 5mm; max-width: 150mm; }
.lead:not(:last-child) { break-after: avoid; }
.terms { break-inside: auto; }
.terms > div { display: grid; grid-template-columns: 42mm 1fr; gap: 5mm; padding: 2mm 0; border-top: 0.25mm solid #e4e7ec; break-inside: avoid; font-size: 8.5pt; line-height: 1.45; }
.terms dt { font-weight: 600; }`;

/** The whole sheet of a report. */
export function reportStyles(look: ReportLook): string {
  const variables = `:root { --accent: ${look.accent}; --colour: ${look.colour}; --on-colour: ${look.onColour}; }`;
  return [look.fonts, variables, pages(look), base, cover, summary, charts, calendar, lists].join('\n');
}
