import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconFileExport, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { HandOverDialog } from '../handover/HandOverDialog.tsx';
import { archiveWithToast, removeWithToast, restoreWithToast } from './client-actions.ts';

/** What is done to a client rarely. None of it asks first, since all of it can be undone. */
export function ClientMenu({ client }: { client: Client }) {
  const { t } = useTranslation(['clients', 'handover']);
  const [isHandingOver, setHandingOver] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setHandingOver(false);
    button.current?.focus();
  };
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon ref={button} variant="default" size="lg" aria-label={t('actions.more', { name: client.name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {client.status === 'active' ? (
            <Menu.Item
              leftSection={<IconArchive size={16} aria-hidden />}
              onClick={() => void archiveWithToast(client)}
            >
              {t('actions.archive')}
            </Menu.Item>
          ) : (
            <Menu.Item
              leftSection={<IconArchiveOff size={16} aria-hidden />}
              onClick={() => void restoreWithToast(client)}
            >
              {t('actions.restore')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconFileExport size={16} aria-hidden />} onClick={() => setHandingOver(true)}>
            {t('handover:menu')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={16} aria-hidden />}
            c="var(--bad)"
            onClick={() => void removeWithToast(client)}
          >
            {t('actions.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isHandingOver && <HandOverDialog client={client} close={close} />}
    </>
  );
}
