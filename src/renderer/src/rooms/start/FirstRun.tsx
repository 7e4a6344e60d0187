import { Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/ipc/result.ts';
import { useDemo } from '../../data/demo.store.ts';
import { useSettings } from '../../data/settings.store.ts';
import { startEmpty, startWithDemo } from '../../data/start.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { AppMark } from '../../ui/AppMark.tsx';
import styles from './FirstRun.module.css';
import { DemoIllustration, EmptyIllustration } from './illustrations.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';

/** The only screen before the app: the language, and whether to begin with nothing or with something to look at. */
export function FirstRun() {
  const { t } = useTranslation('start');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const folder = useSettings((state) => state.system?.profile ?? '');
  const filling = useDemo((state) => state.busy === 'filling');
  const [fault, setFault] = useState<Fault | null>(null);

  async function look(): Promise<void> {
    setFault(null);
    setFault(await startWithDemo(language));
  }

  return (
    <main className={styles.screen} aria-busy={filling}>
      <div className={styles.sheet}>
        <header className={styles.head}>
          <AppMark size={60} />
          <div>
            <h1 className={styles.name}>{common('appName')}</h1>
            <p className={styles.tagline}>{t('tagline')}</p>
          </div>
        </header>
        <LanguageChoice disabled={filling} />
        <h2 className={styles.question}>{t('choose')}</h2>
        <div className={styles.choices}>
          <Choice name="empty" disabled={filling} onChoose={() => void startEmpty(language)}>
            <EmptyIllustration />
          </Choice>
          <Choice name="demo" disabled={filling} onChoose={() => void look()}>
            <DemoIllustration />
            {filling && <Progress />}
          </Choice>
        </div>
        {fault !== null && (
          <p role="alert" className={styles.fault}>
            {t('failed', { reason: faultText(fault) })}
          </p>
        )}
        <p className={styles.store}>{t('store', { folder })}</p>
      </div>
    </main>
  );
}

interface ChoiceProps {
  readonly name: 'empty' | 'demo';
  readonly disabled: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

/** A picture with what will happen. The whole card is pressed by a mouse; its title is the button that a keyboard meets. */
function Choice({ name, disabled, onChoose, children }: ChoiceProps) {
  const { t } = useTranslation('start');
  return (
    <div className={styles.choice} data-disabled={disabled || undefined}>
      <span className={styles.picture}>{children}</span>
      <div className={styles.words}>
        <button
          type="button"
          className={styles.title}
          aria-describedby={`start-${name}-text`}
          disabled={disabled}
          onClick={onChoose}
        >
          {t(`${name}.title`)}
        </button>
        <p id={`start-${name}-text`} className={styles.text}>
          {t(`${name}.text`)}
        </p>
      </div>
    </div>
  );
}

function Progress() {
  const { t } = useTranslation('start');
  return (
    <span className={styles.progress} role="status">
      <Loader size={28} aria-hidden />
      <strong>{t('filling')}</strong>
      <span>{t('fillingHint')}</span>
    </span>
  );
}
