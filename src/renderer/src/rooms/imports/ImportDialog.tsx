import { Modal } from '@mantine/core';
import i18next from 'i18next';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { offerUndo } from '../../app/undo.ts';
import { applyImport, closeImport, type ImportStep, useImports } from '../../data/imports.store.ts';
import { ClientStep } from './ClientStep.tsx';
import { FileStep } from './FileStep.tsx';
import styles from './imports.module.css';
import { PreviewStep } from './PreviewStep.tsx';

const STEPS = ['file', 'client', 'preview'] as const satisfies readonly ImportStep[];

/** The import in three steps: a file, a client, a look at what will be made. Nothing is written before the last button. */
export function ImportDialog() {
  const { t } = useTranslation('imports');
  const { open, step, busy } = useImports();
  const content = useRef<HTMLDivElement>(null);
  // The dialog itself moves the focus only when it opens; a new step is a new page for the keyboard and a screen reader.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what the focus follows
  useEffect(() => {
    content.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [step]);
  return (
    <Modal
      opened={open}
      onClose={closeImport}
      title={t('dialog.title')}
      size={step === 'preview' ? 1080 : 600}
      closeOnClickOutside={false}
      closeOnEscape={busy !== 'apply'}
      closeButtonProps={{ 'aria-label': t('dialog.close'), disabled: busy === 'apply' }}
      transitionProps={{ duration: 0 }}
      classNames={{ content: styles.content ?? '', body: styles.body ?? '', title: styles.title ?? '' }}
      onKeyDown={keepUndo}
      data-import={step}
    >
      <div ref={content} className={styles.body}>
        <Steps current={step} />
        {step === 'file' && <FileStep />}
        {step === 'client' && <ClientStep />}
        {step === 'preview' && <PreviewStep apply={() => void apply()} />}
      </div>
    </Modal>
  );
}

/** Undo belongs to what is on screen: behind an open dialog it would take back something unseen. */
function keepUndo(event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) event.stopPropagation();
}

async function apply(): Promise<void> {
  const done = await applyImport();
  if (done === null) return;
  const message = i18next.t('done', { ns: 'imports', count: done.counts.create, file: done.file.name });
  void offerUndo(message);
}

function Steps({ current }: { current: ImportStep }) {
  const { t } = useTranslation('imports');
  const at = STEPS.indexOf(current);
  return (
    <ol className={styles.steps} aria-label={t('dialog.steps')}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined} data-done={index < at || undefined}>
          <span className={styles.number} aria-hidden>
            {index + 1}
          </span>
          {t(`dialog.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
