import { IconAlertTriangle } from '@tabler/icons-react';
import { Fragment, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#shared/time/format.ts';
import { useClients } from '../../data/clients.store.ts';
import { useDayMarks } from '../../data/day-marks.store.ts';
import { useDay } from '../../data/posts.store.ts';
import { useDayWarnings, useWarnings } from '../../data/warnings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { warningTexts } from '../../i18n/warning-text.ts';
import { useBarsOn } from '../planning/band.ts';
import { nameOf } from './calendar.actions.ts';
import { useNowFor } from './calendar.clock.ts';
import { cardStatus } from './card.rules.ts';
import { dayWarningsText, marksText } from './day-marks.words.ts';
import styles from './QuarterView.module.css';
import { StatusIcon } from './StatusIcon.tsx';

/** How long the pointer rests on a day before its posts are named, in milliseconds; the keyboard does not wait. */
const REST = 160;
const MOST = 8;

interface Shown {
  readonly date: string;
  /** The post whose own dot is under the pointer. */
  readonly cardId: string | null;
  readonly cell: DOMRect;
}

/** Whether there is something to say of a day: posts, marks or warnings. */
const hasNews = (cell: HTMLElement): boolean =>
  cell.querySelector('[data-card], [data-day-marks], [data-day-warnings]') !== null;

/** What lies under the pointer or has the keyboard, or null: nothing, or something is being dragged. */
function shownAt(target: EventTarget | null): Shown | null {
  if (!(target instanceof Element) || document.body.dataset.dragging !== undefined) return null;
  const cell = target.closest<HTMLElement>('[data-date]');
  if (cell?.dataset.date === undefined || !hasNews(cell)) return null;
  const cardId = target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null;
  return { date: cell.dataset.date, cardId, cell: cell.getBoundingClientRect() };
}

/** Names the posts of the day under the pointer or the keyboard. Only this is drawn when the pointer moves on, never the grid. */
export function DayNames({ grid }: { grid: RefObject<HTMLElement | null> }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    let timer = 0;
    const hide = () => {
      clearTimeout(timer);
      setShown(null);
    };
    const onOver = (event: PointerEvent) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setShown(shownAt(event.target)), REST);
    };
    element.addEventListener('pointerover', onOver, { signal });
    element.addEventListener('pointerleave', hide, { signal });
    element.addEventListener('focusin', (event) => setShown(shownAt(event.target)), { signal });
    element.addEventListener('focusout', hide, { signal });
    // A press opens the day or begins a drag; the names would be in its way.
    element.addEventListener('pointerdown', hide, { signal, capture: true });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, [grid]);
  return shown === null ? null : <Names key={shown.date} {...shown} />;
}

function Names({ date, cardId, cell }: Shown) {
  const { t } = useTranslation('calendar');
  const { t: word } = useTranslation('vocabulary');
  const language = useLanguage();
  const cards = useDay(date);
  const now = useNowFor(date);
  const clientById = useClients((state) => state.clientById);
  const marks = useDayMarks(date);
  const warnings = useDayWarnings(date);
  const byPost = useWarnings((state) => state.byPost);
  const bars = useBarsOn(date);
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const { width, height } = box.getBoundingClientRect();
    const below = cell.bottom + height + 4 <= window.innerHeight;
    box.style.left = `${Math.max(8, Math.min(cell.left, window.innerWidth - width - 8))}px`;
    box.style.top = `${below ? cell.bottom + 2 : Math.max(8, cell.top - height - 2)}px`;
  }, [cell]);
  const facts = [...(marks.length === 0 ? [] : [marksText(marks, language)]), ...bars.map(({ text }) => text)];
  if (cards.length === 0 && facts.length === 0 && warnings.length === 0) return null;
  return (
    // The cell and its dots say all of it to a screen reader.
    <div ref={element} className={styles.names} aria-hidden data-day-names={date}>
      <strong>{`${formatDay(date, language)} · ${t('posts', { count: cards.length })}`}</strong>
      {facts.length > 0 && <span className={styles.facts}>{facts.join('\n')}</span>}
      {warnings.length > 0 && <Reason text={dayWarningsText(warnings, language)} />}
      {cards.slice(0, MOST).map((card) => {
        const status = cardStatus(card, now);
        const client = clientById[card.clientId];
        const reasons = byPost[card.id] ?? [];
        return (
          <Fragment key={card.id}>
            <span className={styles.line} data-on={card.id === cardId || undefined}>
              <i className={styles.swatch} style={{ background: client?.colour }} />
              <StatusIcon status={status} />
              <span className={styles.time}>{card.time ?? '–'}</span>
              <span className={styles.title}>{nameOf(card)}</span>
              <span className={styles.status}>{word(`statuses.${status}`)}</span>
              {reasons.length > 0 && <IconAlertTriangle size={13} className={styles.warned} />}
            </span>
            {reasons.length > 0 && (card.id === cardId || cards.length === 1) && (
              <Reason text={warningTexts(reasons, language)} />
            )}
          </Fragment>
        );
      })}
      {cards.length > MOST && <span>{t('quarter.others', { count: cards.length - MOST })}</span>}
    </div>
  );
}

function Reason({ text }: { text: string }) {
  return (
    <span className={styles.reason}>
      <IconAlertTriangle size={13} />
      {text}
    </span>
  );
}
