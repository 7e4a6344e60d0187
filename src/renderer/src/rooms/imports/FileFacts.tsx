import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useImports } from '../../data/imports.store.ts';
import styles from './imports.module.css';

/** The file in one line: its name, how it was read, how many rows it has. */
export function FileFacts() {
  const { t } = useTranslation('imports');
  const preview = useImports((state) => state.preview);
  if (preview === null) return null;
  const { file, sheets, counts } = preview;
  const separator = file.delimiter === '\t' ? t('facts.tab') : file.delimiter;
  const facts = [
    file.kind.toUpperCase(),
    file.encoding?.toUpperCase(),
    separator === null ? null : t('facts.separator', { separator }),
    sheets.length > 1 ? t('facts.sheets', { count: sheets.length }) : null,
    t('facts.rows', { count: counts.read }),
  ].filter(Boolean);
  return (
    <div className={styles.fileFacts}>
      <IconFileSpreadsheet size={22} stroke={1.4} aria-hidden />
      <div className={styles.shrink}>
        <strong className={styles.oneLine} title={file.name}>
          {file.name}
        </strong>
        <span className={styles.muted}>{facts.join(' · ')}</span>
      </div>
    </div>
  );
}
