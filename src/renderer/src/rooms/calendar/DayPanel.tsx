import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLongDay } from '#shared/time/format.ts';
import { useDay } from '../../data/posts.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { CalendarCard } from './CalendarCard.tsx';
import { useClock, useNowFor } from './calendar.clock.ts';
import { startPost } from './calendar.start.ts';
import { showOverlay, useOverlays } from './calendar.store.ts';
import { cardStatus } from './card.rules.ts';
import styles from './DayPanel.module.css';
import { PanelSlots } from './FreeSlots.tsx';

/** All posts of the day that "+N" opened; they are dragged from here as from the grid. */
export function DayPanel() {
  const panel = useOverlays((state) => state.panel);
  return panel === null ? null : <OpenPanel key={panel.date} {...panel} />;
}

function close(date: string): void {
  showOverlay({ panel: null });
  document.querySelector<HTMLElement>(`[data-more="${date}"], [data-date="${date}"]`)?.focus();
}

function OpenPanel({ date, left, top }: { date: string; left: number; top: number }) {
  const { t } = useTranslation(['calendar', 'common']);
  const language = useLanguage();
  const cards = useDay(date);
  const now = useNowFor(date);
  const today = useClock((state) => state.today);
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left, top });

  useLayoutEffect(() => {
    const box = element.current?.getBoundingClientRect();
    if (!box) return;
    setPlace({
      left: Math.max(8, Math.min(left - 8, window.innerWidth - box.width - 8)),
      top: Math.max(8, Math.min(top - 8, window.innerHeight - box.height - 34)),
    });
    const { current } = element;
    (current?.querySelector<HTMLElement>('[data-card]') ?? current?.querySelector<HTMLElement>('[data-add]'))?.focus();
  }, [left, top]);

  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) showOverlay({ panel: null });
    };
    window.addEventListener('pointerdown', onPress);
    return () => window.removeEventListener('pointerdown', onPress);
  }, []);

  const title = formatLongDay(date, language);
  return (
    <div
      ref={element}
      role="dialog"
      aria-label={title}
      className={styles.panel}
      data-day-panel={date}
      style={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close(date);
      }}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <button
          type="button"
          className={styles.close}
          aria-label={t('common:actions.close')}
          onClick={() => close(date)}
        >
          <IconX size={15} aria-hidden />
        </button>
      </header>
      {cards.length === 0 ? (
        <p className={styles.empty}>{t('dayPanel.empty')}</p>
      ) : (
        <ul className={styles.list}>
          {cards.map((card) => (
            <li key={card.id}>
              <CalendarCard card={card} language={language} status={cardStatus(card, now)} roomy past={date < today} />
            </li>
          ))}
        </ul>
      )}
      <PanelSlots date={date} />
      <Button
        variant="subtle"
        size="compact-sm"
        className={styles.add}
        data-add
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={(event) => {
          const { left: x, bottom } = event.currentTarget.getBoundingClientRect();
          void startPost(date, { x, y: bottom });
        }}
      >
        {t('dayPanel.add')}
      </Button>
    </div>
  );
}
