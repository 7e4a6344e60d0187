import { reportFileName, type Slice, share } from '#shared/rooms/reports/report.rules.ts';
import type { Language } from '#shared/text/language.ts';
import {
  formatDate,
  formatDateRange,
  formatMonth,
  formatNumber,
  formatPercent,
  weekdayNames,
} from '#shared/time/format.ts';
import type { MonthText } from '#shared/time/plain-date.ts';
import { shiftMonth } from '#shared/time/plain-date.ts';
import { groupName, networkName } from '../../paper/paper.names.ts';
import type { Translate } from '../../translate.ts';
import type { Finding, ReportData, ReportWords } from './report.types.ts';

/** Fewer posts than this say nothing about preferences. */
export const ENOUGH = 5;
/** A pause of this many days is worth a sentence; from the second figure on, an early one. */
const PAUSE = { notable: 4, long: 7 } as const;
const MOST_FINDINGS = 5;

type Months = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12';

/** `w listopadzie 2026`, `in November 2026`. */
export function inMonth(t: Translate, month: MonthText): string {
  return t(`reports.in.${month.slice(5) as Months}`, { year: month.slice(0, 4) });
}

/** The first letter as a capital, for a sentence that starts with a month or a weekday. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('pl') + text.slice(1);
}

function headline(data: ReportData, t: Translate): string {
  const { planned, published, upcoming } = data.tally;
  const params = {
    in: inMonth(t, data.period),
    month: formatMonth(data.period, data.language),
    date: formatDate(data.madeAt.date, data.language),
    count: planned,
    published,
  };
  if (planned === 0) return sentence(t('reports.headline.none', params));
  if (published === planned) return sentence(t('reports.headline.complete', params));
  if (data.phase === 'ahead' && published === 0) return sentence(t('reports.headline.ahead', params));
  if (upcoming > 0) return sentence(t('reports.headline.running', params));
  if (published === 0) return sentence(t('reports.headline.nothing', params));
  return sentence(t('reports.headline.partial', params));
}

function contract({ tally, client, phase }: ReportData, t: Translate): Finding[] {
  const contracted = client.contractedPosts;
  if (contracted === null || contracted === 0) return [];
  if (phase === 'ahead' && tally.published === 0) {
    if (tally.planned === 0) return [];
    const text = t('reports.findings.contractPlanned', { count: tally.planned, contracted });
    return [{ figure: `${tally.planned}/${contracted}`, text }];
  }
  const figure = `${tally.published}/${contracted}`;
  const lacking = contracted - tally.published;
  if (lacking === 0) return [{ figure, text: t('reports.findings.contractMet') }];
  if (lacking < 0) return [{ figure, text: t('reports.findings.contractExceeded', { count: -lacking }) }];
  const key = phase === 'over' ? 'reports.findings.contractShort' : 'reports.findings.contractOpen';
  return [{ figure, text: t(key, { count: lacking }) }];
}

function punctuality({ tally, language }: ReportData, t: Translate): Finding[] {
  const { missed, published } = tally;
  if (missed > 0) {
    return [{ figure: formatNumber(missed, language), text: t('reports.findings.missed', { count: missed }) }];
  }
  if (published === 0) return [];
  return [{ figure: formatPercent(1, language), text: t('reports.findings.onTime') }];
}

function upcoming({ tally, phase, language }: ReportData, t: Translate): Finding[] {
  if (phase !== 'running' || tally.upcoming === 0) return [];
  const text = t('reports.findings.upcoming', { count: tally.upcoming });
  return [{ figure: formatNumber(tally.upcoming, language), text }];
}

/** Only whole months are compared: a running one would always look poorer. */
function comparison({ publishedChange, phase, period, language }: ReportData, t: Translate): Finding[] {
  if (publishedChange === null || phase !== 'over') return [];
  const { difference, ratio } = publishedChange;
  const month = inMonth(t, shiftMonth(period, -1));
  if (difference === 0) return [{ figure: '=', text: t('reports.findings.same', { in: month }) }];
  const figure = ratio === null ? signed(difference) : growth(ratio, language);
  const key = difference > 0 ? 'reports.findings.more' : 'reports.findings.fewer';
  return [{ figure, text: t(key, { count: Math.abs(difference), in: month }) }];
}

/** `+12%`, `−5%`: with the minus that is as wide as the plus. */
export function growth(ratio: number, language: Language): string {
  return formatPercent(ratio, language, { digits: 0, signed: true }).replace('-', '−');
}

/** `+3`, `−3`. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}

/** The slice that leads, when one does and there is enough to compare; counted as the rhythm is. */
function leader<Key>(slices: readonly Slice<Key>[], basis: 'published' | 'planned') {
  const [first, second] = slices.toSorted((a, b) => b.tally[basis] - a.tally[basis]);
  const whole = slices.reduce((sum, { tally }) => sum + tally[basis], 0);
  if (first === undefined || second === undefined || first.key === null || whole < ENOUGH) return null;
  if (first.tally[basis] === second.tally[basis]) return null;
  return { key: first.key as NonNullable<Key>, part: first.tally[basis], whole };
}

function leaders(data: ReportData, t: Translate): Finding[] {
  const { basis } = data.rhythm;
  const network = leader(data.networks, basis);
  const group = leader(data.groups, basis);
  const figure = (part: number, whole: number) => formatPercent(share(part, whole), data.language, { digits: 0 });
  const networkKey = basis === 'published' ? 'reports.findings.networkPublished' : 'reports.findings.networkPlanned';
  const groupKey = basis === 'published' ? 'reports.findings.groupPublished' : 'reports.findings.groupPlanned';
  const found: Finding[] = [];
  if (network) {
    const params = { network: networkName(t, network.key), part: network.part, count: network.whole };
    found.push({ figure: figure(network.part, network.whole), text: t(networkKey, params) });
  }
  if (group) {
    const params = { group: groupName(t, group.key), part: group.part, count: group.whole };
    found.push({ figure: figure(group.part, group.whole), text: t(groupKey, params) });
  }
  return found;
}

function pause({ rhythm, language, tally }: ReportData, t: Translate, atLeast: number): Finding[] {
  const gap = rhythm.longestGap;
  if (gap === null || gap.days < atLeast || tally.planned === 0) return [];
  const key = rhythm.basis === 'published' ? 'reports.findings.gapPublished' : 'reports.findings.gapPlanned';
  const text = t(key, { count: gap.days, range: formatDateRange(gap, language) });
  return [{ figure: t('reports.figures.days', { count: gap.days }), text }];
}

type Weekdays = '1' | '2' | '3' | '4' | '5' | '6' | '7';

function days({ rhythm, language, tally }: ReportData, t: Translate): Finding[] {
  const { basis, busiestWeekday } = rhythm;
  const whole = tally[basis];
  if (whole === 0) return [];
  const found: Finding[] = [];
  if (busiestWeekday && whole >= ENOUGH) {
    const key = basis === 'published' ? 'reports.findings.weekdayPublished' : 'reports.findings.weekdayPlanned';
    const weekdays = t(`reports.onWeekdays.${String(busiestWeekday.weekday) as Weekdays}`);
    const figure = weekdayNames(language)[busiestWeekday.weekday - 1] ?? '';
    found.push({ figure, text: t(key, { weekdays, part: busiestWeekday.count, count: whole }) });
  }
  const key = basis === 'published' ? 'reports.findings.daysPublished' : 'reports.findings.daysPlanned';
  const figure = `${rhythm.daysWithPosts}/${rhythm.days}`;
  return [...found, { figure, text: t(key, { part: rhythm.daysWithPosts, count: rhythm.days }) }];
}

function findings(data: ReportData, t: Translate): Finding[] {
  const longPause = pause(data, t, PAUSE.long);
  const all = [
    ...contract(data, t),
    ...punctuality(data, t),
    ...upcoming(data, t),
    ...comparison(data, t),
    ...longPause,
    ...leaders(data, t),
    ...(longPause.length > 0 ? [] : pause(data, t, PAUSE.notable)),
    ...days(data, t),
  ];
  return all.slice(0, MOST_FINDINGS);
}

/** Drafts a report's sentences from its data by rules: each stands on numbers, none is made up. The second of three steps. */
export function writeReport(data: ReportData, t: Translate): ReportWords {
  return {
    title: t('reports.title', { client: data.client.name, month: formatMonth(data.period, data.language) }),
    fileName: reportFileName(t('reports.fileWord'), data.client.name, data.period),
    headline: headline(data, t),
    findings: findings(data, t),
    ask: data.awaiting > 0 ? t('reports.ask.awaiting', { count: data.awaiting }) : null,
  };
}
