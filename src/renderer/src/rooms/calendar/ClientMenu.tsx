import { ColorSwatch, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClients } from '../../data/clients.store.ts';
import { addPost } from './calendar.actions.ts';
import { showOverlay, useOverlays } from './calendar.store.ts';

/** Asks for whom a new post is, when the posts of all clients are shown. */
export function ClientMenu() {
  const { t } = useTranslation('calendar');
  const menu = useOverlays((state) => state.clientMenu);
  const clients = useClients((state) => state.clients);
  const active = clients.filter((client) => client.status === 'active');
  return (
    <Menu
      opened={menu !== null}
      onClose={() => showOverlay({ clientMenu: null })}
      position="bottom-start"
      offset={0}
      shadow="md"
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <div aria-hidden style={{ position: 'fixed', left: menu?.x ?? 0, top: menu?.y ?? 0, width: 0, height: 0 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('forWhom')} mah={360} style={{ overflowY: 'auto' }}>
        <Menu.Label>{t('forWhom')}</Menu.Label>
        {active.map((client) => (
          <Menu.Item
            key={client.id}
            leftSection={<ColorSwatch color={client.colour} size={12} withShadow={false} />}
            onClick={() => {
              showOverlay({ clientMenu: null });
              if (menu !== null) void addPost(client.id, menu.date, menu.time);
            }}
          >
            {client.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
