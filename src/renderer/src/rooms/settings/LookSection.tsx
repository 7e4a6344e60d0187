import { SegmentedControl, Switch } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/rooms/rows.schema.ts';
import type { Settings } from '#shared/rooms/settings/settings.schema.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { updateSettings, useSettings } from '../../data/settings.store.ts';
import { switchLanguage } from '../../i18n/i18n.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Section } from './Section.tsx';
import styles from './settings.module.css';

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

/** The app's language and theme; both change at once. */
export function LookSection() {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const theme = useSettings((state) => state.settings.theme);
  const marks = useSettings((state) => state.settings.marksMovedAfterApproval);
  const ids = { language: useId(), theme: useId() };

  function chooseLanguage(chosen: Language): void {
    void switchLanguage(chosen);
    void updateSettings({ language: chosen });
  }

  return (
    <Section title={t('look.title')}>
      <div>
        <span className={styles.label} id={ids.language}>
          {t('look.language')}
        </span>
        <SegmentedControl
          aria-labelledby={ids.language}
          data={LANGUAGES.map((value) => ({ value, label: common(`languages.${value}`) }))}
          value={language}
          onChange={(value) => chooseLanguage(value as Language)}
        />
        <p className={styles.hint}>{t('look.languageHint')}</p>
      </div>
      <div>
        <span className={styles.label} id={ids.theme}>
          {t('look.theme')}
        </span>
        <SegmentedControl
          aria-labelledby={ids.theme}
          data={THEMES.map((value) => ({ value, label: t(`look.themes.${value}`) }))}
          value={theme}
          onChange={(value) => void updateSettings({ theme: value as Settings['theme'] })}
        />
      </div>
      <Switch
        size="sm"
        label={t('look.marksMoved')}
        description={t('look.marksMovedHint')}
        checked={marks}
        onChange={(event) => void updateSettings({ marksMovedAfterApproval: event.currentTarget.checked })}
      />
    </Section>
  );
}
