import { describe, expect, it } from 'vitest';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import {
  applyCards,
  findCard,
  keepRange,
  type LoadedCards,
  missingParts,
  noCards,
  replaceRange,
  widen,
} from './cards.rules.ts';

const card = (
  id: string,
  date: string | null,
  time: string | null = '10:00',
  more: Partial<PostCard> = {},
): PostCard => ({
  id,
  rev: 1,
  clientId: 'client',
  title: id,
  excerpt: '',
  date,
  time,
  zone: 'Europe/Warsaw',
  status: 'draft',
  contentType: null,
  labels: ['a'],
  channelIds: ['b'],
  campaignId: null,
  seriesId: null,
  pauseId: null,
  isPlaceholder: false,
  movedAfterApproval: false,
  mediaId: null,
  placeFor: null,
  ...more,
});

const idsOf = ({ days, backlog }: LoadedCards) => ({
  ...Object.fromEntries(Object.entries(days).map(([date, cards]) => [date, cards.map(({ id }) => id)])),
  none: backlog.map(({ id }) => id),
});

const november = { from: '2026-11-01', to: '2026-11-30' };
const inNovember = (date: string) => date >= november.from && date <= november.to;
const held = {
  ...replaceRange(noCards, november, [
    card('early', '2026-11-02', '08:00'),
    card('late', '2026-11-02', '18:00'),
    card('other', '2026-11-03'),
  ]),
  backlog: [card('idea', null)],
};

describe('cards that are put in', () => {
  it('go to their day and hour, and only the days that they leave and reach are new lists', () => {
    const after = applyCards(held, [card('other', '2026-11-02', '09:00')], [], inNovember);
    expect(idsOf(after)).toEqual({ '2026-11-02': ['early', 'other', 'late'], '2026-11-03': [], none: ['idea'] });
    const moved = applyCards(held, [card('early', '2026-11-05')], [], inNovember);
    expect(moved.days['2026-11-03']).toBe(held.days['2026-11-03']);
    expect(moved.backlog).toBe(held.backlog);
  });

  it('that show what is shown already change no list', () => {
    const after = applyCards(held, [card('early', '2026-11-02', '08:00'), card('idea', null)], [], inNovember);
    expect(after.days['2026-11-02']).toBe(held.days['2026-11-02']);
    expect(after.backlog).toBe(held.backlog);
    const labelled = applyCards(held, [card('early', '2026-11-02', '08:00', { labels: ['b'] })], [], inNovember);
    expect(labelled.days['2026-11-02']?.[0]?.labels).toEqual(['b']);
  });

  it.each([
    [
      'into the backlog',
      [card('early', null)],
      [],
      { '2026-11-02': ['late'], '2026-11-03': ['other'], none: ['early', 'idea'] },
    ],
    [
      'out of it',
      [card('idea', '2026-11-03', null)],
      [],
      { '2026-11-02': ['early', 'late'], '2026-11-03': ['idea', 'other'], none: [] },
    ],
    [
      'out of the days held',
      [card('other', '2026-12-01')],
      [],
      { '2026-11-02': ['early', 'late'], '2026-11-03': [], none: ['idea'] },
    ],
    ['away', [], ['late', 'idea', 'unknown'], { '2026-11-02': ['early'], '2026-11-03': ['other'], none: [] }],
  ])('move %s', (_name, cards, removed, ids) => {
    expect(idsOf(applyCards(held, cards, removed, inNovember))).toEqual(ids);
  });

  it('are found by their id', () => {
    expect(findCard(held, 'late')?.time).toBe('18:00');
    expect(findCard(held, 'idea')?.date).toBeNull();
    expect(findCard(held, 'unknown')).toBeNull();
  });
});

describe('the days held', () => {
  it('are replaced by what was read, others stay', () => {
    const after = replaceRange(held, { from: '2026-11-02', to: '2026-11-02' }, [card('new', '2026-11-02')]);
    expect(idsOf(after)).toEqual({ '2026-11-02': ['new'], '2026-11-03': ['other'], none: ['idea'] });
  });

  it('outside of a range are let go', () => {
    expect(idsOf(keepRange(held, { from: '2026-11-03', to: '2026-11-30' }))).toEqual({
      '2026-11-03': ['other'],
      none: ['idea'],
    });
  });

  const days = (from: string, to: string) => ({ from, to });
  it.each([
    ['the same', days('2026-11-01', '2026-11-30'), []],
    ['within', days('2026-11-10', '2026-11-12'), []],
    ['one before', days('2026-10-31', '2026-11-12'), [days('2026-10-31', '2026-10-31')]],
    [
      'both sides',
      days('2026-10-26', '2026-12-06'),
      [days('2026-10-26', '2026-10-31'), days('2026-12-01', '2026-12-06')],
    ],
    ['next to it', days('2026-12-01', '2026-12-06'), [days('2026-12-01', '2026-12-06')]],
    ['elsewhere', days('2027-03-01', '2027-03-31'), [days('2027-03-01', '2027-03-31')]],
  ])('lack of what is wanted: %s', (_name, wanted, parts) => expect(missingParts(november, wanted)).toEqual(parts));

  it.each([
    ['grow', days('2026-12-01', '2026-12-31'), 100, days('2026-11-01', '2026-12-31')],
    ['lose their beginning when they are many', days('2026-12-01', '2026-12-31'), 40, days('2026-11-22', '2026-12-31')],
    ['lose their end likewise', days('2026-10-01', '2026-10-31'), 40, days('2026-10-01', '2026-11-09')],
    ['keep all that was read', days('2026-12-01', '2026-12-31'), 10, days('2026-12-01', '2026-12-31')],
    ['are others when nothing joins them', days('2027-03-01', '2027-03-31'), 100, days('2027-03-01', '2027-03-31')],
  ])('%s', (_name, read, most, range) => expect(widen(november, read, most)).toEqual(range));
});
