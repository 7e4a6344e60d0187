import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShownCards } from '../../data/filters.store.ts';
import { usePosts } from '../../data/posts.store.ts';
import { useSelection } from '../../data/selection.store.ts';
import { updateView, useView } from '../../data/settings.store.ts';
import { openTrash } from '../../data/trash.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './Backlog.module.css';
import { CalendarCard } from './CalendarCard.tsx';
import { MixMeter } from './MixMeter.tsx';

/** A window in which the grid has room enough between an open backlog and an open post. */
const WIDE = '(min-width: 1180px)';

/**
 * Whether the backlog is shown. In a narrow window it gives way to a post that was opened on the grid, unless it is asked for beside
 * that very post.
 */
function useIsOpen(): { isOpen: boolean; open: () => void; close: () => void } {
  const isWide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  const isWanted = useView((view) => view.backlog);
  const openId = useSelection((state) => state.openId);
  const isOnGrid = usePosts(({ backlog }) => openId !== null && !backlog.some(({ id }) => id === openId));
  const [askedBeside, setAskedBeside] = useState<string | null>(null);
  const givesWay = !isWide && isOnGrid && askedBeside !== openId;
  return {
    isOpen: isWanted && !givesWay,
    open: () => {
      setAskedBeside(openId);
      if (!isWanted) updateView({ backlog: true });
    },
    close: () => updateView({ backlog: false }),
  };
}

/** Posts without a date, beside the grid: drag one in to give it a day, drag one out of the grid to take its date away. */
export function Backlog() {
  const language = useLanguage();
  const { t } = useTranslation('calendar');
  const { isOpen, open, close } = useIsOpen();
  const cards = useShownCards(usePosts((state) => state.backlog));
  const title = `${t('backlog.title')} · ${cards.length}`;
  if (!isOpen) {
    return (
      <aside className={styles.closed} data-backlog aria-label={t('backlog.title')}>
        <button
          type="button"
          className={styles.opener}
          aria-expanded={false}
          aria-label={t('backlog.show')}
          onClick={open}
        >
          <IconChevronRight size={15} aria-hidden />
          <span className={styles.upright}>{title}</span>
        </button>
      </aside>
    );
  }
  return (
    <aside className={styles.backlog} data-backlog aria-label={t('backlog.title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <button type="button" className={styles.opener} aria-expanded aria-label={t('backlog.hide')} onClick={close}>
          <IconChevronLeft size={15} aria-hidden />
        </button>
      </header>
      {cards.length === 0 ? (
        <p className={styles.hint}>{t('backlog.empty')}</p>
      ) : (
        <ul className={styles.list}>
          {cards.map((card) => (
            <li key={card.id}>
              <CalendarCard card={card} language={language} status={card.status} roomy />
            </li>
          ))}
        </ul>
      )}
      <MixMeter />
      <button type="button" className={styles.trash} onClick={openTrash}>
        <IconTrash size={14} aria-hidden />
        {t('backlog.trash')}
      </button>
    </aside>
  );
}
