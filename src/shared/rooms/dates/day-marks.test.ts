import { describe, expect, it } from 'vitest';
import { DAY_KINDS, type OwnDate } from './dates.schema.ts';
import { createDayMarks, type DayMark, nameOfDay, ownDateIn } from './day-marks.ts';

const own = (fields: Partial<OwnDate>): OwnDate => ({
  id: '019a7f00-0000-7000-8000-000000000001',
  rev: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  clientId: '019a7f00-0000-7000-8000-000000000002',
  name: 'Rocznica otwarcia',
  date: '2020-11-19',
  repeats: 'yearly',
  leadDays: null,
  ...fields,
});
const all = { countries: ['PL'], kinds: DAY_KINDS, ownDates: [] };
const words = (marks: readonly DayMark[]) =>
  marks.map((mark) =>
    mark.kind === 'trading-sunday' || mark.kind === 'pause'
      ? mark.kind
      : 'own' in mark
        ? `${mark.kind} ${mark.own.name}`
        : `${mark.kind} ${mark.day.key}`,
  );

describe('the marks of a day', () => {
  it('come in the order of importance: holiday, own date, occasion, trading Sunday', () => {
    const on = createDayMarks({ ...all, ownDates: [own({ date: '2019-11-11' })] });
    expect(words(on('2026-11-11'))).toEqual([
      'holiday independence-day',
      'own Rocznica otwarcia',
      'occasion singles-day',
    ]);
    expect(words(on('2026-12-06'))).toEqual(['occasion saint-nicholas', 'trading-sunday']);
  });

  it('are the same array each time, and nothing on an ordinary day', () => {
    const on = createDayMarks(all);
    expect(on('2026-11-11')).toBe(on('2026-11-11'));
    expect(on('2026-11-12')).toEqual([]);
    expect(on('2026-11-12')).toBe(on('2026-11-13'));
  });

  it('are only of the kinds that are asked for', () => {
    const on = createDayMarks({ ...all, kinds: ['trading-sundays'], ownDates: [own({})] });
    expect(words(on('2026-11-11'))).toEqual([]);
    expect(words(on('2026-12-06'))).toEqual(['trading-sunday']);
    expect(words(on('2026-11-19'))).toEqual([]);
  });

  it('name a holiday of two countries once, with both countries', () => {
    const on = createDayMarks({ ...all, countries: ['PL', 'CZ'], kinds: ['holidays'] });
    expect(on('2026-12-25')).toMatchObject([{ countries: ['PL', 'CZ'] }]);
    expect(on('2026-05-08')).toMatchObject([{ countries: ['CZ'] }]);
  });

  it('have trading Sundays only where Poland is among the countries', () => {
    expect(words(createDayMarks({ ...all, countries: ['DE'] })('2026-12-13'))).toEqual([]);
  });

  it('say first of all that posts are on hold, over the turn of the year too', () => {
    const pauses = [{ reason: 'Żałoba', startsOn: '2026-12-31', endsOn: '2027-01-01' }];
    const on = createDayMarks({ ...all, kinds: ['holidays'], pauses });
    expect(words(on('2026-12-31'))).toEqual(['pause']);
    expect(words(on('2027-01-01'))).toEqual(['pause', 'holiday new-year']);
    expect(words(on('2027-01-02'))).toEqual([]);
  });

  it('remind so many days before, over the turn of the year too', () => {
    const on = createDayMarks({ ...all, kinds: ['own-dates'], ownDates: [own({ date: '2020-01-03', leadDays: 7 })] });
    expect(on('2026-12-27')).toMatchObject([{ kind: 'reminder', days: 7 }]);
    expect(words(on('2027-01-03'))).toEqual(['own Rocznica otwarcia']);
  });
});

it.each([
  ['2020-11-19', 'yearly', 2026, '2026-11-19'],
  ['2020-11-19', 'yearly', 2019, null],
  ['2020-11-19', 'never', 2020, '2020-11-19'],
  ['2020-11-19', 'never', 2021, null],
  ['2024-02-29', 'yearly', 2026, '2026-02-28'],
  ['2024-02-29', 'yearly', 2028, '2028-02-29'],
] as const)('an own date of %s that repeats %s is in %i on %s', (date, repeats, year, expected) => {
  expect(ownDateIn({ date, repeats }, year)).toBe(expected);
});

it('a name is short where there is a short one', () => {
  const day = {
    key: 'x',
    names: { pl: 'Długa nazwa', en: 'Long name' },
    short: { pl: 'Krótka', en: 'Short' },
    rule: { kind: 'easter' as const, days: 0 },
  };
  expect(nameOfDay(day, 'pl', 'short')).toBe('Krótka');
  expect(nameOfDay(day, 'en', 'whole')).toBe('Long name');
  expect(nameOfDay({ ...day, short: undefined }, 'pl', 'short')).toBe('Długa nazwa');
});
