import { describe, expect, it, test } from 'vitest';
import { contrastRatio } from '../../text/contrast.ts';
import { toInstant } from '../../time/zone.ts';
import { ALL_CONTENT_TYPES, CONTENT_GROUPS, GROUP_MARKS, groupOf, isContentType } from './posts.content-types.ts';
import {
  type CheckedPost,
  checkChannels,
  checkPost,
  isFilled,
  moveToBacklog,
  moveToDate,
  moveToMoment,
  nextSlot,
  placeFromBacklog,
  type Slot,
  shiftByDays,
  shiftWith,
  textFor,
  turnIntoPost,
} from './posts.rules.ts';
import { canChangeStatus, countsAs, effectiveStatus, nextStatuses, STORED_STATUSES } from './posts.status.ts';

const post = { id: 'p', date: '2026-11-12', time: '23:30' };
const NOW = toInstant('2026-11-12', '12:00', 'Europe/Warsaw');

describe('moving', () => {
  it.each(['2026-03-29', '2026-10-25', '2026-11-30'])('to %s keeps the hour and the rest', (date) => {
    expect(moveToDate(post, date)).toEqual({ id: 'p', date, time: '23:30' });
  });

  it('keeps an hour that the new date skips: the wall clock never changes', () => {
    expect(moveToDate({ date: '2026-03-28', time: '02:30' }, '2026-03-29').time).toBe('02:30');
  });

  it('takes a new time, or leaves the calendar', () => {
    expect(moveToMoment(post, '2026-11-13', '09:15')).toEqual({ id: 'p', date: '2026-11-13', time: '09:15' });
    expect(moveToBacklog(post)).toEqual({ id: 'p', date: null, time: '23:30' });
    expect(post).toEqual({ id: 'p', date: '2026-11-12', time: '23:30' });
  });

  it('several posts keeps their distances and leaves the backlog alone', () => {
    const posts = [post, { id: 'q', date: '2026-10-24', time: null }, { id: 'r', date: null, time: null }];
    const dates = (moved: { date: string | null }[]): (string | null)[] => moved.map(({ date }) => date);
    expect(dates(shiftByDays(posts, -12))).toEqual(['2026-10-31', '2026-10-12', null]);
    expect(dates(shiftWith(posts, '2026-11-12', '2026-11-14'))).toEqual(['2026-11-14', '2026-10-26', null]);
  });
});

describe('posting slots', () => {
  const slots: Slot[] = [
    { weekday: 4, time: '18:00' },
    { weekday: 4, time: '09:00' },
    { weekday: 5, time: '12:00' },
  ];

  it.each([
    ['2026-11-12', [], '09:00'],
    ['2026-11-12', ['09:00'], '18:00'],
    ['2026-11-12', ['09:00', '18:00'], null],
    ['2026-11-13', [], '12:00'],
    ['2026-11-14', [], null],
  ])('on %s beside %j offer %j', (date, taken, expected) => {
    expect(nextSlot(slots, date, taken)).toBe(expected);
  });

  it('give a post of the backlog its time, unless it has one', () => {
    const idea = { date: null, time: null };
    expect(placeFromBacklog(idea, '2026-11-12', slots)).toEqual({ date: '2026-11-12', time: '09:00' });
    expect(placeFromBacklog(idea, '2026-11-14', slots)).toEqual({ date: '2026-11-14', time: null });
    expect(placeFromBacklog({ date: null, time: '07:00' }, '2026-11-12', slots).time).toBe('07:00');
  });
});

test('a channel has its own text, even an empty one, or the post’s', () => {
  const texts = {
    text: 'Wspólny',
    variants: [
      { channelId: 'a', text: 'Własny' },
      { channelId: 'b', text: null },
      { channelId: 'c', text: '' },
    ],
  };
  expect(['a', 'b', 'c', 'd'].map((id) => textFor(texts, id))).toEqual(['Własny', 'Wspólny', '', 'Wspólny']);
});

describe('a post that is checked', () => {
  const whole: CheckedPost = {
    status: 'draft',
    date: '2026-11-20',
    time: '10:00',
    zone: 'Europe/Warsaw',
    title: 'Tytuł',
    text: 'Tekst',
    contentType: 'recipe',
    marketingTask: 'reach',
    newsContext: null,
    variants: [{ channelId: 'a', text: null, network: 'facebook', format: 'post' }],
  };

  it.each<[string, Partial<CheckedPost>, string[]]>([
    ['nothing to say', {}, []],
    ['no channel', { variants: [] }, ['no-channel']],
    ['no type and no task', { contentType: null, marketingTask: ' ' }, ['no-content-type', 'no-marketing-task']],
    ['news without context', { contentType: 'industry' }, ['news-without-context']],
    ['news with context', { contentType: 'industry', newsContext: 'Ceny kawy' }, []],
    ['a past moment', { date: '2026-11-12', time: '11:59' }, ['past-date']],
    ['a past moment, published', { date: '2026-11-12', time: '11:59', status: 'published' }, []],
    ['no date', { date: null, time: null }, []],
  ])('has %s', (_name, changes, expected) => {
    const findings = checkPost({ ...whole, ...changes }, NOW);
    expect(findings.map(({ code }) => code)).toEqual(expected);
    expect(findings.every(({ level }) => level === 'warn')).toBe(true);
  });

  it('tells each channel what its network would say', () => {
    const channels = checkChannels({
      ...whole,
      text: 'a'.repeat(290),
      variants: [
        { channelId: 'a', text: null, network: 'facebook', format: 'post' },
        { channelId: 'b', text: null, network: 'x', format: 'post' },
        { channelId: 'c', text: 'Krótko', network: 'x', format: 'post' },
      ],
    });
    expect([...channels.keys()]).toEqual(['b']);
    expect(channels.get('b')?.map(({ code }) => code)).toEqual(['text-too-long']);
  });
});

describe('the status', () => {
  const zone = 'Europe/Warsaw';

  it.each([
    ['scheduled', '2026-11-12', '11:59', 'missed'],
    ['scheduled', '2026-11-12', '12:00', 'scheduled'],
    ['scheduled', '2026-11-12', '12:01', 'scheduled'],
    ['draft', '2026-11-12', null, 'draft'],
    ['draft', '2026-11-11', null, 'missed'],
    ['idea', null, null, 'idea'],
    ['approved', '2020-01-01', '10:00', 'missed'],
    ['approved', '2030-01-01', '10:00', 'approved'],
    ['published', '2020-01-01', '10:00', 'published'],
    ['cancelled', '2020-01-01', '10:00', 'cancelled'],
  ] as const)('%s planned for %s %s shows as %s', (status, date, time, expected) => {
    expect(effectiveStatus({ status, date, time, zone }, NOW)).toBe(expected);
  });

  it.each([
    ['Asia/Tokyo', 'missed'],
    ['America/Los_Angeles', 'scheduled'],
  ])('goes by the clock of the client: 12 November 15:00 in %s is %s', (zoneOfClient, expected) => {
    const planned = { status: 'scheduled', date: '2026-11-12', time: '15:00', zone: zoneOfClient } as const;
    expect(effectiveStatus(planned, NOW)).toBe(expected);
  });

  it('opens publishing from every living state and never leads to itself', () => {
    for (const status of STORED_STATUSES) {
      expect(canChangeStatus(status, status)).toBe(false);
      expect(canChangeStatus(status, 'published')).toBe(status !== 'published' && status !== 'cancelled');
      expect(nextStatuses(status).length).toBeGreaterThan(0);
    }
    expect(canChangeStatus('review', 'changes')).toBe(true);
    expect(canChangeStatus('draft', 'changes')).toBe(false);
    expect(canChangeStatus('cancelled', 'published')).toBe(false);
  });

  it.each([
    ['idea', false, false, false],
    ['draft', true, false, false],
    ['review', true, false, false],
    ['changes', true, false, false],
    ['approved', true, true, false],
    ['scheduled', true, true, false],
    ['published', true, true, true],
    ['cancelled', false, false, false],
  ] as const)('%s counts as planned %j, approved %j, published %j', (status, planned, approved, published) => {
    expect(countsAs(status)).toEqual({ planned, approved, published });
  });
});

describe('content types', () => {
  it('belong to one group each', () => {
    expect(new Set(ALL_CONTENT_TYPES).size).toBe(ALL_CONTENT_TYPES.length);
    expect(ALL_CONTENT_TYPES).toHaveLength(41);
    expect([groupOf('recipe'), groupOf('partner'), groupOf('infographic')]).toEqual([
      'education',
      'news',
      'infographic',
    ]);
    expect(groupOf('constructor')).toBeNull();
    expect(isContentType('meme')).toBe(true);
  });

  it.each(CONTENT_GROUPS)('of %s read on both themes', (group) => {
    expect(contrastRatio(GROUP_MARKS[group].onLight, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(GROUP_MARKS[group].onDark, '#1a1b1e')).toBeGreaterThanOrEqual(4.5);
  });

  it('differ by colour and by pattern', () => {
    for (const part of ['onLight', 'onDark', 'pattern'] as const) {
      expect(new Set(CONTENT_GROUPS.map((group) => GROUP_MARKS[group][part])).size).toBe(CONTENT_GROUPS.length);
    }
  });
});

describe('a place for a post', () => {
  it.each([
    ['dated idea', { date: '2026-11-12', status: 'idea' }, 'draft'],
    ['idea of the backlog', { date: null, status: 'idea' }, 'idea'],
    ['approved one', { date: '2026-11-12', status: 'approved' }, 'approved'],
  ] as const)('turned into a post, a %s', (_name, place, status) => {
    expect(turnIntoPost(place)).toEqual({ isPlaceholder: false, status });
  });

  it.each([
    [[undefined, undefined], false],
    [['', '  \n'], false],
    [[null, 'Tulipany'], true],
  ] as const)('with the texts %j is filled: %s', (texts, filled) => {
    expect(isFilled(texts)).toBe(filled);
  });
});
