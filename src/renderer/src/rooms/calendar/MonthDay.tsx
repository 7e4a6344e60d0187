import i18next from 'i18next';
import { memo } from 'react';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { dateParts, weekday } from '#shared/time/plain-date.ts';
import { useDayMarks } from '../../data/day-marks.store.ts';
import { useDay } from '../../data/posts.store.ts';
import { useDayWarnings } from '../../data/warnings.store.ts';
import { CalendarCard } from './CalendarCard.tsx';
import { useNowFor } from './calendar.clock.ts';
import { showOverlay } from './calendar.store.ts';
import { cardStatus } from './card.rules.ts';
import { DayMarks, DayWarnings } from './DayMarks.tsx';
import { dayLabel } from './day-marks.words.ts';
import { MonthSlots } from './FreeSlots.tsx';
import styles from './MonthView.module.css';
import { fitCards, roomBelow } from './month.rules.ts';

interface Props {
  readonly date: string;
  /** Of the words; given, since 42 days would otherwise listen for it each. */
  readonly language: Language;
  readonly isOutside: boolean;
  readonly when: 'past' | 'today' | 'future';
  /** Of the cell, in pixels. */
  readonly height: number;
  /** Columns of free slots below the cards; 0 shows none. */
  readonly slots: number;
}

/** One day of the month: as many cards as fit, and the rest behind "+N". */
export const MonthDay = memo(function MonthDay({ date, language, isOutside, when, height, slots }: Props) {
  const t = i18next.getFixedT(language, 'calendar');
  const cards = useDay(date);
  const marks = useDayMarks(date);
  const warnings = useDayWarnings(date);
  const now = useNowFor(date);
  const fit = fitCards(cards.length, height);
  const { shown, roomy } = fit;
  const more = cards.length - shown;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of a grid that is no table.
    <div
      role="gridcell"
      tabIndex={-1}
      className={styles.day}
      data-date={date}
      data-outside={isOutside || undefined}
      data-when={when}
      data-weekend={weekday(date) > 5 || undefined}
      aria-current={when === 'today' ? 'date' : undefined}
    >
      <span className={styles.dayHead} aria-hidden>
        <span className={styles.number}>{dateParts(date).day}</span>
        <DayMarks date={date} marks={marks} language={language} isTold />
        <DayWarnings date={date} warnings={warnings} language={language} isTold />
      </span>
      {/* Text, not a label: a cell is named by what it holds, its cards among it. */}
      <span className="visually-hidden">{dayLabel(date, language, { cards, marks, warnings })}</span>
      {cards.slice(0, shown).map((card) => (
        <CalendarCard
          key={card.id}
          card={card}
          language={language}
          status={cardStatus(card, now)}
          roomy={roomy}
          past={when === 'past'}
        />
      ))}
      {more > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.more}
          data-more={date}
          onClick={(event) => {
            const cell = event.currentTarget.parentElement?.getBoundingClientRect();
            showOverlay({ panel: { date, left: cell?.left ?? 0, top: cell?.top ?? 0 } });
          }}
        >
          {t('more', { count: more })}
        </button>
      )}
      {slots > 0 && (
        <MonthSlots date={date} language={language} height={roomBelow(cards.length, fit, height)} columns={slots} />
      )}
    </div>
  );
});
