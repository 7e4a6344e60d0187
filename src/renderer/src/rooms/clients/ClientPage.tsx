import { Button } from '@mantine/core';
import { IconCheck, IconLoader2, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { useSaving } from '../../data/saving.store.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { BriefSection } from '../briefs/BriefSection.tsx';
import { DeliverySection } from '../deliveries/DeliverySection.tsx';
import { BrandSection } from './BrandSection.tsx';
import { CadenceSection } from './CadenceSection.tsx';
import { CampaignsSection } from './CampaignsSection.tsx';
import { ChannelsSection } from './ChannelsSection.tsx';
import { ClientMenu } from './ClientMenu.tsx';
import { ClientsHead } from './ClientsHead.tsx';
import { CompetitorsSection } from './CompetitorsSection.tsx';
import { ContactsSection } from './ContactsSection.tsx';
import { ContractSection } from './ContractSection.tsx';
import { restoreWithToast } from './client-actions.ts';
import styles from './form.module.css';
import { NotesSection } from './NotesSection.tsx';
import { OwnDatesSection } from './OwnDatesSection.tsx';
import { SnippetsSection } from './SnippetsSection.tsx';
import { VoiceSection } from './VoiceSection.tsx';
import { WorkSection } from './WorkSection.tsx';

/** Everything about one client. Each field stores itself; the mark under the name says whether it has. */
export function ClientPage({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <ClientsHead />
      <div className={styles.canvas}>
        <article className={styles.page} aria-labelledby="client-name">
          <header className={styles.top}>
            <ClientMark client={client} size={52} />
            <div className={styles.title}>
              <h2 id="client-name" ref={heading} tabIndex={-1}>
                {client.name}
              </h2>
              <SavedMark />
            </div>
            <ClientMenu client={client} />
          </header>
          {client.status === 'archived' && (
            <div className={styles.note}>
              <span>{t('archivedNote')}</span>
              <Button size="compact-sm" variant="default" onClick={() => void restoreWithToast(client)}>
                {t('actions.restore')}
              </Button>
            </div>
          )}
          <div className={styles.columns}>
            <div className={styles.column}>
              <BrandSection client={client} />
              <VoiceSection client={client} />
              <WorkSection client={client} />
              <ContractSection client={client} />
              <DeliverySection client={client} />
              <CompetitorsSection client={client} />
              <NotesSection client={client} />
            </div>
            <div className={styles.column}>
              <BriefSection client={client} />
              <ChannelsSection client={client} />
              <ContactsSection client={client} />
              <CampaignsSection client={client} />
              <OwnDatesSection client={client} />
              <SnippetsSection client={client} />
              <CadenceSection client={client} />
            </div>
          </div>
        </article>
      </div>
    </>
  );
}

function SavedMark() {
  const { t } = useTranslation('clients');
  const { pending, savedAt, failed } = useSaving();
  if (pending > 0) {
    return (
      <span className={styles.saving}>
        <IconLoader2 size={13} aria-hidden />
        {t('saving')}
      </span>
    );
  }
  if (failed !== null) {
    return (
      <span className={styles.saving} data-failed>
        <IconX size={13} aria-hidden />
        {t('notSaved')}
      </span>
    );
  }
  return (
    <span className={styles.saving}>
      <IconCheck size={13} aria-hidden />
      {savedAt === null ? t('autosave') : t('saved')}
    </span>
  );
}
