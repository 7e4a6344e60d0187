import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#shared/rooms/imports/imports.schema.ts';
import styles from './imports.module.css';
import { ImportRowLine, SkippedLine } from './RowLines.tsx';
import { VirtualRows } from './VirtualRows.tsx';

type Filter = 'all' | 'problems' | 'skipped';

/** The rows of the file with what becomes of each: errors first, or only those with remarks, or those that are left out. */
export function RowsPanel({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('imports');
  const [filter, setFilter] = useState<Filter>('all');
  const { rows, skipped, counts } = preview;
  const problems = rows.filter((row) => row.issues.length > 0);
  const total = { all: counts.read, problems: counts.errors + counts.warnings, skipped: counts.skipped };
  const shown = { all: rows, problems, skipped }[filter];
  const withSheet = preview.sheets.filter((sheet) => sheet.skipped === null).length > 1;
  return (
    <>
      <SegmentedControl
        size="xs"
        className={styles.filter ?? ''}
        aria-label={t('rows.filter')}
        value={filter}
        onChange={(value) => setFilter(value as Filter)}
        data={(['all', 'problems', 'skipped'] as const).map((value) => ({
          value,
          label: t(`rows.${value}`, { count: total[value] }),
        }))}
      />
      {shown.length === 0 ? (
        <p className={styles.nothing}>
          {filter === 'all' ? t('rows.none') : filter === 'problems' ? t('rows.noProblems') : t('rows.noSkipped')}
        </p>
      ) : filter === 'skipped' ? (
        <VirtualRows
          key={filter}
          withSheet={withSheet}
          label={t('rows.label')}
          count={skipped.length}
          columns={['row', 'reason', 'text']}
        >
          {(index) => skipped[index] && <SkippedLine skip={skipped[index]} withSheet={withSheet} />}
        </VirtualRows>
      ) : (
        <VirtualRows
          key={filter}
          withSheet={withSheet}
          label={t('rows.label')}
          count={shown.length}
          columns={['row', 'date', 'time', 'channels', 'title', 'status']}
        >
          {(index) => {
            const row = (filter === 'problems' ? problems : rows)[index];
            return row && <ImportRowLine row={row} withSheet={withSheet} />;
          }}
        </VirtualRows>
      )}
      {shown.length < total[filter] && <p className={styles.muted}>{t('rows.cut', { count: shown.length })}</p>}
    </>
  );
}
