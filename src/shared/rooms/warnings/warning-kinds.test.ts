import { describe, expect, it } from 'vitest';
import { POST_WARNINGS } from '../clients/clients.cadence.ts';
import { kindOfWarning, kindsFinder, WARNING_KINDS } from './warning-kinds.ts';
import { CADENCE_WARNINGS, type Warning } from './warnings.schema.ts';

const warning = (code: string, where: Partial<Warning['where']>, params: Warning['params'] = {}): Warning => ({
  code,
  level: 'warn',
  params,
  where: { date: '2026-11-12', clientId: 'florist', postId: null, ...where },
});

describe('a kind of warnings', () => {
  it.each([
    ['text-too-long', 'limits'],
    ['too-many-hashtags', 'limits'],
    ['media-too-wide', 'limits'],
    ['media-missing', 'no-media'],
    ['film-missing', 'no-media'],
    ['alt-missing', 'alt-missing'],
    ['title-missing', 'unfinished'],
    ['mention-own', 'unfinished'],
    ['something-new', 'unfinished'],
    ['clash', 'clash'],
    ['on-holiday', 'on-holiday'],
    ['over-contract', 'over-contract'],
    ['day-few', 'cadence'],
    ['own-date', 'cadence'],
  ])('of %s is %s', (code, kind) => {
    expect(kindOfWarning(code)).toBe(kind);
  });

  it('is there for each warning on a post and on a rhythm, and each kind has one', () => {
    const kinds = new Set([...POST_WARNINGS, ...CADENCE_WARNINGS].map(kindOfWarning));
    expect([...WARNING_KINDS].filter((kind) => !kinds.has(kind))).toEqual(['limits', 'no-media', 'alt-missing']);
  });
});

describe('the kinds of a post', () => {
  const kindsOf = kindsFinder([
    warning('clash', { postId: 'a' }),
    warning('text-too-long', { postId: 'a' }),
    warning('title-too-long', { postId: 'a' }),
    warning('day-few', { date: '2026-11-12' }, { last: '2026-11-14', count: 3 }),
    warning('month-digest', { date: '2026-11-30', clientId: 'cafe' }),
  ]);
  const post = (id: string, date: string | null, clientId = 'florist') => kindsOf({ id, clientId, date });

  it.each([
    ['its own, each once', post('a', '2026-11-02'), ['clash', 'limits']],
    ['its own and those of its day', post('a', '2026-11-13'), ['clash', 'limits', 'cadence']],
    ['those of a run of days, its first one', post('b', '2026-11-12'), ['cadence']],
    ['those of a run of days, its last one', post('b', '2026-11-14'), ['cadence']],
    ['none on the day after', post('b', '2026-11-15'), []],
    ['none of another client’s days', post('b', '2026-11-13', 'cafe'), []],
    ['those of a single day', post('b', '2026-11-30', 'cafe'), ['cadence']],
    ['none without a date', post('b', null), []],
  ])('are %s', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });
});
