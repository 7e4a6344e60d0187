import { type ComponentType, memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoWeek, monthGrid } from '#shared/time/calendar-grid.ts';
import { formatMonth } from '#shared/time/format.ts';
import { monthOf } from '#shared/time/plain-date.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useBands } from '../planning/band.ts';
import { MonthBands } from '../planning/MonthBands.tsx';
import { fromGridDate } from './calendar.adapter.ts';
import { useClock } from './calendar.clock.ts';
import { useShowsSlots } from './free-slots.ts';
import { MonthDay } from './MonthDay.tsx';
import styles from './MonthView.module.css';
import { MONTH_SIZES, mostLanes, narrowness, rowsOf, slotColumns } from './month.rules.ts';
import { WeekdayRow } from './WeekdayRow.tsx';

interface Props {
  readonly date: Date;
}

/**
 * The size of the weeks' area, measured once for the whole grid and again when the window changes: its height, and how narrow its
 * days are. Said in one attribute of the grid, since a query of each cell's own width lays a month out in 42 goes.
 */
function useSize() {
  const element = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const [narrow, setNarrow] = useState<string | undefined>(undefined);
  useLayoutEffect(() => {
    const found = element.current;
    if (found === null) return;
    const measure = () => {
      setHeight(found.clientHeight);
      setNarrow(narrowness(found.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(found);
    return () => observer.disconnect();
  }, []);
  return [element, height, narrow] as const;
}

/**
 * The month in react-big-calendar's shell. Its own month costs a full render for each event it is given; this one is given none: each
 * day reads its own cards from the store, so a drop draws two cells.
 */
function Month({ date }: Props) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const month = monthOf(fromGridDate(date).date);
  const weeks = useMemo(() => monthGrid(month), [month]);
  const today = useClock((state) => state.today);
  const [body, height, narrow] = useSize();
  const cellHeight = height / weeks.length;
  const slots = useShowsSlots('month') ? slotColumns(narrow) : 0;
  const bands = useBands(weeks, mostLanes(cellHeight));
  return (
    <div className={styles.frame} data-month-scroller>
      <div className={styles.sheet}>
        {/* biome-ignore lint/a11y/useSemanticElements: a table cannot take the height that is left and share it among the weeks. */}
        <div role="grid" className={styles.month} aria-label={t('grid', { title: formatMonth(month, language) })}>
          <WeekdayRow />
          {/* biome-ignore lint/a11y/useSemanticElements: groups the rows of the grid above. */}
          <div
            role="rowgroup"
            className={styles.weeks}
            ref={body}
            data-month={month}
            data-first={weeks[0]?.[0]}
            data-weeks={weeks.length}
            data-narrow={narrow}
            style={rowsOf(weeks.length, MONTH_SIZES.least)}
          >
            {weeks.map((days, index) => {
              const room = (bands[index]?.lanes ?? 0) * MONTH_SIZES.lane;
              return (
                // biome-ignore lint/a11y/useSemanticElements: a row of the grid above.
                // biome-ignore lint/a11y/useFocusableInteractive: focus goes to days and cards.
                <div role="row" className={styles.week} key={days[0]} style={room === 0 ? undefined : bandRoom(room)}>
                  <WeekNumber week={isoWeek(days[0] ?? '').week} label={t('week', isoWeek(days[0] ?? ''))} />
                  {days.map((day) => (
                    <MonthDay
                      key={day}
                      date={day}
                      language={language}
                      isOutside={monthOf(day) !== month}
                      when={day === today ? 'today' : day < today ? 'past' : 'future'}
                      height={cellHeight - room}
                      slots={slots}
                    />
                  ))}
                </div>
              );
            })}
          </div>
        </div>
        <MonthBands bands={bands} height={height} />
      </div>
    </div>
  );
}

/** The room that a week's days leave below their numbers for its bars; every day of the week leaves the same. */
const bandRoom = (pixels: number) => ({ '--band': `${pixels}px` }) as React.CSSProperties;

function WeekNumber({ week, label }: { week: number; label: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a head of the grid above.
    // biome-ignore lint/a11y/useFocusableInteractive: focus goes to days and cards.
    <span role="rowheader" className={styles.weekNumber} aria-label={label}>
      {week}
    </span>
  );
}

const SameMonth = memo(Month, (before, after) => +before.date === +after.date);

/** What the shell asks of a view besides drawing; it navigates and names nothing here, since the room's head does. */
export const MonthView = Object.assign(
  function MonthView({ date }: Props) {
    return <SameMonth date={date} />;
  } as ComponentType<Props>,
  { title: () => '', range: (date: Date) => [date], navigate: (date: Date) => date },
);
