import { Button, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { goTo, useImports } from '../../data/imports.store.ts';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { DateQuestion } from './DateQuestion.tsx';
import { FaultNote } from './FaultNote.tsx';
import styles from './imports.module.css';
import { RowsPanel } from './RowsPanel.tsx';
import { Summary } from './Summary.tsx';

/** Everything that will be made, and how the file was understood; corrections answer at once. */
export function PreviewStep({ apply }: { apply: () => void }) {
  const { t } = useTranslation(['imports', 'common']);
  const { preview, busy, fault } = useImports();
  const count = preview?.counts.create ?? 0;
  return (
    <>
      {fault !== null && <FaultNote fault={fault} />}
      {preview !== null && (
        <>
          <Summary preview={preview} />
          {preview.questions.map((question) => (
            <DateQuestion key={question.code} question={question} />
          ))}
          <Tabs defaultValue="rows" keepMounted={false} className={styles.tabs ?? ''}>
            <Tabs.List aria-label={t('preview.tabs.label')}>
              <Tabs.Tab value="rows">{t('preview.tabs.rows')}</Tabs.Tab>
              <Tabs.Tab value="columns">{t('preview.tabs.columns')}</Tabs.Tab>
              <ColumnsKnown />
            </Tabs.List>
            <Tabs.Panel value="rows" className={styles.panel ?? ''}>
              <RowsPanel preview={preview} />
            </Tabs.Panel>
            <Tabs.Panel value="columns" className={styles.panel ?? ''}>
              <ColumnsPanel preview={preview} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
      <div className={styles.foot}>
        <span className={styles.muted} role="status">
          {busy === 'read' ? t('preview.updating') : busy === 'apply' ? t('applying') : ''}
        </span>
        <Button variant="default" disabled={busy === 'apply'} onClick={() => goTo('client')}>
          {t('common:actions.back')}
        </Button>
        <Button data-apply disabled={count === 0 || busy === 'read'} loading={busy === 'apply'} onClick={apply}>
          {count === 0 ? t('preview.nothing') : t('apply', { count })}
        </Button>
      </div>
    </>
  );
}

function ColumnsKnown() {
  const { t } = useTranslation('imports');
  const sheets = useImports((state) => state.preview?.sheets ?? []);
  const columns = sheets.flatMap((sheet) => sheet.columns).filter((column) => column.header !== '');
  const known = columns.filter((column) => column.field !== null).length;
  return <span className={styles.columnsKnown}>{t('preview.columnsKnown', { known, all: columns.length })}</span>;
}
