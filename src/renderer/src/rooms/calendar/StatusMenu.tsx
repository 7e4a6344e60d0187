import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { nextStatuses, type StoredStatus } from '#shared/rooms/posts/posts.status.ts';
import { cardOf } from '../../data/posts.store.ts';
import { giveStatus, nameOf } from './calendar.actions.ts';
import { focusLater } from './calendar.focus.ts';
import { showOverlay, useOverlays } from './calendar.store.ts';
import { StatusIcon } from './StatusIcon.tsx';

/** The statuses that a card may take next, with the one it has; one for the whole calendar, so that a line is cheap. */
export function StatusMenu() {
  const { t } = useTranslation('calendar');
  const { t: word } = useTranslation('vocabulary');
  const menu = useOverlays((state) => state.statusMenu);
  const card = menu === null ? null : cardOf(menu.id);
  const close = () => {
    showOverlay({ statusMenu: null });
    if (card !== null) focusLater({ card: card.id });
  };
  const choose = (status: StoredStatus) => () => {
    close();
    if (card !== null) void giveStatus(card, status);
  };
  return (
    <Menu
      opened={menu !== null && card !== null}
      onClose={close}
      position="bottom-start"
      offset={2}
      returnFocus={false}
      shadow="md"
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <div aria-hidden style={{ position: 'fixed', left: menu?.x ?? 0, top: menu?.y ?? 0, width: 0, height: 0 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={card === null ? '' : t('list.choose', { title: nameOf(card) })}>
        {card !== null &&
          [card.status, ...nextStatuses(card.status)].map((status) => (
            <Menu.Item
              key={status}
              leftSection={<StatusIcon status={status} size={14} />}
              rightSection={status === card.status ? <IconCheck size={14} aria-hidden /> : null}
              onClick={choose(status)}
            >
              {word(`statuses.${status}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
