import { useTranslation } from 'react-i18next';
import { useSettings } from '../../data/settings.store.ts';
import { AppMark } from '../../ui/AppMark.tsx';
import { libraries } from './libraries.ts';
import { Section } from './Section.tsx';
import styles from './settings.module.css';

/** The version, the licence, and those of the libraries inside. */
export function AboutSection() {
  const { t } = useTranslation('settings');
  const version = useSettings((state) => state.system?.version ?? '');
  return (
    <Section title={t('about.title')}>
      <div className={styles.about}>
        <AppMark size={40} />
        <div>
          <strong>{t('about.version', { version })}</strong>
          <p className={styles.hint}>{t('about.licence')}</p>
        </div>
      </div>
      <details className={styles.libraries}>
        <summary>{t('about.libraries')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('about.library')}</th>
              <th scope="col">{t('about.itsLicence')}</th>
            </tr>
          </thead>
          <tbody>
            {libraries.map(({ name, licence }) => (
              <tr key={name}>
                <td>{name}</td>
                <td>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}
