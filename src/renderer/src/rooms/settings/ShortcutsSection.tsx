import { useTranslation } from 'react-i18next';
import { shortcutGroups } from '../../app/shortcuts.ts';
import { ShortcutList } from '../../ui/ShortcutList.tsx';
import { Section } from './Section.tsx';
import styles from './settings.module.css';

/** The keys that do what a mouse does. */
export function ShortcutsSection() {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('shortcuts.title')}>
      {shortcutGroups.map((group) => (
        <div key={group}>
          <h3 className={styles.label}>{t(`shortcuts.${group}`)}</h3>
          <ShortcutList group={group} />
        </div>
      ))}
    </Section>
  );
}
