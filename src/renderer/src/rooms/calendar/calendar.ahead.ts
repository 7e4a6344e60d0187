import { useEffect } from 'react';
import { showRange } from '../../data/posts.store.ts';
import { useSettings, useView } from '../../data/settings.store.ts';
import { useClock } from './calendar.clock.ts';
import { type CalendarView, turned, visibleRange } from './calendar.rules.ts';

/** Holds the days of the page shown, and the pages beside it once the window has nothing else to do, so that a turn asks nothing. */
export function useRange(view: CalendarView, date: string, clientId: string | null): void {
  const period = useView((state) => state.listPeriod);
  useEffect(() => {
    let idle = 0;
    let left = false;
    const { from, to } = visibleRange(view, date, period);
    void showRange(from, to, clientId).then(() => {
      // Three quarters are most of a year: read when they are asked for.
      if (left || view === 'quarter' || (view === 'list' && period === 'quarter')) return;
      idle = requestIdleCallback(() => {
        const before = visibleRange(view, turned(view, date, -1));
        const after = visibleRange(view, turned(view, date, 1));
        void showRange(before.from, after.to, clientId);
      });
    });
    return () => {
      left = true;
      cancelIdleCallback(idle);
    };
  }, [view, date, clientId, period]);
}

/** Reads the page on which the calendar would open. */
export function readCalendarAhead(): void {
  const { view, date, clientId, listPeriod } = useSettings.getState().settings.view;
  const { from, to } = visibleRange(view, date ?? useClock.getState().today, listPeriod);
  void showRange(from, to, clientId);
}
