import { Button, Group, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fillDemo, loadDemo, removeDemo, useDemo } from '../../data/demo.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toast, toastFault } from '../../ui/toast.tsx';
import { Section } from './Section.tsx';
import styles from './settings.module.css';

/** Whether the invented clients are there; they come and go whole. */
export function DemoSection() {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const { state, busy } = useDemo();
  const [asking, setAsking] = useState(false);
  useEffect(() => void loadDemo(), []);
  if (state === null) return null;
  const there = state.clients > 0;
  const counts = {
    clients: t('check.clients', { count: state.clients }),
    posts: t('check.posts', { count: state.posts }),
  };

  async function add(): Promise<void> {
    const fault = await fillDemo(language);
    if (fault === null) toast(t('demo.added'));
    else toastFault(faultText(fault));
  }

  async function remove(): Promise<void> {
    const fault = await removeDemo();
    setAsking(false);
    if (fault === null) toast(t('demo.removed'));
    else toastFault(faultText(fault));
  }

  return (
    <Section title={t('demo.title')}>
      <p className={styles.text}>{there ? t('demo.there', counts) : t('demo.text')}</p>
      <div className={styles.row}>
        {there ? (
          <Button size="compact-md" variant="default" className={styles.danger} onClick={() => setAsking(true)}>
            {t('demo.remove')}
          </Button>
        ) : (
          <Button size="compact-md" variant="default" loading={busy === 'filling'} onClick={() => void add()}>
            {t('demo.add')}
          </Button>
        )}
        <span role="status" className={styles.hint}>
          {busy === 'filling' && t('demo.adding')}
          {busy === 'removing' && t('demo.removing')}
        </span>
      </div>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('demo.confirm.title')}
        closeButtonProps={{ 'aria-label': t('demo.confirm.close') }}
        centered
      >
        <p className={styles.text}>{t('demo.confirm.goes', counts)}</p>
        <p className={styles.text}>{t('demo.confirm.stays')}</p>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setAsking(false)} disabled={busy !== null}>
            {t('demo.confirm.cancel')}
          </Button>
          <Button color="red.9" loading={busy === 'removing'} onClick={() => void remove()}>
            {t('demo.confirm.button')}
          </Button>
        </Group>
      </Modal>
    </Section>
  );
}
