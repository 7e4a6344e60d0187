import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { formatMonth } from '#shared/time/format.ts';
import { useClients } from '../../data/clients.store.ts';
import { openClient } from '../../data/clients-room.store.ts';
import { useMonthCounts } from '../../data/month-counts.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import styles from './ClientsList.module.css';

/** One client: who it is, where it publishes, how the month stands against the contract. The name is the way in. */
export function ClientCard({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const channels = useClients((state) => state.channels);
  const networks = [...new Set(channels.filter((each) => each.clientId === client.id).map((each) => each.network))];
  return (
    <li className={styles.card} data-archived={client.status === 'archived' || undefined}>
      <span className={styles.edge} style={{ background: client.colour }} aria-hidden />
      <div className={styles.who}>
        <ClientMark client={client} size={40} />
        <div className={styles.names}>
          <button
            type="button"
            className={styles.open}
            aria-label={t('open', { name: client.name })}
            title={client.name}
            onClick={() => openClient(client.id)}
          >
            {client.name}
          </button>
          <span className={styles.industry}>{client.industry || t('noIndustry')}</span>
        </div>
      </div>
      <div className={styles.networks}>
        {networks.length === 0 && <span className={styles.quiet}>{t('noChannels')}</span>}
        {networks.map((network) => (
          <NetworkMark key={network} network={network} />
        ))}
        {client.isDemo && <span className={styles.demo}>{t('demoMark')}</span>}
      </div>
      <Month client={client} />
    </li>
  );
}

function Month({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const month = useMonthCounts((state) => state.month);
  const count = useMonthCounts((state) => state.byClient[client.id] ?? 0);
  if (month === null) return <div className={styles.month} />;
  const { contractedPosts: contracted } = client;
  const name = formatMonth(month, language);
  return (
    <div className={styles.month}>
      <span className={styles.monthText}>
        <span>{t('month.label', { month: name })}</span>
        <strong>{contracted === null ? t('month.posts', { count }) : t('month.of', { count, contracted })}</strong>
      </span>
      {contracted !== null && contracted > 0 && (
        <meter
          className={styles.meter}
          min={0}
          max={contracted}
          value={Math.min(count, contracted)}
          aria-label={t('month.meter', { month: name, count, contracted })}
        />
      )}
    </div>
  );
}
