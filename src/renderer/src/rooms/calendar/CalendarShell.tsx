import { type ComponentType, memo, useCallback, useMemo } from 'react';
import { Calendar, type View } from 'react-big-calendar';
import 'react-big-calendar/lib/css/react-big-calendar.css';
import { useShallow } from 'zustand/react/shallow';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { datesIn } from '#shared/time/calendar-grid.ts';
import { formatDay } from '#shared/time/format.ts';
import { fromMinutes, type WallClock } from '#shared/time/plain-time.ts';
import { shownCards, useFilters } from '../../data/filters.store.ts';
import { usePosts } from '../../data/posts.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { DayBands, WeekDayHead } from '../planning/TimeGridBands.tsx';
import styles from './CalendarShell.module.css';
import { placeText } from './calendar.actions.ts';
import { fromGridDate, GRID_DAY, type GridEvent, toGridDate, toGridEvent, wallLocalizer } from './calendar.adapter.ts';
import { wallClockNow } from './calendar.clock.ts';
import { type CalendarView, visibleRange } from './calendar.rules.ts';
import { startPost } from './calendar.start.ts';
import { STEP } from './drag.targets.ts';
import { DayColumn } from './FreeSlots.tsx';
import { firstOnSlot } from './free-slots.ts';
import { ListView } from './ListView.tsx';
import { MonthView } from './MonthView.tsx';
import { QuarterView } from './QuarterView.tsx';
import { keepScroll, scrollOf } from './scroll.ts';
import { TimeGridCard } from './TimeGridCard.tsx';
import { mendTimeGridRoles } from './time-grid.roles.ts';

const Shell = memo(Calendar<GridEvent>);

/** Month, list and quarter are ours; the shell's name for a list is `agenda`. */
const views = { month: MonthView, week: true, day: true, agenda: ListView, quarter: QuarterView };
// The library's types do not say what it gives a column.
const components = { event: TimeGridCard, header: WeekDayHead, dayColumnWrapper: DayColumn as ComponentType };
const NO_EVENTS: GridEvent[] = [];
const NO_CARDS: readonly PostCard[] = [];
/** Where the hours begin to be shown until somebody scrolls, in minutes. */
const MORNING = 8 * 60;
const now = () => {
  const { date, time } = wallClockNow();
  return toGridDate(date, time);
};
const nothing = () => undefined;

const formatFor = (language: Language) => (moment: WallClock, name: string) =>
  name === 'day' ? formatDay(moment.date, language) : name === 'moment' ? placeText(moment) : moment.time;

const start = (span: { start: Date }) => placeText(fromGridDate(span.start));

const formats = {
  dayFormat: 'day',
  dayHeaderFormat: 'day',
  dayRangeHeaderFormat: start,
  timeGutterFormat: 'time',
  eventTimeRangeFormat: start,
  eventTimeRangeStartFormat: start,
  eventTimeRangeEndFormat: start,
  selectRangeFormat: start,
};

/** The cards of the time grid's days; other views read their own, so they subscribe to none here. */
function useGridEvents(dates: readonly string[]): GridEvent[] {
  const days = usePosts(useShallow((state) => dates.map((date) => state.days[date] ?? NO_CARDS)));
  const passes = useFilters((state) => state.passes);
  return useMemo(
    () =>
      dates.length === 0
        ? NO_EVENTS
        : days.flatMap((cards, index) =>
            shownCards(cards, passes).map((card) => toGridEvent(card, dates[index] ?? '')),
          ),
    [dates, days, passes],
  );
}

/** What the hours need around them: honest roles, and a scroll that is where it was left. */
function useTimeGrid(view: CalendarView) {
  const scrollTo = useMemo(() => {
    const minute = (view === 'week' || view === 'day' ? scrollOf(view) : null) ?? MORNING;
    return toGridDate('2026-01-01', fromMinutes(Math.min(minute, 1439)));
  }, [view]);
  const frame = useCallback(
    (element: HTMLElement | null) => {
      if (element === null || (view !== 'week' && view !== 'day')) return;
      const stop = mendTimeGridRoles(element);
      const onEnd = ({ target }: Event) => {
        if (!(target instanceof Element) || !target.matches('.rbc-time-content')) return;
        keepScroll(view, Math.round((target.scrollTop / target.scrollHeight) * 1440));
      };
      // The event of a scroller within does not rise; on its way down it passes here.
      element.addEventListener('scrollend', onEnd, { capture: true });
      return () => {
        element.removeEventListener('scrollend', onEnd, { capture: true });
        stop?.();
      };
    },
    [view],
  );
  return { scrollTo, frame };
}

interface Props {
  readonly view: CalendarView;
  readonly date: string;
}

/** react-big-calendar around the view: its time grid for week and day, our own views for the rest, our own drag over all of them. */
export const CalendarShell = memo(function CalendarShell({ view, date }: Props) {
  const language = useLanguage();
  const isTimeGrid = view === 'week' || view === 'day';
  const dates = useMemo(() => (isTimeGrid ? datesIn(visibleRange(view, date)) : []), [isTimeGrid, view, date]);
  const events = useGridEvents(dates);
  const shown = useMemo(() => toGridDate(date), [date]);
  const { frame, scrollTo } = useTimeGrid(view);
  const localizer = useMemo(() => wallLocalizer(formatFor(language)), [language]);
  const onSlot = useCallback(
    (slot: { start: Date; action: string; bounds?: unknown; box?: { clientX: number; clientY: number } }) => {
      if (slot.action !== 'doubleClick' || firstOnSlot()) return;
      const { date: day, time } = fromGridDate(slot.start);
      void startPost(
        day,
        { x: slot.box?.clientX ?? 300, y: slot.box?.clientY ?? 200 },
        slot.box === undefined || time === '00:00' ? null : time,
      );
    },
    [],
  );
  return (
    <div className={styles.shell} ref={frame} data-grid-dates={isTimeGrid ? dates.join(' ') : undefined}>
      {view === 'day' && <DayBands date={date} />}
      <Shell
        localizer={localizer}
        culture={language}
        formats={formats}
        views={views as never}
        components={components}
        view={(view === 'list' ? 'agenda' : view) as View}
        date={shown}
        events={events}
        toolbar={false}
        step={STEP}
        timeslots={4}
        min={GRID_DAY.start}
        max={GRID_DAY.end}
        scrollToTime={scrollTo}
        getNow={now}
        selectable="ignoreEvents"
        drilldownView={null}
        tooltipAccessor={null as never}
        dayLayoutAlgorithm="no-overlap"
        onNavigate={nothing}
        onView={nothing}
        onSelectSlot={onSlot as never}
      />
    </div>
  );
});
