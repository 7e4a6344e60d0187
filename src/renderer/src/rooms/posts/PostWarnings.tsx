import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePostEditor } from '../../data/post-editor.store.ts';
import { usePostWarnings } from '../../data/warnings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { warningText } from '../../i18n/warning-text.ts';
import styles from './Findings.module.css';
import sections from './section.module.css';

/** Warnings that take more than the post itself to find; the others are told beside the text as it is typed. */
const OF_THE_CALENDAR: readonly string[] = ['clash', 'outside-slots', 'on-holiday', 'over-contract'];

/** What the calendar says about the open post's day and hour. */
export function PostWarnings() {
  const { t } = useTranslation('dates');
  const language = useLanguage();
  const id = usePostEditor((state) => state.id);
  const warnings = usePostWarnings(id ?? '').filter(({ code }) => OF_THE_CALENDAR.includes(code));
  if (warnings.length === 0) return null;
  return (
    <section className={sections.section} aria-label={t('postWarnings')} data-post-warnings>
      <h2 className={sections.sectionTitle}>{t('postWarnings')}</h2>
      <ul className={styles.findings}>
        {warnings.map((warning) => (
          <li key={JSON.stringify(warning)} data-level={warning.level} data-finding={warning.code}>
            <IconAlertTriangle size={14} aria-hidden />
            <span>{warningText(warning, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
