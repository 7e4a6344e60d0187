import { Menu } from '@mantine/core';
import { IconFilePlus, IconPhotoPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FilesOwner } from './media.owner.ts';

interface Props {
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly owner: FilesOwner;
  readonly addTo: () => void;
  readonly create: () => void;
  readonly onClose: () => void;
}

/** What can be done with the chosen files, by right click or by the menu key. */
export function FileMenu({ at, owner, addTo, create, onClose }: Props) {
  const { t } = useTranslation('media');
  const isOff = owner.clientId === null;
  return (
    <Menu
      opened={at !== null}
      onClose={onClose}
      position="bottom-start"
      offset={0}
      shadow="md"
      withinPortal
      transitionProps={{ duration: 0 }}
      aria-label={t('onto.menu')}
    >
      <Menu.Target>
        <div aria-hidden style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0, width: 0, height: 0 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('onto.menu')}>
        <Menu.Item leftSection={<IconPhotoPlus size={15} aria-hidden />} disabled={isOff} onClick={addTo}>
          {t('onto.add')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFilePlus size={15} aria-hidden />} disabled={isOff} onClick={create}>
          {t('onto.create')}
        </Menu.Item>
        {isOff ? <Menu.Label>{t(`onto.${owner.why}`)}</Menu.Label> : null}
      </Menu.Dropdown>
    </Menu>
  );
}
