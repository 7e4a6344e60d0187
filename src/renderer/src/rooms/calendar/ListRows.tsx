import { IconChevronDown } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { datesIn, isoWeek } from '#shared/time/calendar-grid.ts';
import { formatDateRange, formatDay, formatMonth } from '#shared/time/format.ts';
import { dateParts } from '#shared/time/plain-date.ts';
import { useDayMarks } from '../../data/day-marks.store.ts';
import { useSelection } from '../../data/selection.store.ts';
import { useDayWarnings, usePostWarnings } from '../../data/warnings.store.ts';
import { warningTexts } from '../../i18n/warning-text.ts';
import { labelDots } from '../../ui/labels.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import { GroupMark } from '../posts/GroupMark.tsx';
import { CardMarks } from './CardMarks.tsx';
import { showOverlay } from './calendar.store.ts';
import { cardWords } from './card.words.ts';
import { DayFacts } from './DayMarks.tsx';
import styles from './ListView.module.css';
import type { ListLine, ListPost } from './list.rules.ts';
import { StatusIcon } from './StatusIcon.tsx';

/** Heights of ListView.module.css, in pixels. */
export const HEIGHTS = { month: 38, week: 30, post: 34 } as const;

interface PlaceProps {
  readonly index: number;
  /** From the first line's upper edge, in pixels. */
  readonly top: number;
  readonly language: Language;
}

/** The name of a month or a week over its posts. */
export function Heading({ line, index, top, language }: PlaceProps & { line: Exclude<ListLine, { kind: 'post' }> }) {
  const { t } = useTranslation('calendar');
  const name =
    line.kind === 'month'
      ? formatMonth(line.month, language)
      : t('list.week', { week: isoWeek(line.from).week, days: formatDateRange(line, language) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of the grid around it.
    // biome-ignore lint/a11y/useFocusableInteractive: focus goes to posts.
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.heading}
      data-heading={line.kind}
      style={{ transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a head of the grid around it. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: focus goes to posts. */}
      <span role="rowheader" aria-colspan={8}>
        {name}
        <span className={styles.count}>{t('posts', { count: line.count })}</span>
        {line.kind === 'week' && datesIn(line).map((date) => <DayNote key={date} date={date} />)}
      </span>
    </div>
  );
}

/** What the calendar knows of a day of the week below: a holiday, an occasion, a rhythm that is broken. */
function DayNote({ date }: { date: string }) {
  const marks = useDayMarks(date);
  const warnings = useDayWarnings(date);
  if (marks.length === 0 && warnings.length === 0) return null;
  return (
    <span className={styles.note}>
      {dateParts(date).day}
      <DayFacts date={date} />
    </span>
  );
}

interface PostProps extends PlaceProps {
  readonly post: ListPost;
  readonly isToday: boolean;
  /** The list's one stop of Tab. */
  readonly isStop: boolean;
}

/** A post in one line. The words come ready with it, so that a line that scrolls in costs its elements alone. */
export const PostLine = memo(function PostLine({ post, index, top, language, isToday, isStop }: PostProps) {
  const { card, status, title, networks, group, type, client, colour, campaign } = post;
  const isOpen = useSelection((state) => state.openId === card.id);
  const isSelected = useSelection((state) => state.selected.has(card.id));
  const warnings = usePostWarnings(card.id);
  const words = cardWords(language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of the grid around it.
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-description={warnings.length === 0 ? undefined : warningTexts(warnings, language)}
      tabIndex={isStop ? 0 : -1}
      className={`${styles.line} ${styles.post}`}
      style={{ transform: `translateY(${top}px)` }}
      data-card={card.id}
      data-index={index}
      data-status={status}
      data-open={isOpen || undefined}
      data-today={isToday || undefined}
    >
      <Cell column="date">{card.date === null ? '–' : formatDay(card.date, language)}</Cell>
      <Cell column="time">{card.time ?? '–'}</Cell>
      <Cell column="networks">
        {networks.map((network) => (
          <NetworkMark key={network} network={network} />
        ))}
      </Cell>
      <Cell column="title" title={title}>
        <span className={styles.text}>{title}</span>
        <CardMarks warnings={warnings} isHeld={card.pauseId !== null} language={language} />
        {campaign !== null && (
          <span className={styles.campaign} title={campaign.label} data-campaign>
            <i className={styles.flag} style={{ background: campaign.colour }} />
            <span className="visually-hidden">{campaign.label}</span>
            <span className={styles.text} aria-hidden>
              {campaign.name}
            </span>
          </span>
        )}
      </Cell>
      <Cell column="type" title={type}>
        {group !== null && <GroupMark group={group} />}
        <span className={styles.text}>{type}</span>
      </Cell>
      <Cell column="status">
        <StatusButton post={post} name={words.statuses[status]} />
      </Cell>
      <Cell column="labels" title={card.labels.join(', ')}>
        {card.labels.length > 0 && <span className={styles.dots} style={labelDots(card.labels)} />}
        <span className={styles.text}>{card.labels.join(', ')}</span>
      </Cell>
      <Cell column="client" title={client}>
        <i className={styles.swatch} style={{ background: colour }} />
        <span className={styles.text}>{client}</span>
      </Cell>
    </div>
  );
}, isSameLine);

/** A post made anew with the same words is no reason to draw its line. */
function isSameLine(before: PostProps, after: PostProps): boolean {
  const [a, b] = [before.post, after.post];
  return (
    before.top === after.top &&
    before.index === after.index &&
    before.language === after.language &&
    before.isStop === after.isStop &&
    before.isToday === after.isToday &&
    a.card === b.card &&
    a.status === b.status &&
    a.networkNames === b.networkNames &&
    a.client === b.client &&
    a.colour === b.colour &&
    a.campaign?.label === b.campaign?.label &&
    a.campaign?.colour === b.campaign?.colour
  );
}

function StatusButton({ post, name }: { post: ListPost; name: string }) {
  const { t } = useTranslation('calendar');
  const open = (button: HTMLElement) => {
    const { left, bottom } = button.getBoundingClientRect();
    showOverlay({ statusMenu: { id: post.card.id, x: left, y: bottom } });
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.status}
      aria-haspopup="menu"
      aria-label={t('list.statusOf', { status: name, title: post.title })}
      data-status-button
      onClick={(event) => {
        event.stopPropagation();
        open(event.currentTarget);
      }}
      onKeyDown={(event) => {
        // The line's own Enter opens the post.
        if (event.key !== 'Enter' && event.key !== ' ' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        event.stopPropagation();
        open(event.currentTarget);
      }}
    >
      <StatusIcon status={post.status} size={13} />
      <span className={styles.text}>{name}</span>
      <IconChevronDown size={11} aria-hidden />
    </button>
  );
}

function Cell({ column, title, children }: { column: string; title?: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of the grid around it.
    // biome-ignore lint/a11y/useFocusableInteractive: focus goes to the row.
    <span role="gridcell" className={styles.cell} data-column={column} title={title}>
      {children}
    </span>
  );
}
