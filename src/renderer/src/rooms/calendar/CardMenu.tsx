import { Kbd, Menu } from '@mantine/core';
import {
  IconArrowsRightLeft,
  IconCalendarEvent,
  IconCalendarOff,
  IconCalendarPlus,
  IconCalendarStats,
  IconCheck,
  IconCopy,
  IconExternalLink,
  IconPencilPlus,
  IconRepeat,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { chordText, shortcuts } from '../../app/shortcuts.ts';
import { cardOf } from '../../data/posts.store.ts';
import { openPost } from '../../data/selection.store.ts';
import { turnPlace } from '../planning/place.actions.ts';
import { startRepeat } from '../planning/series.actions.ts';
import { changeCards, nameOf, placeCards, trashCards } from './calendar.actions.ts';
import { focusLater } from './calendar.focus.ts';
import { groupOf } from './calendar.selection.ts';
import { showOverlay, useOverlays } from './calendar.store.ts';
import { startSpread, toNextSlots } from './slots.actions.ts';

/** The menu of a card, by right click or by the menu key; on a selected card it acts on the whole selection. */
export function CardMenu() {
  const { t } = useTranslation(['calendar', 'planning', 'series', 'slots']);
  const { t: word } = useTranslation('vocabulary');
  const menu = useOverlays((state) => state.cardMenu);
  const card = menu === null ? null : cardOf(menu.id);
  const group = card === null ? [] : groupOf(card);
  const label =
    card === null || group.length === 1
      ? t('menu.label', { title: card === null ? '' : nameOf(card) })
      : t('selection.count', { count: group.length });
  const choose = (act: (card: PostCard) => void) => () => {
    showOverlay({ cardMenu: null });
    if (card !== null) act(card);
  };
  return (
    <Menu
      opened={menu !== null && card !== null}
      onClose={() => {
        showOverlay({ cardMenu: null });
        if (card !== null) focusLater({ card: card.id });
      }}
      position="bottom-start"
      offset={0}
      returnFocus={false}
      shadow="md"
      withinPortal
      transitionProps={{ duration: 0 }}
      aria-label={label}
    >
      <Menu.Target>
        <div aria-hidden style={{ position: 'fixed', left: menu?.x ?? 0, top: menu?.y ?? 0, width: 0, height: 0 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {group.length > 1 && <Menu.Label>{label}</Menu.Label>}
        <Menu.Item leftSection={<IconExternalLink size={15} />} onClick={choose((chosen) => openPost(chosen.id))}>
          {t('menu.open')}
        </Menu.Item>
        {card?.isPlaceholder && (
          <Menu.Item leftSection={<IconPencilPlus size={15} />} onClick={choose((chosen) => void turnPlace(chosen))}>
            {t('planning:place.turn')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconCalendarEvent size={15} />}
          onClick={choose(({ id }) => showOverlay({ dialog: { id, kind: 'move' } }))}
        >
          {t('menu.move')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendarPlus size={15} />}
          rightSection={<Kbd size="xs">{chordText(shortcuts.calendar.nextSlot[0])}</Kbd>}
          onClick={choose(() => void toNextSlots(group))}
        >
          {t('slots:next')}
        </Menu.Item>
        {group.length > 1 && (
          <Menu.Item
            leftSection={<IconCalendarStats size={15} />}
            rightSection={<Kbd size="xs">{chordText(shortcuts.calendar.spread[0])}</Kbd>}
            onClick={choose(() => startSpread(group))}
          >
            {t('slots:spread')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconCalendarOff size={15} />}
          disabled={group.every(({ date }) => date === null)}
          onClick={choose(() => void placeCards(group.map((post) => ({ post, date: null, time: post.time }))))}
        >
          {t('menu.toBacklog')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={15} />}
          onClick={choose(({ id }) => showOverlay({ dialog: { id, kind: 'copy' } }))}
        >
          {t('menu.copy')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRepeat size={15} />}
          disabled={card?.date === null}
          onClick={choose(({ id }) => void startRepeat(id))}
        >
          {t(card?.seriesId === null ? 'series:menu.repeat' : 'series:menu.change')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowsRightLeft size={15} />}
          onClick={choose(({ id }) => showOverlay({ dialog: { id, kind: 'client' } }))}
        >
          {t('menu.client')}
        </Menu.Item>
        {group.some(({ movedAfterApproval }) => movedAfterApproval) && (
          <Menu.Item
            leftSection={<IconCheck size={15} />}
            onClick={choose(() => void changeCards(group, { status: 'approved' }, word('statuses.approved')))}
          >
            {t('menu.approve')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={choose(() => void trashCards(group))}>
          {t('menu.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
