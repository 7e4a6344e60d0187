import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { startNewClient } from '../../data/clients-room.store.ts';
import { fillDemo, useDemo } from '../../data/demo.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toastFault } from '../../ui/toast.tsx';
import styles from './ClientsList.module.css';

/** Nobody to work for yet: what a client is, and the two ways to get one. */
export function NoClients({ hasArchived }: { hasArchived: boolean }) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const filling = useDemo((state) => state.busy === 'filling');

  async function look(): Promise<void> {
    const fault = await fillDemo(language);
    if (fault !== null) toastFault(faultText(fault));
  }

  return (
    <section className={styles.empty}>
      <span className={styles.emptyMark} aria-hidden>
        <IconUsers size={30} stroke={1.5} />
      </span>
      <h2 className={styles.emptyTitle}>{hasArchived ? t('empty.onlyArchived') : t('empty.title')}</h2>
      <p className={styles.emptyText}>{t('empty.text')}</p>
      <div className={styles.emptyActions}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={startNewClient} disabled={filling}>
          {t('add')}
        </Button>
        {!hasArchived && (
          <Button variant="default" loading={filling} onClick={() => void look()}>
            {t('empty.demo')}
          </Button>
        )}
      </div>
    </section>
  );
}
