import { describe, expect, it } from 'vitest';
import type { Slice, Tally } from '#shared/rooms/reports/report.rules.ts';
import type { Language } from '#shared/text/language.ts';
import { translator } from '../../translate.ts';
import type { ReportData } from './report.types.ts';
import { writeReport } from './report-words.ts';

const tally = (part: Partial<Tally>): Tally => ({
  planned: (part.published ?? 0) + (part.missed ?? 0) + (part.upcoming ?? 0),
  published: 0,
  missed: 0,
  upcoming: 0,
  cancelled: 0,
  ideas: 0,
  ...part,
});

function data(part: Partial<ReportData>, language: Language = 'pl'): ReportData {
  return {
    language,
    period: '2026-11',
    madeAt: { date: '2026-12-02', time: '10:00' },
    preparedBy: '',
    client: {
      name: 'Róża',
      industry: '',
      colour: '#9a4f6b',
      timeZone: 'Europe/Warsaw',
      contractedPosts: null,
      logo: null,
    },
    channels: [],
    notes: '',
    tally: tally({}),
    previous: null,
    publishedChange: null,
    plannedChange: null,
    missedChange: null,
    contractShare: null,
    planShare: null,
    networks: [],
    formats: [],
    groups: [],
    weeks: [],
    weekdays: [],
    rhythm: {
      basis: 'published',
      days: 30,
      daysWithPosts: 0,
      busiestWeekday: null,
      busiestHour: null,
      longestGap: null,
      daysInCadence: null,
    },
    posts: [],
    next: { posts: [], backlog: 0 },
    awaiting: 0,
    phase: 'over',
    ...part,
  };
}

const words = (part: Partial<ReportData>, language: Language = 'pl') =>
  writeReport(data(part, language), translator(language));
const findings = (part: Partial<ReportData>, language: Language = 'pl') =>
  words(part, language).findings.map(({ figure, text }) => `${figure} | ${text}`);

describe('the headline', () => {
  it.each([
    [{}, 'W listopadzie 2026 nie zaplanowano żadnych postów.', 'No posts were planned in November 2026.'],
    [
      { tally: tally({ published: 22, missed: 3 }) },
      'W listopadzie 2026 opublikowano 22 z 25 zaplanowanych postów.',
      '22 of 25 planned posts were published in November 2026.',
    ],
    [
      { tally: tally({ published: 3 }) },
      'Plan na listopad 2026 wykonano w całości: opublikowano 3 posty.',
      'The plan for November 2026 was carried out in full: 3 posts published.',
    ],
    [
      { tally: tally({ published: 1 }) },
      'Plan na listopad 2026 wykonano w całości: opublikowano 1 post.',
      'The plan for November 2026 was carried out in full: 1 post published.',
    ],
    [
      { tally: tally({ missed: 1 }) },
      'W listopadzie 2026 nie opublikowano jedynego zaplanowanego posta.',
      'The only planned post was not published in November 2026.',
    ],
    [
      { tally: tally({ published: 2, upcoming: 5 }), phase: 'running', madeAt: { date: '2026-11-12', time: '10:00' } },
      'Do 12 lis 2026 opublikowano 2 z 7 zaplanowanych postów.',
      'By 12 Nov 2026, 2 of 7 planned posts had been published.',
    ],
    [
      { tally: tally({ upcoming: 22 }), phase: 'ahead' },
      'W listopadzie 2026 zaplanowano 22 posty.',
      '22 posts are planned in November 2026.',
    ],
  ] as const)('for %j is “%s”', (part, polish, english) => {
    expect(words(part).headline).toBe(polish);
    expect(words(part, 'en').headline).toBe(english);
  });
});

describe('findings', () => {
  const client = (contractedPosts: number | null) => ({ ...data({}).client, contractedPosts });

  it.each([
    [24, 24, '24/24 | Umowa wypełniona co do posta.'],
    [24, 25, '25/24 | Umowa wypełniona z nawiązką: 1 post ponad pakiet.'],
    [20, 22, '22/20 | Umowa wypełniona z nawiązką: 2 posty ponad pakiet.'],
    [24, 23, '23/24 | Do wypełnienia umowy zabrakło 1 posta.'],
    [24, 19, '19/24 | Do wypełnienia umowy zabrakło 5 postów.'],
  ])('of a contract of %i with %i published', (contracted, published, expected) => {
    expect(findings({ client: client(contracted), tally: tally({ published }) })[0]).toBe(expected);
  });

  it('say nothing of a contract that asks for nothing', () => {
    for (const contracted of [null, 0]) {
      expect(findings({ client: client(contracted), tally: tally({}) })).toEqual([]);
    }
  });

  it('compare whole months only', () => {
    const more = { tally: tally({ published: 12 }), publishedChange: { difference: 2, ratio: 0.2 } };
    expect(findings(more)).toContain('+20% | Opublikowano o 2 posty więcej niż w październiku 2026.');
    expect(findings(more, 'en')).toContain('+20% | 2 more posts were published than in October 2026.');
    expect(findings({ ...more, phase: 'running' }).join()).not.toContain('więcej niż');
    const fromNothing = { ...more, publishedChange: { difference: 12, ratio: null } };
    expect(findings(fromNothing)).toContain('+12 | Opublikowano o 12 postów więcej niż w październiku 2026.');
  });

  it('name a leader only when one leads and there are enough posts', () => {
    const slices = (...counts: [key: string | null, published: number][]): Slice<string | null>[] =>
      counts.map(([key, published]) => ({ key, tally: tally({ published }) }));
    const of = (...counts: [key: string | null, published: number][]) =>
      findings({ tally: tally({ published: 9 }), networks: slices(...counts) }).filter((text) =>
        text.includes('sieci'),
      );
    expect(of(['instagram', 6], ['facebook', 3])).toEqual([
      '67% | Najczęściej publikowano w sieci Instagram: 6 z 9 publikacji.',
    ]);
    expect(of(['instagram', 3], ['facebook', 3])).toEqual([]);
    expect(of(['instagram', 3], ['facebook', 1])).toEqual([]);
    expect(of(['instagram', 9])).toEqual([]);
    expect(of([null, 6], ['facebook', 3])).toEqual([]);
  });

  it('are five at most, and the pause of a week comes before preferences', () => {
    const longestGap = { from: '2026-11-08', to: '2026-11-14', days: 7 };
    const all = findings({
      client: client(24),
      tally: tally({ published: 20, missed: 2 }),
      publishedChange: { difference: -1, ratio: -0.05 },
      rhythm: { ...data({}).rhythm, longestGap, daysWithPosts: 12, busiestWeekday: { weekday: 2, count: 6 } },
    });
    expect(all).toEqual([
      '20/24 | Do wypełnienia umowy zabrakło 4 postów.',
      '2 | 2 posty nie ukazały się w terminie.',
      '−5% | Opublikowano o 1 post mniej niż w październiku 2026.',
      '7 dni | Najdłuższa przerwa w publikacjach: 7 dni, 8–14 lis 2026.',
      'wt. | Najwięcej postów ukazało się we wtorki: 6 z 20.',
    ]);
  });
});

it('asks the client for a word only where posts wait for one', () => {
  expect(words({}).ask).toBeNull();
  expect(words({ awaiting: 5 }).ask).toBe('Na akceptację czeka 5 postów.');
});
