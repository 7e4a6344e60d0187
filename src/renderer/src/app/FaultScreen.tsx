import { Button, Center, Code, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SystemState } from '#shared/rooms/system/system.schema.ts';
import { quitApp } from '../data/system.store.ts';
import { faultText } from '../i18n/texts.ts';

/** The store could not be opened: what happened, what to do, and where the data lies. There is no button that deletes anything. */
export function FaultScreen({ fault }: { fault: NonNullable<SystemState['fault']> }) {
  const { t } = useTranslation();
  const text = faultText(fault as Parameters<typeof faultText>[0]);
  return (
    <Center h="100%" p="xl" component="main">
      <Stack maw={560} align="flex-start" role="alert">
        <IconAlertTriangle size={36} color="var(--warn)" aria-hidden />
        <Title order={1} size="h3">
          {t('failedTitle')}
        </Title>
        <Text size="lg">{text}</Text>
        <Code>{fault.code}</Code>
        <Group>
          <Button onClick={quitApp}>{t('actions.close')}</Button>
        </Group>
      </Stack>
    </Center>
  );
}
