import { useMemo } from 'react';
import type { HeaderProps } from 'react-big-calendar';
import { useTranslation } from 'react-i18next';
import { weekRange } from '#shared/time/calendar-grid.ts';
import { addDays, daysBetween } from '#shared/time/plain-date.ts';
import { fromGridDate } from '../calendar/calendar.adapter.ts';
import { DayFacts } from '../calendar/DayMarks.tsx';
import { MONTH_SIZES } from '../calendar/month.rules.ts';
import { BandBar } from './BandBar.tsx';
import styles from './band.module.css';
import { useBands } from './band.ts';

/** Lanes over the week's hours. */
const MOST = 3;

/**
 * The head of a day in the week: its name, and the bars that begin there, which reach over the heads of the days after it. All heads
 * leave the same room, so the days stay in line.
 */
export function WeekDayHead({ date, label }: HeaderProps) {
  const day = fromGridDate(date).date;
  const { from } = weekRange(day);
  const rows = useMemo(() => [Array.from({ length: 7 }, (_, index) => addDays(from, index))], [from]);
  const band = useBands(rows, MOST)[0];
  const column = daysBetween(from, day);
  const starting = band?.segments.filter((segment) => segment.day === column) ?? [];
  return (
    <span className={styles.head}>
      <span className={styles.name}>
        {label}
        <DayFacts date={day} />
      </span>
      <span className={styles.lanes} style={{ height: (band?.lanes ?? 0) * MONTH_SIZES.lane }}>
        {starting.map((segment) => (
          <BandBar
            key={segment.item.id}
            segment={segment}
            style={{
              left: 2,
              width: `calc(${100 * segment.days}% + ${segment.days - 1}px - 4px)`,
              top: segment.lane * MONTH_SIZES.lane,
            }}
          />
        ))}
      </span>
    </span>
  );
}

/** Over the hours of a single day: everything that touches it, in a row. */
export function DayBands({ date }: { date: string }) {
  const { t } = useTranslation('planning');
  const rows = useMemo(() => [[date]], [date]);
  const band = useBands(rows, Number.POSITIVE_INFINITY)[0];
  if (band === undefined || band.lanes === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset: nothing is filled in here.
    <div role="group" aria-label={t('band')} className={styles.row}>
      {band.segments.map((segment) => (
        <BandBar key={segment.item.id} segment={segment} style={{}} />
      ))}
    </div>
  );
}
