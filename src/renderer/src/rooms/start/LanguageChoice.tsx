import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '#shared/text/language.ts';
import { switchLanguage } from '../../i18n/i18n.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './FirstRun.module.css';

/** Two radio buttons that look like one control; every text on the screen follows at once. */
export function LanguageChoice({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation('start');
  const { t: common } = useTranslation();
  const language = useLanguage();
  return (
    <fieldset className={styles.languages} disabled={disabled}>
      <legend className="visually-hidden">{t('language')}</legend>
      {LANGUAGES.map((each) => (
        <label key={each} className={styles.language} lang={each} data-checked={language === each || undefined}>
          <input
            type="radio"
            name="language"
            className="visually-hidden"
            checked={language === each}
            onChange={() => void switchLanguage(each)}
          />
          {common(`languages.${each}`)}
        </label>
      ))}
      <span className={styles.languageHint}>{t('languageHint')}</span>
    </fieldset>
  );
}
