import { useTranslation } from 'react-i18next';
import { type ShortcutGroup, SPACE, shortcutsOf } from '../app/shortcuts.ts';
import styles from './ShortcutList.module.css';

/** The keys of one group, each beside what it does. */
export function ShortcutList({ group }: { group: ShortcutGroup }) {
  const { t } = useTranslation('settings');
  return (
    <dl className={styles.keys}>
      {shortcutsOf(group).map(([action, ways]) => (
        <div key={action} className={styles.line}>
          <dt>{t(`shortcuts.${action}`)}</dt>
          <dd>
            {ways.map((keys) => (
              <span key={keys.join()} className={styles.way}>
                {keys.map((key) => (
                  <kbd key={key}>{key === SPACE ? t('shortcuts.space') : key}</kbd>
                ))}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
