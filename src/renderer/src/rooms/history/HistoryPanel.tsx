import { ActionIcon, Button, Loader } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconHistory, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { redoWithToast, undoWithToast } from '../../app/undo.ts';
import { goToStep, useHistory } from '../../data/history.store.ts';
import { closeHistoryList, retryHistoryList, useHistoryList } from '../../data/history-list.store.ts';
import { faultText, stepText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import { HistoryLines } from './HistoryLines.tsx';
import styles from './HistoryPanel.module.css';

/** Marks the button that opens the panel: the focus goes back to it. */
const OPENER = 'data-history-opener';
export const historyOpener = { [OPENER]: '' };

/** Every step that was taken, over the status line; any of them can be gone back to while the room behind shows what that means. */
export function HistoryPanel() {
  const isOpen = useHistoryList((state) => state.isOpen);
  return isOpen ? <OpenPanel /> : null;
}

export function closeHistory(): void {
  closeHistoryList();
  document.querySelector<HTMLElement>(`[${OPENER}]`)?.focus();
}

function OpenPanel() {
  const { t } = useTranslation('history');
  const [said, setSaid] = useState('');
  const go = async (id: number | null) => {
    const outcome = await goToStep(id);
    if (outcome.done === 'failed') return toastFault(faultText(outcome.fault));
    const { undone, redone } = outcome;
    if (undone > 0) setSaid(t('panel.went.undone', { count: undone }));
    else if (redone > 0) setSaid(t('panel.went.redone', { count: redone }));
    else setSaid(t('panel.went.nowhere'));
  };
  return (
    <div
      role="dialog"
      aria-label={t('panel.title')}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        closeHistory();
      }}
    >
      <Head />
      <Content go={(id) => void go(id)} />
      <div className="visually-hidden" role="status">
        {said}
      </div>
    </div>
  );
}

function Head() {
  const { t } = useTranslation(['history', 'common']);
  const { undo, redo } = useHistory();
  const undoLabel = undo === null ? t('common:status.undoNothing') : t('common:status.undo', { step: stepText(undo) });
  const redoLabel =
    redo === null ? t('common:history.nothingToRedo') : t('common:status.redo', { step: stepText(redo) });
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{t('panel.title')}</h2>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={undo === null}
        aria-label={undoLabel}
        title={undoLabel}
        onClick={() => void undoWithToast()}
      >
        <IconArrowBackUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={redo === null}
        aria-label={redoLabel}
        title={redoLabel}
        onClick={() => void redoWithToast()}
      >
        <IconArrowForwardUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('common:actions.close')} onClick={closeHistory}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </header>
  );
}

function Content({ go }: { go: (id: number | null) => void }) {
  const { t } = useTranslation(['history', 'common']);
  const { steps, loaded, fault } = useHistoryList();
  if (fault !== null) {
    return (
      <div className={styles.quiet} role="alert">
        <strong>{t('panel.failed')}</strong>
        <span>{faultText(fault)}</span>
        <Button size="compact-sm" onClick={() => void retryHistoryList()}>
          {t('common:actions.retry')}
        </Button>
      </div>
    );
  }
  if (!loaded) {
    return (
      <div className={styles.quiet} role="status">
        <Loader size="sm" aria-hidden /> {t('common:loading')}
      </div>
    );
  }
  if (steps.length === 0) {
    return (
      <div className={styles.quiet}>
        <IconHistory size={24} aria-hidden />
        <strong>{t('panel.empty')}</strong>
        <span>{t('panel.emptyText')}</span>
      </div>
    );
  }
  return (
    <>
      <HistoryLines go={go} />
      <p className={styles.hint}>{t('panel.hint')}</p>
    </>
  );
}
