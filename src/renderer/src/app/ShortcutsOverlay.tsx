import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { ShortcutList } from '../ui/ShortcutList.tsx';
import styles from './ShortcutsOverlay.module.css';
import { shortcutGroups } from './shortcuts.ts';

const useShortcuts = create(() => ({ isOpen: false }));

export const showShortcuts = (isOpen: boolean): void => useShortcuts.setState({ isOpen });

/** True where a question mark is a letter, or something else has the screen. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('[aria-modal="true"], [role="menu"]') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select');
}

/** Every key of the app, on `?`. */
export function ShortcutsOverlay() {
  const { t } = useTranslation(['settings', 'common']);
  const isOpen = useShortcuts((state) => state.isOpen);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
      event.preventDefault();
      showShortcuts(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Modal
      opened={isOpen}
      onClose={() => showShortcuts(false)}
      title={t('shortcuts.title')}
      size={760}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      transitionProps={{ duration: 0 }}
    >
      <div className={styles.groups}>
        {shortcutGroups.map((group) => (
          <section key={group} aria-label={t(`shortcuts.${group}`)}>
            <h3 className={styles.title}>{t(`shortcuts.${group}`)}</h3>
            <ShortcutList group={group} />
          </section>
        ))}
      </div>
    </Modal>
  );
}
