import { Button, Textarea } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  closeBriefImport,
  readBriefFile,
  readBriefText,
  typeBriefText,
  useBriefImport,
} from '../../data/brief-import.store.ts';
import { FaultNote } from '../imports/FaultNote.tsx';
import imports from '../imports/imports.module.css';
import styles from './briefs.module.css';

/** A file or pasted text. It is read at once: what is wrong with it is said here, and what was pasted stays. */
export function BriefImportSource() {
  const { t } = useTranslation(['briefs', 'common']);
  const { busy, fault, fileName, text } = useBriefImport();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && busy === null) void readBriefFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div className={styles.source}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside is everybody's */}
      <div
        className={imports.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileText size={32} stroke={1.3} aria-hidden className={imports.dropIcon} />
        <p className={imports.dropTitle}>{busy === null ? t('import.drop') : t('import.reading')}</p>
        <Button data-autofocus loading={busy !== null} onClick={() => input.current?.click()}>
          {t('import.choose')}
        </Button>
        <p className={imports.muted}>{t('import.kinds')}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".docx,.pdf,.xlsx,.csv,.tsv,.txt,text/plain,text/csv"
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file, corrected, may be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {fault !== null && <FaultNote fault={fault} name={fileName} />}
      <Textarea
        label={t('import.paste')}
        description={t('import.pasteHint')}
        autosize
        minRows={4}
        maxRows={10}
        dir="auto"
        value={text}
        maxLength={1_000_000}
        onChange={(event) => typeBriefText(event.currentTarget.value)}
      />
      <div className={imports.foot}>
        <Button variant="default" onClick={closeBriefImport}>
          {t('common:actions.cancel')}
        </Button>
        <Button disabled={text.trim() === ''} loading={busy !== null} onClick={() => void readBriefText()}>
          {t('import.read')}
        </Button>
      </div>
    </div>
  );
}
