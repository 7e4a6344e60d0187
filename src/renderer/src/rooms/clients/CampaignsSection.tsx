import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '#shared/rooms/campaigns/campaigns.schema.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { useCampaigns } from '../../data/campaigns.store.ts';
import { today } from '../../data/clock.ts';
import { daysText, openCampaign, startCampaign } from '../planning/planning.actions.ts';
import styles from './campaigns.module.css';
import form from './form.module.css';

/** The client's campaigns: those to come and under way, and the finished behind a count. */
export function CampaignsSection({ client }: { client: Client }) {
  const { t } = useTranslation('planning');
  const campaigns = useCampaigns((state) => state.campaigns);
  const [showsPast, setShowsPast] = useState(false);
  const { open, past } = useMemo(() => {
    const day = today();
    const own = campaigns.filter(({ clientId }) => clientId === client.id);
    return {
      open: own.filter(({ endsOn }) => endsOn >= day),
      past: own.filter(({ endsOn }) => endsOn < day).reverse(),
    };
  }, [campaigns, client.id]);
  return (
    <section className={form.section} aria-labelledby="client-campaigns">
      <div className={form.sectionHead}>
        <h3 id="client-campaigns">{t('section.title')}</h3>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => startCampaign(today(), client.id)}
        >
          {t('section.add')}
        </Button>
      </div>
      {open.length + past.length === 0 && (
        <p className={styles.hint}>
          {t('section.none')} {t('section.hint')}
        </p>
      )}
      <Lines campaigns={showsPast ? [...open, ...past] : open} />
      {past.length > 0 && !showsPast && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setShowsPast(true)}>
          {t('section.past', { count: past.length })}
        </Button>
      )}
    </section>
  );
}

function Lines({ campaigns }: { campaigns: readonly Campaign[] }) {
  const { t } = useTranslation('planning');
  if (campaigns.length === 0) return null;
  return (
    <ul className={styles.list}>
      {campaigns.map((campaign) => {
        const days = daysText(campaign);
        return (
          <li key={campaign.id}>
            <button
              type="button"
              className={styles.line}
              aria-label={t('section.open', { name: campaign.name, days })}
              onClick={() => openCampaign(campaign)}
            >
              <span className={styles.swatch} style={{ background: campaign.colour }} aria-hidden />
              <span className={styles.name}>{campaign.name}</span>
              <span className={styles.days}>{days}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
