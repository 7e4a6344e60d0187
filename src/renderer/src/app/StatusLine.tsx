import { IconArrowBackUp, IconCheck, IconHistory, IconKeyboard, IconLoader2, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '#shared/text/language.ts';
import { useHistory } from '../data/history.store.ts';
import { openHistoryList, useHistoryList } from '../data/history-list.store.ts';
import { useSaving } from '../data/saving.store.ts';
import { useSettings } from '../data/settings.store.ts';
import { faultText, stepText } from '../i18n/texts.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { closeHistory, historyOpener } from '../rooms/history/HistoryPanel.tsx';
import styles from './Frame.module.css';
import { showShortcuts } from './ShortcutsOverlay.tsx';
import { chordText, shortcuts } from './shortcuts.ts';
import { undoWithToast } from './undo.ts';

/** Whether everything is stored, what Undo would take back, and where the data lies. */
export function StatusLine() {
  const { t } = useTranslation();
  const profile = useSettings((state) => state.system?.profile ?? '');
  const step = useHistory((state) => state.undo);
  const label = step === null ? t('status.undoNothing') : t('status.undo', { step: stepText(step) });
  return (
    <footer className={styles.status}>
      <SavingState />
      <button
        type="button"
        className={styles.statusButton}
        disabled={step === null}
        onClick={undoWithToast}
        title={label}
      >
        <IconArrowBackUp size={13} aria-hidden />
        {label}
      </button>
      <HistoryButton />
      <KeysButton />
      <span className={styles.store} title={profile}>
        {t('status.store', { folder: profile })}
      </span>
    </footer>
  );
}

function HistoryButton() {
  const { t } = useTranslation('history');
  const isOpen = useHistoryList((state) => state.isOpen);
  const label = t('panel.open', { keys: chordText(shortcuts.everywhere.history[0]) });
  return (
    <button
      type="button"
      className={styles.statusButton}
      {...historyOpener}
      aria-expanded={isOpen}
      aria-label={t('panel.title')}
      title={label}
      onClick={() => (isOpen ? closeHistory() : openHistoryList())}
    >
      <IconHistory size={13} aria-hidden />
    </button>
  );
}

function KeysButton() {
  const { t } = useTranslation('settings');
  return (
    <button
      type="button"
      className={styles.statusButton}
      aria-label={t('shortcuts.title')}
      title={`${t('shortcuts.title')} (?)`}
      onClick={() => showShortcuts(true)}
    >
      <IconKeyboard size={14} aria-hidden />
    </button>
  );
}

function SavingState() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pending, savedAt, failed } = useSaving();
  if (pending > 0) {
    return (
      <span role="status" data-saving="saving">
        <IconLoader2 size={12} aria-hidden /> {t('status.saving')}
      </span>
    );
  }
  if (failed !== null) {
    return (
      <span role="alert" className={styles.failed} data-saving="failed">
        <IconX size={12} aria-hidden /> {t('status.failed', { reason: faultText(failed) })}
      </span>
    );
  }
  const time =
    savedAt === null ? null : new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short' }).format(savedAt);
  return (
    <span role="status" data-saving="saved">
      <IconCheck size={12} aria-hidden /> {time === null ? t('status.saved') : t('status.savedAt', { time })}
    </span>
  );
}
