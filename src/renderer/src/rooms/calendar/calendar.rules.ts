import type { ViewState } from '#shared/rooms/settings/settings.schema.ts';
import {
  type DateRange,
  monthGrid,
  monthRange,
  quarterRange,
  weekQuarter,
  weekRange,
} from '#shared/time/calendar-grid.ts';
import { addDays, addMonths, daysBetween, monthOf, type PlainDateText } from '#shared/time/plain-date.ts';

export type CalendarView = ViewState['view'];
export type ListPeriod = ViewState['listPeriod'];

/** The days that a view shows, the neighbours' days of a month included; `period` is the list's. */
export function visibleRange(view: CalendarView, date: PlainDateText, period: ListPeriod = 'month'): DateRange {
  switch (view) {
    case 'month': {
      const weeks = monthGrid(monthOf(date));
      return { from: weeks[0]?.[0] ?? date, to: weeks.at(-1)?.at(-1) ?? date };
    }
    case 'week':
      return weekRange(date);
    case 'day':
      return { from: date, to: date };
    case 'list':
      return period === 'quarter' ? quarterRange(monthOf(date)) : monthRange(monthOf(date));
    case 'grid':
      return monthRange(monthOf(date));
    case 'quarter': {
      const { from, weeks } = weekQuarter(date);
      return { from, to: addDays(from, weeks * 7 - 1) };
    }
  }
}

/** The date that a turn of the page leads to; `direction` is 1 or -1. */
export function turned(
  view: CalendarView,
  date: PlainDateText,
  direction: 1 | -1,
  period: ListPeriod = 'month',
): PlainDateText {
  if (view === 'day') return addDays(date, direction);
  if (view === 'week') return addDays(date, 7 * direction);
  if (view === 'quarter') return turnedQuarter(date, direction);
  return addMonths(date, view === 'list' && period === 'quarter' ? 3 * direction : direction);
}

/** The same weekday and week of the quarter beside it; a fourteenth week becomes the thirteenth. */
function turnedQuarter(date: PlainDateText, direction: 1 | -1): PlainDateText {
  const { from, weeks } = weekQuarter(date);
  const next = weekQuarter(direction === 1 ? addDays(from, weeks * 7) : addDays(from, -1));
  const days = daysBetween(from, date);
  return addDays(next.from, days < next.weeks * 7 ? days : days - 7);
}
