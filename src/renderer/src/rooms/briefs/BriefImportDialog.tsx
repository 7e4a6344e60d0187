import { Modal } from '@mantine/core';
import i18next from 'i18next';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { offerUndo } from '../../app/undo.ts';
import { applyBriefImport, closeBriefImport, useBriefImport } from '../../data/brief-import.store.ts';
import { toast } from '../../ui/toast.tsx';
import { BriefImportPreview } from './BriefImportPreview.tsx';
import { BriefImportSource } from './BriefImportSource.tsx';

/** What the client sent back: a file or pasted text, then a look at which answer goes where. */
export function BriefImportDialog() {
  const { t } = useTranslation(['briefs', 'common']);
  const { clientId, preview, busy } = useBriefImport();
  const content = useRef<HTMLDivElement>(null);
  const isPreview = preview !== null;
  // The dialog itself moves the focus only when it opens; the preview is a new page for the keyboard and a screen reader.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what the focus follows
  useEffect(() => {
    content.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [isPreview]);
  return (
    <Modal
      opened={clientId !== null}
      onClose={closeBriefImport}
      title={t('import.title')}
      size={isPreview ? 880 : 620}
      closeOnClickOutside={false}
      closeOnEscape={busy !== 'apply'}
      closeButtonProps={{ 'aria-label': t('common:actions.close'), disabled: busy === 'apply' }}
      transitionProps={{ duration: 0 }}
      onKeyDown={keepUndo}
    >
      <div ref={content}>
        {preview === null ? <BriefImportSource /> : <BriefImportPreview preview={preview} apply={() => void apply()} />}
      </div>
    </Modal>
  );
}

/** Undo belongs to what is on screen: behind an open dialog it would take back something unseen. */
function keepUndo(event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) event.stopPropagation();
}

async function apply(): Promise<void> {
  const taken = await applyBriefImport();
  if (taken === null) return;
  const message = i18next.t('briefs:import.done', { count: taken });
  if (taken === 0) toast(message);
  else void offerUndo(message);
}
