import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import type { PostStatus } from '#shared/rooms/posts/posts.status.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { readableOn } from '#shared/text/contrast.ts';
import { formatShortMonth } from '#shared/time/format.ts';
import { dateParts, monthOf, weekday } from '#shared/time/plain-date.ts';
import { useClients } from '../../data/clients.store.ts';
import { useDayMarks } from '../../data/day-marks.store.ts';
import { useDay } from '../../data/posts.store.ts';
import { useIsSelected, useSelection } from '../../data/selection.store.ts';
import { useDayWarnings, usePostWarnings } from '../../data/warnings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { warningTexts } from '../../i18n/warning-text.ts';
import { nameOf } from './calendar.actions.ts';
import { useNowFor } from './calendar.clock.ts';
import { cardStatus } from './card.rules.ts';
import { DayMarks, DayWarnings } from './DayMarks.tsx';
import { dayLabel } from './day-marks.words.ts';
import styles from './QuarterView.module.css';
import { fitDots } from './quarter.rules.ts';
import { StatusIcon } from './StatusIcon.tsx';

interface Props {
  readonly date: string;
  readonly when: 'past' | 'today' | 'future';
  /** Of the cell, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** One day of the quarter: its number, what it is, how many posts it has, and as many dots as fit. */
export const QuarterDay = memo(function QuarterDay({ date, when, width, height }: Props) {
  const { t } = useTranslation('calendar');
  const { t: word } = useTranslation('vocabulary');
  const language = useLanguage();
  const cards = useDay(date);
  const marks = useDayMarks(date);
  const warnings = useDayWarnings(date);
  const now = useNowFor(date);
  const { day, month } = dateParts(date);
  const shown = fitDots(cards.length, width, height);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of a grid that is no table.
    <div
      role="gridcell"
      tabIndex={-1}
      className={styles.day}
      data-date={date}
      data-when={when}
      data-weekend={weekday(date) > 5 || undefined}
      data-odd={month % 2 === 1 || undefined}
      data-starts={day === 1 ? 'month' : day <= 7 ? 'week' : undefined}
      aria-current={when === 'today' ? 'date' : undefined}
    >
      <span className={styles.head} aria-hidden>
        <span className={styles.number}>{day === 1 ? `1 ${formatShortMonth(monthOf(date), language)}` : day}</span>
        <DayMarks date={date} marks={marks} language={language} isTold />
        <DayWarnings date={date} warnings={warnings} language={language} isTold />
        {cards.length > 0 && <span className={styles.count}>{cards.length}</span>}
      </span>
      <span className="visually-hidden">{dayLabel(date, language, { cards, marks, warnings })}</span>
      <span className={styles.dots}>
        {cards.slice(0, shown).map((card) => {
          const status = cardStatus(card, now);
          const title = nameOf(card);
          const name = `${card.time ?? t('noTime')} ${title}, ${word(`statuses.${status}`)}`;
          return <Dot key={card.id} card={card} status={status} name={name} language={language} />;
        })}
        {cards.length > shown && (
          <span className={styles.more} aria-hidden>
            {`+${cards.length - shown}`}
          </span>
        )}
      </span>
    </div>
  );
});

interface DotProps {
  readonly card: PostCard;
  readonly status: PostStatus;
  readonly name: string;
  readonly language: Language;
}

/** A post: the client by colour, the status by shape, a warning by a mark at its corner, all in words for a screen reader and while it is dragged. */
const Dot = memo(function Dot({ card, status, name, language }: DotProps) {
  const client = useClients((state) => state.clientById[card.clientId]);
  const isOpen = useSelection((state) => state.openId === card.id);
  const isSelected = useIsSelected(card.id);
  const warnings = usePostWarnings(card.id);
  const colours = client && { '--client': client.colour, '--client-ink': readableOn(client.colour) };
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.dot}
      data-card={card.id}
      data-status={status}
      data-open={isOpen || undefined}
      data-selected={isSelected || undefined}
      data-warned={warnings.length > 0 || undefined}
      aria-description={warnings.length === 0 ? undefined : warningTexts(warnings, language)}
      style={colours as React.CSSProperties}
    >
      <StatusIcon status={status} size={11} />
      <span className={styles.name}>{client === undefined ? name : `${name}, ${client.name}`}</span>
    </button>
  );
});
