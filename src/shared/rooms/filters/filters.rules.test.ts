import { describe, expect, it } from 'vitest';
import type { PostCard } from '../posts/posts.schema.ts';
import type { WarningKind } from '../warnings/warning-kinds.ts';
import { compileFilters, countFilters, isFiltering, NO_FILTERS, sameFilters, withoutValue } from './filters.rules.ts';
import type { CalendarFilters } from './filters.schema.ts';

const card = (over: Partial<PostCard> = {}): PostCard => ({
  id: 'post-1',
  rev: 1,
  clientId: 'florist',
  title: 'Żółw w ogrodzie',
  excerpt: '',
  date: '2026-11-12',
  time: '14:30',
  zone: 'Europe/Warsaw',
  status: 'draft',
  contentType: 'recipe',
  labels: ['wiosna', 'promo'],
  channelIds: ['ig-1', 'fb-1'],
  campaignId: 'spring',
  seriesId: null,
  pauseId: null,
  isPlaceholder: false,
  movedAfterApproval: false,
  mediaId: null,
  placeFor: null,
  ...over,
});

const NOON = Date.UTC(2026, 10, 12, 11);
const networkOf = (id: string) => ({ ig: 'instagram', fb: 'facebook', li: 'linkedin' })[id.slice(0, 2)];
const WARNED: readonly WarningKind[] = ['clash', 'limits'];
const passes = (filters: Partial<CalendarFilters>, of: PostCard, found: string[] | null = null, now = NOON) =>
  compileFilters(
    { ...NO_FILTERS, ...filters },
    {
      networkOf,
      found: found && new Set(found),
      warningsOf: ({ id }) => (id === 'post-1' ? WARNED : []),
      now,
    },
  )(of);

describe('a card', () => {
  it.each<[string, Partial<CalendarFilters>, Partial<PostCard>, boolean]>([
    ['nothing asked', {}, {}, true],
    ['its client', { clients: ['cafe', 'florist'] }, {}, true],
    ['another client', { clients: ['cafe'] }, {}, false],
    ['one of its channels', { channels: ['fb-1'] }, {}, true],
    ['a channel of the same network', { channels: ['fb-2'] }, {}, false],
    ['one of its networks', { networks: ['instagram'] }, {}, true],
    ['another network', { networks: ['linkedin'] }, {}, false],
    ['a network, and no channel at all', { networks: ['instagram'] }, { channelIds: [] }, false],
    ['a network of a channel that is gone', { networks: ['instagram'] }, { channelIds: ['zz'] }, false],
    ['its status', { statuses: ['draft'] }, {}, true],
    ['another status', { statuses: ['approved', 'published'] }, {}, false],
    ['missed, and it is', { statuses: ['missed'] }, { date: '2026-11-11' }, true],
    ['its stored status, and it is missed', { statuses: ['draft'] }, { date: '2026-11-11' }, false],
    ['the group of its type', { groups: ['education'] }, {}, true],
    ['another group', { groups: ['news'] }, {}, false],
    ['a group, and it has no type', { groups: ['education'] }, { contentType: null }, false],
    ['one of its labels', { labels: ['promo', 'x'] }, {}, true],
    ['a label that it lacks', { labels: ['Promo'] }, {}, false],
    ['its campaign', { campaigns: ['spring'] }, {}, true],
    ['a campaign, and it has none', { campaigns: ['spring'] }, { campaignId: null }, false],
    ['a warning that it has', { warnings: ['on-holiday', 'clash'] }, {}, true],
    ['a warning that it lacks', { warnings: ['on-holiday'] }, {}, false],
    ['a warning, and it has none at all', { warnings: ['clash'] }, { id: 'post-2' }, false],
    ['two lists that it has', { networks: ['facebook'], labels: ['wiosna'] }, {}, true],
    ['two lists, one of which it lacks', { networks: ['facebook'], labels: ['lato'] }, {}, false],
  ])('asked for %s', (_name, filters, over, expected) => {
    expect(passes(filters, card(over))).toBe(expected);
  });

  it.each<[string, string[] | null, boolean]>([
    ['zolw', null, true],
    ['ŻÓŁW', null, true],
    ['  zolw ', null, true],
    ['slon', null, false],
    ['slon', ['post-1'], true],
    ['zolw', ['post-2'], false],
    ['   ', [], true],
  ])('asked for the text „%s”, found in %j: %s', (text, found, expected) => {
    expect(passes({ text }, card(), found)).toBe(expected);
  });
});

it('filters count what they ask', () => {
  const filters: CalendarFilters = { ...NO_FILTERS, labels: ['a', 'b'], statuses: ['missed'], text: ' x ' };
  expect(countFilters(filters)).toBe(4);
  expect(isFiltering(filters)).toBe(true);
  expect(isFiltering({ ...NO_FILTERS, text: '  ' })).toBe(false);
  expect(withoutValue(filters, 'labels', 'a').labels).toEqual(['b']);
  expect(sameFilters(filters, { ...filters, labels: ['b', 'a'], text: 'x' })).toBe(true);
  expect(sameFilters(filters, { ...filters, labels: ['b'] })).toBe(false);
});
