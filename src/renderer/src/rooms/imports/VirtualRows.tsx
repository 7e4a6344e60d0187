import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './imports.module.css';

/** Estimated height of a row, px; rows with remarks are taller and are measured. */
const ROW = 32;

type Column = 'row' | 'date' | 'time' | 'channels' | 'title' | 'status' | 'reason' | 'text';

interface Props {
  readonly label: string;
  readonly count: number;
  readonly columns: readonly Column[];
  /** The row's number is followed by its sheet's name, which needs room. */
  readonly withSheet: boolean;
  /** The cells of one row. */
  readonly children: (index: number) => ReactNode;
}

/** A table of any length of which only the rows in sight are drawn. */
export function VirtualRows({ label, count, columns, withSheet, children }: Props) {
  const { t } = useTranslation('imports');
  const scroll = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={scroll} className={styles.scroll} tabIndex={0} aria-label={label}>
      <table
        className={styles.rows}
        aria-label={label}
        aria-rowcount={count + 1}
        data-columns={columns.length}
        data-sheets={withSheet}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`rows.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => (
            <tr
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              aria-rowindex={item.index + 2}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {children(item.index)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
