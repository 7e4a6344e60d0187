import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrashedItem } from '#shared/rooms/trash/trash.schema.ts';
import { TrashLine } from './TrashLine.tsx';
import styles from './trash.module.css';

/** The height of a line as in the style sheet, px. */
const ROW = 52;

interface Props {
  readonly items: readonly TrashedItem[];
  readonly putBack: (id: string) => void;
  readonly remove: (id: string) => void;
}

/** Removed things, of any number; only those in sight are drawn. */
export function TrashList({ items, putBack, remove }: Props) {
  const { t } = useTranslation('trash');
  const scroll = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={scroll} className={styles.scroll} tabIndex={0} aria-label={t('list')}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <TrashLine
              key={key}
              item={item}
              index={index}
              count={items.length}
              place={{ transform: `translateY(${start}px)` }}
              putBack={() => putBack(item.id)}
              remove={() => remove(item.id)}
            />
          );
        })}
      </ul>
    </section>
  );
}
