import { useTranslation } from 'react-i18next';
import { weekdayNames } from '#shared/time/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './MonthView.module.css';

/** The head of a grid of weeks: the column of the weeks' numbers, then the days from Monday, said in full. */
export function WeekdayRow() {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const longNames = weekdayNames(language, 'long');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a grid that a table cannot be.
    // biome-ignore lint/a11y/useFocusableInteractive: focus goes to what lies in the days.
    <div role="row" className={styles.names}>
      {/* biome-ignore lint/a11y/useSemanticElements: a head of the grid. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: focus goes to what lies in the days. */}
      <span role="columnheader" className={styles.weekHead}>
        {t('weekShort')}
      </span>
      {weekdayNames(language, 'short').map((name, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a head of the grid.
        // biome-ignore lint/a11y/useFocusableInteractive: focus goes to what lies in the days.
        <span role="columnheader" key={name} aria-label={longNames[index]}>
          {name}
        </span>
      ))}
    </div>
  );
}
