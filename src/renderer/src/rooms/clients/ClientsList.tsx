import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronRight, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { collator } from '#shared/text/collate.ts';
import { RoomHead } from '../../app/RoomHead.tsx';
import { useClients } from '../../data/clients.store.ts';
import { startNewClient } from '../../data/clients-room.store.ts';
import { openHandover } from '../../data/handover.store.ts';
import { watchMonthCounts } from '../../data/month-counts.store.ts';
import { updateView, useView } from '../../data/settings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { BringInDialog } from '../handover/BringInDialog.tsx';
import { ClientCard } from './ClientCard.tsx';
import styles from './ClientsList.module.css';
import { ClientsTable } from './ClientsTable.tsx';
import { NoClients } from './NoClients.tsx';

/** Every client as a card, in the language's own order, or as a row of a table; those in the archive are folded away. */
export function ClientsList() {
  const { t } = useTranslation(['clients', 'handover']);
  const language = useLanguage();
  const loaded = useClients((state) => state.loaded);
  const clients = useClients((state) => state.clients);
  const as = useView((state) => state.clientsAs);
  const [unfolded, setUnfolded] = useState(false);
  useEffect(watchMonthCounts, []);
  const sorted = useMemo(() => {
    const order = collator(language);
    return [...clients].sort((a, b) => order.compare(a.name, b.name));
  }, [clients, language]);
  const active = sorted.filter((client) => client.status === 'active');
  const archived = sorted.filter((client) => client.status === 'archived');

  return (
    <>
      <RoomHead title={t('title')}>
        <span className={styles.grow} />
        <SegmentedControl
          size="xs"
          aria-label={t('table.as')}
          data={(['cards', 'table'] as const).map((value) => ({ value, label: t(`table.${value}`) }))}
          value={as}
          onChange={(value) => updateView({ clientsAs: value as typeof as })}
        />
        <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} onClick={openHandover}>
          {t('handover:import.open')}
        </Button>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={startNewClient}>
          {t('add')}
        </Button>
      </RoomHead>
      <BringInDialog />
      <div className={styles.canvas}>
        {loaded && active.length === 0 && <NoClients hasArchived={archived.length > 0} />}
        {active.length > 0 && as === 'table' && <ClientsTable clients={active} />}
        {active.length > 0 && as === 'cards' && (
          <ul className={styles.cards} aria-label={t('title')}>
            {active.map((client) => (
              <ClientCard key={client.id} client={client} />
            ))}
          </ul>
        )}
        {archived.length > 0 && (
          <section className={styles.archive}>
            <button
              type="button"
              className={styles.fold}
              aria-expanded={unfolded}
              onClick={() => setUnfolded((open) => !open)}
            >
              <IconChevronRight size={15} className={styles.foldMark} aria-hidden />
              {t('archived', { count: archived.length })}
            </button>
            {unfolded && (
              <ul className={styles.cards} aria-label={t('archived', { count: archived.length })}>
                {archived.map((client) => (
                  <ClientCard key={client.id} client={client} />
                ))}
              </ul>
            )}
          </section>
        )}
      </div>
    </>
  );
}
