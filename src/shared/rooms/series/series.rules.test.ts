import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../time/plain-date.ts';
import { datesOf, firstDates } from './series.adapter.ts';
import { afterSome, endedBefore, movedRule, repeatOf, ruleText } from './series.rules.ts';
import type { Repeat } from './series.schema.ts';

const weekly: Repeat = { frequency: 'weekly', interval: 1, weekdays: [], monthly: 'day', until: null, count: null };

describe('a rule in words as a rule of RFC 5545', () => {
  it.each([
    ['every day', { frequency: 'daily' }, 'FREQ=DAILY', ['2026-11-12', '2026-11-13', '2026-11-14']],
    [
      'every third day',
      { frequency: 'daily', interval: 3 },
      'FREQ=DAILY;INTERVAL=3',
      ['2026-11-12', '2026-11-15', '2026-11-18'],
    ],
    ['weekly on the day of the post', {}, 'FREQ=WEEKLY;BYDAY=TH', ['2026-11-12', '2026-11-19', '2026-11-26']],
    [
      'every second week on Mondays and the day of the post',
      { interval: 2, weekdays: [1] },
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
      ['2026-11-12', '2026-11-23', '2026-11-26'],
    ],
    [
      'monthly on the 12th',
      { frequency: 'monthly' },
      'FREQ=MONTHLY;BYMONTHDAY=12',
      ['2026-11-12', '2026-12-12', '2027-01-12'],
    ],
    [
      'monthly on the second Thursday',
      { frequency: 'monthly', monthly: 'nth' },
      'FREQ=MONTHLY;BYDAY=2TH',
      ['2026-11-12', '2026-12-10', '2027-01-14'],
    ],
    [
      'yearly until a day',
      { frequency: 'yearly', until: '2027-12-31' },
      'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=12;UNTIL=20271231',
      ['2026-11-12', '2027-11-12'],
    ],
    ['twice', { count: 2 }, 'FREQ=WEEKLY;BYDAY=TH;COUNT=2', ['2026-11-12', '2026-11-19']],
  ] as const)('%s', (_name, change, rule, dates) => {
    const text = ruleText({ ...weekly, ...change } as Repeat, '2026-11-12');
    expect(text).toBe(rule);
    expect(firstDates(text, '2026-11-12', 3)).toEqual(dates);
    expect(ruleText(repeatOf(text), '2026-11-12')).toBe(rule);
  });

  it.each([
    ['the 31st passes over short months', '2026-01-31', 'day', ['2026-01-31', '2026-03-31', '2026-05-31']],
    ['the last day takes every month', '2026-01-31', 'lastDay', ['2026-01-31', '2026-02-28', '2026-03-31']],
    ['the last Friday', '2026-01-30', 'last', ['2026-01-30', '2026-02-27', '2026-03-27']],
  ] as const)('of a month: %s', (_name, date, monthly, dates) => {
    expect(firstDates(ruleText({ ...weekly, frequency: 'monthly', monthly }, date), date, 3)).toEqual(dates);
  });

  it('29 February comes every four years', () => {
    const rule = ruleText({ ...weekly, frequency: 'yearly' }, '2024-02-29');
    expect(firstDates(rule, '2024-02-29', 3)).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
  });

  it.each(['2026-03-29', '2026-10-25'])('counts the day of a change of clocks, %s, once like any other', (date) => {
    const range = { from: addDays(date, -1), to: addDays(date, 1) };
    expect(datesOf('FREQ=DAILY', '2026-01-01', range)).toEqual([addDays(date, -1), date, addDays(date, 1)]);
  });
});

describe('a rule that is cut', () => {
  it('ends the day before, whatever its end was', () => {
    expect(endedBefore('FREQ=WEEKLY;BYDAY=TH;COUNT=9', '2026-11-26')).toBe('FREQ=WEEKLY;BYDAY=TH;UNTIL=20261125');
  });

  it('goes on with what is left of its count', () => {
    expect(afterSome('FREQ=WEEKLY;BYDAY=TH;COUNT=9', 2)).toBe('FREQ=WEEKLY;BYDAY=TH;COUNT=7');
    expect(afterSome('FREQ=WEEKLY;BYDAY=TH', 2)).toBe('FREQ=WEEKLY;BYDAY=TH');
  });
});

describe('a rule that moves along with a post', () => {
  it.each([
    ['weekdays turn', 'FREQ=WEEKLY;BYDAY=MO,TH', '2026-11-12', '2026-11-14', 'FREQ=WEEKLY;BYDAY=WE,SA'],
    ['over the weekend', 'FREQ=WEEKLY;BYDAY=SU', '2026-11-15', '2026-11-16', 'FREQ=WEEKLY;BYDAY=MO'],
    ['backwards', 'FREQ=WEEKLY;BYDAY=MO', '2026-11-16', '2026-11-15', 'FREQ=WEEKLY;BYDAY=SU'],
    ['the day of the month', 'FREQ=MONTHLY;BYMONTHDAY=12', '2026-11-12', '2026-11-15', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['the nth weekday', 'FREQ=MONTHLY;BYDAY=2TH', '2026-11-12', '2026-11-20', 'FREQ=MONTHLY;BYDAY=3FR'],
    ['a fifth is the last', 'FREQ=MONTHLY;BYDAY=2TH', '2026-11-12', '2026-11-30', 'FREQ=MONTHLY;BYDAY=-1MO'],
    ['the end goes along', 'FREQ=DAILY;UNTIL=20261120', '2026-11-12', '2026-11-13', 'FREQ=DAILY;UNTIL=20261121'],
  ])('%s', (_name, rule, from, to, moved) => {
    expect(movedRule(rule, from, to)).toBe(moved);
  });
});

it('gives the days that another implementation of the RFC gives', () => {
  const anyRepeat = fc.record({
    frequency: fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const, 'yearly' as const),
    interval: fc.integer({ min: 1, max: 6 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
    monthly: fc.constantFrom('day' as const, 'nth' as const, 'last' as const, 'lastDay' as const),
    until: fc.constant(null),
    count: fc.integer({ min: 1, max: 12 }),
  });
  const anyDate = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
  fc.assert(
    fc.property(anyRepeat, anyDate, (repeat, date) => {
      const rule = ruleText(repeat, date);
      const other = new RRuleTemporal({
        rruleString: `${rule};WKST=MO`,
        dtstart: Temporal.ZonedDateTime.from(`${date}T00:00[UTC]`),
      });
      const expected = other.all().map((day) => day.toString().slice(0, 10));
      expect([rule, firstDates(rule, date, 12)]).toEqual([rule, expected]);
    }),
    { numRuns: 60 },
  );
});
