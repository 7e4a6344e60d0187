import { Button, Center, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconReportAnalytics } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { collator } from '#shared/text/collate.ts';
import { useClients } from '../../data/clients.store.ts';
import { startNewClient } from '../../data/clients-room.store.ts';
import { updateView } from '../../data/settings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './reports.module.css';

/** A report is one client's: here the person says whose, or hears that there is nobody yet. */
export function ReportClients() {
  const { t } = useTranslation('reportsRoom');
  const language = useLanguage();
  const { clients, loaded } = useClients();
  const active = clients
    .filter((client) => client.status === 'active')
    .sort((a, b) => collator(language).compare(a.name, b.name));
  if (!loaded) return null;
  if (active.length === 0) {
    return (
      <Center className={styles.empty}>
        <Stack align="center" gap="xs" maw={420}>
          <IconReportAnalytics size={40} stroke={1.3} color="var(--mute)" aria-hidden />
          <Title order={2} size="h4">
            {t('noClients')}
          </Title>
          <Text c="dimmed" ta="center">
            {t('noClientsHint')}
          </Text>
          <Button mt="sm" onClick={startNewClient}>
            {t('addClient')}
          </Button>
        </Stack>
      </Center>
    );
  }
  return (
    <div className={styles.choose}>
      <Title order={2} size="h4">
        {t('choose')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('chooseHint')}
      </Text>
      <ul className={styles.clients}>
        {active.map((client) => (
          <li key={client.id}>
            <UnstyledButton className={styles.client} onClick={() => updateView({ clientId: client.id })}>
              <span className={styles.dot} style={{ background: client.colour }} aria-hidden />
              <span className={styles.name}>{client.name}</span>
              <span className={styles.industry}>{client.industry}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
