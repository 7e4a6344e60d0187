import {
  type ComponentType,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { datesIn, isoWeek, weekQuarter } from '#shared/time/calendar-grid.ts';
import { formatQuarter } from '#shared/time/format.ts';
import { addDays } from '#shared/time/plain-date.ts';
import { usePosts } from '../../data/posts.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useBands } from '../planning/band.ts';
import { MonthBands } from '../planning/MonthBands.tsx';
import { cardAt } from './calendar.actions.ts';
import { fromGridDate } from './calendar.adapter.ts';
import { useClock } from './calendar.clock.ts';
import { showOverlay } from './calendar.store.ts';
import { DayNames } from './DayNames.tsx';
import month from './MonthView.module.css';
import { MONTH_SIZES, rowsOf } from './month.rules.ts';
import { QuarterDay } from './QuarterDay.tsx';
import styles from './QuarterView.module.css';
import { QUARTER_LANES, quarterLanes } from './quarter.rules.ts';
import { WeekdayRow } from './WeekdayRow.tsx';

interface Props {
  readonly date: Date;
}

/** The size of a day's cell, measured once for the whole grid and again when the window changes. */
function useCellSize(weeks: number) {
  const element = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const found = element.current;
    if (found === null) return;
    const measure = () =>
      setSize({ width: (found.clientWidth - MONTH_SIZES.weekColumn) / 7, height: found.clientHeight / weeks });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(found);
    return () => observer.disconnect();
  }, [weeks]);
  return [element, size] as const;
}

/** Opens the day under a click, or the one that has the keyboard, beside its cell. */
function openDay(event: MouseEvent | KeyboardEvent): boolean {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-date]') : null;
  if (cell?.dataset.date === undefined || cardAt(event.target) !== null) return false;
  const { right, top } = cell.getBoundingClientRect();
  showOverlay({ panel: { date: cell.dataset.date, left: right + 12, top } });
  return true;
}

/**
 * The quarter: a row a week, a dot a post. For the keys and for a drag it is a month of more weeks (`data-month`), so both work here as
 * they do there.
 */
function Quarter({ date }: Props) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const { year, quarter, from, weeks } = weekQuarter(fromGridDate(date).date);
  const mondays = useMemo(() => Array.from({ length: weeks }, (_, index) => addDays(from, index * 7)), [from, weeks]);
  const rows = useMemo(() => mondays.map((monday) => datesIn({ from: monday, to: addDays(monday, 6) })), [mondays]);
  const today = useClock((state) => state.today);
  const [body, { width, height }] = useCellSize(weeks);
  const bands = useBands(rows, quarterLanes(height));
  return (
    <div className={month.frame} data-month-scroller>
      <div className={month.sheet}>
        {/* biome-ignore lint/a11y/useSemanticElements: a table cannot take the height that is left and share it among the weeks. */}
        <div
          role="grid"
          className={month.month}
          aria-label={t('grid', { title: formatQuarter(year, quarter, language) })}
          data-quarter={`${year}-${quarter}`}
        >
          <WeekdayRow />
          {/* biome-ignore lint/a11y/useSemanticElements: groups the rows of the grid above. */}
          <div
            role="rowgroup"
            className={month.weeks}
            ref={body}
            data-month={from}
            data-first={from}
            data-weeks={weeks}
            style={rowsOf(weeks, QUARTER_LANES.least)}
            onClick={openDay}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && openDay(event)) event.preventDefault();
            }}
          >
            {rows.map((days, index) => {
              const room = (bands[index]?.lanes ?? 0) * QUARTER_LANES.lane;
              const monday = days[0] ?? from;
              return (
                // biome-ignore lint/a11y/useSemanticElements: a row of the grid above.
                // biome-ignore lint/a11y/useFocusableInteractive: focus goes to days and dots.
                <div role="row" className={month.week} key={monday} style={room === 0 ? undefined : bandRoom(room)}>
                  <Week monday={monday} />
                  {days.map((day) => (
                    <QuarterDay
                      key={day}
                      date={day}
                      when={day === today ? 'today' : day < today ? 'past' : 'future'}
                      width={width}
                      height={height - room}
                    />
                  ))}
                </div>
              );
            })}
          </div>
        </div>
        <MonthBands bands={bands} height={height * weeks} sizes={QUARTER_LANES} isThin />
      </div>
      <DayNames grid={body} />
    </div>
  );
}

/** The room that a week's days leave below their numbers for its lines; every day of the week leaves the same. */
const bandRoom = (pixels: number) => ({ '--band': `${pixels}px` }) as React.CSSProperties;

/** The number of a week and, below it, of its posts. */
function Week({ monday }: { monday: string }) {
  const { t } = useTranslation('calendar');
  const { week } = isoWeek(monday);
  const count = usePosts(({ days }) => {
    let posts = 0;
    for (let day = 0; day < 7; day += 1) posts += days[addDays(monday, day)]?.length ?? 0;
    return posts;
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a head of the grid above.
    // biome-ignore lint/a11y/useFocusableInteractive: focus goes to days and dots.
    <span role="rowheader" className={styles.week} aria-label={t('quarter.week', { week, count })}>
      {week}
      {count > 0 && <b className={styles.weekCount}>{count}</b>}
    </span>
  );
}

const SameQuarter = memo(Quarter, (before, after) => +before.date === +after.date);

/** What the shell asks of a view besides drawing; as in the month, the room's head navigates and names. */
export const QuarterView = Object.assign(
  function QuarterView({ date }: Props) {
    return <SameQuarter date={date} />;
  } as ComponentType<Props>,
  { title: () => '', range: (date: Date) => [date], navigate: (date: Date) => date },
);
