import { Button, Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PLAN_FIELDS } from '#shared/rooms/imports/imports.headers.ts';
import type { ImportColumn, ImportField, ImportPreview, ImportSheet } from '#shared/rooms/imports/imports.schema.ts';
import { resetCorrections, setField, setHeaderRow, setIncluded, useImports } from '../../data/imports.store.ts';
import { skippedSheetText } from './import.texts.ts';
import styles from './imports.module.css';

/** Below this the field was guessed by a word inside the header, and is worth a look. */
const SURE = 0.7;
const NONE = 'none';

/** How each sheet is read: its header row, and what every column means. All of it can be corrected. */
export function ColumnsPanel({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('imports');
  const isCorrected = useImports((state) => Object.keys(state.corrections).length > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={`${styles.scroll} ${styles.tall}`} tabIndex={0} aria-label={t('preview.tabs.columns')}>
      {preview.sheets.map((sheet) => (
        <SheetColumns key={sheet.index} sheet={sheet} isOnly={preview.sheets.length === 1} />
      ))}
      {isCorrected && (
        <Button variant="subtle" size="compact-sm" m={8} onClick={resetCorrections}>
          {t('columns.reset')}
        </Button>
      )}
    </section>
  );
}

function SheetColumns({ sheet, isOnly }: { sheet: ImportSheet; isOnly: boolean }) {
  const { t } = useTranslation('imports');
  const columns = sheet.columns.filter((column) => column.header !== '' || column.sample !== '');
  return (
    <section className={styles.sheet} aria-label={t('columns.sheet', { name: sheet.name })}>
      <div className={styles.sheetHead}>
        {!isOnly && (
          <>
            <h4 className={styles.oneLine}>{t('columns.sheet', { name: sheet.name })}</h4>
            <Checkbox
              size="xs"
              label={t('columns.include')}
              checked={sheet.skipped === null}
              disabled={sheet.skipped === 'empty'}
              onChange={(event) => setIncluded(sheet.index, event.currentTarget.checked)}
            />
          </>
        )}
        {sheet.skipped !== 'empty' && sheet.skipped !== 'excluded' && <HeaderRow sheet={sheet} />}
      </div>
      {sheet.skipped !== null && sheet.skipped !== 'excluded' && (
        <p className={styles.notice}>{skippedSheetText(sheet.skipped)}</p>
      )}
      {columns.length > 0 && (
        <table className={styles.columns}>
          <thead>
            <tr>
              <th>{t('columns.header')}</th>
              <th>{t('columns.sample')}</th>
              <th>{t('columns.field')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnLine key={column.index} sheet={sheet.index} column={column} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function HeaderRow({ sheet }: { sheet: ImportSheet }) {
  const { t } = useTranslation('imports');
  return (
    <Select
      size="xs"
      className={styles.headerRow ?? ''}
      label={t('columns.headerRow')}
      allowDeselect={false}
      value={sheet.headerRow === null ? null : String(sheet.headerRow)}
      onChange={(row) => row !== null && setHeaderRow(sheet.index, Number(row))}
      data={sheet.firstRows.map(({ row, text }) => ({
        value: String(row),
        label: t('columns.headerChoice', { row, text }),
      }))}
    />
  );
}

function ColumnLine({ sheet, column }: { sheet: number; column: ImportColumn }) {
  const { t } = useTranslation('imports');
  const header = column.header || t('columns.unnamed', { number: column.index + 1 });
  const isGuess = column.field !== null && column.confidence < SURE;
  return (
    <tr>
      <th scope="row" title={header}>
        {header}
      </th>
      <td className={styles.sample} title={column.sample}>
        {column.sample}
      </td>
      <td>
        <Select
          size="xs"
          aria-label={t('columns.fieldOf', { header })}
          allowDeselect={false}
          searchable
          openOnFocus={false}
          maxDropdownHeight={260}
          value={column.field ?? NONE}
          onChange={(field) => setField(sheet, column.index, field === NONE ? null : (field as ImportField))}
          data={[NONE, ...PLAN_FIELDS].map((value) => ({ value, label: t(`fields.${value as ImportField}`) }))}
        />
        {isGuess && <span className={styles.guess}>{t('columns.guessed')}</span>}
      </td>
    </tr>
  );
}
