import { IconBell, IconCalendarExclamation, IconPlayerPause, IconShoppingBag } from '@tabler/icons-react';
import { memo } from 'react';
import type { DayMark } from '#shared/rooms/dates/day-marks.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import type { Warning } from '#shared/rooms/warnings/warnings.schema.ts';
import { useDayMarks } from '../../data/day-marks.store.ts';
import { useDayWarnings } from '../../data/warnings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './DayMarks.module.css';
import { dayWarningsText, marksText, markWords } from './day-marks.words.ts';

/**
 * The name of a day beside its number: the most important one, cut where the cell ends; the title says all of them. The short name is
 * drawn and is no text, since what is read aloud is the whole one.
 */
export const DayMarks = memo(function DayMarks({
  date,
  marks,
  language,
  isTold = false,
}: {
  readonly date: string;
  readonly marks: readonly DayMark[];
  readonly language: Language;
  /** The label of what is around it says it already. */
  readonly isTold?: boolean;
}) {
  const [first] = marks;
  if (first === undefined) return null;
  const all = marksText(marks, language);
  return (
    <span className={styles.marks} title={all} data-day-marks={date} data-kind={first.kind}>
      {first.kind === 'pause' && <IconPlayerPause size={11} className={styles.icon} aria-hidden />}
      {first.kind === 'reminder' && <IconBell size={11} className={styles.icon} aria-hidden />}
      {first.kind === 'trading-sunday' && <IconShoppingBag size={11} className={styles.icon} aria-hidden />}
      <span className={styles.name} data-text={markWords(first, language, 'short')} />
      {marks.length > 1 && <span className={styles.others} data-text={`+${marks.length - 1}`} />}
      {!isTold && <span className="visually-hidden">{all}</span>}
    </span>
  );
});

/** A quiet mark at the edge of a day's head where a rhythm is broken from that day on; its title says whose and how. */
export const DayWarnings = memo(function DayWarnings({
  date,
  warnings,
  language,
  isTold = false,
}: {
  readonly date: string;
  readonly warnings: readonly Warning[];
  readonly language: Language;
  readonly isTold?: boolean;
}) {
  if (warnings.length === 0) return null;
  const text = dayWarningsText(warnings, language);
  return (
    <span className={styles.warning} title={text} data-day-warnings={date}>
      <IconCalendarExclamation size={13} aria-hidden />
      {!isTold && <span className="visually-hidden">{text}</span>}
    </span>
  );
});

/** Both for a head that stands alone: of the week, the day, a line of the list. */
export function DayFacts({ date }: { date: string }) {
  const language = useLanguage();
  return (
    <>
      <DayMarks date={date} marks={useDayMarks(date)} language={language} />
      <DayWarnings date={date} warnings={useDayWarnings(date)} language={language} />
    </>
  );
}
