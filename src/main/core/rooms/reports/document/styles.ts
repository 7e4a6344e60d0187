import { coverStyles } from '../../../paper/paper.styles.ts';

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

/** What a report adds to the sheet that every paper has. */
export const reportStyles: readonly string[] = [coverStyles, summary, charts, calendar, lists];
