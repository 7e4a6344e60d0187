import { SegmentedControl } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LIST_COLUMNS } from '#shared/rooms/settings/settings.schema.ts';
import { updateView, useView } from '../../data/settings.store.ts';
import type { ListPeriod } from './calendar.rules.ts';
import styles from './ListView.module.css';

/** How much the list shows, and how many posts that is. */
export function ListBar({ count }: { count: number }) {
  const { t } = useTranslation('calendar');
  const period = useView((state) => state.listPeriod);
  return (
    <div className={styles.bar}>
      <SegmentedControl
        size="xs"
        aria-label={t('list.period')}
        value={period}
        onChange={(value) => updateView({ listPeriod: value as ListPeriod })}
        data={(['month', 'quarter'] as const).map((value) => ({ value, label: t(`list.${value}`) }))}
      />
      <span className={styles.count} role="status">
        {t('posts', { count })}
      </span>
    </div>
  );
}

/** The names of the columns; a press sorts by one, a second press turns the order round. */
export function ListHead() {
  const { t } = useTranslation('calendar');
  const sort = useView((state) => state.listSort);
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of the grid around it.
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons have the focus.
    <div role="row" aria-rowindex={1} className={`${styles.line} ${styles.head}`}>
      {LIST_COLUMNS.map((column) => {
        const isSorted = sort.column === column;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a head of the grid around it.
          // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus.
          <span
            role="columnheader"
            key={column}
            className={styles.cell}
            data-column={column}
            aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              className={styles.sorter}
              title={t('list.sort', { column: t(`list.${column}`) })}
              onClick={() => updateView({ listSort: { column, descending: isSorted && !sort.descending } })}
            >
              {t(`list.${column}`)}
              {isSorted && <Arrow size={12} aria-hidden />}
            </button>
          </span>
        );
      })}
    </div>
  );
}
