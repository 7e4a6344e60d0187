import fastCheck from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isoDay, isRealDay, isWeekday, parseIsoDay } from './imports.calendar.ts';
import { type DateContext, readDateColumn } from './imports.dates.ts';
import { readTime } from './imports.times.ts';
import type { Cell } from './imports.types.ts';

const ZONES = ['Europe/Warsaw', 'UTC', 'America/Los_Angeles', 'Asia/Tokyo'];
const zoneBefore = process.env.TZ;
afterEach(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

const read = (cells: readonly Cell[], context: Partial<DateContext> = {}) =>
  readDateColumn(cells, { language: 'pl', ...context });
const datesOf = (cells: readonly Cell[], context: Partial<DateContext> = {}) =>
  read(cells, context).values.map((value) => value.date);
const one = (cell: Cell, context: Partial<DateContext> = {}) => read([cell], context).values[0];

describe('a date', () => {
  it.each<[Cell, string]>([
    ['01.10.2026', '2026-10-01'],
    ['1.10.2026', '2026-10-01'],
    ['1.10.2026 r.', '2026-10-01'],
    ['1.10.26', '2026-10-01'],
    ['1 . 10 . 2026', '2026-10-01'],
    ['1-10-2026', '2026-10-01'],
    ['2026-10-01', '2026-10-01'],
    ['2026/10/1', '2026-10-01'],
    ['2026.10.01', '2026-10-01'],
    ['20261001', '2026-10-01'],
    ['1 października 2026', '2026-10-01'],
    ['1 PAŹDZIERNIKA 2026 r.', '2026-10-01'],
    ['1 paź 2026', '2026-10-01'],
    ['1 X 2026', '2026-10-01'],
    ['1-paź-2026', '2026-10-01'],
    ['Oct 1, 2026', '2026-10-01'],
    ['October 1st 2026', '2026-10-01'],
    ['1st of October 2026', '2026-10-01'],
    ['1 October 2026', '2026-10-01'],
    ['Thu, Oct 1, 2026', '2026-10-01'],
    ['czwartek, 1 października 2026', '2026-10-01'],
    ['czw. 01.10.2026', '2026-10-01'],
    ['01.10.2026 (czw.)', '2026-10-01'],
    ['01.10.2026 czwartek', '2026-10-01'],
    ['niedziela 4.10.2026', '2026-10-04'],
    ['29.02.2028', '2028-02-29'],
    ['46296', '2026-10-01'],
    [46296, '2026-10-01'],
    [{ type: 'date', value: '2026-10-01' }, '2026-10-01'],
    ['\u00a001.10.2026\u00a0', '2026-10-01'],
  ])('written %j is %s', (cell, date) => {
    expect(one(cell)).toEqual({ date, time: null, problem: null, remark: null });
  });

  it.each<[Cell, string, string]>([
    ['01.10.2026 9:00', '2026-10-01', '09:00'],
    ['01.10.2026, godz. 18', '2026-10-01', '18:00'],
    ['2026-10-01 09:00:00', '2026-10-01', '09:00'],
    ['2026-10-01T09:00', '2026-10-01', '09:00'],
    ['1 października 2026, 9.30', '2026-10-01', '09:30'],
    ['Jan 10, 2030 3:00 PM', '2030-01-10', '15:00'],
    ['1.10.2026 - 18:00', '2026-10-01', '18:00'],
    [{ type: 'date-time', value: '2026-10-01 09:30' }, '2026-10-01', '09:30'],
    ['46296.375', '2026-10-01', '09:00'],
  ])('and time in one cell, %j, are %s and %s', (cell, date, time) => {
    expect(one(cell)).toMatchObject({ date, time, problem: null });
  });

  it.each<[Cell, string]>([
    ['31.02.2026', 'impossible'],
    ['31 lutego 2026', 'impossible'],
    ['29.02.2026', 'impossible'],
    ['31.04.2026', 'impossible'],
    ['00.10.2026', 'impossible'],
    ['2026-13-01', 'impossible'],
    ['45.45.2026', 'impossible'],
    ['31.02', 'impossible'],
    ['1.10', 'no-year'],
    ['wkrótce', 'unreadable'],
    ['1.10-3.10', 'unreadable'],
    ['1.10 – 3.10', 'unreadable'],
    ['1-3.10', 'unreadable'],
    ['1.10 lub 2.10', 'unreadable'],
    ['TBA', 'unreadable'],
    ['01.10.20266', 'unreadable'],
    ['12.5', 'no-year'],
    ['01.10.2026 25:00', 'time-impossible'],
    [{ type: 'error', value: '#REF!' }, 'unreadable'],
    [true, 'unreadable'],
  ])('written %j is a fault: %s', (cell, problem) => {
    expect(one(cell)).toMatchObject({ date: null, problem });
  });

  it('of an empty cell is none, without a fault', () => {
    expect(read([null, '', '  ']).values.map((value) => value.problem)).toEqual([null, null, null]);
  });

  it('with a zone keeps its wall clock and says so', () => {
    expect(one('2026-10-01T09:00:00Z')).toMatchObject({ date: '2026-10-01', time: '09:00', remark: 'zone-ignored' });
  });
});

describe('the order of day and month', () => {
  it.each<[string, string[], Partial<DateContext>, string, boolean]>([
    ['a first number above 12', ['10/01/2026', '14/01/2026'], { language: 'en' }, 'day-first', false],
    ['a second number above 12', ['10/01/2026', '10/14/2026'], { language: 'pl' }, 'month-first', false],
    ['full stops', ['01.10.2026', '02.10.2026'], { language: 'en' }, 'day-first', false],
    ['the answer given', ['10/01/2026'], { order: 'month-first' }, 'month-first', false],
    ['the period', ['10/01', '11/01'], { period: { from: '2026-01-01', to: '2026-01-31' } }, 'day-first', false],
    ['dates near by', ['2026-10-03', '10/04/2026', '2026-10-05'], {}, 'month-first', false],
    ['the month in the title', ['10/04/2026'], { titles: ['PLAN – PAŹDZIERNIK 2026'] }, 'month-first', false],
    ['nothing, in Polish', ['10/01/2026', '11/01/2026'], { language: 'pl' }, 'day-first', true],
    ['nothing, in English', ['10/01/2026', '11/01/2026'], { language: 'en' }, 'month-first', true],
    ['dates that are the same both ways', ['10/10/2026'], {}, 'day-first', false],
  ])('is decided by %s', (_, cells, context, order, ambiguous) => {
    expect(read(cells, context)).toMatchObject({ order, ambiguous });
  });

  it('holds for the whole column, and the doubt names a cell', () => {
    expect(datesOf(['01/02/2026', '13/02/2026'])).toEqual(['2026-02-01', '2026-02-13']);
    expect(datesOf(['01/02/2026', '02/13/2026'])).toEqual(['2026-01-02', '2026-02-13']);
    expect(read(['10/10/2026', '01/02/2026']).example).toBe('01/02/2026');
  });

  it('of a single row against the rest is read the only possible way, with a remark', () => {
    const values = read(['13.02.2026', '14.02.2026', '02/15/2026']).values;
    expect(values[2]).toMatchObject({ date: '2026-02-15', remark: 'other-order' });
  });
});

describe('a date without a year', () => {
  it.each<[string, string[], Partial<DateContext>, (string | null)[]]>([
    ['the row before', ['30.12.2026', '2.01'], {}, ['2026-12-30', '2027-01-02']],
    ['a known day further down', ['28.12', '2027-01-04'], {}, ['2026-12-28', '2027-01-04']],
    [
      'the period',
      ['30.12', '2.01'],
      { period: { from: '2026-12-01', to: '2027-01-31' } },
      ['2026-12-30', '2027-01-02'],
    ],
    [
      'a long period',
      ['15.11', '2.01'],
      { period: { from: '2026-01-01', to: '2026-12-31' } },
      ['2026-11-15', '2026-01-02'],
    ],
    ['the title', ['1.10', '31.12'], { titles: ['Plan', 'Październik 2026'] }, ['2026-10-01', '2026-12-31']],
    ['a title with only the year', ['1.01', '2.01'], { titles: ['Plan 2026'] }, ['2026-01-01', '2026-01-02']],
    ['today', ['3.01'], { today: '2026-12-20' }, ['2027-01-03']],
    ['nothing', ['1.10'], {}, [null]],
  ])('takes it from %s', (_, cells, context, dates) => {
    expect(datesOf(cells, context)).toEqual(dates);
  });

  it('and without a month takes both from the title', () => {
    expect(datesOf(['1', '15.', '31'], { titles: ['Październik 2026'] })).toEqual([
      ...['2026-10-01', '2026-10-15', '2026-10-31'],
    ]);
    expect(one('15')).toMatchObject({ date: null, problem: 'unreadable' });
  });
});

describe.each(ZONES)('in %s', (zone) => {
  it('every real day of 1990 to 2060 comes back from every way of writing it', () => {
    process.env.TZ = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const months =
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(' ');
    const day = fastCheck.record({
      year: fastCheck.integer({ min: 1990, max: 2060 }),
      month: fastCheck.integer({ min: 1, max: 12 }),
      day: fastCheck.integer({ min: 1, max: 31 }),
    });
    fastCheck.assert(
      fastCheck.property(day, (written) => {
        const expected = isRealDay(written) ? isoDay(written) : null;
        const { year, month, day: number } = written;
        const forms = [
          `${number}.${month}.${year}`,
          `${year}-${month}-${number}`,
          `${number} ${months[month - 1]} ${year}`,
        ];
        expect(forms.map((form) => one(form)?.date)).toEqual([expected, expected, expected]);
        expect(one(`${number}/${month}/${year}`, { order: 'day-first' })?.date).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a time', () => {
  it.each<[Cell, string]>([
    ['9:00', '09:00'],
    ['09:05:59', '09:05'],
    ['9.30', '09:30'],
    ['9.3', '09:30'],
    ['18', '18:00'],
    ['7:15 PM', '19:15'],
    ['7pm', '19:00'],
    ['12 AM', '00:00'],
    ['12:30 p.m.', '12:30'],
    ['godz. 12', '12:00'],
    ['godz.12:15', '12:15'],
    ['o 8', '08:00'],
    ['g. 8:00', '08:00'],
    ['18h', '18:00'],
    ['18h30', '18:30'],
    ['0930', '09:30'],
    ['18-30', '18:30'],
    [18, '18:00'],
    [9.3, '09:30'],
    [0.375, '09:00'],
    [0.5208333333333334, '12:30'],
    [{ type: 'time', value: '10:30' }, '10:30'],
    [{ type: 'time', value: '10:30:15' }, '10:30'],
    [{ type: 'date-time', value: '1899-12-31 10:30' }, '10:30'],
  ])('written %j is %s', (cell, time) => {
    expect(readTime(cell)).toEqual({ time });
  });

  it.each<[Cell, string]>([
    [null, 'empty'],
    ['', 'empty'],
    ['25:00', 'impossible'],
    ['9:75', 'impossible'],
    ['24:00', 'impossible'],
    ['13 PM', 'impossible'],
    [25, 'impossible'],
    ['rano', 'unreadable'],
    ['9-11 lub 15', 'unreadable'],
    [-1, 'unreadable'],
  ])('written %j is none: %s', (cell, problem) => {
    expect(readTime(cell)).toEqual({ problem });
  });
});

describe('the calendar', () => {
  it('knows days of the week in both languages', () => {
    expect(['Czwartek', 'śr.', 'pn', 'Mon', 'SUNDAY', 'nd.'].every(isWeekday)).toBe(true);
    expect(['maj', '1.10', 'środek', ''].some(isWeekday)).toBe(false);
  });

  it('takes only whole ISO days', () => {
    expect(parseIsoDay('2026-02-29')).toBeNull();
    expect(parseIsoDay('2026-2-1')).toBeNull();
    expect(parseIsoDay('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
  });
});
