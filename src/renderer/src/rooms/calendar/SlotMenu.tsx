import { Menu } from '@mantine/core';
import {
  IconCalendarEvent,
  IconCalendarWeek,
  IconCopy,
  IconFlag,
  IconNote,
  IconPlus,
  IconSquare,
  IconSquareDashed,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cardOf } from '../../data/posts.store.ts';
import { useSelection } from '../../data/selection.store.ts';
import { updateView, useView } from '../../data/settings.store.ts';
import { startPlace } from '../planning/place.actions.ts';
import { likelyClient, startCampaign, startNote } from '../planning/planning.actions.ts';
import { nameOf, placeCard, placeText } from './calendar.actions.ts';
import { focusLater } from './calendar.focus.ts';
import { closeSlotMenu, type Slot, useSlotMenu } from './calendar.slot.ts';
import { startPost } from './calendar.start.ts';
import { takeSlot } from './slots.actions.ts';

/** The menu of a day or an empty hour: begin a post there, bring the open one there, look closer. */
export function SlotMenu() {
  const { t } = useTranslation(['calendar', 'planning']);
  const menu = useSlotMenu((state) => state.menu);
  const view = useView((state) => state.view);
  const openId = useSelection((state) => state.openId);
  const open = menu === null || openId === null ? null : cardOf(openId);
  const label = menu === null ? '' : t('slot.label', { place: placeText(menu) });
  const choose = (act: (slot: Slot) => void) => () => {
    closeSlotMenu();
    if (menu !== null) act({ date: menu.date, time: menu.time });
  };
  const bring = (copies: boolean) =>
    choose(({ date, time }) => {
      if (open !== null) void placeCard(open, time === null ? { date } : { date, time }, copies);
    });
  return (
    <Menu
      opened={menu !== null}
      onClose={() => {
        closeSlotMenu();
        if (menu !== null) focusLater({ date: menu.date });
      }}
      position="bottom-start"
      offset={0}
      returnFocus={false}
      shadow="md"
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <div aria-hidden style={{ position: 'fixed', left: menu?.x ?? 0, top: menu?.y ?? 0, width: 0, height: 0 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} maw={420}>
        <Menu.Label>{menu === null ? '' : placeText(menu)}</Menu.Label>
        <Menu.Item
          leftSection={<IconPlus size={15} />}
          onClick={() => {
            closeSlotMenu();
            if (menu === null) return;
            const { date, time, channelId, x, y } = menu;
            if (channelId !== undefined && time !== null) void takeSlot({ date, time, channelId });
            else void startPost(date, { x, y }, time);
          }}
        >
          {t('slot.create')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSquareDashed size={15} />}
          onClick={choose(({ date, time }) => startPlace(date, likelyClient(), time))}
        >
          {t('planning:add.place')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFlag size={15} />} onClick={choose(({ date }) => startCampaign(date))}>
          {t('planning:add.campaign')}
        </Menu.Item>
        <Menu.Item leftSection={<IconNote size={15} />} onClick={choose(({ date }) => startNote(date))}>
          {t('planning:add.note')}
        </Menu.Item>
        {open !== null && (
          <>
            <Menu.Item leftSection={<IconCalendarEvent size={15} />} onClick={bring(false)}>
              {t('slot.move', { title: nameOf(open) })}
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size={15} />} onClick={bring(true)}>
              {t('slot.copy', { title: nameOf(open) })}
            </Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconSquare size={15} />}
          disabled={view === 'day'}
          onClick={choose(({ date }) => updateView({ view: 'day', date }))}
        >
          {t('slot.day')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendarWeek size={15} />}
          disabled={view === 'week'}
          onClick={choose(({ date }) => updateView({ view: 'week', date }))}
        >
          {t('slot.week')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
