import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RoomHead } from '../../app/RoomHead.tsx';
import { showClients } from '../../data/clients-room.store.ts';

/** The room's bar on a client's page and on the form of a new one: the way back first. */
export function ClientsHead({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('clients');
  return (
    <RoomHead title={t('title')}>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconChevronLeft size={15} aria-hidden />}
        onClick={showClients}
      >
        {t('all')}
      </Button>
      {children}
    </RoomHead>
  );
}
