import { ActionIcon, Menu } from '@mantine/core';
import { IconCalendarCog, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DAY_KINDS } from '#shared/rooms/dates/dates.schema.ts';
import { updateSettings, useSettings, useView } from '../../data/settings.store.ts';
import { announce, showOverlay } from './calendar.store.ts';
import { hasSlots, showSlots, useShowsSlots } from './free-slots.ts';

/** What belongs to the calendar as a whole: pauses, and what stands beside its days. */
export function CalendarMenu() {
  const { t } = useTranslation(['dates', 'slots']);
  const view = useView((state) => state.view);
  const isShown = useShowsSlots(view);
  const kinds = useSettings((state) => state.settings.dayKinds);
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t('menu')} title={t('menu')} data-calendar-menu>
          <IconCalendarCog size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu')}>
        <Menu.Item
          leftSection={<IconPlayerPause size={15} aria-hidden />}
          onClick={() => showOverlay({ pause: true })}
          data-open-pause
        >
          {t('pause.open')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('show.label')}</Menu.Label>
        {hasSlots(view) && (
          <Menu.CheckboxItem
            checked={isShown}
            onChange={(shown) => {
              showSlots(view, shown);
              announce(t(shown ? 'slots:free.shown' : 'slots:free.hidden'));
            }}
            data-show-slots
          >
            {t('slots:free.show')}
          </Menu.CheckboxItem>
        )}
        <Menu.CheckboxGroup
          value={[...kinds]}
          onChange={(chosen) => void updateSettings({ dayKinds: DAY_KINDS.filter((kind) => chosen.includes(kind)) })}
        >
          {DAY_KINDS.map((kind) => (
            <Menu.CheckboxItem key={kind} value={kind}>
              {t(`show.${kind}`)}
            </Menu.CheckboxItem>
          ))}
        </Menu.CheckboxGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
