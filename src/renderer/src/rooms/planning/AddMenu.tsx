import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronDown, IconFlag, IconNote, IconSquareDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ensureTemplates } from '../../data/templates.store.ts';
import { TemplateItems } from '../templates/TemplateItems.tsx';
import { startPlace } from './place.actions.ts';
import { likelyClient, startCampaign, startNote } from './planning.actions.ts';

/** What else than a post can be put on a day; beside the button of the calendar's main action. */
export function AddMenu({ date }: { date: string }) {
  const { t } = useTranslation('planning');
  return (
    <Menu position="bottom-end" shadow="md" withinPortal onOpen={() => void ensureTemplates()}>
      <Menu.Target>
        <ActionIcon size={30} aria-label={t('add.label')} title={t('add.label')}>
          <IconChevronDown size={15} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <TemplateItems date={date} />
        <Menu.Item
          leftSection={<IconSquareDashed size={15} aria-hidden />}
          onClick={() => startPlace(date, likelyClient())}
        >
          {t('add.place')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFlag size={15} aria-hidden />} onClick={() => startCampaign(date)}>
          {t('add.campaign')}
        </Menu.Item>
        <Menu.Item leftSection={<IconNote size={15} aria-hidden />} onClick={() => startNote(date)}>
          {t('add.note')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
