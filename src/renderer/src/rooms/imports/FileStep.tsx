import { Button, Progress } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseFile, closeImport, useImports } from '../../data/imports.store.ts';
import { FaultNote } from './FaultNote.tsx';
import { FileDrop } from './FileDrop.tsx';
import styles from './imports.module.css';

const KINDS = '.csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Choose or drop the file. It is read at once: what is wrong with it is said here. */
export function FileStep() {
  const { t } = useTranslation('imports');
  const { busy, fault, fileName } = useImports();
  const [tooMany, setTooMany] = useState(false);
  const take = (files: FileList) => {
    setTooMany(files.length > 1);
    const [file] = files;
    if (file !== undefined && files.length === 1) void chooseFile(file);
  };
  return (
    <>
      <FileDrop accept={KINDS} isBusy={busy !== null} onFiles={take}>
        {(choose) => (
          <>
            <IconFileSpreadsheet size={36} stroke={1.3} aria-hidden className={styles.dropIcon} />
            {busy === null ? (
              <>
                <p className={styles.dropTitle}>{t('file.drop')}</p>
                <p className={styles.muted}>{t('file.or')}</p>
                <Button data-autofocus onClick={choose}>
                  {fileName === '' ? t('file.choose') : t('file.another')}
                </Button>
                <p className={styles.muted}>{t('file.kinds')}</p>
              </>
            ) : (
              <Waiting />
            )}
          </>
        )}
      </FileDrop>
      {tooMany && (
        <p className={styles.muted} role="alert">
          {t('file.one')}
        </p>
      )}
      {fault === null ? <p className={styles.muted}>{t('file.hint')}</p> : <FaultNote fault={fault} name={fileName} />}
      <div className={styles.foot}>
        <Button variant="default" onClick={closeImport}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </>
  );
}

function Waiting() {
  const { t } = useTranslation('imports');
  const { busy, progress, fileName } = useImports();
  const percent = Math.round(progress * 100);
  const text =
    busy === 'upload' ? t('file.uploading', { name: fileName, percent }) : t('file.reading', { name: fileName });
  return (
    <>
      <p className={styles.dropTitle} role="status">
        {text}
      </p>
      <Progress
        w="100%"
        maw={320}
        aria-label={text}
        value={busy === 'upload' ? percent : 100}
        animated={busy !== 'upload'}
      />
    </>
  );
}
