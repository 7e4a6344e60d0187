import { Menu } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '#shared/rooms/campaigns/campaigns.schema.ts';
import { useCampaigns } from '../../data/campaigns.store.ts';
import { today } from '../../data/clock.ts';
import { editPost } from '../../data/post-editor.store.ts';
import { daysText, startCampaign } from '../planning/planning.actions.ts';
import { Chip } from './Chip.tsx';
import styles from './chips.module.css';
import { usePost } from './use-post.ts';

const NONE = 'none';

/** The client's campaigns: those that hold the post's day first, then the newest. */
function useChoices(clientId: string, date: string | null): readonly Campaign[] {
  const campaigns = useCampaigns((state) => state.campaigns);
  return useMemo(() => {
    const holds = ({ startsOn, endsOn }: Campaign) => date !== null && startsOn <= date && date <= endsOn;
    return campaigns
      .filter((campaign) => campaign.clientId === clientId)
      .sort((a, b) => Number(holds(b)) - Number(holds(a)) || (a.startsOn < b.startsOn ? 1 : -1));
  }, [campaigns, clientId, date]);
}

/** The campaign that the post belongs to. */
export function CampaignChip() {
  const { t } = useTranslation('planning');
  const { campaignId, clientId, date } = usePost((post) => ({
    campaignId: post.campaignId,
    clientId: post.clientId,
    date: post.date,
  }));
  const choices = useChoices(clientId, date);
  const chosen = choices.find(({ id }) => id === campaignId);
  const name = chosen?.name ?? t('chip.none');
  return (
    <Menu position="bottom-start" width={264} withinPortal>
      <Menu.Target>
        <Chip tone={chosen === undefined ? 'empty' : 'plain'} name={t('chip.label', { name })}>
          <IconFlag size={13} aria-hidden color={chosen?.colour} /> {name}
        </Chip>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('chip.list')} mah={320} style={{ overflowY: 'auto' }}>
        {choices.length > 0 && (
          <Menu.RadioGroup
            value={chosen?.id ?? NONE}
            onChange={(value) => editPost({ kind: 'field', field: 'campaignId', value: value === NONE ? null : value })}
          >
            {choices.map((campaign) => (
              <Menu.RadioItem key={campaign.id} value={campaign.id} closeMenuOnClick>
                <span className={styles.withIcon}>
                  <IconFlag size={14} aria-hidden color={campaign.colour} /> {campaign.name}
                </span>
                <span className={styles.hintLine}>{daysText(campaign)}</span>
              </Menu.RadioItem>
            ))}
            <Menu.RadioItem value={NONE} closeMenuOnClick>
              {t('chip.clear')}
            </Menu.RadioItem>
          </Menu.RadioGroup>
        )}
        {choices.length > 0 && <Menu.Divider />}
        <Menu.Item onClick={() => startCampaign(date ?? today(), clientId)}>{t('chip.new')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
