import { Button, Modal, PasswordInput } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import i18next from 'i18next';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { offerUndo } from '../../app/undo.ts';
import { openClient } from '../../data/clients-room.store.ts';
import {
  applyHandover,
  chooseHandoverFile,
  closeHandover,
  readHandover,
  typeHandoverPassword,
  useHandover,
} from '../../data/handover.store.ts';
import { FaultNote } from '../imports/FaultNote.tsx';
import { FileDrop } from '../imports/FileDrop.tsx';
import imports from '../imports/imports.module.css';
import { BringInContents } from './BringInContents.tsx';
import styles from './handover.module.css';

/** A client's file: the file and its password, then a look at what is inside, then it is here. */
export function BringInDialog() {
  const { t } = useTranslation(['handover', 'common']);
  const { isOpen, contents, busy } = useHandover();
  const content = useRef<HTMLDivElement>(null);
  const isPreview = contents !== null;
  // The dialog itself moves the focus only when it opens; what is inside is a new page for the keyboard and a screen reader.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what the focus follows
  useEffect(() => {
    content.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [isPreview]);
  return (
    <Modal
      opened={isOpen}
      onClose={closeHandover}
      title={t('import.title')}
      closeOnClickOutside={false}
      closeOnEscape={busy !== 'apply'}
      closeButtonProps={{ 'aria-label': t('common:actions.close'), disabled: busy === 'apply' }}
      transitionProps={{ duration: 0 }}
    >
      <div ref={content}>
        {contents === null ? <Source /> : <BringInContents contents={contents} apply={() => void apply()} />}
      </div>
    </Modal>
  );
}

async function apply(): Promise<void> {
  const client = await applyHandover();
  if (client === null) return;
  openClient(client.id);
  void offerUndo(i18next.t('handover:import.done', { name: client.name }));
}

function Source() {
  const { t } = useTranslation(['handover', 'common']);
  const { file, password, busy, fault } = useHandover();
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void readHandover();
  };
  const take = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    chooseHandoverFile(chosen);
    field.current?.focus();
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <FileDrop accept=".age" isBusy={busy !== null} onFiles={([chosen]) => take(chosen)}>
        {(choose) => (
          <>
            <IconFileText size={32} stroke={1.3} aria-hidden className={imports.dropIcon} />
            <p className={imports.dropTitle}>{file === null ? t('import.lead') : file.name}</p>
            <Button
              data-autofocus
              variant={file === null ? 'filled' : 'default'}
              disabled={busy !== null}
              onClick={choose}
            >
              {file === null ? t('import.choose') : t('import.other')}
            </Button>
          </>
        )}
      </FileDrop>
      <PasswordInput
        ref={field}
        label={t('import.password')}
        value={password}
        onChange={(event) => typeHandoverPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
        autoComplete="off"
        maxLength={1_000}
      />
      {fault !== null && <FaultNote fault={fault} name={file?.name ?? ''} />}
      <div className={imports.foot}>
        {busy !== null && <span role="status">{t('import.reading')}</span>}
        <Button variant="default" onClick={closeHandover}>
          {t('common:actions.cancel')}
        </Button>
        <Button type="submit" disabled={file === null || password === ''} loading={busy !== null}>
          {t('import.look')}
        </Button>
      </div>
    </form>
  );
}
