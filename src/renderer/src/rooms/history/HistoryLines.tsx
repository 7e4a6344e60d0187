import { IconArrowForwardUp, IconPointFilled } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatLongDay } from '#shared/time/format.ts';
import { onTheWall } from '../../data/clock.ts';
import { readOn, useHistoryList } from '../../data/history-list.store.ts';
import { stepText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './HistoryPanel.module.css';
import { type HistoryLine, historyLines, walk } from './history.rules.ts';

/** Heights as in the style sheet, px. */
const DAY = 30;
const STEP = 32;
const PAGE = 12;

const targetOf = (line: HistoryLine | undefined): number | null | undefined =>
  line?.kind === 'step' ? line.step.id : line?.kind === 'start' ? null : undefined;

/** The steps by day, of any number; only those in sight are drawn. One stop of Tab, walked with the arrows. */
export function HistoryLines({ go }: { go: (id: number | null) => void }) {
  const { t } = useTranslation('history');
  const steps = useHistoryList((state) => state.steps);
  const isWhole = useHistoryList((state) => state.isWhole);
  const lines = useMemo(() => historyLines(steps, isWhole, onTheWall), [steps, isWhole]);
  const now = lines.findIndex((line) => line.kind !== 'day' && line.isNow);
  const [chosen, setChosen] = useState<string | null>(null);
  const goneTo = useRef<string | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (lines[index]?.kind === 'day' ? DAY : STEP),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const found = lines.findIndex(({ key }) => key === chosen);
  const active = found < 0 ? now : found;

  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= lines.length - PAGE) void readOn();
  }, [last, lines.length]);
  // Where the person stands is in sight, at the start and wherever undo and redo lead. A line chosen since the last way was begun
  // stays chosen: the news of having arrived may come after the next key.
  useLayoutEffect(() => {
    setChosen((current) => (current === goneTo.current ? null : current));
    virtual.scrollToIndex(now, { align: 'auto' });
  }, [now, virtual]);
  useEffect(() => scroll.current?.focus(), []);

  const choose = (index: number) => {
    setChosen(lines[index]?.key ?? null);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, End: lines.length, Home: -lines.length }[
      event.key
    ];
    const target = targetOf(lines[active]);
    if (by !== undefined) choose(walk(lines, active, by));
    else if ((event.key === 'Enter' || event.key === ' ') && target !== undefined) {
      goneTo.current = chosen;
      go(target);
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroll}
      role="listbox"
      tabIndex={0}
      className={styles.scroll}
      aria-label={t('panel.title')}
      aria-activedescendant={`history-${active}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.lines} style={{ height: virtual.getTotalSize() }} role="presentation">
        {items.map(({ index, key, start }) => (
          <Line
            key={key}
            line={lines[index]}
            index={index}
            isActive={index === active}
            place={{ transform: `translateY(${start}px)` }}
            go={go}
          />
        ))}
      </div>
    </div>
  );
}

interface LineProps {
  readonly line: HistoryLine | undefined;
  readonly index: number;
  readonly isActive: boolean;
  readonly place: CSSProperties;
  readonly go: (id: number | null) => void;
}

function Line({ line, index, isActive, place, go }: LineProps) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  if (line === undefined) return null;
  if (line.kind === 'day') {
    return (
      <div className={styles.day} style={place} aria-hidden>
        {formatLongDay(line.date, language)}
      </div>
    );
  }
  const isUndone = line.kind === 'step' && line.step.state === 'undone';
  const words = line.kind === 'step' ? sentence(stepText(line.step)) : t('panel.start');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it listens for the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and says which one is meant.
    <div
      id={`history-${index}`}
      role="option"
      className={styles.step}
      style={place}
      aria-selected={isActive}
      aria-current={line.isNow ? 'step' : undefined}
      data-undone={isUndone || undefined}
      title={words}
      onClick={() => go(line.kind === 'step' ? line.step.id : null)}
    >
      {isUndone ? <IconArrowForwardUp size={14} aria-hidden /> : <IconPointFilled size={12} aria-hidden />}
      <span className={styles.words}>{words}</span>
      <span className={styles.aside}>
        {line.isNow ? <span className={styles.here}>{t('panel.now')}</span> : null}
        {isUndone ? <span className="visually-hidden">{t('panel.undone')}</span> : null}
        {line.kind === 'step' ? <span>{line.time}</span> : null}
        {line.kind === 'step' ? <span className="visually-hidden">{formatDay(line.date, language)}</span> : null}
      </span>
    </div>
  );
}

/** A step's name begins a line here, as it does not in "Undo: …". */
const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
